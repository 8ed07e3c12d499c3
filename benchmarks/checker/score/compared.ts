import type { Claim, Report } from '../../../engines/claims/types.ts'
import type { GoldClaim, GoldText } from '../gold/index.ts'
import { isNamed } from './named.ts'
import { pairsOf } from './pairing.ts'

/** What is judged of a claim that was found. */
export const ASPECTS = [
  'value',
  'unit',
  'bound',
  'period',
  'kind',
  'basePeriod',
  'name',
  'span',
] as const
export type Aspect = (typeof ASPECTS)[number]

export type Compared = {
  readonly gold: GoldText
  readonly report: Report
  readonly pairs: readonly {
    readonly gold: GoldClaim
    readonly claim: Claim
    /** Without those that this claim isn't judged by. */
    readonly right: { readonly [aspect in Aspect]?: boolean }
  }[]
  readonly missed: readonly GoldClaim[]
  readonly invented: readonly Claim[]
}

export function compare(gold: GoldText, report: Report): Compared {
  const { claims } = report
  const found = pairsOf(gold.claims, claims)
  const used = new Set(found.values())
  const pairs = [...found].map(([from, to]) => {
    const [own, claim] = [gold.claims[from], claims[to]]
    if (own === undefined || claim === undefined) throw new Error('a pair of nothing')
    return { gold: own, claim, right: rightOf(gold.lang, own, claim) }
  })
  return {
    gold,
    report,
    pairs,
    missed: gold.claims.filter((_, n) => !found.has(n)),
    invented: claims.filter(
      (claim, n) =>
        !used.has(n) &&
        !gold.spared.some(({ start, end }) => start < claim.end && claim.start < end),
    ),
  }
}

function rightOf(
  lang: GoldText['lang'],
  gold: GoldClaim,
  claim: Claim,
): { readonly [aspect in Aspect]?: boolean } {
  const { comparison } = claim
  return {
    value: isSameValue(gold.value, claim.value) && isSameHigh(gold, claim),
    unit: gold.units.includes(claim.unit),
    bound: gold.bound === claim.bound,
    ...(gold.periods.length === 0 ? {} : { period: gold.periods.includes(claim.period) }),
    kind: gold.kinds.includes(comparison.kind),
    ...(gold.basePeriod === null ? {} : { basePeriod: gold.basePeriod === comparison.basePeriod }),
    ...(gold.name === null ? {} : { name: isNamed(lang, gold.name, claim.measure) }),
    span: gold.start === claim.start && gold.end === claim.end,
  }
}

/** Dates by their letters, numbers by their value; a fraction may be cut after other digits. */
export function isSameValue(wanted: string, given: string): boolean {
  if (wanted === given) return true
  if (/^\d{4}-\d\d/.test(wanted) || /^\d{4}-\d\d/.test(given)) return false
  const [left, right] = [Number(wanted), Number(given)]
  return Math.abs(left - right) <= Math.abs(left) * 1e-10
}

function isSameHigh(gold: GoldClaim, claim: Claim): boolean {
  if (gold.valueHigh === null) return true
  return claim.valueHigh !== undefined && isSameValue(gold.valueHigh, claim.valueHigh)
}
