import type { Observation } from '#engines/series'
import { seeded } from '../measure/index.ts'

/** 46 places by 108 months, in four vintages: one slice is 4,968 cells of 19,872 rows. */
export const PLACES: readonly string[] = Array.from({ length: 46 }, (_, n) => `P-${100 + n}`)
export const MONTHS: readonly string[] = Array.from(
  { length: 108 },
  (_, n) => `${2015 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`,
)
export const VINTAGES = ['first', 'second', 'final', 'census'] as const
/** Days from the end of the month to publication, by vintage, before some noise. */
const DELAYS_DAYS = [20, 80, 400, 900] as const

const SEED = 20241204

/** So many indicators hold 1,000,000 rows. */
export const INDICATORS_MAX = 51

/** The rows, each the same whoever asks: the sum of all is what every peer must hold. */
export function* rowsOf(count: number): Generator<Observation> {
  const random = seeded(SEED)
  let made = 0
  for (let i = 0; made < count; i += 1) {
    for (const place of PLACES) {
      for (const period of MONTHS) {
        for (const [v, vintage] of VINTAGES.entries()) {
          if (made === count) return
          made += 1
          const day = dayAfter(period, (DELAYS_DAYS[v] ?? 0) + Math.floor(random() * 15))
          yield {
            id: BigInt(made),
            indicator: `indicator-${i}`,
            place,
            period,
            value: { coefficient: BigInt(Math.floor(random() * 1e12)), scale: 2 },
            precision: -2,
            bound: 'exact',
            unit: 'CNY',
            provenance: 'published',
            stage: 'actual',
            vintage: `bench/${vintage}`,
            publishedAt: { from: day, to: day },
            firstSeen: day,
            loadedAt: '2024-12-04T00:00:00.000000Z',
            document: `document-${v}`,
            location: '',
            breakNote: null,
            note: null,
            doubt: null,
          }
        }
      }
    }
  }
}

export type Point = {
  readonly indicator: string
  readonly place: string
  readonly period: string
  readonly asOf: string
}

/** Random cells that exist, each at a random day on which something may or may not have been known. */
export function pointsOf(rows: number, count: number): readonly Point[] {
  const random = seeded(SEED + 1)
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  const indicators = indicatorsOf(rows)
  return Array.from({ length: count }, () => ({
    indicator: pick(indicators) ?? '',
    place: pick(PLACES) ?? '',
    period: pick(MONTHS) ?? '',
    asOf: dayAfter('2015-01', Math.floor(random() * 3650)),
  }))
}

/** The indicators that have all their cells. */
export function indicatorsOf(rows: number): readonly string[] {
  const whole = Math.floor(rows / (PLACES.length * MONTHS.length * VINTAGES.length))
  return Array.from({ length: whole }, (_, n) => `indicator-${n}`)
}

const DAY_MS = 86_400_000

function dayAfter(month: string, days: number): string {
  const end = Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)
  return new Date(end + days * DAY_MS).toISOString().slice(0, 10)
}
