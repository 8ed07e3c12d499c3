import { timesTenTo } from '#platform/exact'
import type { ClaimBound } from '../../../types.ts'
import { unitOfColumn } from '../beside/columns.ts'
import { boundBefore, boundBehind, distantBound, extremeBefore } from '../parts/bounds.ts'
import { degreesAt } from '../parts/degrees.ts'
import { draft, leave, type Step } from '../parts/draft.ts'
import type { Line } from '../parts/line.ts'
import {
  type Measured,
  measuredAt,
  rangeFrom,
  resultTime,
  sharedUnit,
  signed,
  signedStart,
} from '../parts/measured.ts'
import type { Numeral } from '../parts/numerals.ts'
import { currencyBefore, moneyNamedBefore, perBefore, perUnit, unitAt } from '../parts/units.ts'
import { rowsOf, wordAt, wordBefore, wordSet, wordTable } from '../parts/word-table.ts'
import { UNITLESS_NAMES, VALUE_CUES } from '../words/numbers.ts'
import { isQuantity } from './counts.ts'
import { areMinutes, endOfToken, isExchanged, isPartOfName } from './no-counts.ts'

const CUES = wordSet(VALUE_CUES)
const NAMED = wordTable(rowsOf(UNITLESS_NAMES))

/** 有六国：诺瓦、塔里亚…; 全线四站，依次为…: what isn't counted so elsewhere, and is named here. */
const LISTED =
  /^[国站道员门城校馆岛队将州港本部首幅篇][^，。；：、（“\d]{0,8}(?:：|（(?=[^（）]{1,40}、)|，(?:依[序次][为是]|分别[为是]|[它他她]们是|即))/

function isCountOfList(text: string, { value, end }: Numeral): boolean {
  const isFew = value.scale === 0 && value.coefficient > 1n && value.coefficient <= 20n
  return isFew && LISTED.test(text.slice(end, end + 60))
}

/** 29:41.3, 2:13:51: the result of a race, and no time of day. */
export function resultAt({ text }: Line, at: number): Step | null {
  if (!/\d/.test(text[at] ?? '')) return null
  const found = resultTime(text, at)
  // 2022-08-02 10:19:34 is a moment.
  if (/\d[-/.月]\d{1,2}日? ?$/.test(text.slice(Math.max(0, at - 8), at))) return null
  if (found === null || !text.slice(at, found.end).includes(':')) return null
  const { numeral, end } = found
  const quantity = draft({
    form: 'number',
    start: at,
    end,
    number: { start: at, end },
    value: numeral.value,
    precision: numeral.precision,
    unit: 'seconds',
  })
  return { end, quantity }
}

/** A number with its bound and unit: 超过7600公里, 3%—5%, 一百二十三万人次, US$80亿, 20多家. */
export function numberAt(line: Line, at: number, floor: number): Step | null {
  const { text } = line
  const plain = measuredAt(text, at)
  const degrees = plain?.unit === null ? degreesAt(text, plain) : null
  const first =
    plain === null || degrees === null ? plain : { ...plain, unit: degrees, end: degrees.end }
  // 每千瓦时, 每百帕: the scale is part of a unit.
  if (first === null) return unitAt(text, at) === null ? leave(endOfToken(text, at)) : null
  if (isPartOfName(text, at, first)) return leave(endOfToken(text, at))
  if (isExchanged(text, first)) return leave(first.end)
  const start = signedStart(text, at, floor)
  const negative = '-负'.includes(text[start] ?? ' ')
  const range = rangeFrom(text, first, at, (second) => degreesAt(text, second), negative)
  const last = range ?? first
  const money = currencyBefore(text, start, floor) ?? namedMoney(text, start, floor, last)
  const unitWord = unitBehind(text, at, last) ?? first.unit
  const head = money?.start ?? start
  const leading = boundBefore(text, head, floor)
  const before =
    leading !== null && isComparedTarget(text, leading.start, last.end) ? null : leading
  const named = wordBefore(NAMED, text, head, floor)
  const cued =
    wordBefore(CUES, text, head, floor) ??
    (named !== null && named.end - named.start > 1 ? { ...named, start: head } : null)
  const trailed = unitWord === null ? boundBehind(text, last.end, '') : null
  const aimed = unitWord === null && money === null ? aimedUnit(line, last, floor) : null
  const bounded =
    before !== null ||
    range?.isBetween === true ||
    aimed !== null ||
    (trailed !== null && (trailed.value !== 'over' || trailed.end - trailed.start > 1))
  const context = { line, head, floor, bounded, cued: cued !== null }
  const unit =
    money?.value ??
    unitWord?.value.code ??
    unitOfName(text, cued?.start ?? head) ??
    aimed ??
    'items'
  const isListed = money === null && isCountOfList(text, last.numeral)
  if (!isListed && !isQuantity(context, last, money !== null || unitWord !== null))
    return leave(last.end)
  const code = isPlace(text, head, unit, last)
    ? 'rank'
    : withPer(text, before?.start ?? head, floor, unit)
  const behind = boundBehind(text, last.end, code)
  const power = money === null ? (unitWord?.value.power ?? 0) : 0
  const quantity = draft({
    form: code === 'times' ? 'multiple' : 'number',
    start: before?.start ?? head,
    end: behind?.end ?? last.end,
    number: { start, end: last.numeral.end },
    value: timesTenTo(range?.low ?? signed(first.numeral.value, negative), power),
    valueHigh: range === null ? null : timesTenTo(range.high, power),
    precision: last.numeral.precision + power,
    unit: code,
    bound: boundOf(
      range !== null,
      before?.value,
      negative && last.numeral.inner === 'over' ? 'under' : last.numeral.inner,
      behind?.value ?? distant(text, head, floor, code) ?? extreme(text, head, code),
    ),
    direction: negative && (range?.high.coefficient ?? 0n) <= 0n ? 'down' : wayOf(text, start),
  })
  return { end: quantity.end, quantity }
}

/** 美金300万元: the money that stands before the number. */
function namedMoney(text: string, start: number, floor: number, { numeral, unit }: Measured) {
  const isOf = unit === null ? numeral.scaled : text.slice(unit.start, unit.end) === '元'
  return isOf ? moneyNamedBefore(text, start, floor) : null
}

/** +2.1%, ↑2.1%, ▼2.1%; ▲ stands for either way. */
function wayOf(text: string, start: number): 'up' | 'down' | null {
  const mark = text[start - 1] ?? ' '
  if (text[start] === '+' || mark === '↑') return 'up'
  return mark === '↓' || mark === '▼' ? 'down' : null
}

/** 排名由418位上升到307位: places, and no persons. */
function isPlace(text: string, head: number, unit: string, { numeral }: Measured): boolean {
  return (
    unit === 'persons' &&
    ((PLACE.test(text.slice(numeral.end, numeral.end + 3)) &&
      PLACED.test(text.slice(Math.max(0, head - 24), head))) ||
      (text[numeral.end] === '名' && STANDS_AT.test(text.slice(Math.max(0, head - 4), head))))
  )
}

/** 以1088亿元销售额排在17名. */
const STANDS_AT = /(?:排在|排名|位列|位居|名列)$/

const PLACE = /^位(?:[，。；、）]|[上下]?[升降]|提[升高]|跃|前移|[到至]|$)/
const PLACED = /(?:排名|排位|位次|名次)[^，。；]{0,16}$/

/** The unit that a number is in, where it isn't the word right behind it. */
function unitBehind(text: string, at: number, last: Measured): Measured['unit'] {
  const { numeral, end } = last
  const unit = sharedUnit(text, last)
  if (unit !== null)
    return areMinutes(text, unit, numeral)
      ? { ...unit, value: { code: 'minutes', counter: false } }
      : unit
  const column = numeral.scaled ? null : unitOfColumn(text, at)
  return column === null ? null : { start: end, end, value: column }
}

/** Of a share or a multiple alone: 超过全国的24%, 几乎是节前的2倍. */
function distant(text: string, at: number, floor: number, code: string): ClaimBound | undefined {
  return code === 'percent' || code === 'times'
    ? (distantBound(text, at, floor) ?? undefined)
    : undefined
}

/** Of a time that a journey or a case takes. */
function extreme(text: string, at: number, code: string): ClaimBound | undefined {
  return JOURNEYS.has(code) ? (extremeBefore(text, at) ?? undefined) : undefined
}

const JOURNEYS: ReadonlySet<string> = new Set(['seconds', 'minutes', 'hours'])

function boundOf(
  between: boolean,
  before: ClaimBound | undefined,
  inner: ClaimBound | null,
  behind: ClaimBound | undefined,
): ClaimBound {
  if (between) return 'between'
  const stated = before ?? inner ?? behind ?? 'exact'
  return stated === 'between' ? 'exact' : stated
}

/** 低于5.5%左右的预期目标: the verb compares with the target and doesn't bound it. */
function isComparedTarget(text: string, start: number, end: number): boolean {
  if (wordAt(COMPARING, text, start) === null) return false
  // 优于低于1.9的年度目标: the first verb compares, the second bounds.
  if (/(?:优于|好于|达到|完成|实现)$/.test(text.slice(Math.max(0, start - 2), start))) return false
  const near = text.slice(end, end + 12)
  const at = near.indexOf('目标')
  return at > 0 && near.lastIndexOf('的', at) >= 0 && !/[，,。；;]/.test(near.slice(0, at))
}

const COMPARING = wordSet('低于 高于 优于 好于 超过 大于 小于 超')

const AIMED_REACH = 40

/** 车桩比1.55，优于1.9的年度目标: a bare target is in the unit of what was named before it. */
function aimedUnit({ text }: Line, { end }: Measured, floor: number): string | null {
  if (!/^(?:以下|以上|左右)?的[^，。；]{0,6}(?:目标|标准|要求)/.test(text.slice(end, end + 12)))
    return null
  for (let at = end; at > Math.max(0, Math.min(floor, end) - AIMED_REACH); at -= 1) {
    if ('。；'.includes(text[at - 1] ?? ' ')) return null
    const found = wordBefore(NAMED, text, at)
    if (found !== null && found.end - found.start > 1) return found.value
  }
  return null
}

/** A value without unit is a ratio or points of an index where the name before it says so. */
export function unitOfName(text: string, end: number): string | null {
  // 现金流10.5亿，同比+1.2亿: no ratio has that name.
  if (/[同环]比$/.test(text.slice(Math.max(0, end - 2), end))) return null
  return wordBefore(NAMED, text, beforeBracket(text, end))?.value ?? null
}

/** 性别比（以女性为100）为105.07: between the name and its value stands how it is reckoned. */
function beforeBracket(text: string, end: number): number {
  const opening = '）)'.includes(text[end - 1] ?? ' ') ? lastOpening(text, end) : -1
  return opening < 0 || end - opening > BRACKET_MAX ? end : opening
}

function lastOpening(text: string, end: number): number {
  return Math.max(text.lastIndexOf('（', end), text.lastIndexOf('(', end))
}

const BRACKET_MAX = 16

/** 每平方公里1234人, 时速350公里, 人均收入5万元. */
function withPer(text: string, end: number, floor: number, code: string): string {
  const below = perBefore(text, end, floor)
  if (below !== null && !code.includes('/') && code !== 'percent') return perUnit(code, below)
  const left = text.slice(Math.max(0, end - 40), end)
  const stop = Math.max(left.lastIndexOf('，'), left.lastIndexOf('；'), left.lastIndexOf('。'))
  return PER_PERSON.has(code) && left.slice(stop + 1).includes('人均') ? `${code}/person` : code
}

/** What is told per head behind 人均; years of life aren't. */
const PER_PERSON: ReadonlySet<string> = new Set('CNY USD EUR HKD m2 kg kWh m3 t L mu'.split(' '))
