import type { ReadClaim, Reading } from '#engines/claims/pure'
import type { Expression } from '#engines/series'
import type { Ground } from '#engines/series/pure'
import { compare, parseDecimal, rationalOf } from '#platform/exact'
import { endOf, type PeriodCode, parsePeriod } from '#platform/period'
import type { Lexis } from './lexis/entries.ts'
import { coverOf, holds, type Stretch } from './measure.ts'
import { nearTo } from './spans.ts'
import { stretchIn } from './subject.ts'
import type { Entry, Name } from './types.ts'

// A count of places may be told by the condition that they are counted by: 9座城市GDP突破万亿元, 'GDP went past a trillion yuan in nine
// cities'. An indicator that counts places by that very condition is meant, whatever it is called.

type Count = Extract<Expression, { kind: 'count' }>

/** How well it says what is counted; a title would say it outright. */
export const BY_CONDITION = 0.9
const COVER_MIN = { en: 0.6, zh: 0.75 } as const
/** 'Past a trillion' and 'a trillion or more' are one condition to a release: no output is a trillion to the yuan. */
const REACHED: ReadonlySet<string> = new Set(['over', 'atLeast'])

/** The indicators that count what a claim counts, each with the name of what the condition is about. */
export function countedBy(
  reading: Reading,
  claim: ReadClaim,
  { entries }: Lexis,
  ground: Ground,
): readonly { readonly entry: Entry; readonly name: Name }[] {
  if (claim.unit !== 'places' || claim.form === 'names') return []
  const condition = conditionOf(reading, claim)
  if (condition?.measure == null) return []
  const stretch = stretchIn(reading, condition.measure, condition)
  return [...entries.values()].flatMap((entry) => {
    const count = countIn(entry)
    if (count === null || count.of.kind !== 'indicator') return []
    const of = entries.get(count.of.indicator)
    if (of === undefined || of.indicator.unit !== condition.unit) return []
    if (!isThreshold(ground, count, condition, claim.period)) return []
    const name = of.names.find((one) => one.isOwn && isOf(stretch, entry, one))
    return name === undefined ? [] : [{ entry, name }]
  })
}

function countIn({ indicator }: Entry): Count | null {
  const [first] = indicator.variants
  const { expression } = first ?? {}
  return expression?.kind === 'count' && /^>=?$/.test(expression.is) ? expression : null
}

/** The one level that is reached or passed, right behind the count or before it, in the same clause. */
function conditionOf({ claims, doc }: Reading, claim: ReadClaim): ReadClaim | null {
  const clause = doc.sentences[claim.sentence]?.clauses[claim.clause]
  if (clause === undefined) return null
  const { start, end } = nearTo(clause, claim)
  const beside = [claims[claim.index + 1], claims[claim.index - 1]].filter(
    (one) => one !== undefined && one.start >= start && one.end <= end,
  )
  const reached = beside.filter((one) => one !== undefined && REACHED.has(one.bound))
  return (reached.length === 1 ? reached[0] : undefined) ?? null
}

function isThreshold(
  { region }: Ground,
  { than }: Count,
  { value }: ReadClaim,
  period: PeriodCode | null,
): boolean {
  if (than.kind !== 'parameter') return false
  const day = period === null ? null : endOf(parsePeriod(period))
  const values = region.parameters.get(than.parameter)?.values ?? []
  const held = values.filter(
    ({ from, to }) => day === null || ((from === null || from <= day) && (to === null || day < to)),
  )
  return held.some((one) => compare(rationalOf(parseDecimal(one.value)), rationalOf(value)) === 0)
}

/** The condition is about the figure itself, not about a part of it or what comes to each head. */
function isOf(stretch: Stretch, entry: Entry, name: Name): boolean {
  if (!holds(stretch, name)) return false
  const { share, isTurned } = coverOf(stretch, entry, name)
  return !isTurned && share >= COVER_MIN[stretch.grammar]
}
