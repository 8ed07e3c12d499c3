import type { Day } from '#platform/period'
import { type Days, dayOfRelease, mayBe, type Point, weekdayOf } from './points.ts'
import type { Scene } from './ties.ts'

export type Weekday = {
  readonly point: Point
  /** The day that is meant, by the calendar. */
  readonly day: number
  readonly fits: boolean
}

/** Countries went over to this calendar until then. */
const FIRST_YEAR = 1920
/** A day without a year is told of within about a year of it. */
const NEAR_days = 400
/** Where the text spoke of the release's own year last, a day within so many of it is of that year. */
const OWN_days = 120
const DAY_ms = 86_400_000
/** Another year may be meant in this sentence. */
const EARLIER =
  /[去上前那翌次]年|\b(?:last|previous|prior|that|following|next) year|\bago\b|\bearlier\b/i

/** A weekday against its date: "Thursday, 16 May 2024", 5月20日（周一）; each year that may be meant must fail. */
export function weekdaysOf(
  { text, sentences, release }: Scene,
  others: readonly number[],
  saidBefore: number | null,
): readonly Weekday[] {
  let said = saidBefore
  return sentences.flatMap(({ start, end, points }) =>
    points.flatMap((point): readonly Weekday[] => {
      said = point.year ?? said
      if (isSecondOfTwo(text, point) || CLOSED.test(text.slice(point.end, point.end + 3))) return []
      if (point.weekday === null || point.day === null || point.month === null) return []
      if (point.year === null && isOfOld(text, point)) return []
      const year = release === null ? null : Number(release.slice(0, 4))
      const isOpen = EARLIER.test(text.slice(start, end))
      const beside = isOpen && year !== null ? [year - 1, year + 1] : []
      const all = meantBy(point, release, [...others, ...beside])
      const own = all.filter((day) => isOwn(day, release))
      // What the text names only later isn't meant yet, but in the same sentence.
      const isFirst = said === null && !points.some((one) => one.year !== null)
      const isOfRelease = isFirst || said === year
      const days = own.length > 0 && isOfRelease && !isOpen ? own : all
      const [first] = days
      if (first === undefined) return []
      const fit = days.find((day) => weekdayOf(day) === point.weekday)
      // Of those that don't fit, one of a year that the text names is meant.
      const named = days.find((day) => others.includes(yearOf(day)))
      return [{ point, day: fit ?? named ?? first, fits: fit !== undefined }]
    }),
  )
}

/** 至9月15日（星期四休馆）: the weekday of every week. */
const CLOSED = /^(?:、[一二三四五六日]|休[馆息市业诊]|闭馆|停[诊业开]|除外)/

/** "Wednesday, Thursday, May 7-8", "Tuesday–Wednesday, June 17–18": the first of the days is that of the first weekday. */
function isSecondOfTwo(text: string, { start, end }: Point): boolean {
  return (
    /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:,? |,? (?:and|to|through) | & | ?[-–—/] ?)$/i.test(
      text.slice(Math.max(0, start - 16), start),
    ) && /^ ?[-–—&] ?\d|^ and \d/.test(text.slice(end, end + 7))
  )
}

const OLD_REACH = 300

/** 1453年3月初……4月5日星期四: of the year that was told last, by a calendar of its own. */
function isOfOld(text: string, { start }: Point): boolean {
  const years = text.slice(Math.max(0, start - OLD_REACH), start).match(/(?<!\d)[12]\d{3}(?=年)/g)
  return Number(years?.at(-1) ?? FIRST_YEAR) < FIRST_YEAR
}

function isOwn(day: number, release: Day | null): boolean {
  return (
    release !== null &&
    yearOf(day) === Number(release.slice(0, 4)) &&
    Math.abs(day - dayOfRelease(release)) <= OWN_days
  )
}

/** The year that a paragraph names last. */
export function yearSaidIn({ sentences }: Scene): number | null {
  return sentences.flatMap(({ points }) => points.flatMap(({ year }) => year ?? [])).at(-1) ?? null
}

function yearOf(day: number): number {
  return new Date(day * DAY_ms).getUTCFullYear()
}

function meantBy(point: Point, release: Day | null, others: readonly number[]): readonly number[] {
  if (point.year !== null)
    return point.year < FIRST_YEAR ? [] : mayBe(point, release, []).map(([day]) => day)
  if (release === null) return []
  if (point.ahead !== null && 'years' in point.ahead) {
    const year = Number(release.slice(0, 4)) + point.ahead.years
    return mayBe({ ...point, year, ahead: null }, release, []).map(([day]) => day)
  }
  const now = dayOfRelease(release)
  const isNear = ([day]: Days) => Math.abs(day - now) <= NEAR_days
  const near = mayBe({ ...point, ahead: null }, release, []).filter(isNear)
  const said = others.flatMap((year) => mayBe({ ...point, year, ahead: null }, release, []))
  return [...near, ...said]
    .map(([day]) => day)
    .toSorted((a, b) => Math.abs(a - now) - Math.abs(b - now))
}
