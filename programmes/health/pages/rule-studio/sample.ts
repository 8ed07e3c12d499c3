import type { Day } from '#platform/period'
import { GROUP, TIER } from '../../pure/declared.ts'
import type { SampledVisit } from '../../pure/reform/compare.ts'
import { type FenLine, HOME } from '../../pure/visit.ts'
import { chanceOf, sumsOf } from '../../simulator/chance.ts'

export const VISITS = 20_000
const SEED = 20241204

// A plain guess of what outpatient visits are like, and no more: few large bills, most small, more of them by the retired at
// large hospitals. What comes out says how a change works on such visits, never what it would cost a place.
const TIERS = sumsOf([30, 30, 40])
const CLASSES = sumsOf([50, 35, 15])
const MEDIAN_FEN = 22_000
const SPREAD = 0.9

/** Made-up visits to institutions of the place itself, the same each time. `groups` are the person groups that are drawn. */
export function sampleVisits(
  place: string,
  day: Day,
  groups: readonly number[],
  count = VISITS,
): readonly SampledVisit[] {
  return Array.from({ length: count }, (_, number) => {
    const chance = chanceOf(SEED, place, number)
    const group = groups.length === 0 ? 0 : chance.pick(groups)
    const isRetired = GROUP.members[group] === 'retired'
    const lines = Array.from({ length: 1 + chance.below(4) }, (): FenLine => {
      const kind = (['A', 'B', 'C'] as const)[chance.weighted(CLASSES)] ?? 'A'
      const normal =
        Math.sqrt(-2 * Math.log(1 - chance.next())) * Math.cos(2 * Math.PI * chance.next())
      return {
        class: kind,
        amount: Math.min(5_000_000, Math.ceil(MEDIAN_FEN * Math.exp(SPREAD * normal))),
        ceiling: null,
        firstPayShare_bp: kind === 'B' ? 1000 : 0,
      }
    })
    return {
      place,
      day,
      input: {
        ...{ group, tier: chance.weighted(TIERS), filing: HOME, disease: -1, lines },
        usedDeductible: chance.happens(0.35) ? 0 : chance.below(80_000),
        usedPooled: Math.floor(-150_000 * Math.log(1 - chance.next())),
        usedInpatient: 0,
        age: isRetired ? 60 + chance.below(30) : 20 + chance.below(40),
        familyDoctor: chance.happens(0.3),
        ...{ account: 0, familyAccount: 0 },
      },
    }
  })
}

/** The differences of a group at a tier: how many visits, and the mean in fen. */
export type Share = {
  readonly group: number
  readonly tier: number
  readonly visits: number
  readonly mean_fen: number
}

export function sharesOf(
  visits: readonly SampledVisit[],
  differences: Float64Array,
): readonly Share[] {
  return GROUP.members.flatMap((_, group) =>
    TIER.members.flatMap((__, tier) => {
      let [count, sum] = [0, 0]
      visits.forEach(({ input }, index) => {
        const difference = differences[index] ?? Number.NaN
        if (input.group !== group || input.tier !== tier || Number.isNaN(difference)) return
        count += 1
        sum += difference
      })
      return count === 0 ? [] : [{ group, tier, visits: count, mean_fen: Math.round(sum / count) }]
    }),
  )
}

/** Lower ends of the bins of differences, in fen; the first has none. */
export const BIN_ENDS = [-10_000, -5_000, -1_000, 0, 1, 1_001, 5_001, 10_001] as const

/** How many differences lie in each bin: below the first end, between two, from the last on. */
export function binsOf(differences: Float64Array): readonly number[] {
  const bins = new Array<number>(BIN_ENDS.length + 1).fill(0)
  for (const difference of differences) {
    if (Number.isNaN(difference)) continue
    const above = BIN_ENDS.findIndex((end) => difference < end)
    const bin = above === -1 ? BIN_ENDS.length : above
    bins[bin] = (bins[bin] ?? 0) + 1
  }
  return bins
}
