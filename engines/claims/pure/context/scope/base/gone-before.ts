import { type PeriodCode, parsePeriod } from '#platform/period'
import { before } from '../../../relate/change/base.ts'
import type { Scene } from '../scope.ts'

/** "Exports were down 1.2 %, following a rise of 2.0 %", "fell by 4 %, after rising 3 %": a change that came before the one that is told. */
const GONE =
  /,? (?:after|following) (?:(?:an? |the )?(?:[a-z-]+ ){0,2}(?:rise|increase|gain|growth|fall|decline|decrease|drop|dip|loss|contraction|expansion|slump|jump|advance|climb)s?(?: of)?|(?:rising|growing|gaining|increasing|falling|declining|decreasing|dropping|dipping|shrinking|contracting|expanding|climbing|edging (?:up|down)|slipping|jumping))(?: by)?(?: about| some| just| only| nearly)? $/

const REACH = 70

/** The time before the one that is spoken of, where nothing in the words of such a change says when it was; of months, quarters and years alone. */
export function goneBefore({ doc, sentence, claim, moments, inherited }: Scene): PeriodCode | null {
  if (sentence.grammar !== 'en' || (claim.unit !== 'percent' && claim.kind !== 'growth'))
    return null
  const from = Math.max(sentence.start, claim.start - REACH)
  const found = GONE.exec(doc.text.slice(from, claim.start))
  if (found === null) return null
  const behind = doc.text.slice(claim.end, sentence.end).search(/,(?!\d)|[;:]|\.(?!\d)/)
  const to = behind === -1 ? sentence.end : claim.end + behind
  if (moments.some(({ start }) => start >= from + found.index && start <= to)) return null
  const told = moments.findLast(
    ({ role, end, aside }) => role === 'point' && aside === null && end <= claim.start,
  )
  const code = told === undefined ? inherited.code : told.code
  if (code === null) return null
  const { kind } = parsePeriod(code)
  const step =
    kind === 'month' ? 'mom' : kind === 'quarter' ? 'qoq' : kind === 'year' ? 'yoy' : null
  return step === null ? null : before(code, step)
}

/** "8,200 employees, 1,400 more than in the month before", behind the year so far: of the month that a report is on. */
export function ofStepped({
  doc,
  sentence,
  claim,
  moments,
  inherited,
  lent,
}: Scene): PeriodCode | null {
  if (sentence.grammar !== 'en' || lent === null || inherited.code === null) return null
  if (parsePeriod(lent).kind !== 'month' || parsePeriod(inherited.code).kind !== 'months')
    return null
  if (moments.some(({ role, start }) => role === 'point' && start < claim.start)) return null
  const step = moments.find(({ role, start }) => role === 'base' && start >= claim.end)
  if (step === undefined) return null
  const isMonth =
    /^(?:the |a )?(?:previous|preceding|prior|last) month$|^(?:the|a|one) month (?:before|earlier|ago)$/i
  return isMonth.test(doc.text.slice(step.start, step.end)) ? lent : null
}
