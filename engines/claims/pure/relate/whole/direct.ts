import { compare, multiply, rational, rationalOf } from '#platform/exact'
import { endOf, type PeriodCode, parsePeriod, startOf } from '#platform/period'
import type { Relation } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import { isBare, isHardEnd, type Line, type Part } from '../part.ts'
import { measureText } from './naming.ts'
import { areCountedAlike, isMean, isPlainLevel, NEVER_WHOLE } from './whole.ts'

// Parts that their words tie to a whole, however large they are: "640 apartments, 215 of which", "12,400 people, including 3,150
// at its head office", "$4.2 billion, with the fourth quarter alone bringing $1.1 billion".

type Parts = Extract<Relation, { kind: 'parts' }>

export function directParts(line: Line, earlier: readonly Line[]): readonly Parts[] {
  return line.parts.flatMap((part): readonly Parts[] => {
    if (!isPlainLevel(part)) return []
    const whole =
      wholeOfWhich(line, part) ?? wholeIncluding(line, part) ?? wholeOfAlone(line, earlier, part)
    return whole === null
      ? []
      : [
          {
            kind: 'parts',
            whole: whole.claim.index,
            parts: [part.claim.index],
            complete: false,
          },
        ]
  })
}

/** How many times its whole a part may be and still be read as one. */
const TIMES_MAX = rational(12n)

function isInReach(part: Part, whole: Part): boolean {
  return (
    compare(rationalOf(part.claim.value), multiply(rationalOf(whole.claim.value), TIMES_MAX)) <= 0
  )
}

/** "640 apartments, 215 of which will be let", "1,200 staff, 300 of them in Leeds". */
function wholeOfWhich(line: Line, part: Part): Part | null {
  const whole = levelBefore(line, part)
  if (whole === null || !isOfWhichBehind(line, part)) return null
  const between = line.tape.text.slice(whole.claim.end, part.claim.start)
  return /^[^,;:.–—]{0,40},? (?:and |but |with |only |just |some |about |around |nearly |over )*$/i.test(
    between,
  ) && isInReach(part, whole)
    ? whole
    : null
}

/** A number that "of which" is said of from behind: what follows is told of it, and is no part of it. */
export function isOfWhichBehind({ tape }: Line, { claim }: Part): boolean {
  if (tape.grammar !== 'en') return false
  const before = tape.text.slice(Math.max(0, claim.start - 24), claim.start)
  return (
    /^ of (?:which|whom|them|these|those)\b/i.test(tape.text.slice(claim.end, claim.end + 12)) &&
    /(?:,|\band|\bwith) (?:but |only |just |some |about |around |nearly |over )*$/i.test(before)
  )
}

const HERE = /^(?: (?:at|in|from|with|outside|abroad|who|working|based|located|across|on)\b|[,.])/i

/** "Employs 12,400 people worldwide, including 3,150 at its head office": a bare number counts what its whole counts. */
function wholeIncluding(line: Line, part: Part): Part | null {
  const { tape } = line
  const whole = levelBefore(line, part)
  if (whole === null || tape.grammar !== 'en' || !isBare(tape.text, part.claim)) return null
  const between = tape.text.slice(whole.claim.end, part.claim.start)
  return /^[^,;:.]{0,40},? (?:including|of which|of whom) (?:some |about |around |nearly |over )*$/i.test(
    between,
  ) &&
    HERE.test(tape.text.slice(part.claim.end, part.claim.end + 12)) &&
    isInReach(part, whole)
    ? whole
    : null
}

/** The level directly before another that counts the same. */
function levelBefore({ parts }: Line, part: Part): Part | null {
  const whole = parts[part.order - 1]
  if (whole === undefined || !isPlainLevel(whole) || !areCountedAlike(whole, part)) return null
  return NEVER_WHOLE.has(dimensionOf(whole.claim.unit)) ? null : whole
}

/** "The fourth quarter alone brought", 仅12月就销售, 其中12月单月. */
const ALONE = {
  en: /\balone\b[^.;]{0,40}$/i,
  zh: /(?:仅[^，。；]{1,10}就|单月|单季度?|单日)[^，。；]{0,12}$/,
} as const
const ALONE_MAX = 70

/** A stretch of time within that of the whole, of the same measure. */
function wholeOfAlone(line: Line, earlier: readonly Line[], part: Part): Part | null {
  const { tape, parts } = line
  const from = Math.max(
    tape.sentence.start,
    parts[part.order - 1]?.claim.end ?? 0,
    part.claim.start - ALONE_MAX,
  )
  if (!ALONE[tape.grammar].test(tape.text.slice(from, part.claim.start))) return null
  const own = parts.slice(0, part.order).toReversed()
  const before = earlier[0]
  const isNext = before?.tape.sentence.paragraph === tape.sentence.paragraph
  const candidates = isNext ? [...own, ...before.parts.toReversed()] : own
  return (
    candidates.find(
      (whole) =>
        isPlainLevel(whole) &&
        whole.claim.unit === part.claim.unit &&
        !NEVER_WHOLE.has(dimensionOf(whole.claim.unit)) &&
        !isMean(line, whole) &&
        isWithin(part.claim.period, whole.claim.period) &&
        isOneMeasure(tape.text, part, whole) &&
        !tape.items
          .slice(whole.at, part.at)
          .some((item) => own.includes(whole) && isHardEnd(item)) &&
        isInReach(part, whole),
    ) ?? null
  )
}

function isOneMeasure(text: string, part: Part, whole: Part): boolean {
  const own = part.claim.measureKey.filter((word) => word !== 'alone')
  if (measureText(text, part.claim.measure) === '' || own.length === 0) return true
  return own.some((word) => whole.claim.measureKey.includes(word))
}

/** A quarter lies within its year, a month within both. */
function isWithin(part: PeriodCode | null, whole: PeriodCode | null): boolean {
  if (part === null || whole === null || part === whole) return false
  const [inner, outer] = [parsePeriod(part), parsePeriod(whole)]
  if (inner.kind === 'instant' || outer.kind === 'instant') return false
  const [from, since] = [startOf(inner), startOf(outer)]
  return from !== null && since !== null && since <= from && endOf(inner) <= endOf(outer)
}
