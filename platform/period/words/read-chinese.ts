import { quarterOf } from '../codes.ts'
import { dayOf, isDay, lastDayOfMonth } from '../days.ts'
import type { Day, Period } from '../types.ts'
import type { ReleaseYear } from './release-year.ts'

const YEAR = '(?:[12]\\d{3}年|今年|本年|当年|去年|上年|前年)'
const OF_YEAR = `(?<year>${YEAR})?`
const MONTH = '(?<month>1[0-2]|0?[1-9])'
const TO = '[-至到]'

type Groups = { readonly [name: string]: string | undefined }
type Pattern = readonly [RegExp, (groups: Groups, release: ReleaseYear) => Period | undefined]

const PATTERNS: readonly Pattern[] = [
  [
    whole(`(?<year>${YEAR})(?:全年|度|度全年)?`),
    (g, r) => ({ kind: 'year', year: yearOf(g.year, r, 12) }),
  ],
  [whole('全年'), (_, r) => ({ kind: 'year', year: r.of(12) })],
  [whole(`${OF_YEAR}(?<nth>上|下)半年`), half],
  [whole(`${OF_YEAR}第?(?<nth>[1-4])季度?`), quarter],
  [whole(`${OF_YEAR}前(?<last>[2-4])个?季度?`), quarters],
  [whole(`${OF_YEAR}第?1(?:季度)?${TO}第?(?<last>[2-4])季度`), quarters],
  [whole(`${OF_YEAR}0?1月?(?:份)?${TO}${MONTH}月(?:份)?`), months],
  [
    whole(
      `(?:自|从)?(?<before>${YEAR})?(?<first>1[0-2]|0?[1-9])月?${TO}${OF_YEAR}${MONTH}月(?:份)?`,
    ),
    monthToMonth,
  ],
  [
    whole(
      `(?:自|从)?${OF_YEAR}(?<first>1[0-2]|0?[1-9])月(?<from>\\d\\d?)[日号]?${TO}(?<closing>${YEAR})?(?:${MONTH}月)?(?<to>\\d\\d?)[日号]`,
    ),
    dayToDay,
  ],
  [whole(`${OF_YEAR}前${MONTH}个?月(?:份)?`), months],
  [
    whole(`${OF_YEAR}${MONTH}月(?:份)?`),
    (g, r) => ({ kind: 'month', month: Number(g.month), year: yearOf(g.year, r, Number(g.month)) }),
  ],
  [whole('(?<day>.+[日号])'), (g, r) => onDay('day', findDay(g.day, r))],
  [
    whole('(?:截至|截止|截止到|截至到|到|至)(?<end>.+)'),
    (g, r) => onDay('instant', findEnd(g.end, r)),
  ],
  [whole('(?<end>.*[底末])'), (g, r) => onDay('instant', findEnd(g.end, r))],
  [
    whole(
      `(?:自|从)?(?<start>.+?)(?:以来|起|至今)(?:累计)?(?:\\(?,?(?:截至|至|到)(?<end>.+?)\\)?)?`,
    ),
    since,
  ],
  [whole(`(?:自|从)(?<start>.+?)(?:至|到)(?<end>.+)`), since],
  [whole(`(?<first>[12]\\d{3})年?${TO}(?<last>[12]\\d{3})年`), span],
]

/** Reads a whole phrase such as 今年前三季度, with numerals of either kind. */
export function readChinese(text: string, release: ReleaseYear): Period | undefined {
  const phrase = arabic(text)
  for (const [pattern, make] of PATTERNS) {
    const groups = pattern.exec(phrase)?.groups ?? (pattern.test(phrase) ? {} : undefined)
    const period = groups === undefined ? undefined : make(groups, release)
    if (period !== undefined) return period
  }
  return undefined
}

const NUMERALS = '〇一二三四五六七八九'

/** Full-width signs, dashes and Chinese numerals as plain ones: `二〇二四年1—十月份` becomes `2024年1-10月份`. */
function arabic(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[‐-―−~～]+/g, '-')
    .replace(/[零○]/g, '〇')
    .replace(/两(?=个?季)/g, '2')
    .replace(/首季/g, '1季')
    .replace(/[〇一二三四五六七八九十]+(?=[年月日号季个\-至到])/g, numeral)
    .replace(/^(?:在|于)/, '')
}

function numeral(text: string): string {
  const digits = (part: string): string => [...part].map((sign) => NUMERALS.indexOf(sign)).join('')
  const tens = /^([^十]?)十([^十]?)$/.exec(text)
  if (tens === null) return text.includes('十') ? text : digits(text)
  return `${tens[1] === '' ? '1' : digits(tens[1] ?? '')}${tens[2] === '' ? '0' : digits(tens[2] ?? '')}`
}

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`)
}

function yearOf(text: string | undefined, release: ReleaseYear, lastMonth: number): number {
  if (text === undefined) return release.of(lastMonth)
  if (/^\d/.test(text)) return Number(text.slice(0, 4))
  if (text === '前年') return release.year - 2
  return text === '去年' || text === '上年' ? release.year - 1 : release.year
}

function half(groups: Groups, release: ReleaseYear): Period {
  const nth = groups.nth === '上' ? 1 : 2
  return { kind: 'half', half: nth, year: yearOf(groups.year, release, nth * 6) }
}

function quarter(groups: Groups, release: ReleaseYear): Period {
  const number = quarterOf(groups.nth ?? '')
  return { kind: 'quarter', quarter: number, year: yearOf(groups.year, release, number * 3) }
}

function quarters(groups: Groups, release: ReleaseYear): Period {
  const last = quarterOf(groups.last ?? '')
  return { kind: 'quarters', last, year: yearOf(groups.year, release, last * 3) }
}

function months(groups: Groups, release: ReleaseYear): Period {
  const last = Number(groups.month)
  return { kind: 'months', last, year: yearOf(groups.year, release, last) }
}

/** 4—9月 are of one year; 11月至2024年10月 needs the year of its beginning. */
function monthToMonth(groups: Groups, release: ReleaseYear): Period | undefined {
  const [first, last] = [Number(groups.first), Number(groups.month)]
  const year = yearOf(groups.year ?? groups.before, release, last)
  const from = dayOf(yearOf(groups.before ?? `${year}年`, release, first), first, 1)
  const to = lastDayOfMonth(year, last)
  return from > to ? undefined : { kind: 'since', from, to }
}

/** 2025年10月1—8日, 2025年11月28日至2026年1月1日. */
function dayToDay(groups: Groups, release: ReleaseYear): Period | undefined {
  const [first, last] = [Number(groups.first), Number(groups.month ?? groups.first)]
  const year = yearOf(groups.year, release, first)
  const closing = groups.closing === undefined ? year : yearOf(groups.closing, release, last)
  const from = dayOf(year, first, Number(groups.from))
  const to = dayOf(closing, last, Number(groups.to))
  return isDay(from) && isDay(to) && from < to ? { kind: 'since', from, to } : undefined
}

function span(groups: Groups): Period | undefined {
  const [first, last] = [Number(groups.first), Number(groups.last)]
  return first < last ? { kind: 'span', first, last } : undefined
}

function since(groups: Groups, release: ReleaseYear): Period | undefined {
  const to = groups.end === undefined ? release.day : findEnd(groups.end, release)
  if (to === undefined) return undefined
  if (/^(?:启动|开始|开通|实施|运行|成立|上线|试点|制度实施)$/.test(groups.start ?? '')) {
    return { kind: 'since', from: null, to }
  }
  const from = findStart(groups.start, release)
  return from === undefined || from > to ? undefined : { kind: 'since', from, to }
}

function onDay(kind: 'day' | 'instant', day: Day | undefined): Period | undefined {
  return day === undefined ? undefined : { kind, day }
}

const DAY = whole(`${OF_YEAR}${MONTH}月(?<day>\\d\\d?)[日号]`)
const END = whole(`(?:${OF_YEAR}${MONTH}月|(?<whole>${YEAR})|年)[底末]`)
const START = whole(`(?:${OF_YEAR}${MONTH}月(?:份)?|(?<whole>${YEAR}))(?:初)?`)

function findDay(text: string | undefined, release: ReleaseYear): Day | undefined {
  const groups = DAY.exec(text ?? '')?.groups
  if (groups === undefined) return undefined
  const month = Number(groups.month)
  const day = dayOf(yearOf(groups.year, release, month), month, Number(groups.day))
  return isDay(day) ? day : undefined
}

function findEnd(text: string | undefined, release: ReleaseYear): Day | undefined {
  if (/^(?:目前|今|现在)$/.test(text ?? '')) return release.day
  const groups = END.exec(text ?? '')?.groups
  if (groups === undefined) return findDay(text, release)
  const month = Number(groups.month ?? 12)
  return lastDayOfMonth(yearOf(groups.year ?? groups.whole, release, month), month)
}

function findStart(text: string | undefined, release: ReleaseYear): Day | undefined {
  const groups = START.exec(text ?? '')?.groups
  if (groups === undefined) return findDay(text, release)
  const month = Number(groups.month ?? 1)
  return dayOf(yearOf(groups.year ?? groups.whole, release, month), month, 1)
}
