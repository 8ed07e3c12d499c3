import type { Quantity } from '../../model.ts'
import { isDigit } from '../parts/digits.ts'
import { draft, leave, type Step, whole } from '../parts/draft.ts'
import type { Line } from '../parts/line.ts'
import { type Numeral, numeralAt } from '../parts/numerals.ts'
import { REPUBLIC, republicYear } from '../parts/republic.ts'
import { rowsOf, startsOf, wordAt, wordBefore, wordSet, wordTable } from '../parts/word-table.ts'
import {
  AIM_WORDS,
  COMPLETION_WORDS,
  EFFECT_WORDS,
  OPENING_WORDS,
  PLAN_WORDS,
  RELATIVE_DATES,
  RELATIVE_ENDS,
} from '../words/calendar.ts'
import { isDaysLong } from './duration.ts'

const EFFECT = wordSet(EFFECT_WORDS)
const FROM_THEN = wordSet(`${EFFECT_WORDS} ${OPENING_WORDS}`)
const PLAN = wordSet(PLAN_WORDS)
const AIM = wordSet(`${AIM_WORDS} ${COMPLETION_WORDS}`)
const COMPLETION = wordSet(COMPLETION_WORDS)
const RELATIVE = wordTable(rowsOf(RELATIVE_DATES))
const RELATIVE_END = wordTable(rowsOf(RELATIVE_ENDS))
export const RELATIVE_DATE_STARTS = [...startsOf(RELATIVE), ...startsOf(RELATIVE_END)]

/** How far from a date the words stand that make it a claim. */
const NEAR = 14
const SENTENCE_NEAR = 120

type CalendarDate = {
  readonly start: number
  readonly end: number
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

/** Days, months, years and spans of them: claims where something takes effect or shall be reached, else periods. */
export function dateAt(line: Line, at: number, floor: number): Step | null {
  const { text } = line
  const first = calendarAt(text, at)
  if (first === null) return null
  if (first.month === null && first.day !== null && isDaysLong(text, at, first.end)) return null
  const span = spanFrom(line, first)
  if (span !== null) return span
  const effect = effectOf(text, first, floor)
  if (effect !== null) return { end: effect.end, quantity: effect }
  const aim = aimOf(line, first, floor)
  if (aim !== null) return { end: aim.end, quantity: aim }
  return leave(first.end)
}

/** 年底前, 年内, 年底: plans where something is to be completed. */
export function relativeDateAt(line: Line, at: number): Step | null {
  const { text } = line
  if (text[at] === '明') return nextYearAt(text, at)
  const by = wordAt(RELATIVE, text, at)
  const end = by === null ? wordAt(RELATIVE_END, text, at) : null
  const found = by ?? end
  if (found === null || '去上前每次昨全岁往财'.includes(text[at - 1] ?? ' ')) return null
  const isPlan =
    within(text, found.end, NEAR, COMPLETION) &&
    !OF_TASK.test(text.slice(found.end, found.end + TASK_REACH)) &&
    (by !== null ||
      text.slice(Math.max(0, at - 4), at).includes('将') ||
      text.slice(found.end, found.end + 2).includes('将'))
  if (!isPlan) return leave(found.end)
  const quantity = draft({
    form: 'date',
    start: at,
    end: found.end,
    value: whole(0),
    unit: 'date',
    bound: 'atMost',
    date: found.value,
    kind: 'date',
    untestable: 'forecast',
  })
  return { end: found.end, quantity }
}

/** 年底前完成50部的目标任务: what the task is, of which something is told. */
const OF_TASK = /^[^，。；、]{1,16}的(?:目标|任务|计划|要求)/
const TASK_REACH = 22

/** 二期计划明年3月开工: the year is that of the time that the words name. */
function nextYearAt(text: string, at: number): Step | null {
  if (!text.startsWith('明年', at)) return null
  const date = calendarAt(text, at + 2)
  if (date === null || date.month === null || date.year !== null) return null
  const tail = tailOf(text, date.end)
  const isPlanned = wordBefore(PLANNED, text, at) !== null || tail.hard
  if (!isPlanned || !within(text, tail.end, 8, COMPLETION)) return leave(tail.end)
  const quantity = dated(date, at, tail.end, tail.hard ? 'atMost' : 'exact')
  return { end: tail.end, quantity: { ...quantity, untestable: 'forecast' } }
}

/** 2024年5月1日, 2024年, 5月1日, 10月, 二〇二四年, 8日; ranges of months and days with them. */
function calendarAt(text: string, at: number): CalendarDate | null {
  const year = yearAt(text, at)
  let end = year?.end ?? at
  const month = partAt(text, end, '月', 12)
  if (month !== null) end = month.end
  const day = year !== null && month === null ? null : partAt(text, end, '日', 31)
  if (day !== null && (month !== null || !'内游均元圆币'.includes(text[day.end] ?? ' ')))
    end = day.end
  if (end === at) return null
  return {
    start: at,
    end,
    year: year?.value ?? null,
    month: month?.value ?? null,
    day: day !== null && end === day.end ? day.value : null,
  }
}

/** One past a date at `at`, with 底, 末 or 以来 behind it; null where none begins. */
export function calendarEnd(text: string, at: number): number | null {
  if (text[at] === '前') return monthsEnd(text, at + 1)
  const date = calendarAt(text, at)
  if (date === null) return null
  let end = date.end
  if (isJoint(text, end)) end = calendarAt(text, jointEnd(text, end))?.end ?? end
  for (const word of ['以来', '年度', '度', '底', '末', '上半年', '下半年', '全年', '间', '份'])
    if (text.startsWith(word, end)) return end + word.length
  return end
}

/** 10个月 of 前10个月. */
function monthsEnd(text: string, at: number): number | null {
  const numeral = numeralAt(text, at)
  if (numeral === null) return null
  for (const word of ['个月', '季度'])
    if (text.startsWith(word, numeral.end)) return numeral.end + word.length
  return null
}

/** 民国98年, 111年3月, 106年度: of a length neither a month nor a quarter follows. */
const OF_REPUBLIC =
  /^ ?年(?=度(?!以)| ?(?:(?:1[0-2]|[1-9]|[一二三四五六七八九十]{1,3}) ?月|第 ?[一二三四1-4] ?季|[上下]半年|全年|同期|营收|归母|净利|[底末]))/
const OF_YEAR = new RegExp(
  OF_REPUBLIC.source.replace(
    '[底末]',
    '末(?![代端])|底(?![气薪蕴线])|归属|扣非|出栏|营业|EPS|ROE|[中年]报|[一三]季报|毛利率',
  ),
)
/** 24-26年营业收入. */
const OF_YEARS = /^-2\d年(?=(?:公司)?(?:营|归|净利|扣非|收入|EPS|ROE|业绩|利润))/
const THAN = /[比较]$/
const CENTURY = 2000

function yearOfRepublicAt(
  text: string,
  at: number,
  { end, plainDigits, value }: Numeral,
): { end: number; value: number } | null {
  const count = Number(value.coefficient)
  const short =
    plainDigits === 2 && count > 14 && count < 40 ? OF_YEAR.exec(text.slice(end, end + 10)) : null
  if (short !== null) return { end: end + short[0].length, value: CENTURY + count }
  const isThan =
    THAN.test(text.slice(Math.max(0, at - 1), at)) && /^年的-?\d/.test(text.slice(end, end + 4))
  const [span = isThan ? '年' : null] = OF_YEARS.exec(text.slice(end, end + 14)) ?? []
  if (span !== null && plainDigits === 2 && count > 19 && count < 30)
    return { end: end + span.length, value: CENTURY + count }
  const isNamed = /民国 ?$/.test(text.slice(Math.max(0, at - 3), at))
  if (plainDigits < 1 || plainDigits > 3 || count > 139) return null
  const year = isNamed ? /^ ?年/.exec(text.slice(end, end + 2)) : null
  const found =
    year ?? (plainDigits > 1 && count > 79 ? OF_REPUBLIC.exec(text.slice(end, end + 10)) : null)
  return found === null ? null : { end: end + found[0].length, value: REPUBLIC + count }
}

function yearAt(text: string, at: number): { end: number; value: number } | null {
  const numeral = numeralAt(text, at)
  if (numeral === null) return null
  if (numeral.plainDigits !== 4)
    return republicYear(text, at) ?? yearOfRepublicAt(text, at, numeral)
  const value = Number(numeral.value.coefficient)
  if (value > 2199 || (value < 1900 && !isYearOfOld(text, at, numeral.end, value))) return null
  const end = text[numeral.end] === ' ' ? numeral.end + 1 : numeral.end
  if (text[end] === '年' && text[end + 1] !== '级') return { end: end + 1, value }
  // 2021、2022、2023年: each of them is a year.
  if (YEARS.test(text.slice(numeral.end, numeral.end + 48))) return { end: numeral.end, value }
  if (isJoint(text, numeral.end) && isYearLike(text, jointEnd(text, numeral.end)))
    return { end: numeral.end, value }
  return null
}

const OLD_MIN = 1000
const LASTING = /^年[历歷来來前后後以多之间間古左上的树樹]/
const LASTS = /[有近约約超达達距今已经經历歷过過余逾长長第每满滿]$/

/** 1023年改年号: a year of old; 有1200年历史, 1500年前 and 距今1300年 are lengths. */
function isYearOfOld(text: string, at: number, end: number, value: number): boolean {
  return (
    value >= OLD_MIN &&
    text[end] === '年' &&
    !LASTING.test(text.slice(end, end + 2)) &&
    !LASTS.test(text.slice(Math.max(0, at - 1), at))
  )
}

const YEARS = /^(?:(?:、|和|及|与)(?:19|20)\d\d){1,8}年(?![级初])/

function isYearLike(text: string, at: number): boolean {
  return (
    (text.startsWith('20', at) || text.startsWith('19', at)) &&
    isDigit(text[at + 2]) &&
    isDigit(text[at + 3]) &&
    !isDigit(text[at + 4])
  )
}

function isJoint(text: string, at: number): boolean {
  return '—-～至到'.includes(text[at] ?? ' ')
}

function jointEnd(text: string, at: number): number {
  return text[at] === '—' && text[at + 1] === '—' ? at + 2 : at + 1
}

/** `N月` or `N日`, also the first of 1—10月 and 1月至10月; 个月 is no month. */
function partAt(text: string, from: number, mark: '月' | '日', max: number) {
  let at = from
  for (let n = 0; n < 3; n += 1) {
    if (text[at] === ' ') at += 1
    const numeral = numeralAt(text, at)
    if (
      numeral === null ||
      numeral.scaled !== isTen(text, at, numeral.end) ||
      numeral.value.scale > 0
    )
      return null
    const value = Number(numeral.value.coefficient)
    if (value < 1 || value > max) return null
    const end = text[numeral.end] === ' ' ? numeral.end + 1 : numeral.end
    const marked = text[end] === mark
    const after = marked ? end + 1 : numeral.end
    if (isJoint(text, after) && partEnd(text, jointEnd(text, after), mark)) {
      at = jointEnd(text, after)
      continue
    }
    return marked ? { end: end + 1, value } : null
  }
  return null
}

function isTen(text: string, start: number, end: number): boolean {
  return text.slice(start, end).includes('十') && end - start > 1
}

function partEnd(text: string, at: number, mark: string): boolean {
  const numeral = numeralAt(text, at)
  if (numeral === null) return false
  const end = text[numeral.end] === ' ' ? numeral.end + 1 : numeral.end
  return text[end] === mark
}

/** 2024—2026年 beside the name of a plan; any other stretch of years is a period. */
function spanFrom(line: Line, first: CalendarDate): Step | null {
  const { text } = line
  if (first.year === null || first.month !== null || !isJoint(text, first.end)) return null
  const from = jointEnd(text, first.end)
  const numeral = numeralAt(text, from)
  if (numeral === null || numeral.plainDigits !== 4) return null
  const last = Number(numeral.value.coefficient)
  if (last <= first.year || last > 2199) return null
  const hasMark = text[numeral.end] === '年'
  const end = hasMark ? numeral.end + 1 : numeral.end
  // 2018年至2023年10月 ends within its year; 2024—2026年三年行动 doesn't.
  const behind = hasMark ? numeralAt(text, end) : null
  if (behind !== null && '月日号'.includes(text[behind.end] ?? ' ')) return leave(end)
  const close = '）)'.includes(text[end] ?? ' ')
  const planned = close
    ? within(text, Math.max(0, first.start - NEAR), NEAR, PLAN)
    : within(text, end, 8, PLAN)
  const named = TERM.test(text.slice(Math.max(0, first.start - 6), first.start))
  if (!planned && !named && !isOfLength(text, first.start, BigInt(last - first.year)))
    return leave(end)
  const quantity = draft({
    form: 'span',
    start: first.start,
    end,
    value: whole(first.year),
    valueHigh: whole(last),
    unit: 'date',
    bound: 'between',
    kind: 'span',
  })
  return { end, quantity }
}

/** 规划期为2024—2026年, 实施期限：2024—2026年. */
const TERM =
  /(?:规划期|计划期|实施期|建设期|协议期|合同期|服务期|项目期|规划期限|实施期限|建设期限|规划周期|期限)(?:为|是|：|:|从|自)?$/

/** 过去五年（2021—2025年）: the years that a stretch was. */
function isOfLength(text: string, start: number, years: bigint): boolean {
  if (!'（('.includes(text[start - 1] ?? ' ')) return false
  for (let at = start - 3; at >= start - 5; at -= 1) {
    const numeral = numeralAt(text, at)
    if (numeral === null || text.slice(numeral.end, start - 1) !== '年') continue
    return numeral.value.coefficient === years + 1n || numeral.value.coefficient === years
  }
  return false
}

const START_REACH = 20

/** 自5月1日起施行, 于2024年7月1日生效. */
function effectOf(text: string, date: CalendarDate, floor: number): Quantity | null {
  const isFrom =
    (text[date.end] === '起' && !'至到'.includes(text[date.end + 1] ?? ' ')) ||
    /^(?:凌晨)?(?:零时|[0零]点|0时|00:00|0:00)整?起/.test(text.slice(date.end, date.end + 8))
  // 活动12月31日截止, 汇算期到6月30日截止
  if (date.month !== null && /^截止(?![至到\d])/.test(text.slice(date.end, date.end + 3)))
    return dated(date, date.start, date.end, 'atMost')
  const led = '自从于在'.includes(text[date.start - 1] ?? ' ') && date.start - 1 >= floor
  if (!isFrom && !led) return null
  if (date.day === null && !isFrom) return null
  // From the first minute of a day: 4月5日零时起.
  const opens =
    isFrom &&
    date.day !== null &&
    ('自从由'.includes(text[date.start - 1] ?? ' ') ||
      text[date.end] !== '起' ||
      /^起，?[^。；]{0,16}[将可]/.test(text.slice(date.end, date.end + START_REACH)))
  if (!opens && !within(text, date.end, NEAR, isFrom ? FROM_THEN : EFFECT)) return null
  const end = isFrom ? text.indexOf('起', date.end) + 1 : date.end
  return dated(date, date.start, end, 'exact')
}

/** 到2030年, 2025年底前: by when something shall be reached. */
function aimOf(line: Line, date: CalendarDate, floor: number): Quantity | null {
  const { text } = line
  const led = '到至'.includes(text[date.start - 1] ?? ' ') && date.start - 1 >= floor
  const by = tailOf(text, date.end)
  if (!/^年?度/.test(text.slice(by.end, by.end + 2)) && isPlannedFor(text, date, by.end)) {
    const bound = by.hard || STRIVEN.test(text.slice(0, date.start).slice(-3)) ? 'atMost' : 'exact'
    return { ...dated(date, date.start, by.end, bound), untestable: 'forecast' }
  }
  if (date.year === null && !(by.hard && date.month !== null)) return null
  if (!led && !by.hard) return null
  if (text[by.end] === '的' || text.startsWith('以来', by.end)) return null
  if (led && !by.hard && isPast(line, date)) return null
  const start = led ? date.start - 1 : date.start
  if (!led && isPastWord(text, date.start)) return null
  if (!within(text, by.end, SENTENCE_NEAR, AIM) && !within(text, Math.max(0, start - 8), 8, AIM))
    return null
  return { ...dated(date, start, by.end, 'atMost'), untestable: 'forecast' }
}

/** 计划2025年建成, 预计2026年6月通车; not 预计2024年度实现利润. */
function isPlannedFor(text: string, date: CalendarDate, end: number): boolean {
  const led = wordBefore(PLANNED, text, date.start)
  return (
    led !== null &&
    wordBefore(PLAN_NAMES, text, led.end) === null &&
    within(text, end, 8, COMPLETION)
  )
}

const PLANNED = wordSet(
  '计划 计划于 计划在 预计 预计于 预计在 预计将于 拟于 拟在 将于 将在 有望于 有望在 力争 力争于 力争在 确保 确保在 争取 争取在',
)
/** 力争2026年6月通车: then at the latest. */
const STRIVEN = /(?:力争|确保|争取)[于在]?$/
const PLAN_NAMES = wordSet('行动计划 年度计划 三年计划 五年计划')

function tailOf(text: string, at: number): { end: number; hard: boolean } {
  const tail = wordAt(ENDINGS, text, at)
  if (
    tail === null ||
    (tail.value === '前' && '一二三四两几0123456789'.includes(text[tail.end] ?? ' '))
  )
    return { end: at, hard: false }
  const hard = tail.value.endsWith('前') && !'三两几后'.includes(text[tail.end] ?? ' ')
  return { end: tail.end, hard }
}

const ENDINGS = wordSet('年底前 年末前 底前 末前 底之前 或之前 或以前 之前 前 年底 年末 底 末')

function isPastWord(text: string, start: number): boolean {
  return text.slice(Math.max(0, start - 3), start).includes('截')
}

/** From an earlier year to this one: "由2018年的…到2023年" tells a change, no plan. */
function isPast(line: Line, date: CalendarDate): boolean {
  const before = line.text[date.start - 2] ?? '，'
  if ('截止'.includes(before)) return true
  const head = line.text.slice(Math.max(0, date.start - 24), date.start - 1)
  if (head.includes('年') && (head.includes('从') || head.includes('由'))) return true
  return (
    !'，,、。；;：:（(争保划计标力出确求望“"《年 '.includes(before) &&
    !wordBefore(AIM, line.text, date.start - 1)
  )
}

function dated(date: CalendarDate, start: number, end: number, bound: Quantity['bound']): Quantity {
  const year = date.year === null ? '-' : String(date.year)
  const month = date.month === null ? '' : `-${two(date.month)}`
  const day = date.day === null ? '' : `-${two(date.day)}`

  return draft({
    form: 'date',
    start,
    end,
    number: { start: date.start, end: date.end },
    value: whole(date.year ?? 0),
    unit: 'date',
    bound,
    date: `${year}${month}${day}`,
    kind: 'date',
  })
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** Whether a word of the table begins within the next `length` characters. */
function within(
  text: string,
  from: number,
  length: number,
  table: ReturnType<typeof wordSet>,
): boolean {
  const end = Math.min(text.length, from + length)
  for (let at = from; at < end; at += 1) {
    if (text[at] === '。') return false
    if (wordAt(table, text, at) !== null) return true
  }
  return false
}
