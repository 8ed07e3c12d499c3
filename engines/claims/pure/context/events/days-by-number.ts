import { addDays, type Day, lastDayOfMonth } from '#platform/period'
import type { Sentence } from '../../model.ts'
import { numeralOf } from '../time/chinese-digits.ts'
import { oneDay, type TimePhrase } from '../time/phrase.ts'
import { dayIn } from '../time/stretch-in.ts'
import { DAYS_MAX, dayByNumber, dayOfPhrase, lengthOf, type Window, whenOf } from './windows.ts'

// Days that Chinese tells by their number alone, since their month was told before or is the release's: 27日晚, 1日至8日, 12日以来.

/** What may be said of an hour, or in brackets, between two days. */
const OF_DAY =
  '(?:[（(][^（）()]{1,14}[）)]|[0-9]{1,2}[:：][0-9]{2}|[〇零一二三四五六七八九十0-9]{1,3}[时点](?:[0-9]{1,2}分|整|许)?|凌晨|清晨|早[上晨间]?|上午|中午|下午|傍晚|晚[上间]?|深?夜[里间晚]?|白天|晨){0,2}'
const TO = '(?:[，,]?(?:持续|延续|一直)?[至到]|-{1,2}|~)'
const BEGUN = '(?:[^，。；：、\\d的至到]{0,10}(?:开[幕馆园市展赛集始]|启动|启幕))?起?'
/** No day is 工期30日, 近10日, 日均; 8日内 is within so many. */
const NUMBER = '(?<![0-9.月期近过达续第前后满超足数约])([0-9]{1,2}) ?[日号]'
const NO_DAY = '(?![内均常游间之])'

const RANGE = new RegExp(
  `${NUMBER}(?:${OF_DAY}${BEGUN}${TO} ?([0-9]{1,2}) ?[日号]${OF_DAY}${NO_DAY}|[、和]([0-9]{1,2}) ?[日号](?![、和]))`,
  'g',
)
const SINCE = new RegExp(`(?<=^|[，。；：\\n自从])([0-9]{1,2}) ?日${OF_DAY}(?:开始|起)?以来`, 'g')
const ON_TO = new RegExp(
  `^${OF_DAY}${BEGUN}${TO} ?(?:(?:本月|同月|当月)?([0-9]{1,2}) ?[日号]${OF_DAY}${NO_DAY}|(?:([0-9]{1,2}) ?月|本月|当月|月)[底末])`,
)
const AND_NEXT = /^(?:、|和|及)([0-9]{1,2}) ?[日号]/
/** （11.10-11.16）. */
const CODED =
  /(?<=[（(])([01]?[0-9])\.([0-3]?[0-9])(?:-{1,2}|~|至)([01]?[0-9])\.([0-3]?[0-9])(?=[）)])/g
const SINGLE = new RegExp(`${NUMBER}${NO_DAY}`, 'g')
const TO_COME = /(?:将|预计|计划|拟|定于|拟于|预报|未来)[^，。；]{0,6}$/
const REACH = 48

export type DayTold = { readonly start: number; readonly end: number; readonly day: Day }

/** The month that was told last before a place. */
function monthBefore(own: readonly TimePhrase[], at: number): number | null {
  const last = own.findLast(
    ({ end, when }) =>
      end <= at &&
      when.kind === 'stretch' &&
      (when.stretch.kind === 'days' ||
        (when.stretch.kind === 'months' && when.stretch.first === when.stretch.last)),
  )
  if (last?.when.kind !== 'stretch') return null
  const { stretch } = last.when
  return stretch.kind === 'days'
    ? stretch.lastMonth
    : stretch.kind === 'months'
      ? stretch.last
      : null
}

/** Days by their number alone: where they stand, without those that are told in another way already. */
export function daysByNumber(
  plain: string,
  { start }: Sentence,
  own: readonly TimePhrase[],
  release: Day,
): readonly DayTold[] {
  return [...plain.matchAll(SINGLE)].flatMap((match) => {
    const [from, to] = [start + match.index, start + match.index + match[0].length]
    if (own.some((one) => one.start < to && from < one.end)) return []
    const day = dayByNumber(Number(match[1]), monthBefore(own, from), release)
    return day === null ? [] : { start: from, end: to, day }
  })
}

/** 1日至8日, 10月5日晚至7日晨, 10月10日、11日、12日, 27日、28日. */
export function rangesByNumber(
  plain: string,
  { start }: Sentence,
  own: readonly TimePhrase[],
  release: Day,
): readonly TimePhrase[] {
  if (!/\d ?[日号]|\d\.\d/.test(plain)) return []
  const found = own.flatMap((first): readonly TimePhrase[] => {
    const window = openedBy(plain, start, first, release)
    return window === null ? [] : [{ ...first, ...window, cue: null }]
  })
  for (const match of plain.matchAll(RANGE)) {
    const [from, to] = [start + match.index, start + match.index + match[0].length]
    const isTaken = [...own, ...found].some(
      (one) => one.start < to && from < one.end && one.when.kind !== 'days-of-month',
    )
    if (isTaken || TO_COME.test(plain.slice(0, match.index))) continue
    const isPair = match[2] === undefined
    if (isPair && Number(match[3]) !== Number(match[1]) + 1) continue
    const last = dayByNumber(Number(match[2] ?? match[3]), monthBefore(own, from), release)
    const first = last === null ? null : dayByNumber(Number(match[1]), null, last)
    if (first === null || last === null || first >= last) continue
    found.push({ start: from, end: to, when: whenOf({ first, last }), cue: null, cueAt: from })
  }
  for (const match of plain.matchAll(CODED)) {
    const [from, to] = [start + match.index, start + match.index + match[0].length]
    const [first, last] = [dayOfCode(match, 1, release), dayOfCode(match, 3, release)]
    if (first === null || last === null || first >= last) continue
    found.push({ start: from, end: to, when: whenOf({ first, last }), cue: null, cueAt: from })
  }
  for (const match of plain.matchAll(SINCE)) {
    const [from, to] = [start + match.index, start + match.index + match[0].length]
    const day = dayByNumber(Number(match[1]), monthBefore(own, from), release)
    if (day === null) continue
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
    const since = { stretch: oneDay(month, date), year: { from: 'said', year } } as const
    found.push({
      start: from,
      end: to,
      when: { kind: 'since', from: since, to: null },
      cue: null,
      cueAt: from,
    })
  }
  return found
}

function dayOfCode(match: RegExpMatchArray, at: number, release: Day): Day | null {
  const [month, day] = [Number(match[at]), Number(match[at + 1])]
  return month < 1 || month > 12 || day < 1 ? null : dayByNumber(day, month, release)
}

/** The days from the one of a phrase on, whose last is told by its number alone. */
function openedBy(
  plain: string,
  start: number,
  phrase: TimePhrase,
  release: Day,
): Pick<TimePhrase, 'end' | 'when'> | null {
  const { when, end } = phrase
  const rest = plain.slice(end - start, end - start + REACH)
  if (
    when.kind === 'stretch' &&
    when.stretch.kind === 'days' &&
    when.stretch.day !== when.stretch.lastDay
  )
    return withNext(rest, phrase)
  const first = dayOfPhrase(phrase, release)
  const counted = first === null ? null : withCount(rest, first, release)
  if (counted !== null) return { ...counted, end: end + counted.end }
  const match = first === null || when.kind === 'days-back' ? null : ON_TO.exec(rest)
  if (first === null || match === null) return null
  if (match[1] === undefined) return toMonthEnd(first, match, end, release)
  const number = Number(match[1])
  const isSame = number > Number(first.slice(8)) && !/本月|同月/.test(match[0])
  const [year = 0, month = 1] = first.split('-').map(Number)
  const last = isSame ? dayIn(year, month, number) : dayByNumber(number, null, release)
  if (last === null || last <= first) return null
  const window: Window = { first, last }
  return lengthOf(window) > DAYS_MAX ? null : { when: whenOf(window), end: end + match[0].length }
}

/** 6月18日至6月底, 至月底: over, or up to now. */
function toMonthEnd(
  first: Day,
  match: RegExpExecArray,
  end: number,
  release: Day,
): Pick<TimePhrase, 'end' | 'when'> | null {
  const [year = 0, own = 1] = first.split('-').map(Number)
  const month = match[2] === undefined ? own : Number(match[2])
  if (month < 1 || month > 12) return null
  const last = lastDayOfMonth(month < own ? year + 1 : year, month)
  const window = { first, last }
  return last > release || lengthOf(window) > DAYS_MAX
    ? null
    : { when: whenOf(window), end: end + match[0].length }
}

const COUNTED =
  /^(?:起|开始)的?(?:短短)?([0-9]{1,2}|[一二两三四五六七八九十]{1,3})(天|周)(?:时间)?(?:里|内|中)?/

/** 10月1日起的8天, 9月29日起两周内. */
function withCount(
  rest: string,
  first: Day,
  release: Day,
): Pick<TimePhrase, 'end' | 'when'> | null {
  const match = COUNTED.exec(rest)
  const count = (numeralOf(match?.[1] ?? '') ?? 0) * (match?.[2] === '周' ? WEEK : 1)
  if (match === null || count < 2) return null
  const last = addDays(first, count - 1)
  return last > release ? null : { when: whenOf({ first, last }), end: match[0].length }
}

const WEEK = 7

/** 10月10日、11日、12日: one day after the other. */
function withNext(
  rest: string,
  { when, end }: TimePhrase,
): Pick<TimePhrase, 'end' | 'when'> | null {
  if (when.kind !== 'stretch' || when.stretch.kind !== 'days') return null
  const match = AND_NEXT.exec(rest)
  if (match === null || Number(match[1]) !== when.stretch.lastDay + 1) return null
  const stretch = { ...when.stretch, lastDay: when.stretch.lastDay + 1 }
  return { when: { ...when, stretch }, end: end + match[0].length }
}
