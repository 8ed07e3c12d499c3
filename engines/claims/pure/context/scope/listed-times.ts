import type { PeriodCode } from '#platform/period'
import { yearOfCode } from '../time/resolve/year-of.ts'

// 一至四季度…分别为, 7、8、9月…分别为, 2021、2022、2023年: times that are named in one word and dealt out one by one.

/** So far before 分别 the times stand. */
const REACH = 48
const HAN = '一二三四'

/**
 * The codes of `length` times that are named before 分别, in the year of `code`; null where none are, or where members of
 * another list stand between them and 分别.
 */
export function listedTimes(
  before: string,
  length: number,
  code: PeriodCode | null,
): readonly PeriodCode[] | null {
  const text = before.slice(-REACH)
  const span = SPAN.exec(text)
  // 2021年至2023年三家工厂分别…: dealt out to these.
  const isOfYears = span !== null && !OF_OTHERS.test(text.slice(span.index + span[0].length))
  if (span !== null && isOfYears) {
    const years = between(yearOf(span[1]), yearOf(span[2])).map(String)
    // 2022—2024年及2025年上半年…分别为.
    const next = AND_NEXT.exec(text.slice(span.index + span[0].length))?.[1]
    const isNext = next !== undefined && code !== null && yearOf(span[2]) < Number(next)
    if (isNext && code.startsWith(next)) return sized([...years, code], length)
    if (isFree(text, span)) return sized(years, length)
  }
  const years = YEARS.exec(text)
  if (years !== null && isFree(text, years)) return sized(numbersOf(years[0]).map(String), length)
  if (code === null) return null
  const following = FOLLOWING.exec(text)
  if (following !== null) return yearsAfter(code, length)
  const year = yearOfCode(code)
  const quarters = QUARTERS.exec(text)
  if (quarters !== null && isFree(text, quarters))
    return sized(
      quartersOf(quarters[0]).map((quarter) => `${year}-Q${quarter}`),
      length,
    )
  const months = MONTHS.exec(text)
  if (months === null || !isFree(text, months)) return null
  return sized(
    monthsOf(months[0]).map((month) => `${year}-${String(month).padStart(2, '0')}`),
    length,
  )
}

const YEARS = /20\d\d(?:(?:、|和|及|与|\/)20\d\d){1,7}年/
/** 2021年至2023年…分别为, 24-26年, FY2024-FY2026: every year of it. */
const SPAN = /(20\d\d|(?<!\d)2\d)年?(?:至|到|—| ?- ?|－|～|~|–)(?:FY)?(20\d\d|2\d)年/
/** Nothing else is listed behind the last time. */
const AND_NEXT = /^(?:以?及|和|与|、)(20\d\d)年[^、。；和与及]{1,20}$/

function yearOf(digits: string | undefined): number {
  return 2000 + (Number(digits) % 100)
}

const OF_OTHERS = /[两三四五六七八九十]\s?[\p{Script=Han}]|各[个家地市县区校厂]/u
const QUARTERS =
  /第?[一二三四1-4](?:季度)?(?:至|到|—|-|－|～)第?[二三四2-4]个?季度|第?[一二三四1-4](?:(?:、|和|及|与)第?[一二三四1-4]){1,3}季度/
const MONTHS =
  /\d{1,2}(?:(?:、|和|及|与)\d{1,2}){1,11}月|\d{1,2}月?(?:至|到|—|-|－|～)\d{1,2}月(?:各月|逐月|每月|份各月)/

/** 从2021年的520场起步，此后两年分别为…: the years after the one that was said. */
const FOLLOWING =
  /(?:此后|之后|随后|其后|接下来)(?:的)?(?:[两二三四五六七八]|\d)年[^，。；、\d]{0,8}$/

const COUNTS = ['two', 'three', 'four']
const COUNTED =
  /\b(?:in|over|for|during|across) (?:the|each of the) (?:first )?(two|three|four) quarters\b/i

/** "5 %, 6 % and 7 %, respectively, in the first three quarters of 2025", 四个季度分别增长…: each is of one of them. */
export function countedQuarters(
  words: string,
  length: number,
  code: PeriodCode | null,
): readonly PeriodCode[] | null {
  if (code === null || !/^\d{4}/.test(code)) return null
  const said = COUNTED.exec(words)?.[1]?.toLowerCase()
  const count = said === undefined ? ofFour(words) : COUNTS.indexOf(said) + 2
  const year = yearOfCode(code)
  return count === length ? between(1, count).map((quarter) => `${year}-Q${quarter}`) : null
}

function ofFour(words: string): number {
  return /四[个個]季度[^，。；、\d]{0,10}$/.test(words) ? 4 : 0
}

/** As many years after a year. */
export function yearsAfter(code: PeriodCode, length: number): readonly PeriodCode[] | null {
  const year = yearOfCode(code)
  return Array.from({ length }, (_, at) => String(year + 1 + at))
}

/** Nothing else that is listed stands between the times and 分别. */
function isFree(text: string, { 0: words, index }: RegExpExecArray): boolean {
  const between = text.slice(index + words.length)
  return between.length <= 24 && !/[、。；和与及]/.test(between)
}

function sized(codes: readonly PeriodCode[], length: number): readonly PeriodCode[] | null {
  return codes.length === length ? codes : null
}

function numbersOf(words: string): readonly number[] {
  return [...words.matchAll(/\d+/g)].map(Number)
}

function monthsOf(words: string): readonly number[] {
  const numbers = numbersOf(words)
  return /[、和及与]/.test(words) ? numbers : between(numbers[0] ?? 1, numbers[1] ?? 0)
}

function quartersOf(words: string): readonly number[] {
  const numbers = [...words.matchAll(/[一二三四1-4]/g)].map(([sign]) =>
    HAN.includes(sign) ? HAN.indexOf(sign) + 1 : Number(sign),
  )
  return /[、和及与]/.test(words) ? numbers : between(numbers[0] ?? 1, numbers[1] ?? 0)
}

function between(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
}
