import type { Decimal } from '#platform/exact'
import { isHan } from '../../text/script.ts'
import { isDigit } from '../parts/digits.ts'
import { draft, leave, type Step, whole } from '../parts/draft.ts'
import type { Line } from '../parts/line.ts'
import { type Numeral, numeralAt } from '../parts/numerals.ts'
import { type Found, rowsOf, wordAt, wordBefore, wordSet, wordTable } from '../parts/word-table.ts'
import {
  FIRST_ORDINALS,
  ORDINAL_NAMES,
  ORDINAL_UNITS,
  RANK_SCOPES,
  RANK_VERBS,
} from '../words/order.ts'

const VERBS = wordSet(RANK_VERBS)
const SCOPES = wordSet(RANK_SCOPES)
const UNITS = wordTable(rowsOf(ORDINAL_UNITS))
const FIRSTS = wordTable(rowsOf(FIRST_ORDINALS))
const NAMES = wordSet(ORDINAL_NAMES)

/** How far before 第N the verb of its rank may stand. */
const VERB_NEAR = 24

/** 第七届, 第三批, 首批; 居全国第二位, 排名第5, 前十, 首位. */
export function orderAt(line: Line, at: number, floor: number): Step | null {
  const { text } = line
  const char = text[at]
  if (char === '第') return thAt(line, at, floor)
  if (char === '前') return topAt(line, at, floor)
  if (char === '后' || char === '末') return bottomAt(line, at, floor)
  if (char === '榜' || char === '首') return firstAt(line, at, floor)
  return null
}

function thAt(line: Line, at: number, floor: number): Step | null {
  const { text } = line
  const from = text[at + 1] === ' ' ? at + 2 : at + 1
  const numeral = numeralAt(text, from)
  if (numeral === null || numeral.value.scale > 0) return null
  const next = text[numeral.end] === ' ' ? numeral.end + 1 : numeral.end
  const number = { start: from, end: numeral.end }
  // 把安全放在第一位: what comes before all else is in no order.
  if (FOREMOST.test(text.slice(Math.max(0, at - 3), numeral.end + 1))) return leave(numeral.end + 1)
  const most = MOST.exec(text.slice(from, from + 6))
  if (most !== null) return placed(at, from, most[0].length, numeral.value)
  // 2025年第28期（总第803期）: the number of an issue.
  if (text[next] === '期' && ISSUE.test(text.slice(Math.max(0, at - 6), at))) return leave(next + 1)
  const named = wordAt(NAMES, text, next)
  // 居全省三级医院第3位: names that are left alone may stand between.
  const ranked = isRanked(line, at, Math.min(floor, Math.max(0, at - VERB_NEAR)))
  const place = wordAt(PLACES, text, next)
  const unit = wordAt(UNITS, text, next)
  // 全年第二位。: nobody follows who would be counted.
  const isLast = place !== null && CLOSED.test(text.slice(place.end - 1, place.end + 1))
  const isPlace =
    place !== null && (unit === null || ranked || isLast || numeral.value.coefficient > 3n)
  if (isPlace || (ranked && named === null && unit === null)) {
    const end = place?.end ?? numeral.end
    const quantity = draft({
      form: 'rank',
      start: at,
      end,
      number,
      value: numeral.value,
      unit: 'rank',
      kind: 'rank',
    })
    return { end, quantity }
  }
  const isMeeting = named !== null && unit !== null && isOccasion(text, at, named)
  if (named !== null && !isMeeting && (unit === null || named.end >= unit.end))
    return leave(named.end)
  if (unit === null || isTerm(text, at, unit)) return leave(unit?.end ?? numeral.end)
  const quantity = draft({
    form: 'ordinal',
    start: at,
    end: unit.end,
    number,
    value: numeral.value,
    unit:
      unit.value === 'items' && MEETING.test(text.slice(unit.end, unit.end + 12))
        ? 'editions'
        : unit.value,
    kind: 'ordinal',
  })
  return { end: unit.end, quantity }
}

/** 1961年以来第四多: a place in an order, by what it is ordered. */
function placed(at: number, from: number, length: number, value: Decimal): Step {
  const end = from + length
  const number = { start: from, end: end - 1 }
  return {
    end,
    quantity: draft({ form: 'rank', start: at, end, number, value, unit: 'rank', kind: 'rank' }),
  }
}

const FOREMOST = /(?:放|摆|摆放)在第一位$/
const ISSUE = /(?:\d{4}年|[（(]?总)$/

const MOST =
  /^(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})[多少高低长快强好暖冷热](?=[，,。；;、的）)]|$)/

/** 第四次会议 counts, but for those of an assembly: 第十四届全国人大第二次会议. */
function isOccasion(text: string, at: number, { start, end }: Found<string>): boolean {
  const word = text.slice(start, end)
  if (word !== '次会议' && word !== '次全体会议') return false
  return !/届|人大|政协|党代|代表大会|常委会/.test(text.slice(Math.max(0, at - 14), at))
}

const MEETING = /^[\p{Script=Han}]{0,10}?(?:会议|会晤|峰会|论坛|对话|会商|会谈|大会)/u

/** 第十四届全国人民代表大会 is a name; 第三年 is a period, but for 连续第三年. */
function isTerm(text: string, at: number, unit: Found<string>): boolean {
  if (unit.value === 'years' || unit.value === 'months') return !text.startsWith('连续', at - 2)
  return unit.value === 'editions' && wordAt(ASSEMBLIES, text, unit.end) !== null
}

const PLACES = wordSet('位 名 大')
const CLOSED = /^[位名](?:[，,。；;]|$)/
const ASSEMBLIES = wordSet(
  '全国人民 全国人大 全国政协 人民代表 人大 政协 委员会 省委 市委 中央 全国委员会 常务委员会 常委会 理事会 董事会 监事会 党委 全会 省人大 市人大 省政协 市政协 国会 政府',
)

/** A verb of ranking before it, or the field in which it ranks: 居全国第二, 全省第三. */
export function isRanked(line: Line, at: number, floor: number): boolean {
  if (wordBefore(SCOPES, line.text, at, floor) !== null) return true
  const end = Math.max(floor, at - VERB_NEAR)
  for (let to = at; to > end; to -= 1) {
    if ('，,。；;'.includes(line.text[to - 1] ?? ' ')) return false
    if (wordBefore(VERBS, line.text, to, end) !== null) return true
  }
  return false
}

/** 前十, 前100名: a limit of positions; 前三季度 and 前10个月 are periods. */
function topAt(line: Line, at: number, floor: number): Step | null {
  const { text } = line
  if ('之以年月日天目提此空'.includes(text[at - 1] ?? ' ') && at > 0) return null
  const numeral = numeralAt(text, at + 1)
  if (numeral === null || numeral.value.scale > 0) return null
  const next = numeral.end
  if (PERIOD_NEXT.test(text.slice(next, next + 3))) return null
  // 全国前1%的工厂: so large a part of them, and a name.
  if (/^ ?[%‰％]/.test(text.slice(next, next + 2))) return leave(next + 1)
  const tail = wordAt(TOPS, text, next)
  if (tail === null && !isRanked(line, at, floor) && !isTitleOfList(text, at, numeral)) return null
  if (tail?.value === '大' && !isRanked(line, at, floor)) return leave(tail.end)
  // 从推广前101个增加到341个: before a time, and in no order.
  if (/(?:从|由|比|较)[^，。；\d]{1,10}$/.test(text.slice(Math.max(floor, at - 14), at)))
    if (/^[个家种项户只台辆人吨亩座万亿%]/.test(text.slice(next, next + 1))) return null
  const end = tail !== null && tail.value !== '行列' && tail.value !== '之列' ? tail.end : next
  const quantity = draft({
    form: 'rank',
    start: at,
    end,
    number: { start: at + 1, end: numeral.end },
    value: numeral.value,
    unit: 'rank',
    bound: 'atMost',
    kind: 'rank',
  })
  return { end, quantity }
}

/** 排名后3位, 全市末三位: the last so many in an order; 后两年 and 末端 are none. */
function bottomAt({ text }: Line, at: number, floor: number): Step | null {
  if (!ORDERED.test(text.slice(Math.max(floor, at - 6), at))) return null
  const numeral = numeralAt(text, at + 1)
  if (numeral === null || numeral.value.scale > 0 || numeral.scaled) return null
  const tail = text[numeral.end] ?? ' '
  if (tail !== '位' && tail !== '名') return null
  const end = numeral.end + 1
  const quantity = draft({
    form: 'rank',
    start: at,
    end,
    number: { start: at + 1, end: numeral.end },
    value: numeral.value,
    unit: 'rank',
    bound: 'atMost',
    kind: 'rank',
  })
  return { end, quantity }
}

const ORDERED =
  /(?:排名|排位|位次|名次|排在|位列|处于|位居|列|全[国省市县区]|综合得分|考核)(?:的|在)?$/

/** 附表：出口目的地前五: what a list of so many is headed by. */
function isTitleOfList(text: string, at: number, { end, value }: Numeral): boolean {
  const isRound = value.coefficient === 3n || value.coefficient % 5n === 0n
  return isRound && at > 1 && end >= text.trimEnd().length && isHan(text.charCodeAt(at - 1))
}

const TOPS = wordSet('位 名 强 行列 之列 大 席 甲')
const PERIOD_NEXT = /^(?: ?(?:个?[月季年]|个星期|天|周|日|任|期|次|款|项))/

/** 首批 and 首届 are ordinals, 首位 and 榜首 ranks. */
function firstAt(line: Line, at: number, floor: number): Step | null {
  const { text } = line
  const ordinal = wordAt(FIRSTS, text, at)
  if (ordinal !== null) {
    const quantity = draft({
      form: 'ordinal',
      start: at,
      end: ordinal.end,
      value: whole(1),
      unit: ordinal.value,
      kind: 'ordinal',
    })
    return { end: ordinal.end, quantity }
  }
  const isFirst = text.startsWith('首位', at) || text.startsWith('榜首', at)
  if (!isFirst || !isRanked(line, at, floor) || isDigit(text[at + 2])) return null
  const quantity = draft({
    form: 'rank',
    start: at,
    end: at + 2,
    value: whole(1),
    unit: 'rank',
    kind: 'rank',
  })
  return { end: at + 2, quantity }
}
