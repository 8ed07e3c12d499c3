import type { Observation } from '#engines/series'
import type { Ground } from '#engines/series/pure'
import { formatDecimal } from '#platform/exact'
import type { Subject } from './words.ts'

/** What a sentence may state, with every value that some edition or denominator gives it. */
export type Fact = {
  readonly subject: Subject
  readonly indicator: string
  readonly place: string
  readonly period: string
  readonly unit: string
  /** The one that is stated where the sentence is to be true. */
  readonly value: number
  /** Power of ten of the last digit that may be stated, in base units. */
  readonly precision: number
  /** The edition that it is of; null: computed from several. */
  readonly vintage: string | null
  readonly all: readonly number[]
  /** The day since which it is known for certain. */
  readonly known: string
  /** The newest edition's values, where this isn't among them. */
  readonly newer: readonly number[]
  /** A value of another year or place, which a slip might put there. */
  readonly others: readonly number[]
}

const SUBJECTS: { readonly [indicator: string]: Subject } = {
  gdp: 'level',
  'rd-expenditure': 'level',
  'nev-output': 'level',
  'registered-population': 'stock',
  'high-speed-rail-length': 'stock',
  'carbon-market-turnover': 'stock',
  'good-days-share': 'stock',
  pm25: 'stock',
  'gdp-growth-real': 'growth',
  'rd-intensity': 'intensity',
}

/** Every statement that the series of a region bear out, of published observations without a doubt on them. */
export function factsOf(ground: Ground): readonly Fact[] {
  const observed = Object.keys(SUBJECTS).flatMap((indicator) => levelsOf(ground, indicator))
  return [
    ...observed,
    ...growthsOf(observed),
    ...['gdp', 'rd-expenditure'].flatMap((indicator) => againstNation(ground, observed, indicator)),
  ]
}

function levelsOf({ source, catalogue }: Ground, indicator: string): readonly Fact[] {
  const rank = ({ vintage }: Observation) => catalogue.vintages.get(vintage)?.rank ?? 0
  const facts: Fact[] = []
  for (const place of source.placesOf(indicator))
    for (const period of source.periodsOf(indicator, place)) {
      const cell = source
        .cell(indicator, place, period)
        .filter(
          ({ doubt, provenance, bound }) =>
            !doubt && provenance === 'published' && bound === 'exact',
        )
      const newest = Math.max(...cell.map(rank))
      for (const one of distinct(cell)) {
        const others = [-1, 1, -2].flatMap((by) =>
          cellBeside(source.cell(indicator, place, moved(period, by))),
        )
        facts.push({
          subject: SUBJECTS[indicator] ?? 'level',
          indicator,
          place,
          period,
          unit: one.unit,
          value: numberOf(one),
          precision: one.precision,
          vintage: one.vintage,
          all: cell.map(numberOf),
          known: one.publishedAt?.to ?? one.firstSeen,
          newer:
            rank(one) < newest ? cell.filter((other) => rank(other) === newest).map(numberOf) : [],
          others,
        })
      }
    }
  return facts
}

function distinct(cell: readonly Observation[]): readonly Observation[] {
  return [...new Map(cell.map((one) => [numberOf(one), one])).values()]
}

function cellBeside(cell: readonly Observation[]): readonly number[] {
  return cell.map(numberOf)
}

function moved(period: string, by: number): string {
  return period.replace(/\d{4}/g, (year) => String(Number(year) + by))
}

/** Growth of spending, which nobody publishes otherwise: of one survey, year on year. */
function growthsOf(levels: readonly Fact[]): readonly Fact[] {
  const spending = levels.filter(({ indicator }) => indicator === 'rd-expenditure')
  const at = new Map(spending.map((fact) => [`${fact.place} ${fact.period}`, fact.value]))
  return spending.flatMap((fact) => {
    const before = at.get(`${fact.place} ${moved(fact.period, -1)}`)
    if (before === undefined) return []
    const value = (fact.value / before - 1) * 100
    // Of few digits a growth isn't known to a tenth.
    const isRough = 10 ** fact.precision > fact.value / 1000
    if (value < 2 || isRough) return []
    return [
      {
        ...fact,
        subject: 'growth' as const,
        unit: 'percent',
        value,
        all: [value],
        precision: -1,
        others: [],
      },
    ]
  })
}

/** Shares of the nation by both denominators and in each edition; ranks where no edition disagrees. */
function againstNation(
  ground: Ground,
  levels: readonly Fact[],
  indicator: string,
): readonly Fact[] {
  const { compositions, nationPlace, regionPlace } = ground.region
  const provinces = membersOf(compositions.get('nation-provinces'))
  const members = membersOf(compositions.get('region'))
  const own = levels.filter((fact) => fact.indicator === indicator)
  const facts: Fact[] = []
  for (const period of new Set(own.map((fact) => fact.period))) {
    const editions = editionsOf(ground, indicator, period)
    const of = (value: (edition: Edition) => readonly number[]) => editions.flatMap(value)
    const sum = (edition: Edition, places: readonly string[]): readonly number[] => {
      const values = places.map((place) => edition.get(place))
      return values.some((value) => value === undefined)
        ? []
        : [values.reduce<number>((total, value) => total + (value ?? 0), 0)]
    }
    for (const place of [...provinces, regionPlace]) {
      const parts = (edition: Edition) => sum(edition, place === regionPlace ? members : [place])
      const shares = of((edition) => {
        const wholes = [...sum(edition, [nationPlace]), ...sum(edition, provinces)]
        return parts(edition).flatMap((part) => wholes.map((whole) => (part / whole) * 100))
      })
      const base = { vintage: null, indicator, place, period, known: UNKNOWN, others: [] }
      const [share] = shares
      if (share !== undefined)
        for (const value of [share, shares.at(-1) ?? share])
          facts.push({
            ...base,
            subject: 'share',
            unit: 'percent',
            value,
            all: shares,
            precision: -1,
            newer: [],
          })
      const ranks = of((edition) => {
        const value = edition.get(place)
        if (value === undefined || sum(edition, provinces).length === 0) return []
        return [1 + provinces.filter((one) => (edition.get(one) ?? 0) > value).length]
      })
      const [rank] = ranks
      if (rank !== undefined && place !== regionPlace && ranks.every((one) => one === rank))
        facts.push({
          ...base,
          subject: 'rank',
          unit: 'rank',
          value: rank,
          all: ranks,
          precision: 0,
          newer: [],
        })
    }
  }
  return facts
}

/** Of what is computed it isn't asked. */
export const UNKNOWN = '9999-12-31'

type Edition = ReadonlyMap<string, number>

function editionsOf({ source }: Ground, indicator: string, period: string): readonly Edition[] {
  const editions = new Map<string, Map<string, number>>()
  for (const place of source.placesOf(indicator))
    for (const one of source.cell(indicator, place, period)) {
      const edition = editions.get(one.vintage) ?? new Map<string, number>()
      editions.set(one.vintage, edition.set(place, numberOf(one)))
    }
  return [...editions.values()]
}

function membersOf(
  set: { readonly members: readonly { readonly place: string }[] } | undefined,
): readonly string[] {
  return set?.members.map(({ place }) => place) ?? []
}

function numberOf({ value }: Observation): number {
  return Number(formatDecimal(value))
}
