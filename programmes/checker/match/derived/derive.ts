import type { Claim, ReadClaim } from '#engines/claims/pure'
import type { Expression, Indicator } from '#engines/series'
import type { Ground } from '#engines/series/pure'
import {
  endOf,
  hasYearsBefore,
  type PeriodCode,
  parsePeriod,
  periodCode,
  yearsBefore,
} from '#platform/period'
import { isMove, isOfNationsOwn, type Said } from '../said.ts'
import type { Entry, Name } from '../types.ts'
import { type Kind, named } from './names.ts'

/** The set of places that make up the nation's accounts, by the name that programmes use. */
const PROVINCES = 'nation-provinces'
const REGION = 'region'
const CITIES = 'region-cities'
const ADDITIVE: ReadonlySet<string> = new Set([
  'money',
  'person',
  'person-time',
  'point',
  'station',
  'vehicle',
  'length',
  'mass',
  'set',
  'count',
  'use',
])

/** A rate that grew by so many per cent is said of nothing; it rises by percentage points. */
const RATES: ReadonlySet<string> = new Set(['percent', 'percentage-point', 'rank'])

/** A figure that is computed from an indicator's levels because no indicator has it: its unit, and how. */
export type Derived = {
  readonly unit: string
  readonly indicator: Indicator
  /** Of an average growth per year: the years. */
  readonly years: number | null
  /** Of a sum of named places: which. */
  readonly members: readonly string[]
}

/** The set of places that a sum of named places is over, for its one question. */
export const NAMED = 'named-members'

export type Asked = {
  readonly ground: Ground
  readonly entries: ReadonlyMap<string, Entry>
  readonly entry: Entry
  readonly claim: ReadClaim
  readonly comparison: Claim['comparison']
  readonly said: Said
  readonly place: string
  readonly period: PeriodCode
  /** The base period as the series has it. */
  readonly basePeriod: PeriodCode | null
  readonly members: readonly string[]
  /** The place that it is compared with. */
  readonly other: string | null
}

/** What the claim states of the indicator; null where its levels can't say it. Growth at comparable prices never is. */
export function derivedOf(asked: Asked): Derived | null {
  const { entry, claim, comparison } = asked
  // 比初步核算数增加3.4万亿元: between two editions of one period, which no series is.
  if (asked.basePeriod === asked.period && asked.other === null) return null
  if (claim.unit === 'rank' && isMove(comparison.kind)) return climbOf(asked)
  if (entry.aspect !== 'level' && !(entry.aspect === 'growth' && comparison.kind === 'gap')) {
    if (entry.aspect !== 'share' || comparison.kind !== 'gap') return null
  }
  const { unit } = entry.indicator
  const isPoints = claim.unit === 'percentage-point' || claim.unit === 'basis-point'
  if (isPoints) return unit === 'percent' ? gapOf(asked) : null
  if (claim.unit === 'rank') return rankOf(asked)
  if (asked.members.length > 0) {
    if (comparison.kind === 'level' || comparison.kind === 'sum') return namedSumOf(asked)
    // Of a sum that is the whole region: its share, its growth.
    return isWholeRegion(asked) ? derivedOf({ ...asked, members: [] }) : null
  }
  if (asked.other !== null) return besideOtherOf(asked, asked.other)
  switch (comparison.kind) {
    case 'growth':
      if (claim.unit !== 'percent' && claim.unit !== 'times') return differenceOf(asked)
      return growthOf(asked)
    case 'multiple':
      return multipleOf(asked)
    case 'average-growth':
      return averageOf(asked)
    case 'share':
    case 'from-to':
      return claim.unit === unit ? null : shareOf(asked)
    case 'level':
      // "Its share of national output was 3.5 %": what is measured says that it is a share.
      if (claim.unit !== unit && RATES.has(claim.unit) && asked.said.aspects.includes('share'))
        return shareOf(asked)
      return sumOf(asked)
    case 'sum':
      return sumOf(asked)
    default:
      return null
  }
}

/** A growth that somebody publishes is never computed from levels: it leaves the change of prices out. */
function isPublished({ entries, entry }: Asked): boolean {
  return [...entries.values()].some(
    ({ aspect, indicator, family }) =>
      aspect === 'growth' && indicator.variants.length === 0 && family.includes(entry.indicator.id),
  )
}

/** Over the years the levels make a multiple, which an average growth per year must make too. */
function averageOf(asked: Asked): Derived | null {
  const { entry, basePeriod, period } = asked
  if (isPublished(asked) || basePeriod === null || RATES.has(entry.indicator.unit)) return null
  const [first, last] = [parsePeriod(basePeriod), parsePeriod(period)]
  const years = Number(endOf(last).slice(0, 4)) - Number(endOf(first).slice(0, 4))
  if (first.kind !== last.kind || years < 2) return null
  const found = derived(asked, 'times', 'average', (of) => ({
    kind: 'ratio',
    unit: 'times',
    of,
    to: before(of, basePeriod),
  }))
  return { ...found, years }
}

function growthOf(asked: Asked): Derived | null {
  const { entry, period, basePeriod } = asked
  if (isPublished(asked) || basePeriod === null || RATES.has(entry.indicator.unit)) return null
  const years = yearsBetween(basePeriod, period)
  return derived(asked, 'percent', 'growth', (of) =>
    years === null
      ? {
          kind: 'ratio',
          unit: 'percent',
          of: { kind: 'difference', of, minus: before(of, basePeriod) },
          to: before(of, basePeriod),
        }
      : { kind: 'growth', of, yearsBack: years, nominal: true },
  )
}

function gapOf(asked: Asked): Derived | null {
  const { ground, entry, said, basePeriod, place } = asked
  const { nationPlace } = ground.region
  if (basePeriod !== null)
    return derived(asked, 'percentage-point', 'gap', (of) => ({
      kind: 'gap',
      of,
      minus: before(of, basePeriod),
    }))
  if (!said.isOfNation || place === nationPlace || entry.base?.kind === 'nation') return null
  // A figure of the whole region has no value of the nation's own: that is of the indicator that has its name elsewhere.
  const nations = entry.scope === null ? null : counterpartOf(asked)
  if (entry.scope !== null && nations === null) return null
  return derived(asked, 'percentage-point', 'gap', (of) => ({
    kind: 'gap',
    of,
    minus: {
      kind: 'at',
      place: nationPlace,
      of: nations === null ? of : { kind: 'indicator', indicator: nations },
    },
  }))
}

/** The indicator of the same name and unit that has a value for each place. */
function counterpartOf({ entries, entry }: Asked): string | null {
  const names = new Set(entry.names.filter(({ isOwn }) => isOwn).map(keyOfName))
  for (const { indicator, scope, aspect, names: others } of entries.values())
    if (
      scope === null &&
      aspect !== 'gap' &&
      indicator.unit === entry.indicator.unit &&
      indicator.variants.length === 0 &&
      others.some((name) => name.isOwn && names.has(keyOfName(name)))
    )
      return indicator.id
  return null
}

function keyOfName({ grammar, parts }: Name): string {
  return `${grammar} ${parts.join(' ')}`
}

function differenceOf(asked: Asked): Derived | null {
  const { entry, basePeriod } = asked
  if (basePeriod === null) return null
  return derived(asked, entry.indicator.unit, 'difference', (of) => ({
    kind: 'difference',
    of,
    minus: before(of, basePeriod),
  }))
}

function multipleOf(asked: Asked): Derived | null {
  const { basePeriod } = asked
  if (basePeriod === null) return null
  return derived(asked, 'times', 'multiple', (of) => ({
    kind: 'ratio',
    unit: 'times',
    of,
    to: before(of, basePeriod),
  }))
}

/** More than another place, or so many times as much, in the same period. */
function besideOtherOf(asked: Asked, other: string): Derived | null {
  const { claim, comparison, entry, place } = asked
  if (place === other || entry.scope !== null) return null
  const there = (of: Expression): Expression => ({ kind: 'at', place: other, of })
  if (comparison.kind === 'multiple')
    return derived(asked, 'times', 'multiple', (of) => ({
      kind: 'ratio',
      unit: 'times',
      of,
      to: there(of),
    }))
  if (RATES.has(claim.unit)) return null
  return derived(asked, entry.indicator.unit, 'difference', (of) => ({
    kind: 'difference',
    of,
    minus: there(of),
  }))
}

function namedSumOf(asked: Asked): Derived | null {
  const { entry, members } = asked
  if (!isAdditive(asked.ground, entry) || entry.scope !== null) return null
  const found = derived(asked, entry.indicator.unit, 'sum', (of) => ({
    kind: 'sum',
    over: NAMED,
    of,
  }))
  return { ...found, members }
}

function isWholeRegion({ ground: { region }, members, place }: Asked): boolean {
  const all = region.compositions.get(REGION)?.members ?? []
  return place === region.regionPlace && all.every((one) => members.includes(one.place))
}

/** A share of the region that the place is a member of. */
function shareOfRegion(asked: Asked): Derived | null {
  const { ground, entry, place } = asked
  const { region } = ground
  const isMember = region.compositions.get(REGION)?.members.some((one) => one.place === place)
  if (isMember !== true || entry.scope !== null || !isAdditive(ground, entry)) return null
  const denominator = { en: 'the sum of the members', zh: '各成员合计' }
  return derived(asked, 'percent', 'share-of-region', (of) => ({
    kind: 'share',
    part: of,
    whole: { kind: 'sum', over: REGION, of },
    denominator,
  }))
}

function shareOf(asked: Asked): Derived | null {
  const { ground, entry, place, said } = asked
  const { region } = ground
  if (!said.isOfNation) return said.isOfRegion ? shareOfRegion(asked) : null
  if (!isOfNationsOwn(said)) return null
  // A figure of the whole region has no value of the nation's own.
  if (place === region.nationPlace || entry.scope !== null || !isAdditive(ground, entry))
    return null
  const of: Expression = { kind: 'indicator', indicator: entry.indicator.id }
  const part: Expression = place === region.regionPlace ? { kind: 'sum', over: REGION, of } : of
  const total = { en: 'the national total', zh: '全国总量' }
  const sum = { en: 'the sum of the provinces', zh: '各省（自治区、直辖市）合计' }
  const variants: Indicator['variants'] = [
    {
      id: 'national-total',
      label: { en: 'of the national total', zh: '占全国总量' },
      expression: {
        kind: 'share',
        part,
        whole: { kind: 'at', place: region.nationPlace, of },
        denominator: total,
      },
    },
    ...(region.compositions.has(PROVINCES)
      ? [
          {
            id: 'sum-of-members',
            label: { en: 'of the sum of the provinces', zh: '占各省合计' },
            expression: {
              kind: 'share',
              part,
              whole: { kind: 'sum', over: PROVINCES, of },
              denominator: sum,
            } as const,
          },
        ]
      : []),
  ]
  const indicator = { ...named(asked, 'share'), unit: 'percent', variants }
  return { ...ALONE, unit: 'percent', indicator }
}

/** Places gained since the base: from the eighth to the fifth are three. */
function climbOf(asked: Asked): Derived | null {
  const { entry, basePeriod } = asked
  if (entry.aspect !== 'rank' || basePeriod === null) return null
  return derived(asked, 'rank', 'climb', (of) => ({
    kind: 'difference',
    of: before(of, basePeriod),
    minus: of,
  }))
}

/** A place in the order of the nation's provinces, or of the region's members or cities, whichever is named. */
function rankOf(asked: Asked): Derived | null {
  const { ground, entry, said, place } = asked
  const { compositions } = ground.region
  const ofRegion = said.isOfRegion ? (said.isOfCities ? [CITIES] : [REGION, CITIES]) : []
  const ofNation = (said.isOfNation && !said.isOfCities) || said.isOfProvinces ? [PROVINCES] : []
  const orders = said.isOfCities || said.isOfRegion ? [...ofRegion, ...ofNation] : ofNation
  const over = orders.find((id) => compositions.get(id)?.members.some((one) => one.place === place))
  if (over === undefined || entry.scope !== null || said.isRankOfChange) return null
  const order = entry.indicator.direction === 'down' ? 'ascending' : 'descending'
  return derived(asked, 'rank', 'rank', (of) => ({ kind: 'rank', over, of, order }))
}

/** The region's own value, where only its members have theirs. */
function sumOf(asked: Asked): Derived | null {
  const { ground, entry, place, claim } = asked
  const { region, source } = ground
  const isOfRegion = place === region.regionPlace && region.compositions.has(REGION)
  if (!isOfRegion || !isAdditive(ground, entry) || entry.indicator.variants.length > 0) return null
  const held = source.placesOf(entry.indicator.id)
  const members = region.compositions.get(REGION)?.members ?? []
  const isOfMembers = members.some((member) => held.includes(member.place))
  if (held.includes(place) || !isOfMembers || claim.unit === 'percent') return null
  const of: Expression = { kind: 'indicator', indicator: entry.indicator.id }
  const label = { en: 'sum of the members', zh: '成员合计' }
  const variants = [
    { id: 'sum-of-members', label, expression: { kind: 'sum', over: REGION, of } as const },
  ]
  const indicator = { ...named(asked, 'sum'), variants }
  return { ...ALONE, unit: entry.indicator.unit, indicator }
}

function isAdditive({ catalogue }: Ground, { indicator }: Entry): boolean {
  return ADDITIVE.has(catalogue.units.get(indicator.unit)?.dimension ?? '')
}

function before(of: Expression, period: PeriodCode): Expression {
  return { kind: 'at', period, of }
}

function yearsBetween(base: PeriodCode, period: PeriodCode): number | null {
  const later = parsePeriod(period)
  for (let years = 1; years <= 3; years += 1)
    if (hasYearsBefore(later, years) && periodCode(yearsBefore(later, years)) === base) return years
  return null
}

/** The indicator itself; of the region, where only its members have it, their sum. */
function levelOf({ ground, entry, place, members }: Asked): Expression {
  const of: Expression = { kind: 'indicator', indicator: entry.indicator.id }
  const { region, source } = ground
  const isSum =
    members.length === 0 &&
    place === region.regionPlace &&
    isAdditive(ground, entry) &&
    !source.placesOf(entry.indicator.id).includes(place)
  return isSum ? { kind: 'sum', over: REGION, of } : of
}

/** One variant for each way in which the indicator itself is computed. */
function derived(
  asked: Asked,
  unit: string,
  kind: Kind,
  write: (of: Expression) => Expression,
): Derived {
  const { indicator } = asked.entry
  const label = { en: 'computed from the levels', zh: '按总量计算' }
  const variants =
    indicator.variants.length === 0
      ? [
          {
            id: 'computed',
            label,
            expression: write(levelOf(asked)),
          },
        ]
      : indicator.variants.map((variant) => ({
          id: variant.id,
          label: variant.label,
          expression: write({ kind: 'indicator', indicator: indicator.id, variant: variant.id }),
        }))
  return { ...ALONE, unit, indicator: { ...named(asked, kind), unit, variants } }
}

const ALONE = { years: null, members: [] } as const
