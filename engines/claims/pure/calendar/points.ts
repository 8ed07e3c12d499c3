import type { Day } from '#platform/period'
import type { Span } from '../model.ts'

// Terms.
// point  words that name a time: a year, a month, a day, a weekday, a time of the day, or several of these side by side.
// said   by its own words, not by the day on which the text came out ("today").

/** What the words of a point tell; null what they don't. */
export type Point = Span & {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  /** 0 is Sunday. */
  readonly weekday: number | null
  /** Minutes since midnight. */
  readonly clock: number | null
  /** Days, or years, after the release: "today" 0, "last year" -1; "last week" is within so many days of seven before it. */
  readonly ahead:
    | { readonly days: number; readonly within?: number }
    | { readonly years: number }
    | null
  /** "About three", 三时许, "early in 2019": no more than near it. */
  readonly isLoose: boolean
}

const NOTHING = {
  year: null,
  month: null,
  day: null,
  weekday: null,
  clock: null,
  ahead: null,
  isLoose: false,
} as const

export function point(at: Span, told: Partial<Omit<Point, keyof Span>>): Point {
  return { ...NOTHING, ...told, start: at.start, end: at.end }
}

/** Days since 1970, first and last of what may be meant. */
export type Days = readonly [first: number, last: number]

const DAY_ms = 86_400_000

export function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY_ms
}

export function dayOfRelease(release: Day): number {
  return Date.parse(release) / DAY_ms
}

export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7
}

/** A year alone reaches over all its days; it names a time that years are counted by. */
export function isOfDays({ year, month, day, weekday, ahead }: Point): boolean {
  return year !== null || ahead !== null || weekday !== null || month !== null || day !== null
}

/** Words with a time of their own, beyond the release's. */
export function isSaid({ year, month, day }: Point): boolean {
  return year !== null || month !== null || day !== null
}

/** By its own words: a year, or a day of a month. */
export function isDated({ year, month, day, ahead }: Point): boolean {
  return year !== null || (month !== null && (day !== null || ahead !== null))
}

/** A day of a month without its year is one of those next to the release, or of a year that is told beside it. */
export function mayBe(
  { year, month, day, weekday, ahead }: Point,
  release: Day | null,
  years: readonly number[],
): readonly Days[] {
  const now = release === null ? null : dayOfRelease(release)
  if (ahead !== null) {
    if (now === null) return []
    if ('days' in ahead) {
      const { days, within = 0 } = ahead
      return [[now + days - within, now + days + within]]
    }
    const own = Number(release?.slice(0, 4)) + ahead.years
    return [stretchOf(own, month, day)]
  }
  if (year !== null) return [stretchOf(year, month, day)]
  if (month === null && day !== null) return release === null ? [] : nearDays(release, day)
  if (month === null) return weekday === null || now === null ? [] : [[now - WEEK, now + WEEK]]
  const known = release === null ? [] : [Number(release.slice(0, 4))]
  const all = new Set([...known, ...known.map((one) => one - 1), ...known.map((one) => one + 1)])
  const near = [...all].map((one) => stretchOf(one, month, day))
  const told = years.map((one) => stretchOf(one, month, day))
  return [...near.filter(([first]) => now === null || Math.abs(first - now) <= NEAR_days), ...told]
}

const WEEK = 7
/** A day without its year is told of within so many. */
const NEAR_days = 300

/** A day of a month that isn't told: of the release's, or of one beside it. */
function nearDays(release: Day, day: number): readonly Days[] {
  const [year = 0, month = 1] = release.split('-').map(Number)
  return [0, -1, 1].map((by) => stretchOf(year, month + by, day))
}

function stretchOf(year: number, month: number | null, day: number | null): Days {
  if (month === null) return [dayOf(year, 1, 1), dayOf(year, 12, 31)]
  if (day !== null) return [dayOf(year, month, day), dayOf(year, month, day)]
  return [dayOf(year, month, 1), dayOf(year, month + 1, 1) - 1]
}

/** Points that stand side by side and tell different things of one time: "Monday 6 May", "22:50 on Saturday", 5月17日（周五）22时. */
export function joined(
  text: string,
  found: readonly Point[],
  between: RegExp,
  release: Day | null,
): readonly Point[] {
  const points: Point[] = []
  for (const one of found.toSorted((a, b) => a.start - b.start)) {
    const last = points.at(-1)
    if (last !== undefined && one.start < last.end) continue
    const gap = last === undefined ? '' : text.slice(last.end, one.start)
    // "Against 15 cents last year, on Friday 13 September": the day is of what is told, and not of last year.
    const isOfLast = last?.ahead != null && 'years' in last.ahead && /^, on $/i.test(gap)
    const isBeside = last !== undefined && between.test(gap) && !isOfLast
    if (last !== undefined && isBeside && areOfOne(last, one) && isOfNow(last, one, release))
      points[points.length - 1] = merged(last, one)
    else points.push(one)
  }
  return points
}

/** "In 1898, this month": a year of its own isn't that of these days. */
function isOfNow(a: Point, b: Point, release: Day | null): boolean {
  const year = a.year ?? b.year
  const isNow = a.ahead !== null || b.ahead !== null
  if (isNow && !isOfThatDay(a.ahead === null ? a : b, a.ahead ?? b.ahead, release)) return false
  return (
    !isNow || year === null || release === null || Math.abs(year - Number(release.slice(0, 4))) < 2
  )
}

/** （11月24日，星期一）昨晚: the day that is dated is the release's, and what follows was the day before it. */
function isOfThatDay({ month, day }: Point, ahead: Point['ahead'], release: Day | null): boolean {
  if (month === null || day === null || ahead === null || !('days' in ahead)) return true
  if (release === null || ahead.within !== undefined) return true
  const own = dayOf(Number(release.slice(0, 4)), month, day)
  return own === dayOfRelease(release) + ahead.days || own !== dayOfRelease(release)
}

function areOfOne(a: Point, b: Point): boolean {
  const isTwice = (['year', 'month', 'day', 'weekday', 'clock'] as const).some(
    (key) => a[key] !== null && b[key] !== null,
  )
  if (isTwice) return false
  if (a.ahead !== null && b.ahead !== null) return false
  // "In 2019, on 3 May" is one; "2019, Monday" isn't.
  const [first, second] = [sortOf(a), sortOf(b)]
  return first !== second
}

function sortOf({ year, month, day, weekday, clock, ahead }: Point): string {
  if (month !== null || year !== null || day !== null) return 'date'
  if (ahead !== null) return 'ahead'
  return weekday !== null ? 'weekday' : clock !== null ? 'clock' : ''
}

function merged(a: Point, b: Point): Point {
  const [year, month, day] = [a.year ?? b.year, a.month ?? b.month, a.day ?? b.day]
  // "Today Tuesday 31 December 2019": that day, whichever the page above it names.
  const isFull = year !== null && month !== null && day !== null
  return {
    start: a.start,
    end: b.end,
    year,
    month,
    day,
    weekday: a.weekday ?? b.weekday,
    clock: a.clock ?? b.clock,
    ahead: isFull ? null : (a.ahead ?? b.ahead),
    isLoose: a.isLoose || b.isLoose,
  }
}
