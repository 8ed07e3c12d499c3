import { numeralOf } from '../../chinese-digits.ts'
import { type Found, YEAR } from '../../phrase.ts'
import { isSinceEvent } from './eras.ts'

// So long before the release, or before what is spoken of: 近三年, 过去六个月, 三个多月来, 三年前.

const PAST =
  /(?:(?:过去|最近|近|这|前|连续)(?:的)?([0-9]{1,2}|[一二三四五六七八九十两]{1,2})(个月|年)(?:来|间|里|中|内|以来)?|([0-9]{1,2}|[一二三四五六七八九十两]{1,2})(年|个月)来)/y

const BEST =
  /^(?:以来)?的?(?:历史)?(?:同[期月季])?(?:最[高低大小多少好快强差优佳]|新[高低]|[首第](?:次|一))/

const COUNT_STARTS = '0123456789一二三四五六七八九十两'
const PAST_SHORT =
  /(?:过去|最近|近)(?:的)?(?:(半年)(?!报)|([0-9]{1,2}|[二三四五六七八九十两]{1,2})[天日])(?:来|间|里|中|内|以来)?/y

/** 三天来: at the head of a clause. */
const DAYS_LATE = /([0-9]{1,2}|[二三四五六七八九十两]{1,2})天来(?=[，,\p{Script=Han}])/uy

/** 近半年, 过去7天. */
export function pastShortAt(plain: string, at: number): Found | null {
  if (COUNT_STARTS.includes(plain[at] ?? ' ') && opensClause(plain, at)) {
    DAYS_LATE.lastIndex = at
    const found = DAYS_LATE.exec(plain)
    const days = numeralOf(found?.[1] ?? '')
    if (found !== null && days !== null && days > 1)
      return {
        start: at,
        end: at + found[0].length,
        when: { kind: 'days-back', first: days - 1, last: 0 },
      }
  }
  if (!'过最近'.includes(plain[at] ?? ' ')) return null
  PAST_SHORT.lastIndex = at
  const found = PAST_SHORT.exec(plain)
  if (found === null || '附临接'.includes(plain[at - 1] ?? ' ')) return null
  const end = at + found[0].length
  if (found[1] !== undefined)
    return { start: at, end, when: { kind: 'past', count: 6, unit: 'month' } }
  const days = numeralOf(found[2] ?? '')
  return days === null || days < 2
    ? null
    : { start: at, end, when: { kind: 'days-back', first: days - 1, last: 0 } }
}

const PAST_STARTS = `过最近这前连${COUNT_STARTS}`

const WHILE =
  /(?:(?:[0-9]{1,3}|[一二两三四五六七八九十百]{1,3})(?:个[多半]月|[多余几]个?[年月]|年[多半])|(?:几|数|几十|数十|[上数]?百)年|半年多?|半个多?(?:月|世纪))(?:以)?来/y

/** 三个多月来, 20多年来, 半年来: since a day that isn't said. */
export function whileAt(plain: string, at: number): Found | null {
  if (!WHILE_STARTS.includes(plain[at] ?? ' ')) return null
  WHILE.lastIndex = at
  const found = WHILE.exec(plain)
  if (found === null) return null
  return { start: at, end: at + found[0].length, when: { kind: 'since', from: null, to: null } }
}

const WHILE_STARTS = '0123456789一二两三四五六七八九十半几数上百'

const COMING =
  /(?:今后|今後|未来|未來)(?:的)?([0-9]{1,2}|[一二三四五六七八九十两]{1,2})年(?:内|里|间|中)?(?!级)/y

/** 今后五年, 未来三年. */
export function comingAt(plain: string, at: number): Found | null {
  if (plain[at] !== '今' && plain[at] !== '未') return null
  COMING.lastIndex = at
  const found = COMING.exec(plain)
  const count = found === null ? null : numeralOf(found[1] ?? '')
  if (found === null || count === null || count < 2) return null
  return { start: at, end: at + found[0].length, when: { kind: 'coming', count } }
}

/** 近三年, 过去五年, 五年来. */
export function pastAt(plain: string, at: number): Found | null {
  if (!PAST_STARTS.includes(plain[at] ?? ' ')) return null
  PAST.lastIndex = at
  const found = PAST.exec(plain)
  const isMean = plain[at] === '前' && /[比较于与]$/.test(plain.slice(Math.max(0, at - 1), at))
  if (found === null || plain.startsWith('连续', at)) return null
  if (plain[at] === '前' && found[2] === '个月') {
    const behind = at + found[0].length
    const months = numeralOf(found[1] ?? '')
    return isMean && months !== null && months > 1 && MEAN.test(plain.slice(behind, behind + 4))
      ? {
          start: at,
          end: behind,
          when: { kind: 'past', count: months, unit: 'month', isBefore: true },
        }
      : null
  }
  // 八年来最好成绩: since when it is the best, and not when it was reached.
  if (BEST.test(plain.slice(at + found[0].length, at + found[0].length + 8))) return null
  // 学前三年毛入园率.
  if (plain[at] === '前' && plain[at - 1] === '学') return null
  // 历时近三年.
  if (plain[at] === '近' && '时達达需用'.includes(plain[at - 1] ?? ' ')) return null
  const count = numeralOf(found[1] ?? found[3] ?? '')
  if (count === null || count < 1 || (plain[at] === '前' && count === 1)) return null
  const unit = (found[2] ?? found[4]) === '个月' ? 'month' : 'year'
  const end = at + found[0].length
  // 建市30年来: since a day that isn't said.
  if (found[3] !== undefined && isSinceEvent(plain, at))
    return { start: at, end, when: { kind: 'since', from: null, to: null } }
  // 这一年，…: the year that is spoken of.
  if (count === 1 && /^这一年/.test(found[0]) && found[0].length === 3)
    return {
      start: at,
      end,
      when: { kind: 'stretch', stretch: YEAR, year: { from: 'context', years: 0 } },
    }
  return {
    start: at,
    end,
    // 比前三年同期均值高: those before the one that is told of.
    when:
      isMean && count > 1
        ? { kind: 'past', count, unit, isBefore: true }
        : { kind: 'past', count, unit },
  }
}

/** 比前三个月均值高: of those before the one that is told of, and not the first of the year. */
const MEAN = /^的?(?:月?平均|月?均)/

const AGO =
  /([0-9]{1,2}|[一二三四五六七八九十两]{1,2})(天|周|个星期|个月|年)(?:之前|以前|前(?![二两三]个?季度))(?:的?(?:这个时候|此时|同期))?/y

/** 一周前, 三天前, 两个月前, 三年前. */
export function agoAt(plain: string, at: number): Found | null {
  if (!COUNT_STARTS.includes(plain[at] ?? ' ')) return null
  AGO.lastIndex = at
  const found = AGO.exec(plain)
  const count = found === null ? null : numeralOf(found[1] ?? '')
  if (found === null || count === null || count < 1) return null
  const end = at + found[0].length
  if (found[2] === '年') {
    const year = { from: 'context', years: -count } as const
    // 五年前，全镇只有3家: before the release, where nothing is spoken of.
    const isAgo = count > 1 && opensClause(plain, at)
    return { start: at, end, when: { kind: 'same', year, ...(isAgo ? { isAgo } : {}) } }
  }
  if (found[2] === '个月') return { start: at, end, when: { kind: 'ago', count, unit: 'month' } }
  const days = found[2] === '天' ? count : 7 * count
  return { start: at, end, when: { kind: 'ago', count: days, unit: 'day' } }
}

const LATER =
  /(?:([0-9]{1,2}|[一二三四五六七八九十两]{1,2})(年|个月)(?:之后|以后|后)|(次年|翌年|第二年)|(次月|翌月))(?![的期续来任备勤代者])/y
const LATER_STARTS = `${COUNT_STARTS}次翌第`

/** 2015年仅640人。十年后，达到2150人; 次年: so long behind what is spoken of, at the head of its clause. */
export function laterAt(plain: string, at: number): Found | null {
  if (!LATER_STARTS.includes(plain[at] ?? ' ') || !opensClause(plain, at)) return null
  LATER.lastIndex = at
  const found = LATER.exec(plain)
  if (found === null) return null
  const end = at + found[0].length
  const isMonths = found[2] === '个月' || found[4] !== undefined
  const count = found[1] === undefined ? 1 : numeralOf(found[1])
  if (count === null || count < 1) return null
  return isMonths
    ? { start: at, end, when: { kind: 'ago', count: -count, unit: 'month' } }
    : { start: at, end, when: { kind: 'same', year: { from: 'context', years: count } } }
}

function opensClause(plain: string, at: number): boolean {
  return at === 0 || '，。；：、“” \n（('.includes(plain[at - 1] ?? ' ')
}
