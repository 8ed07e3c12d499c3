import { quarterOf } from '../codes.ts'
import { dayOf, isDay, lastDayOfMonth } from '../days.ts'
import type { Day, Period } from '../types.ts'
import { MONTHS } from './print-english.ts'
import type { ReleaseYear } from './release-year.ts'

const MONTH = String.raw`(?:${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|sept)\.?`
const YEAR = String.raw`(?:[12]\d{3}|this year|the year|last year|the previous year)`
const OF_YEAR = `(?:,? (?:of |in )?(?<year>${YEAR}))?`
const TO = ` ?(?:-|to|through|until) ?`
const ORDINAL: { readonly [word: string]: '1' | '2' | '3' | '4' } = {
  first: '1',
  '1st': '1',
  second: '2',
  '2nd': '2',
  third: '3',
  '3rd': '3',
  fourth: '4',
  '4th': '4',
  last: '4',
}
const COUNT: { readonly [word: string]: number } = Object.fromEntries(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index) => [word, index + 1]),
)

type Groups = { readonly [name: string]: string | undefined }
type Pattern = readonly [RegExp, (groups: Groups, release: ReleaseYear) => Period | undefined]

const PATTERNS: readonly Pattern[] = [
  [
    whole(`(?:(?:whole|all) of |full[- ]year )?(?<year>${YEAR})`),
    (g, r) => ({ kind: 'year', year: yearOf(g.year, r, 12) }),
  ],
  [
    whole(`(?<nth>first|second|last) half${OF_YEAR}`),
    (g, r) => half(g.nth === 'first' ? 1 : 2, g.year, r),
  ],
  [
    whole(`(?:(?<before>${YEAR}) )?h(?<nth>[12])${OF_YEAR}`),
    (g, r) => half(g.nth === '1' ? 1 : 2, g.before ?? g.year, r),
  ],
  [
    whole(`(?<nth>first|1st|second|2nd|third|3rd|fourth|4th|last) quarter${OF_YEAR}`),
    (g, r) => quarter(ORDINAL[g.nth ?? ''], g.year, r),
  ],
  [
    whole(`(?:(?<before>${YEAR}) )?q(?:uarter )?(?<nth>[1-4])${OF_YEAR}`),
    (g, r) => quarter(g.nth, g.before ?? g.year, r),
  ],
  [whole(`(?:first |all )?(?<count>two|three|four|[2-4]) quarters${OF_YEAR}`), quarters],
  [whole(`(?:(?<before>${YEAR}) )?q1${TO}q(?<count>[2-4])${OF_YEAR}`), quarters],
  [whole(`(?:from )?(?<first>${MONTH})${TO}(?<month>${MONTH})${OF_YEAR}`), monthsByName],
  [
    whole(
      `(?:from )?(?<first>${MONTH})(?:,? (?<before>${YEAR}))?${TO}(?<month>${MONTH})${OF_YEAR}`,
    ),
    monthToMonth,
  ],
  [
    whole(
      `(?:from )?(?<day>\\d\\d?)(?: (?<first>${MONTH})(?:,? (?<before>${YEAR}))?)?${TO}(?<last>\\d\\d?) (?<month>${MONTH})${OF_YEAR}`,
    ),
    dayToDay,
  ],
  [
    whole(`first (?<count>${Object.keys(COUNT).join('|')}|\\d\\d?) months${OF_YEAR}`),
    (g, r) => months(COUNT[g.count ?? ''] ?? Number(g.count), g.year, r),
  ],
  [
    whole(`(?<month>${MONTH})${OF_YEAR}`),
    (g, r) => ({
      kind: 'month',
      month: monthOf(g.month),
      year: yearOf(g.year, r, monthOf(g.month)),
    }),
  ],
  [whole(`(?:on )?(?<day>[^ ].*)`), (g, r) => onDay('day', findDay(g.day, r))],
  [
    whole(`(?:by|as of|as at|at|up to|until|to) (?<end>.+)`),
    (g, r) => onDay('instant', findEnd(g.end, r)),
  ],
  [
    whole(`(?<end>(?:(?:year-)?end(?: of|-)?|year-end) ?.*)`),
    (g, r) => onDay('instant', findEnd(g.end, r)),
  ],
  [whole(`since (?<start>.+?)(?:,? (?:up )?(?:to|until) (?<end>.+))?`), since],
  [whole(`from (?<start>start|.+?) to (?<end>.+)`), since],
  [
    whole(`(?:from |between )?(?<first>[12]\\d{3})(?: ?(?:-|to|through|and) ?)(?<last>[12]\\d{3})`),
    (g) => span(Number(g.first), Number(g.last)),
  ],
]

/** Reads a whole phrase such as 'the first three quarters of this year'. */
export function readEnglish(text: string, release: ReleaseYear): Period | undefined {
  const phrase = text
    .toLowerCase()
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/\bthe (?!year\b|previous\b)/g, '')
    .replace(/^(?:in|during|for|over) /, '')
  for (const [pattern, make] of PATTERNS) {
    const groups = pattern.exec(phrase)?.groups
    const period = groups === undefined ? undefined : make(groups, release)
    if (period !== undefined) return period
  }
  return undefined
}

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'i')
}

function yearOf(text: string | undefined, release: ReleaseYear, lastMonth: number): number {
  if (text === undefined) return release.of(lastMonth)
  if (/^\d/.test(text)) return Number(text)
  return text === 'this year' || text === 'the year' ? release.year : release.year - 1
}

function monthOf(name: string | undefined): number {
  return MONTHS.findIndex((month) => month.toLowerCase().startsWith(name?.slice(0, 3) ?? '?')) + 1
}

function half(nth: 1 | 2, year: string | undefined, release: ReleaseYear): Period {
  return { kind: 'half', half: nth, year: yearOf(year, release, nth * 6) }
}

function quarter(nth: string | undefined, year: string | undefined, release: ReleaseYear): Period {
  const number = quarterOf(nth ?? '')
  return { kind: 'quarter', quarter: number, year: yearOf(year, release, number * 3) }
}

function quarters(groups: Groups, release: ReleaseYear): Period {
  const last = quarterOf(String(COUNT[groups.count ?? ''] ?? groups.count))
  return { kind: 'quarters', last, year: yearOf(groups.before ?? groups.year, release, last * 3) }
}

function monthsByName(groups: Groups, release: ReleaseYear): Period | undefined {
  return monthOf(groups.first) === 1
    ? months(monthOf(groups.month), groups.year, release)
    : undefined
}

function monthToMonth(groups: Groups, release: ReleaseYear): Period | undefined {
  const last = monthOf(groups.month)
  const year = yearOf(groups.year, release, last)
  const first = monthOf(groups.first)
  const from = dayOf(yearOf(groups.before ?? String(year), release, first), first, 1)
  const to = lastDayOfMonth(year, last)
  return from > to ? undefined : { kind: 'since', from, to }
}

/** '1–8 October 2025', '26 July to 1 August 2025'. */
function dayToDay(groups: Groups, release: ReleaseYear): Period | undefined {
  const last = monthOf(groups.month)
  const first = groups.first === undefined ? last : monthOf(groups.first)
  const year = yearOf(groups.year, release, last)
  const from = dayOf(
    yearOf(groups.before ?? String(year), release, first),
    first,
    Number(groups.day),
  )
  const to = dayOf(year, last, Number(groups.last))
  return isDay(from) && isDay(to) && from < to ? { kind: 'since', from, to } : undefined
}

function months(last: number, year: string | undefined, release: ReleaseYear): Period | undefined {
  return last >= 1 && last <= 12
    ? { kind: 'months', last, year: yearOf(year, release, last) }
    : undefined
}

function span(first: number, last: number): Period | undefined {
  return first < last ? { kind: 'span', first, last } : undefined
}

function since(groups: Groups, release: ReleaseYear): Period | undefined {
  const to = groups.end === undefined ? release.day : findEnd(groups.end, release)
  if (to === undefined) return undefined
  if (/^(?:start|launch|beginning|opening|its start)$/.test(groups.start ?? '')) {
    return { kind: 'since', from: null, to }
  }
  const from = findStart(groups.start, release)
  return from === undefined || from > to ? undefined : { kind: 'since', from, to }
}

function onDay(kind: 'day' | 'instant', day: Day | undefined): Period | undefined {
  return day === undefined ? undefined : { kind, day }
}

const DAY_FIRST = whole(`(?<day>\\d\\d?)(?:st|nd|rd|th)? (?:of )?(?<month>${MONTH})${OF_YEAR}`)
const MONTH_FIRST = whole(`(?<month>${MONTH}) (?<day>\\d\\d?)(?:st|nd|rd|th)?${OF_YEAR}`)

function findDay(text: string | undefined, release: ReleaseYear): Day | undefined {
  const phrase = text ?? ''
  if (isDay(phrase)) return phrase
  const groups = (DAY_FIRST.exec(phrase) ?? MONTH_FIRST.exec(phrase))?.groups
  if (groups === undefined) return undefined
  const month = monthOf(groups.month)
  const day = dayOf(yearOf(groups.year, release, month), month, Number(groups.day))
  return isDay(day) ? day : undefined
}

const END = whole(
  `(?:(?:year-)?end(?: of|-)? ?|year-end ?)(?:(?<month>${MONTH})${OF_YEAR}|(?<whole>${YEAR})?)`,
)

/** 'the end of October', 'end-2024', 'year-end 2024' or a day. */
function findEnd(text: string | undefined, release: ReleaseYear): Day | undefined {
  const groups = END.exec(text ?? '')?.groups
  if (groups === undefined) return findDay(text, release)
  const month = groups.month === undefined ? 12 : monthOf(groups.month)
  return lastDayOfMonth(yearOf(groups.year ?? groups.whole, release, month), month)
}

const START = whole(`(?:(?<month>${MONTH})${OF_YEAR}|(?<whole>${YEAR}))`)

function findStart(text: string | undefined, release: ReleaseYear): Day | undefined {
  const groups = START.exec(text ?? '')?.groups
  if (groups === undefined) return findDay(text, release)
  const month = groups.month === undefined ? 1 : monthOf(groups.month)
  return dayOf(yearOf(groups.year ?? groups.whole, release, month), month, 1)
}
