import type { Day } from '#platform/period'
import { isOfClock, type Length, MINUTES } from './lengths.ts'
import { type Days, mayBe, type Point } from './points.ts'

/** How far two points lie apart, in the unit of a length that is said of them, and how much the length may mean. */
export type Apart = {
  readonly least: number
  readonly most: number
  readonly says: readonly [least: number, most: number]
  readonly fits: boolean
  /** The later of the two stands first. */
  readonly isTurned: boolean
}

/** More than so many times another length: of something else. */
const FAR = 3

const DAY_min = 1440

/** Of all times that the points may mean, those that fit best; null where they can't be told, or are of something else. */
export function apartOf(
  length: Length,
  from: Point,
  to: Point,
  release: Day | null,
  years: readonly number[],
): Apart | null {
  const all = isOfClock(length)
    ? clocksApart(length, from, to)
    : daysApart(length, from, to, release, years)
  const [best] = all.map((range) => apart(length, range)).toSorted((a, b) => offOf(a) - offOf(b))
  if (best === undefined) return null
  const far = Math.max(0.5, best.most)
  const isFar = best.says[0] > FAR * far || best.least > FAR * Math.max(0.5, best.says[1])
  return isFar ? null : best
}

type Range = readonly [least: number, most: number]
type Turned = { readonly range: Range; readonly isTurned: boolean }

function apart(length: Length, { range: [least, most], isTurned }: Turned): Apart {
  const says = saysOf(length)
  return { least, most, says, isTurned, fits: says[0] <= most && least <= says[1] }
}

function offOf({ least, most, says }: Apart): number {
  return Math.max(0, says[0] - most, least - says[1])
}

/** What a careful writer may mean by it, rounded to its unit. */
function saysOf({ count, unit, bound, isParted, sort, minor, isExact, isRound }: Length): Range {
  // "More than 20 years" are said until they are 30.
  const isTens = unit === 'years' && count % 10 === 0
  if (bound === 'over') return [count, Math.max(1.2 * count, isTens ? count + 9 : 0) + 0.9]
  if (bound === 'nearly') return [0.85 * count - 0.5, count]
  if (bound === 'about') return [0.8 * count - 0.5, 1.2 * count + 0.5]
  if (sort !== 'elapsed') return [count, count]
  const plain = isParted ? PARTED[unit] : WHOLE[unit]
  const slack =
    minor !== undefined && minor !== unit
      ? (MINOR[minor] * MINUTES[minor]) / MINUTES[unit]
      : isExact === true
        ? Math.min(plain, EXACT[unit])
        : isRound === true
          ? Math.max(plain, ROUND * count)
          : plain
  return [count - slack, count + slack]
}

const WHOLE = { minutes: 2, hours: 0.99, days: 0, weeks: 0.58, months: 0.7, years: 0.6 } as const
const PARTED = { minutes: 1, hours: 0.25, days: 0.5, weeks: 0.4, months: 0.6, years: 0.5 } as const
/** Of "exactly", "to the day". */
const EXACT = { minutes: 1, hours: 0.25, days: 0, weeks: 0.3, months: 0.2, years: 0.3 } as const
/** Of a lesser unit that is told beside the larger one: months after years, minutes after hours. */
const MINOR = { minutes: 5, hours: 1, days: 1.5, weeks: 1, months: 1.1, years: 0.6 } as const
const ROUND = 0.15
const LOOSE_min = 30

function clocksApart(length: Length, from: Point, to: Point): readonly Turned[] {
  if (from.clock === null || to.clock === null) return []
  const per = MINUTES[length.unit]
  const slack = from.isLoose || to.isLoose ? LOOSE_min : 0
  const days =
    from.weekday !== null && to.weekday !== null ? (to.weekday - from.weekday + 7) % 7 : 0
  const dated = from.day !== null && to.day !== null && from.month === to.month
  const more = dated ? (to.day ?? 0) - (from.day ?? 0) : days
  const straight = to.clock - from.clock + DAY_min * Math.max(0, more)
  const minutes = straight > 0 ? straight : straight + DAY_min
  return [{ range: [(minutes - slack) / per, (minutes + slack) / per], isTurned: false }]
}

const YEAR = 365.25
const IN_DAYS = { days: 1, weeks: 7, months: YEAR / 12, years: YEAR } as const

function daysApart(
  length: Length,
  from: Point,
  to: Point,
  release: Day | null,
  years: readonly number[],
): readonly Turned[] {
  const [firsts, lasts] = [mayBe(from, release, years), mayBe(to, release, years)]
  const pairs = firsts.flatMap((a) => lasts.map((b) => [a, b] as const))
  return pairs.flatMap(([a, b]) => {
    const isTurned = a[0] > b[0]
    const [first, last] = isTurned ? [b, a] : [a, b]
    const range = rangeOf(length, first, last)
    return range === null || range[1] <= 0 ? [] : [{ range, isTurned }]
  })
}

const GRAIN_YEAR = 300
const GRAIN_MONTH = 27

function rangeOf({ unit, sort, isNominal }: Length, first: Days, last: Days): Range | null {
  if (unit === 'minutes' || unit === 'hours') return null
  const [least, most] = [Math.max(0, last[0] - first[1]), last[1] - first[0]]
  const grain = Math.max(first[1] - first[0], last[1] - last[0])
  const grainOfOne = Math.min(first[1] - first[0], last[1] - last[0])
  if ((unit === 'days' || unit === 'weeks') && grain > GRAIN_MONTH) return null
  if (unit === 'months' && grain > GRAIN_YEAR) return null
  const between = yearOf(last[0]) - yearOf(first[0])
  if (unit === 'years' && sort === 'jubilee')
    return [yearOf(last[0]) - yearOf(first[1]), yearOf(last[1]) - yearOf(first[0])]
  if (sort === 'age')
    return [Math.floor(least / YEAR - 0.004), Math.floor(most / YEAR + 0.004) + (isNominal ? 2 : 0)]
  if (unit === 'years' && sort === 'nth')
    return [between - (grain > GRAIN_YEAR ? 0 : 1), between + 1]
  // Of begun years the first and the last are counted or not.
  if (unit === 'years' && grainOfOne > GRAIN_YEAR) return [between - 0.4, between + 1]
  const per = IN_DAYS[unit]
  const range = [least / per, (most + 1) / per] as const
  if (sort === 'nth') return [Math.floor(range[0]), Math.ceil(range[1])]
  return unit === 'years'
    ? [range[0], Math.max(range[1], grain > GRAIN_YEAR ? between + 0.4 : 0)]
    : range
}

function yearOf(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear()
}

/** Of ages at two times: the second against the first and the years between. */
export function agesOf(
  first: number,
  second: number,
  year: number,
  release: Day | null,
): Apart | null {
  if (release === null) return null
  const years = Number(release.slice(0, 4)) - year
  const [least, most] = [first + years - 1, first + years + 1]
  const isFar = years <= 0 || second > 2 * most || least > 2 * second
  return isFar
    ? null
    : {
        least,
        most,
        says: [second, second],
        fits: second >= least && second <= most,
        isTurned: false,
      }
}
