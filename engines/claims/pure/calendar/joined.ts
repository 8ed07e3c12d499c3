import type { Span } from '../model.ts'
import { isOfAnother } from './another.ts'
import { isOfClock, type Length } from './lengths.ts'
import { type Mark, markOf } from './marks.ts'
import { isApposed } from './pointing.ts'
import { isDated, type Point } from './points.ts'

export type Pair = readonly [from: Point, to: Point, by: string]

type Scene = { readonly text: string; readonly isChinese: boolean }

/** Whether words say that a length is that between two points; `own` is its sentence. */
export function isJoined(
  { text, isChinese }: Scene,
  own: Span,
  length: Length,
  [from, to, by]: Pair,
): boolean {
  const first = Math.min(from.start, to.start, length.start)
  const last = Math.max(from.end, to.end, length.end)
  if (from.ahead !== null && to.ahead !== null) return false
  const isNamed = by === 'joint' && NAMED.test(length.led)
  if (
    by !== 'life' &&
    !isNamed &&
    hasFigures(text, [from, to, length], { start: first, end: last })
  )
    return false
  if (isOfAnother({ text, isChinese }, own, length, [from, to])) return false
  if (isBroken({ text, isChinese }, length, [from, to, by])) return false
  const whole = text.slice(Math.min(own.start, first), Math.max(own.end, last))
  if (isOfClock(length) && OTHER_CLOCK.test(whole)) return false
  const a = markOf(
    text,
    isChinese,
    from,
    to.end <= from.start ? to.end : 0,
    to.start >= from.end ? to.start : text.length,
  )
  const b = markOf(text, isChinese, to, from.end, from.start >= to.end ? from.start : text.length)
  switch (length.sort) {
    case 'age':
      if (isOfThen(text, length) && (from.ahead !== null || to.ahead !== null)) return false
      return isOfLife(text, [from, to, by], a, b)
    case 'nth':
      return isCounted(length, [from, to, by], a, b)
    case 'jubilee':
      // 今天，学校迎来建校100周年。1934年，学校迁到现址: what the next sentence tells must be the beginning.
      if (by === 'next') return isDated(to) && b.starts
      return (
        (isDated(from) && a.starts) || (isDated(to) && b.starts) || isLinked(length, from, to, by)
      )
    case 'elapsed':
      // Words that point back need less of those beside the points.
      if (by === 'joint-1' && !isChinese && isApposed({ text, isChinese }, own, length))
        return !from.isLoose && !to.isLoose
      return isApposed({ text, isChinese }, own, length) && PLAIN_BY.test(by)
        ? ((a.starts || b.ends) && !isVagueClock(length, from, to)) ||
            isElapsed(text, length, [from, to, by], a, b)
        : isElapsed(text, length, [from, to, by], a, b)
  }
}

const PLAIN_BY = /^(?:own|back|own-said|own-now|[01]-back-1)$/
/** 8:00至14:30，10千伏线路停电，时长6.5小时: what is called so is of the one stretch that is told. */
const NAMED = /^(?:时长|为期|历时|[展会租]?期为?|共计?|有期徒刑)_/

/** A clause of its own with a name at its head. */
const OTHER_ONE = /[;；] ?(?:\p{Lu}[\p{L}’'-]+ ){1,4}(?:was|were|had been)\b/u

/** Something stopped between, or it is of another clock. */
export function isBroken(
  { text, isChinese }: Scene,
  { start, end, unit, sort }: Length,
  [from, to]: Pair,
): boolean {
  const first = Math.min(from.start, to.start, start)
  const last = Math.max(from.end, to.end, end)
  const words = text.slice(Math.max(0, first - 20), last + 24)
  if (isOfClock({ unit }) && RESTED.test(words)) return true
  if (isOfClock({ unit }) && WORKS.test(text.slice(Math.max(0, start - WORKS_MAX), start)))
    return true
  if (unit === 'days' && DAYS_OFF.test(words)) return true
  // "Born in 2007, she is the youngest; Edwin Hallam was 19 when he won": of another.
  const said = text.slice(Math.min(from.end, start), Math.max(from.end, start))
  if (sort === 'age' && from.end <= start && OTHER_ONE.test(said)) return true
  return (isChinese ? BROKEN_ZH : BROKEN_EN).test(words)
}

/** Figures of something else between them begin another thing. */
function hasFigures(text: string, known: readonly Span[], { start, end }: Span): boolean {
  const rest = known
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (said, one) => `${said.slice(0, one.start - start)}¦${said.slice(one.end - start)}`,
      text.slice(start, end),
    )
  return /\d/.test(rest)
}

function isOfLife(text: string, [from, , by]: Pair, a: Mark, b: Mark): boolean {
  // (1906–1998).
  if (by === 'life') return true
  if (by === 'joint') return /[（(]/.test(text[from.start - 1] ?? '')
  return (a.born && b.dies) || (b.born && a.dies)
}

/** 当时48岁: an age that isn't of today. */
function isOfThen(text: string, { start }: Length): boolean {
  return /(?:当时|那年|那时|其时|时年)(?:仅|才|已|年仅)*$/.test(
    text.slice(Math.max(0, start - 6), start),
  )
}

/** "Every month since December 2022", "has been in office since 2011: her twelfth year". */
function isCounted({ led }: Length, [from, to]: Pair, a: Mark, b: Mark): boolean {
  if (a.since || b.since) return true
  const isStay = (a.starts && to.ahead !== null) || (b.starts && from.ahead !== null)
  return isStay && /own|年头/.test(led)
}

/** "By 6 p.m." is no time to count minutes to. */
function isVagueClock(length: Length, from: Point, to: Point): boolean {
  return /^free|^_of/.test(length.led) && isOfClock(length) && (from.isLoose || to.isLoose)
}

/** 1962年打的，到今年整整六十年. */
function isUpTo(text: string, length: Length, to: Point): boolean {
  if (to.ahead === null || text[to.start - 1] !== '到' || to.end > length.start) return false
  return /^(?:已经?|正好|刚好|恰好|整整|有|就|都|也|满|快|将近|是)*$/.test(
    text.slice(to.end, length.start),
  )
}

function isLinked(length: Length, from: Point, to: Point, by: string): boolean {
  const isJoint = by === 'joint' || (by.startsWith('joint') && length.isBack)
  return isJoint && !from.isLoose && !to.isLoose
}

function isElapsed(text: string, length: Length, [from, to, by]: Pair, a: Mark, b: Mark): boolean {
  if (length.led === 'free' && !/^(?:own|back|joint|own-said|1-back-1)$/.test(by)) return false
  // 比原计划提前近两个月: than a time that the next sentence doesn't tell.
  if (by === 'next' && /^(?:提|推|延|顺)/.test(length.led)) return false
  if (by === 'next' && from.ahead !== null && to.ahead === null) return b.starts
  if (isVagueClock(length, from, to)) return false
  if (isUpTo(text, length, to)) return true
  if (by === 'next' || by === 'after' || (length.led === 'free' && by !== 'joint'))
    return a.starts && b.ends
  if (by === 'now') return a.starts || a.ends
  if (isLinked(length, from, to, by)) return true
  if (isOfClock(length) && /^(?:own|back)$/.test(by)) return true
  if (isBesides(text, length, from)) return b.starts || b.ends
  if (isBesides(text, length, to)) return a.starts || a.ends
  return (a.starts && b.ends) || (a.ends && b.starts)
}

const BESIDES_MAX = 24

/** "Three weeks later, on 27 May", "put off by a fortnight to 26 June", 推迟两周，改在6月26日: the length leads to the point. */
function isBesides(text: string, length: Length, { start, end }: Point): boolean {
  if (!/later|early|late|overdue|提[前早]|推[迟后]|[延顺]|晚点|误点|^by_/.test(length.led))
    return false
  const said = start >= length.end ? text.slice(length.end, start) : text.slice(end, length.start)
  return start + 1 < end && said.length < BESIDES_MAX && !/[.;。；]/.test(said)
}

/** Hours that no clock on the wall tells. */
const OTHER_CLOCK =
  /\b(?:local time|GMT|UTC|BST|CET|EST|EDT|time zones?|clocks|summer time|daylight saving|flight|flew|flies)\b|当地时间|北京时间|时差|夏令时|航班|起飞/i

/** Hours that are taken off, and those of who works there. */
const RESTED =
  /\b(?:lunch (?:break|hour)|with a break|staff|employees?|shifts?|paid|working (?:day|time)|minus|excluding)\b|(?<!不|没有|无|未|不设)(?:午休|休息)|除去|扣除|不含|[快慢短省少]了/i

const WORKS_MAX = 10
const WORKS = /工作|上班|师傅|[店职]员|[员职]工|工人|司机|护士/

/** Days that aren't counted. */
const DAYS_OFF =
  /\b(?:closed on (?!(?:the )?\d|[a-z]+,? \d)|except|excluding|apart from|working days|weekdays|not counting|days? of rest|rest days?|days? off|free days?)\b|(?<!不)(?:闭馆|休馆|停展)(?!日)|开放日|工作日|节假日|除.{1,8}外|实际|不含|扣除/i

/** What stopped between, or goes on after. */
const BROKEN_EN =
  /\b(?:extended|extension|renewed|prolonged|interrupt\w*|with a break|apart from|except(?! on)|originally|at first|initially|in between|(?:bonds?|notes|debentures|loans?) of|years? younger|years? older)\b/i
const BROKEN_ZH =
  /羁押|折抵|减刑|假释|缓刑|中断|停办|停产|停工|(?<!中)间隔|延期|续[约签期]|暂定|中途|农历/
