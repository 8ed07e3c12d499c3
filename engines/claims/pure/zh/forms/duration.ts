import { isHanNumeral } from '../parts/digits.ts'
import { draft, leave, type Step } from '../parts/draft.ts'
import { endOfHanDigits } from '../parts/han-numerals.ts'
import type { Line } from '../parts/line.ts'
import { type Numeral, numeralAt } from '../parts/numerals.ts'
import { wordAt, wordBefore, wordSet } from '../parts/word-table.ts'
import { PLAN_WORDS, WINDOW_HEADS, WINDOW_TAILS } from '../words/calendar.ts'

const HEADS = wordSet(WINDOW_HEADS)
const TAILS = wordSet(WINDOW_TAILS)
const PLAN = wordSet(PLAN_WORDS)
const STRETCHES = wordSet('年 个月 天 周 个季度 季度 个星期 个年头 个财年 个交易日 小时')
/** Before hours: those from now on, or up to now. */
const AHEAD = wordSet('未来 今后 过去 最近')

/** 近五年, 十年来, 前10个月: stretches of time that count nothing; 三年行动: the length of a plan. */
export function durationAt(line: Line, at: number, floor: number): Step | null {
  const { text } = line
  const rough = isHanNumeral(text[at]) ? endOfHanDigits(text, at) : at
  const numeral = numeralAt(text, at)
  const end = numeral?.end ?? rough
  if (end === at) return null
  const stretch = wordAt(STRETCHES, text, text[end] === ' ' ? end + 1 : end)
  if (stretch === null) return null
  if (stretch.value === '小时')
    return wordBefore(AHEAD, text, at, floor) === null ? null : leave(stretch.end)
  if (numeral === null) return leave(stretch.end)
  const plan = wordAt(PLAN, text, stretch.end)
  if (
    stretch.value === '年' &&
    plan !== null &&
    text[at - 1] !== '第' &&
    numeral.value.coefficient < 60n
  ) {
    return length(at, numeral, stretch.end)
  }
  if (stretch.value === '年' && wordBefore(TERMS, text, at, floor) !== null)
    return length(at, numeral, stretch.end)
  const tail = wordAt(TAILS, text, text[stretch.end] === '多' ? stretch.end + 1 : stretch.end)
  if (tail !== null && !(tail.value === '前' && text[tail.end] === '后')) return leave(tail.end)
  const head = headBefore(text, at, floor)
  if (head !== null && isOfSpan(text, stretch.end)) return length(at, numeral, stretch.end)
  if (head !== null && head.value === '前' && '节假'.includes(text[head.start - 1] ?? ' '))
    return null
  if (head !== null && !isLasting(text, head.start) && !text.startsWith('提前', at - 2))
    return leave(stretch.end)
  if (stretch.value.endsWith('季度')) return leave(stretch.end)
  return null
}

/** 由12日缩短至9日，减少3日: lengths of time; 延长至26日 and 9日增加航班 are days of a month. */
export function isDaysLong(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - CHANGED_REACH), start)
  const behind = text.slice(end, end + CHANGED_REACH)
  if (SHORTENED.test(behind)) return /[由从]$/.test(before)
  return (CHANGED.test(before) || COUNTED.test(before)) && /^(?:[，。；、）)]|$)/.test(behind)
}

const CHANGED_REACH = 8
const SHORTENED = /^(?:缩短|减少|增加)[至到]\d/
/** 周转天数为68日. */
const COUNTED = /(?:天数|日数|周期|账期|货期|账龄)(?:[为是达]|达到|约为?|仅)[约近超逾]?$/
const CHANGED =
  /(?:(?:缩短|减少|增加)了?|(?:延长|加快|放缓)了?(?![至到])|(?:缩短|减少|增加)[至到])[约近超逾]?$/

/** 截至9月底的三个月; but 比9月末的14.6个月缩短 tells how long it was then. */
function headBefore(text: string, at: number, floor: number): ReturnType<typeof wordBefore> {
  const head = wordBefore(HEADS, text, at, floor)
  if (head === null || !/^[止底末]的$/.test(head.value)) return head
  return COMPARED.test(text.slice(Math.max(0, head.start - COMPARED_REACH), head.start))
    ? null
    : head
}

const COMPARED = /[较較比由从從][^，。；]{1,12}$/
const COMPARED_REACH = 16

const TERMS = wordSet('规划期 计划期 实施期 建设期 规划期为 计划期为 实施期为 规划期限 规划期限为')

/** 过去五年（2021—2025年）: the years themselves follow. */
function isOfSpan(text: string, at: number): boolean {
  return /^[（(][12]\d{3}年?[—–～至到-]{1,2}[12]\d{3}年?[）)]/.test(text.slice(at, at + 14))
}

function length(start: number, numeral: Numeral, end: number): Step {
  const quantity = draft({
    form: 'length',
    start,
    end,
    number: { start, end: numeral.end },
    value: numeral.value,
    unit: 'years',
    kind: 'span',
  })
  return { end, quantity }
}

/** 历时近3年, 连续这5年: how long it took. */
function isLasting(text: string, end: number): boolean {
  return '时达续需了满约计为用'.includes(text[end - 1] ?? ' ')
}
