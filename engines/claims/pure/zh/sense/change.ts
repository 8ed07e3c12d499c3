import type { Quantity } from '../../model.ts'
import { isPaceOfTime, isPaceOfTimeBefore, turned } from '../../units/pace.ts'
import type { Line } from '../parts/line.ts'
import { rowsOf, wordBefore, wordSet, wordTable } from '../parts/word-table.ts'
import {
  CHANGE_FILLERS,
  CHANGE_NOUNS,
  CHANGE_VERBS,
  MORE_VERBS,
  RESULT_VERBS,
} from '../words/changes.ts'

type Way = 'up' | 'down'
const AMOUNT = wordTable(rowsOf<Way>(CHANGE_VERBS))
const RATE = wordTable(rowsOf<Way>(CHANGE_NOUNS))
const RESULT = wordTable(rowsOf<Way>(RESULT_VERBS))
const FILLERS = wordSet(CHANGE_FILLERS)

/** How far back in its clause the verb of a gap may stand. */
const GAP_NEAR = 20

export type Change = {
  readonly direction: Way
  /** The words give the amount of the change, or its result. */
  readonly of: 'amount' | 'result'
  /** Where the verb begins. */
  readonly start: number
}

/** The verb of change that a quantity belongs to: 增长5%, 增至30家, 比上年提高了2.1个百分点. */
export function changeBefore(line: Line, quantity: Quantity, from: number): Change | null {
  const { text } = line
  const near = quantity.start - COLON_NEAR
  const isColon = near >= 0 && CHANGE_COLON.test(text.slice(near, quantity.start))
  const floor = isColon ? Math.min(from, near) : from
  const end = withoutDate(text, isColon ? quantity.start - 1 : quantity.start, floor)
  const result = wordBefore(RESULT, text, end, floor)
  if (result !== null) {
    // 办理时间由60分钟加快到40分钟
    const isPace = isPaceOfTime(quantity.unit, text.slice(result.start, end))
    const direction = isPace ? turned(result.value) : result.value
    return { direction, of: 'result', start: result.start }
  }
  const rate = wordBefore(RATE, text, end, floor)
  // 自然增长率为-0.35‰ is a level of its own.
  if (rate !== null && text.slice(Math.max(0, rate.start - 2), rate.start) !== '自然')
    return { direction: signOf(quantity, rate.value), of: 'amount', start: rate.start }
  if (THOSE_THAT.test(text.slice(Math.max(floor, end - THOSE_REACH), end))) return null
  const verb = verbBefore(text, end, floor)
  // 低于去年的33.5%: what something is compared with, and no amount.
  if (verb !== null && end < quantity.start && COMPARING.test(text.slice(verb.start, end)))
    return null
  if (verb !== null && !isNew(text, verb.start, verb.end))
    return isPaceOfTime(quantity.unit, text.slice(verb.start, verb.end)) ||
      isPaceOfTimeBefore(
        text.slice(Math.max(0, verb.start - PACE_REACH), verb.start),
        text.slice(verb.start, verb.end),
      )
      ? { ...verb, direction: turned(verb.direction) }
      : verb
  return quantity.unit === 'percentage-point' || quantity.unit === 'basis-point'
    ? gapVerb(text, end, floor)
    : null
}

const PACE_REACH = 6

/** 价格上升的有16%, 上涨的占三成: how many did, and not by how much. */
const THOSE_THAT =
  /(?:增[加长]|减少|下降|上升|下跌|上涨|回落)的(?:商户|企业|城市|人)?[仅只]?[有占]约?$/
const THOSE_REACH = 12

const COMPARING = /^[高低快慢多少优好]于$/

/** 比上年同期下降：46%～58%, as the cells of a form put it. */
const CHANGE_COLON = /^(?:增长|下降|增加|减少|上升|下跌)[:：]$/
const COLON_NEAR = 3

/** 提高到2023年的24.4%: a date may stand between the verb and its number. */
function withoutDate(text: string, end: number, floor: number): number {
  const near = text.slice(Math.max(floor, end - 12), end)
  const date = DATE_BEFORE.exec(near)
  return date === null ? end : end - date[0].length
}

const DATE_BEFORE =
  /(?:[12][0-9]{3}年(?:底|末|年底)?|[0-9]{1,2}月(?:底|末|份)?|今年|去年|目前|现在|如今)的$/

/** 增速为-0.3%: the sign says the way. */
function signOf(quantity: Quantity, way: Way): Way {
  return quantity.value.coefficient < 0n ? 'down' : way
}

function verbBefore(
  text: string,
  end: number,
  floor: number,
): (Change & { readonly end: number }) | null {
  let at = end
  for (let n = 0; n < 3; n += 1) {
    const verb = wordBefore(AMOUNT, text, at, floor)
    if (verb !== null) {
      const start = isNewSince(text, verb.start) ? verb.start - 1 : verb.start
      return { direction: verb.value, of: 'amount', start, end: verb.end }
    }
    const more = moreBefore(text, at, floor)
    if (more !== null) return more
    const filler = wordBefore(FILLERS, text, at, floor)
    if (filler === null) return null
    at = filler.start
  }
  return null
}

/** 多开118列, 少用1小时, 多了31天. */
function moreBefore(
  text: string,
  end: number,
  floor: number,
): (Change & { readonly end: number }) | null {
  const found =
    MORE.exec(text.slice(Math.max(floor, end - 5), end)) ??
    MORE_THAN_THEN.exec(text.slice(Math.max(floor, end - THEN_REACH), end))
  const [, way] = found ?? []
  if (found === null || way === undefined) return null
  const start = end - (found[0].length - found[0].lastIndexOf(way))
  return { direction: way === '多' ? 'up' : 'down', of: 'amount', start, end }
}

/** 比2023年多追缴1.6亿元: behind a time that it is held against, 多 goes with whatever was done. */
const MORE_THAN_THEN =
  /[比较較][^，。；：、]{0,12}(?:[年月日天周季期届]|季度|年底|年末|月末)([多少])(?!年|于|數|数)\p{Script=Han}{1,4}$/u
const THEN_REACH = 24

const MORE = new RegExp(`(?<![最更许众大不至很较甚诸增减稀])([多少])(?:${MORE_VERBS})$`)

/** 新增, 多 of 更多, 高 of 最高: no amount of a change. */
function isNew(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end)
  const before = text[start - 1] ?? ' '
  if (word === '增') return '新转定配'.includes(before)
  // 新建200万亩、改造提升120万亩: so much was done, and nothing rose by it.
  if (word.startsWith('提')) return text.slice(Math.max(0, start - 2), start) === '改造'
  if (word.length > 1) return false
  // 每升46毫克: a litre.
  if (word === '升' && before === '每') return true
  // 航班起降3.4万架次, 乘降旅客2万人次: both ways at once.
  if (word === '降' && '起升乘空'.includes(before)) return true
  // 期限多为4个月: mostly.
  if (word === '多' && /^(?:[为是由]|集中|在)/.test(text.slice(end, end + 2))) return true
  return '最更提'.includes(before) || (word === '多' && '许众大不'.includes(before))
}

function isNewSince(text: string, start: number): boolean {
  return text[start - 1] === '新' && NEW_SINCE.test(text.slice(Math.max(0, start - 14), start))
}

/** 余额较年初新增31亿元: what is new since then is the change, which begins with 新. */
const NEW_SINCE =
  /[较較比](?:[12]\d{3}年|[12]?\d月)?(?:上?年初|年初|期初|月初|季初|[上去]年|年|[上本]月|[上本]季度?)?(?:底|末|同期|年末|年底)?(?:净|累计)?新$/

function gapVerb(text: string, end: number, floor: number): Change | null {
  const limit = Math.max(floor, end - GAP_NEAR)
  for (let at = end; at > limit; at -= 1) {
    const verb = wordBefore(GAPS, text, at, limit)
    if (verb !== null) return { direction: verb.value, of: 'amount', start: verb.start }
  }
  return null
}

const GAPS = wordTable<Way>([
  ['高于', 'up'],
  ['快于', 'up'],

  ['高出', 'up'],
  ['领先', 'up'],
  ['超过', 'up'],
  ['低于', 'down'],
  ['慢于', 'down'],
  ['落后', 'down'],
  ['提高', 'up'],
  ['提升', 'up'],
  ['上升', 'up'],
  ['增长', 'up'],
  ['加快', 'up'],
  ['扩大', 'up'],
  ['增加', 'up'],
  ['上涨', 'up'],
  ['回升', 'up'],
  ['上调', 'up'],
  ['上修', 'up'],
  ['下降', 'down'],
  ['回落', 'down'],
  ['降低', 'down'],
  ['收窄', 'down'],
  ['放缓', 'down'],
  ['减少', 'down'],
  ['下滑', 'down'],
  ['下调', 'down'],
  ['下修', 'down'],
  ['缩小', 'down'],
  ['下行', 'down'],
  ['上行', 'up'],
])
