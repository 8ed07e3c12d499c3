import type { Span } from '../../model.ts'

// Terms.
// phrase   words that name a time, as read, before it is known when the release came out.
// stretch  a part of a year: the year itself, a half, a quarter, months, days.
// cue      what the words beside a phrase make of it.

export type Stretch =
  | { readonly kind: 'year' }
  | { readonly kind: 'half'; readonly half: 1 | 2 }
  | { readonly kind: 'quarter'; readonly quarter: number }
  | { readonly kind: 'quarters'; readonly last: number }
  | { readonly kind: 'months'; readonly first: number; readonly last: number }
  | {
      readonly kind: 'days'
      readonly month: number
      readonly day: number
      readonly lastMonth: number
      readonly lastDay: number
    }

/**
 * `said` 2023 · `release` so many years after the release's: this year 0, last year -1 · `context` so many years after
 * that of the figure: 全年 0, 上年 -1 · null: no year is said.
 */
export type YearWord =
  | { readonly from: 'said'; readonly year: number }
  | { readonly from: 'release'; readonly years: number }
  | { readonly from: 'context'; readonly years: number }
  | null

export type When =
  | { readonly kind: 'stretch'; readonly stretch: Stretch; readonly year: YearWord }
  /** The state at the end of a stretch. */
  | {
      readonly kind: 'end'
      readonly stretch: Stretch
      readonly year: YearWord
      /** The sentence tells how things were: no day to come. */
      readonly isPast?: boolean
    }
  /** The state at the end of the period that is being spoken of: 期末, 月末. */
  | { readonly kind: 'end-of-context' }
  /** From the first day of a stretch, or an unknown one, to the end of another, or to the release. */
  | {
      readonly kind: 'since'
      readonly from: { readonly stretch: Stretch; readonly year: YearWord } | null
      readonly to: { readonly stretch: Stretch; readonly year: YearWord } | null
    }
  /** From January to the end of the month that a release is on, else to the release: year-to-date; or from the first day of the release's quarter. */
  | { readonly kind: 'to-date'; readonly unit?: 'quarter' }
  | { readonly kind: 'span'; readonly first: number; readonly last: number }
  | { readonly kind: 'now' }
  /** The last so many years, quarters or months. */
  | {
      readonly kind: 'past'
      readonly count: number
      readonly unit: 'year' | 'quarter' | 'month'
      /** As a base, those before what is being spoken of: on the previous three months. */
      readonly isBefore?: boolean
    }
  /** The coming so many years: 今后五年. */
  | { readonly kind: 'coming'; readonly count: number }
  /** So many months up to the end of a stretch. */
  | {
      readonly kind: 'months-to'
      /** A year that ended is what a report is on; a rate over the year to a month is of the month. */
      readonly isOver: boolean
      readonly count: number
      readonly stretch: Stretch
      readonly year: YearWord
      /** A year by its two numbers: 2024/25. */
      readonly isNumbered?: boolean
      /** Of nature: the release's day says which one, and the place of the text its months. */
      readonly season?: Season
    }
  /** So many years up to the year that is being spoken of, or is said: over the decade, in the five years to 2023. */
  | { readonly kind: 'years'; readonly count: number; readonly year: YearWord }
  /** So many years that were spoken of together just before: over the three years. */
  | { readonly kind: 'those-years'; readonly count: number }
  /** The last time that was said: by then. */
  | { readonly kind: 'then' }
  /** The stretch that is being spoken of, in another year: 上年同期; no year: the year before, if it is a base. */
  | {
      readonly kind: 'same'
      readonly year: YearWord
      /** Of the last time that was said: this period of 2004. */
      readonly isLast?: boolean
      /** So long before the release, where nothing is spoken of: ten years ago. */
      readonly isAgo?: boolean
      /** Of the release's day, where nothing is spoken of: at this time last year. */
      readonly isOfDay?: boolean
      /** Before the time that was told last, whatever is spoken of: the year before that. */
      readonly isOfLast?: boolean
    }
  /** The month or quarter before the one that is being spoken of. */
  | { readonly kind: 'before'; readonly unit: 'month' | 'quarter'; readonly atEnd: boolean }
  /** So many months or quarters that the year has left: the remaining two months. */
  | { readonly kind: 'rest'; readonly count: number; readonly unit: 'month' | 'quarter' }
  /** The month or quarter that comes next. */
  | { readonly kind: 'next'; readonly unit: 'month' | 'quarter' }
  /** So many days or months before what is being spoken of, or before the release: a week ago, six months earlier. */
  | {
      readonly kind: 'ago'
      readonly count: number
      readonly unit: 'day' | 'month'
      /** Where nothing is spoken of, the last week that was over: the previous week. */
      readonly isWeek?: boolean
    }
  /** The month or quarter that is being spoken of, or that of the release. */
  | {
      readonly kind: 'this'
      readonly unit: 'month' | 'quarter'
      /** Where nothing is spoken of, the last that was over: in the quarter. */
      readonly isOver?: boolean
    }
  /** The seven days up to the end of a stretch, or those from it on. */
  | {
      readonly kind: 'week'
      /** So many days: thirteen weeks ended April 3. */
      readonly days?: number
      /** They begin with the stretch; `within`: it lies in that week, unless a week begins with it. */
      readonly opens?: 'on' | 'within'
      readonly stretch: Stretch
      readonly year: YearWord
    }
  /** What the release reports on as a whole: 报告期. */
  | { readonly kind: 'reporting'; readonly atEnd: boolean; readonly isSoFar?: boolean }
  /** From so many days before the release to so many: yesterday, the past 24 hours. */
  | { readonly kind: 'days-back'; readonly first: number; readonly last: number }
  /** The last such day of the week up to the release, 0 for Sunday; `weeks`: of the week so many after the release's. */
  | {
      readonly kind: 'weekday'
      readonly day: number
      readonly weeks: number | null
      /** The seven days up to it: in the week to Sunday. */
      readonly isWeek?: boolean
    }
  /** Monday to Sunday of the week before the release's, or the last Saturday and Sunday. */
  | { readonly kind: 'last-week'; readonly isWeekend: boolean }
  /** The last such days of a month, whose name isn't said, up to the release: 19日, 19日8时至20日8时. */
  | { readonly kind: 'days-of-month'; readonly first: number; readonly last: number }
  /** Days of the month that is spoken of, or of the release's: 本月前10天; up to the release: so far this month. */
  | {
      readonly kind: 'month-part'
      readonly first: number
      readonly last: number | null
      /** The state at the end of the last of them. */
      readonly atEnd?: boolean
      /** Of the month before: 上月15日. */
      readonly isBefore?: boolean
      /** Of the month some days of which are spoken of: 11月上旬…，中旬…. */
      readonly isSpoken?: boolean
    }
  /** So many weeks up to the end of the one that is spoken of: 最近四周. */
  | { readonly kind: 'weeks-back'; readonly count: number }
  /** Monday to Sunday of a week by its number in a month. */
  | {
      readonly kind: 'month-week'
      readonly week: number
      readonly stretch: Stretch
      readonly year: YearWord
    }
  /** Monday to Sunday of a week by its number in its year. */
  | {
      readonly kind: 'numbered-week'
      readonly week: number
      readonly year: YearWord
      /** "In week 24": of a year only in a text that tells of weeks by their days. */
      readonly isBare?: boolean
    }
  /** A time that has no code: a holiday without dates. It keeps a figure from being given another. */
  | { readonly kind: 'uncoded' }

/** `said`: with its year · `the`: "in the winter", the one that is going on or was over last. */
export type Season = {
  readonly name: 'spring' | 'summer' | 'autumn' | 'winter' | 'winter-and-spring'
  readonly way: 'said' | 'this' | 'last' | 'the'
}

/** "2024/25", whether it is known when that begins or not. */
export function isOfTwoYears(when: When): boolean {
  return when.kind === 'span' ? when.last === when.first + 1 : hasTwoNumbers(when)
}

function hasTwoNumbers(when: When): boolean {
  return when.kind === 'months-to' && when.isNumbered === true
}

/**
 * `base` what a figure is compared with · `from` the first end of a change: it belongs to the figure beside it only ·
 * `event` a meeting, a dateline, a day of effect · `future` a year by which something shall be.
 */
export type Cue = 'base' | 'from' | 'event' | 'future' | null

/** `cueAt`: where the word stands that makes it a base. */
export type TimePhrase = Span & {
  readonly when: When
  readonly cue: Cue
  readonly cueAt: number
}

/** A phrase as a scanner finds it; what stands around it is looked at afterwards. */
export type Found = Span & { readonly when: When }

/** A time of some days that its words tell from the release's day. */
export function isNearDay({ kind }: When): boolean {
  return NEAR_DAYS.has(kind)
}

const NEAR_DAYS: ReadonlySet<When['kind']> = new Set([
  'days-back',
  'weekday',
  'last-week',
  'days-of-month',
])

/** 占上年末净资产的69%（上年末净资产80亿元）: said again, it is the year before what is spoken of still, and not before itself. */
export function isYearBefore(when: When): boolean {
  return 'year' in when && when.year?.from === 'context' && when.year.years < 0
}

/** "A year later" is no base, but tells of a time of its own. */
export function isLater(when: When): boolean {
  if (when.kind === 'ago') return when.count < 0
  return when.kind === 'same' && when.year?.from === 'context' && when.year.years > 0
}

export const YEAR: Stretch = { kind: 'year' }

export function month(number: number): Stretch {
  return { kind: 'months', first: number, last: number }
}

export function oneDay(monthNumber: number, day: number): Stretch {
  return { kind: 'days', month: monthNumber, day, lastMonth: monthNumber, lastDay: day }
}

/** First and last year of a Chinese five-year plan by its number: the third began in 1966. */
export function planYears(
  number: number,
): { readonly first: number; readonly last: number } | null {
  if (number === 1 || number === 2) return { first: 1948 + 5 * number, last: 1952 + 5 * number }
  if (number < 3 || number > 30) return null
  const first = 1966 + 5 * (number - 3)
  return { first, last: first + 4 }
}
