import { type PeriodCode, parsePeriod, periodCode } from '#platform/period'
import type { Doc, ReadClaim } from '../../model.ts'
import { inYear } from '../time/resolve/in-year.ts'
import { yearOfCode } from '../time/resolve/year-of.ts'
import type { Told } from './earlier.ts'

// "Came to EUR 184 million after EUR 170 million", "412 million, an increase of 37 per cent from 301 million": what a figure is held against, where nothing
// else is said of when that was, was a year before.

const HELD =
  /^[^;.()]{0,60}(?:,|\b(?:or|per cent|percent|pct)|%)? ?\b(?:after|against|(?:as )?compared (?:to|with)|versus|(?:up|down|more|higher|lower|growth|increase|rise|decline|drop) from)(?: (?:about|some|around|just|only))? ?(?:[A-Z]{1,3} ?)?[$£€¥₹]?$/
const FROM = /^ from (?:the |about |just |some )?(?:[A-Z]{1,3} ?)?[$£€¥₹]?$/
const ALONE = /^(?: (?:million|billion|people|units|tonnes))?(?:[,;).]| [–—(-]|\n|$)/
const REACH = 90
/** So many figures back stands what is held against it. */
const BACK_MAX = 3

/** The claims with what others are held against as of a year before these. */
export function withFormer({ doc, claims }: Told): readonly ReadClaim[] {
  const told: ReadClaim[] = []
  for (const claim of claims) {
    const code = doc.sentences[claim.sentence]?.grammar === 'en' ? formerOf(doc, told, claim) : null
    told.push(code === null ? claim : { ...claim, period: code, periodFrom: 'inherited' })
  }
  return told
}

function formerOf({ text }: Doc, told: readonly ReadClaim[], claim: ReadClaim): PeriodCode | null {
  if (!isLevel(claim) || !ALONE.test(text.slice(claim.end, claim.end + 12))) return null
  const last = told.at(-1)
  if (last === undefined || last.sentence !== claim.sentence) return null
  const between = text.slice(last.end, claim.start)
  // "An increase of 37 per cent from 301 million".
  const isFrom = last.kind === 'growth' && last.unit === 'percent' && FROM.test(between)
  const now = isFrom ? last : levelBefore(told, claim)
  if (now === undefined || claim.start - now.end > REACH || !(isFrom || HELD.test(between)))
    return null
  if (now.period === null || now.period !== claim.period) return null
  const period = parsePeriod(now.period)
  if (period.kind === 'instant' || period.kind === 'span') return null
  return periodCode(inYear(period, yearOfCode(now.period) - 1))
}

function levelBefore(told: readonly ReadClaim[], { unit, sentence }: ReadClaim) {
  return told
    .slice(-BACK_MAX)
    .findLast((one) => one.unit === unit && isLevel(one) && one.sentence === sentence)
}

function isLevel({ form, kind }: ReadClaim): boolean {
  return form === 'number' && kind !== 'gap' && kind !== 'multiple'
}
