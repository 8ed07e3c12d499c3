import { isDigit, isHanNumeral } from '../parts/digits.ts'
import { draft, leave, type Step, whole } from '../parts/draft.ts'
import type { Line } from '../parts/line.ts'
import { numeralAt } from '../parts/numerals.ts'
import { startsOf, wordAt, wordBefore, wordSet } from '../parts/word-table.ts'
import { PLACE_NAMES } from '../words/places.ts'
import { FIRSTS, GREATEST, ONLY_WITH_SCOPE, RECORDS, SCOPES } from '../words/superlatives.ts'
import { isRanked } from './order.ts'

const FIELDS = wordSet(SCOPES)
const FIRST = wordSet(FIRSTS)
const SCOPED_FIRST = wordSet(`${FIRSTS} ${ONLY_WITH_SCOPE}`)
const NEEDS_SCOPE: ReadonlySet<string> = new Set(ONLY_WITH_SCOPE.trim().split(/\s+/))
const RECORD = wordSet(RECORDS)
export const SUPERLATIVE_STARTS = [
  '近',
  '最',
  ...[FIELDS, FIRST, RECORD].flatMap((table) => [...startsOf(table)]),
]
const MOST = wordSet(GREATEST)
const PLACES = wordSet(PLACE_NAMES)

const FIRST_PLACES = wordSet('第一 第一大 首位 第一位 榜首 第1 第1位 第一名')

/** 居全省第1位 is a place by its number, as 第2位 is. */
const BY_NUMBER: ReadonlySet<string> = new Set(['第一位', '第1', '第1位', '第一名'])

/** Between a field and 最: 全国规模最大, 世界上里程最长. */
const BETWEEN_MAX = 8

/** 全国首个, 首次, 世界最大, 历史新高: the first or greatest of its kind; nothing can test it. */
export function superlativeAt(line: Line, at: number, floor: number): Step | null {
  const { text } = line
  const record = wordAt(RECORD, text, at)
  // 打破9项世界纪录: records that are counted.
  if (record !== null && /[项個个次][^，。；\d]{0,4}$/.test(text.slice(Math.max(0, at - 5), at)))
    return leave(record.end)
  if (record !== null) return superlative(at, record.end)
  const since = sinceAt(text, at)
  if (since !== null) return superlative(at, since)
  // 其中国庆假期最高, 其中部分最低: 中 belongs to what stands before it.
  if (text[at] === '中' && text[at - 1] === '其') return null
  if (text[at] === '最') return ofPlace(text, at, floor)
  const field = wordAt(FIELDS, text, at) ?? yearsAt(text, at)
  if (field !== null) {
    const end = scopedEnd(text, field.end)
    // 居全国第一 and 居世界首位 are ranks.
    const first = wordAt(FIRST_PLACES, text, field.end)
    if (first !== null && !isNumeral(text[first.end]) && isRanked(line, at, floor))
      return firstPlace(BY_NUMBER.has(first.value) ? field.end : at, first.end)
    if (end !== null) return superlative(at, end)
  }
  if (text[at] === '首' && EXCEEDS.test(text.slice(at + 1, at + 4))) return superlative(at, at + 1)
  const first = wordAt(FIRST, text, at)
  if (first === null || NEEDS_SCOPE.has(first.value)) return null
  if (isNoFirst(text, at, first.end)) return leave(first.end)
  return superlative(at, first.end)
}

/** 江苏最大的港口, 土耳其最长的桥: a place is a field by its name. */
function ofPlace(text: string, at: number, floor: number): Step | null {
  const most = wordAt(MOST, text, at)
  const place = most === null ? null : wordBefore(PLACES, text, at, floor)
  if (most === null || place === null || isName(text, at, most.end)) return null
  // 甲地至湖州最快55分钟: a bound on the figure behind it.
  if (/^[\d零一二两三四五六七八九十百约达为可至仅只要需]/.test(text.slice(most.end, most.end + 1)))
    return null
  return superlative(place.start, most.end)
}

/** 首超万亿元, 首破100家: for the first time. */
const EXCEEDS = /^(?:[超破过]|突破|达到?)[\d零一二两三四五六七八九十百千万亿]/

/** 为2016年以来最高, 2013年有监测记录以来同期最低, 2021年3月以来新高: since when it is the greatest. */
function sinceAt(text: string, at: number): number | null {
  if (!isDigit(text[at]) || isDigit(text[at - 1])) return null
  const words = SINCE.exec(text.slice(at, at + SINCE_REACH))?.[0]
  return words === undefined ? null : at + words.length
}

const SINCE_REACH = 32
const SINCE =
  /^(?:19|20)\d\d年(?:\d{1,2}月)?(?:开始)?(?:有[^，。；、\d]{0,8})?以来的?(?:历史)?(?:同期)?(?:(?:最[高低大小多少好快强差优佳长])(?:值|水平|纪录|记录|增速|增幅|涨幅|降幅|点位)?|新[高低])/

/** 近5年, 10年来, 五年以来 as the field of a 最高. */
function yearsAt(text: string, at: number): { readonly end: number } | null {
  const isNear = text[at] === '近'
  const numeral = numeralAt(text, isNear ? at + 1 : at)
  if (numeral === null || text[numeral.end] !== '年') return null
  const end = numeral.end + 1
  // 8年来最好成绩.
  if (!isNear && (text[end] !== '来' || /\d/.test(text[at - 1] ?? ' '))) return null
  if (text.startsWith('以来', end)) return { end: end + 2 }
  return { end: text[end] === '来' ? end + 1 : end }
}

function scopedEnd(text: string, from: number): number | null {
  const at = text[from] === '的' || text[from] === '范围' ? from + 1 : from
  const first = wordAt(SCOPED_FIRST, text, at)
  if (first !== null) return isNoFirst(text, at, first.end) ? null : first.end
  const record = wordAt(RECORD, text, at)
  if (record !== null) return record.end
  const limit = Math.min(text.length, at + BETWEEN_MAX)
  for (let to = at; to < limit; to += 1) {
    const char = text[to] ?? ' '
    if (char === '最') {
      const most = wordAt(MOST, text, to)
      if (most === null || isName(text, to, most.end)) return null
      return most.end
    }
    if ('，,。；;、：:的和与有为是达“”《》（）()0123456789'.includes(char)) return null
  }
  return null
}

/** 最高人民法院, 最低生活保障, 最大限度. */
function isName(text: string, at: number, end: number): boolean {
  const next = text.slice(end, end + 2)
  const word = text.slice(at, end)
  if (
    word === '最高' &&
    ['人民', '法院', '检察', '限价', '气温', '奖'].some((name) => next.startsWith(name))
  )
    return true
  if (word === '最低' && ['生活', '工资', '气温', '收购'].some((name) => next.startsWith(name)))
    return true
  return word === '最大' && ['限度', '程度', '公约', '努力'].some((name) => next.startsWith(name))
}

/** 首台（套）, 首次公开募股, 第一产业, 第一个问题: names and words of order. */
function isNoFirst(text: string, at: number, end: number): boolean {
  const next = text.slice(end, end + 3)
  const word = text.slice(at, end)
  if (word === '首台' || word === '首套') return /^[（(套房]/.test(next)
  // 首次公开募股, 首次执行案件: kinds of what is counted, and nothing that hadn't been before.
  if (word === '首次') return /^(?:公开|执行案|置业)/.test(next)
  if (word === '首个') return next.startsWith('交易') || next.startsWith('工作')
  if (word.startsWith('第一'))
    return (
      /^(?:问|方面|产业|季|时间|书记|是|，|、|财|期|步|百年|五年|议)/.test(next) ||
      isHanNumeral(next[0])
    )
  return false
}

/** 第1 of 第10 and 第一 of 第一百 aren't the first. */
function isNumeral(char: string | undefined): boolean {
  return isDigit(char) || isHanNumeral(char)
}

function firstPlace(start: number, end: number): Step {
  const rank = { start, end, form: 'rank', kind: 'rank', value: whole(1), unit: 'rank' } as const
  return { end, quantity: draft(rank) }
}

function superlative(start: number, end: number): Step {
  const quantity = draft({
    form: 'superlative',
    start,
    end,
    value: whole(1),
    unit: 'rank',
    kind: 'superlative',
    untestable: 'superlative',
  })
  return { end, quantity }
}
