import { numeralOf } from '../../chinese-digits.ts'
import type { Found } from '../../phrase.ts'

// Parts of a month: 上旬, 上半月, 前20天 and the days of 本月 and 上月.

/** First and last day; the 31st stands for the end of the month. */
export type Days = { readonly first: number; readonly last: number; readonly end: number }

const TENS: Readonly<Record<string, readonly [number, number]>> = {
  上: [1, 10],
  中: [11, 20],
  下: [21, 31],
  上中: [1, 20],
  中下: [11, 31],
  上半: [1, 15],
  下半: [16, 31],
}
const NUMBER = '[0-9]{1,2}|[一二三四五六七八九十]{1,3}'
const PART = new RegExp(
  `的?(?:(上中?|中下?|下)旬|([上下]半)月|[前头] ?(${NUMBER}) ?[天日](?!内|前))`,
  'y',
)

/** What part of a month the words behind its name tell: 6月上中旬, 11月下半月, 11月前20天. */
export function partOfMonthAt(plain: string, at: number): Days | null {
  if (!'的上中下前头'.includes(plain[at] ?? ' ')) return null
  PART.lastIndex = at
  const found = PART.exec(plain)
  if (found === null) return null
  const end = at + found[0].length
  const tens = TENS[found[1] ?? found[2] ?? '']
  if (tens !== undefined) return { first: tens[0], last: tens[1], end }
  const last = numeralOf(found[3] ?? '')
  return last === null || last < 1 || last > 31 ? null : { first: 1, last, end }
}

const NAMED = /(?:本月|当月|上月|上一?个月)(?:份)?/y
const DAYS = new RegExp(
  ` ?(${NUMBER}) ?(?:[日号]|(?=[-至到]))(?:(?:-{1,2}|至|到)(${NUMBER}) ?[日号])?`,
  'y',
)

/** 本月上旬, 本月1-20日, 上月15日, 上月下旬; 截至本月23日 is how things stood then. */
export function namedMonthPartAt(plain: string, at: number): Found | null {
  NAMED.lastIndex = at
  const named = NAMED.exec(plain)
  if (named === null) return null
  const behind = at + named[0].length
  const week = weekAt(plain, behind)
  // 本月第2周: the week of what month isn't told apart from it.
  if (week !== null) return { start: at, end: week.end, when: { kind: 'uncoded' } }
  const days = partOfMonthAt(plain, behind) ?? daysAt(plain, behind)
  if (days === null) return null
  const { first, last, end } = days
  const atEnd = first === last && /截[至止]到?$/.test(plain.slice(Math.max(0, at - 3), at))
  const isBefore = named[0].startsWith('上')
  return { start: at, end, when: { kind: 'month-part', first, last, atEnd, isBefore } }
}

function daysAt(plain: string, at: number): Days | null {
  DAYS.lastIndex = at
  const found = DAYS.exec(plain)
  if (found === null) return null
  const first = numeralOf(found[1] ?? '')
  const last = found[2] === undefined ? first : numeralOf(found[2])
  if (first === null || last === null || first < 1 || last < first || last > 31) return null
  return { first, last, end: at + found[0].length }
}

const WEEK = /的?第 ?([1-5一二三四五]) ?(?:周|个?(?:星期|礼拜))(?![年岁期末一二三四五六日天])/y

/** Behind a month: 9月份第2周. */
export function weekAt(
  plain: string,
  at: number,
): { readonly week: number; readonly end: number } | null {
  WEEK.lastIndex = at
  const found = WEEK.exec(plain)
  const week = numeralOf(found?.[1] ?? '')
  return found === null || week === null ? null : { week, end: at + found[0].length }
}
