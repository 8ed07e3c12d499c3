import { type Decimal, negated, timesTenTo } from '#platform/exact'
import { isHan } from '../../text/script.ts'
import { dimensionOf } from '../../units/table.ts'
import { inSmallerUnit } from '../../units/two-units.ts'
import { HAN_DIGITS } from './digits.ts'
import { isLess, type Numeral, numeralAt } from './numerals.ts'
import { withMargin } from './science/margins.ts'
import { inSmallerMeasure } from './together/broken.ts'
import { type UnitWord, unitAt } from './units.ts'
import type { Found } from './word-table.ts'

/** A number with the unit behind it. */
export type Measured = {
  readonly numeral: Numeral
  readonly unit: Found<UnitWord> | null
  readonly end: number
}

export function measuredAt(text: string, at: number): Measured | null {
  const numeral = numeralAt(text, at)
  if (numeral === null) return null
  const half =
    halfBehind(text, numeral) ??
    withTenths(text, numeral) ??
    moreBehind(text, numeral) ??
    spokenAt(text, at, numeral)
  if (half !== null) return half
  const gap = text[numeral.end] === ' ' ? 1 : 0
  const unit = isYearly(text, numeral) ? null : unitAt(text, numeral.end + gap)
  const plain = { numeral, unit, end: unit?.end ?? numeral.end }
  return (
    resultTime(text, at) ??
    inTwoUnits(text, numeral) ??
    inSmallerMeasure(text, numeral, unit) ??
    withMargin(text, plain) ??
    plain
  )
}

/** 销货额达324亿年升13.7%: on the year, and no years; 404亿升2.3%: rose, and no litres. */
function isYearly(text: string, { scaled, end }: Numeral): boolean {
  if (scaled && text[end] === '升') return ROSE_BY.test(text.slice(end + 1, end + 12))
  return scaled && text[end] === '年' && '升增减跌降'.includes(text[end + 1] ?? ' ')
}

const ROSE_BY = /^(?:百分之|\d{1,4}(?:\.\d{1,4})?[%％])/

const RESULT =
  /(?:(\d{1,2})(?:小时|:(?=\d\d:)))?(?:(\d{1,2})(?:分|:))?(\d{1,2})(?:秒(\d{1,2})?|\.(\d{1,3}))?/y

/** 58秒31, 2小时13分51秒, 29:41.3: the result of a race, told in seconds. */
export function resultTime(text: string, at: number): Measured | null {
  RESULT.lastIndex = at
  const [all, hours, minutes, seconds, hundredths, tenths] = RESULT.exec(text) ?? []
  if (all === undefined || seconds === undefined) return null
  const end = at + all.length
  const isClock = all.includes(':')
  const isResult = isClock
    ? (hours !== undefined && !all.includes('小时')) ||
      (tenths !== undefined && minutes !== undefined)
    : hundredths !== undefined ||
      (hours !== undefined && minutes !== undefined && all.endsWith('秒'))
  if (!isResult || Number(seconds) > 59 || Number(minutes ?? 0) > 59) return null
  if (
    /^[\d:.%年月日时分秒个万亿]/.test(text.slice(end, end + 1)) ||
    /[\d:.]/.test(text[at - 1] ?? '')
  )
    return null
  // 师生比1:15.6 is a ratio.
  const before = text.slice(Math.max(0, at - RATIO_NEAR), at)
  if (isClock && (/[比例率]/.test(before.slice(-8)) || RATIO_ENDS.test(before))) return null
  const decimals = hundredths ?? tenths ?? ''
  const whole = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds)
  const value = { coefficient: BigInt(`${whole}${decimals}`), scale: decimals.length }
  const own = numeralAt(text, at)
  if (own === null) return null
  return {
    numeral: { ...own, value, precision: -decimals.length, end, plainDigits: 0 },
    unit: { start: end, end, value: { code: 'seconds', counter: false } },
    end,
  }
}

const RATIO_NEAR = 32
/** 医护比由2023年的1:1.18变为1:1.20. */
const RATIO_ENDS = /比(?:例|值|率)?[由从][^，。；]{0,24}$/

/** 1小时12分钟, 2分30秒, 3年6个月 are one figure each. */
function inTwoUnits(text: string, numeral: Numeral): Measured | null {
  const larger = DURATIONS.find(([words]) =>
    words.some((word) => text.startsWith(word, numeral.end)),
  )
  if (larger === undefined || numeral.plainDigits === 4) return null
  const [words, unit, smaller] = larger
  const word = words.find((each) => text.startsWith(each, numeral.end)) ?? ''
  const at = numeral.end + word.length
  const right = numeralAt(text, '零又'.includes(text[at] ?? ' ') ? at + 1 : at)
  if (right === null) return null
  const unitWord = smaller.find((each) => text.startsWith(each, right.end))
  if (unitWord === undefined) return null
  const end = right.end + unitWord.length
  // A fraction goes on: 3分之一; 2分33秒之后 has ended.
  if (text[end] === '之' && !'前后间内外'.includes(text[end + 1] ?? ' ')) return null
  // 一小时十分重要
  if (numeral.inWords && unitWord === '分' && !SPOKEN_END.test(text.slice(end, end + 1)))
    return null
  const code = SMALLER_UNIT[unit]
  const value = inSmallerUnit({ value: numeral.value, unit }, { value: right.value, unit: code })
  if (value === null) return null
  return {
    numeral: { ...numeral, value, precision: 0, inWords: false, end: right.end, plainDigits: 0 },
    unit: { start: right.end, end, value: { code, counter: false } },
    end,
  }
}

/** What may stand behind a number that is told as one speaks. */
const SPOKEN_END = /^(?:[，,。；;、！!？?）)」”的左以多到至—-]|$)/

/** The words of the larger unit, its code, and the words of the smaller one. */
const DURATIONS: readonly (readonly [
  words: readonly string[],
  unit: 'hours' | 'minutes' | 'years',
  smaller: readonly string[],
])[] = [
  [['个小时', '小时', '小時', '個小時'], 'hours', ['分钟', '分鐘', '分']],
  [['分钟', '分鐘', '分'], 'minutes', ['秒钟', '秒鐘', '秒']],
  [['年'], 'years', ['个月', '個月']],
]
const SMALLER_UNIT = { hours: 'minutes', minutes: 'seconds', years: 'months' } as const

/** 一个半小时, 两年半: half a unit more. */
function halfBehind(text: string, numeral: Numeral): Measured | null {
  if (numeral.value.scale > 0 || (numeral.scaled && !isSmallInWords(numeral))) return null
  const inner = text.startsWith('个半', numeral.end)
  const unit = inner ? unitAt(text, numeral.end + 2) : unitAt(text, numeral.end)
  const code = unit?.value.code ?? ''
  if (HALF_MONTH.test(text.slice(numeral.end, numeral.end + 4)))
    return oneAndHalf(numeral, MONTHS, numeral.end + 3)
  if (unit === null || !(HALVED.has(code) || isWeighed(text, code, unit.end))) return null
  if (!inner && text[unit.end] !== '半') return null
  return oneAndHalf(numeral, unit.value, inner ? unit.end : unit.end + 1)
}

function oneAndHalf(numeral: Numeral, unit: UnitWord, end: number): Measured {
  const value = { coefficient: numeral.value.coefficient * 10n + 5n, scale: 1 }
  return {
    numeral: { ...numeral, value, precision: -1, inWords: false },
    unit: { start: numeral.end, end, value: unit },
    end,
  }
}

/** 一个半月, and not 两个半月刊. */
const HALF_MONTH = /^个半月(?![刊报底末])/
const MONTHS: UnitWord = { code: 'months', counter: false }

function isSmallInWords({ inWords, power, value }: Numeral): boolean {
  return inWords && power < 2 && value.coefficient < 100n
}

/** 三斤半, 两米半, 一倍半; but 一吨半成品. */
function isWeighed(text: string, code: string, end: number): boolean {
  return (
    (code === 'times' || /^(?:mass|length|area|volume)$/.test(dimensionOf(code))) &&
    /^半(?:[，,。；;、！!？?）)的多]|$|左右|以上|以下)/.test(text.slice(end, end + 3))
  )
}

/** 123元5角, 五元六角三分, 两块五毛: one sum. */
function withTenths(text: string, numeral: Numeral): Measured | null {
  if (!'元块圆'.includes(text[numeral.end] ?? ' ') || numeral.value.scale > 0) return null
  const [all, tenths, ones, cents = ones] =
    TENTHS.exec(text.slice(numeral.end + 1, numeral.end + 7)) ?? []
  if (all === undefined) return null
  const digitOf = (sign = '零'): number => HAN_DIGITS.get(sign) ?? Number(sign)
  const scale = cents === undefined ? 1 : 2
  const behind = scale === 1 ? digitOf(tenths) : 10 * digitOf(tenths) + digitOf(cents)
  const value = {
    coefficient: numeral.value.coefficient * 10n ** BigInt(scale) + BigInt(behind),
    scale,
  }
  const end = numeral.end + 1 + all.length
  return {
    numeral: { ...numeral, value, precision: -scale, inWords: false, end, plainDigits: 0 },
    unit: { start: end, end, value: { code: 'CNY', counter: false } },
    end,
  }
}

const TENTHS =
  /^(?:([1-9一二三四五六七八九壹贰叁肆伍陆柒捌玖])[角毛](?:([1-9一二三四五六七八九壹贰叁肆伍陆柒捌玖])分)?|零([1-9一二三四五六七八九壹贰叁肆伍陆柒捌玖])分)/

/** 3个多小时, 一个多月: somewhat more of the unit. */
function moreBehind(text: string, numeral: Numeral): Measured | null {
  if (numeral.scaled || numeral.inner !== null || !text.startsWith('个多', numeral.end)) return null
  const unit = unitAt(text, numeral.end + 2)
  if (unit === null || !HALVED.has(unit.value.code)) return null
  return { numeral: { ...numeral, inner: 'over' }, unit, end: unit.end }
}

/** 卖了1.2个亿, 投资3个多亿: hundred millions as they are spoken; of money where it is earned or spent. */
function spokenAt(text: string, at: number, numeral: Numeral): Measured | null {
  if (numeral.scaled || numeral.inner !== null) return null
  const found = SPOKEN.exec(text.slice(numeral.end, numeral.end + SPOKEN_REACH))
  if (found === null) return null
  const before = text.slice(Math.max(0, at - SPOKEN_NEAR), at)
  const end = numeral.end + found[0].length
  const named = unitAt(text, end)
  const inner = found[1] === undefined ? null : 'over'
  const value = timesTenTo(numeral.value, 8)
  const precision = 8 - numeral.value.scale
  const earned = EARNED.test(before)
    ? { start: end, end, value: { code: 'CNY', counter: false } }
    : null
  return {
    numeral: { ...numeral, value, precision, scaled: true, power: 8, inner, end, plainDigits: 0 },
    unit: named ?? earned,
    end: named?.end ?? end,
  }
}

const SPOKEN_REACH = 6
const SPOKEN_NEAR = 12
const SPOKEN =
  /^个(多)?亿(?=[，,。；;、！!？?）)”」的]|$|左右|以上|[美欧日港韩]元|人民币|卢布|英镑)/
const EARNED = /[卖赚挣花投售亏收贷债]|产值|营收|利润|融资|资金|消费|带货|成交|签约|补贴|拨付|税/

const HALVED: ReadonlySet<string> = new Set(['hours', 'months', 'years', 'days'])

/** The unit that follows a list once: 54、7、22微克/立方米, 0.04个和0.06个百分点. */
export function sharedUnit(text: string, { unit, end }: Measured): Found<UnitWord> | null {
  if (unit !== null && !text.startsWith('个', unit.start)) return unit
  // 血压130/85毫米汞柱
  const below = unit === null && text[end] === '/' ? measuredAt(text, end + 1)?.unit : null
  if (below?.value.code === 'mmHg') return below
  const points = unit === null ? -1 : text.slice(end, end + 12).indexOf('个百分点')
  // 下降0.3个和上升0.2个百分点: the word is said once.
  if (unit !== null && points > 0 && '和、与及，'.includes(text[end] ?? ' '))
    return { ...unit, value: { code: 'percentage-point', counter: false } }
  let at = end
  for (let n = 0; n < LIST_MAX; n += 1) {
    // 分别高1.7 、2.8个百分点, with a blank before the mark.
    if (text[at] === ' ' && text[at + 1] === '、') at += 1
    if (!'、和与及'.includes(text[at] ?? ' ')) return unit
    const next = measuredAt(text, at + 1)
    if (next === null) return unit
    const isOther = next.unit !== null && next.unit.value.code !== unit?.value.code
    if (isOther && (unit === null || text.startsWith('个', next.unit?.start))) return next.unit
    at = next.end
  }
  return unit
}

/** A list of more numbers before one unit is a table. */
const LIST_MAX = 8

type Range = Measured & {
  readonly low: Decimal
  readonly high: Decimal
  readonly isBetween: boolean
}

/** The second number of 3—5年, 10至20亿元, 5%到8%; none behind 从, which tells a change. */
export function rangeFrom(
  text: string,
  first: Measured,
  at: number,
  unitBeside: (second: Measured) => Found<UnitWord> | null = () => null,
  isNegative = false,
): Range | null {
  if ('从由自'.includes(text[at - 1] ?? ' ') && !isRangeBehind(text, at, first)) return null
  const end = '（('.includes(text[first.end] ?? ' ') ? afterIncluded(text, first.end) : first.end
  const joint =
    JOINTS.find((mark) => text.startsWith(mark, end)) ??
    spacedJoint(text, first) ??
    PAIRED.exec(text.slice(first.end, first.end + 3))?.[0]
  if (joint === undefined) return null
  const from = end + joint.length
  const isMinus = isNegative && '-负'.includes(text[from] ?? ' ')
  const isSigned = isMinus || (isNegative && text[from] === '+')
  const other = measuredAt(text, isSigned ? from + 1 : from)
  const found = other === null ? null : withoutRooms(text, other)
  const told = found === null || found.unit !== null ? null : unitBeside(found)
  const second = found === null || told === null ? found : { ...found, unit: told, end: told.end }
  if (second === null) return null
  const isBetween = BETWEEN.test(text.slice(second.end, second.end + 4))
  if (!isBetween && PAIRED.test(joint)) return null
  const isBare = second.unit === null
  if (
    isBare &&
    !isBetween &&
    !isOfTenThousands(first, second) &&
    !(joint !== '-' && fillCell(text, at, first, second))
  )
    return null
  if ('至到'.includes(joint) && isResultBehind(text, at, first, second)) return null
  if (first.unit !== null && !isOfOne(first.unit.value.code, second.unit?.value.code)) return null
  const low = first.numeral.value
  const high = second.numeral.value
  const shares =
    first.unit === null && (!first.numeral.scaled || isBelow(first.numeral, second.numeral))
  const scaled = shares ? timesTenTo(low, second.numeral.power) : low
  const shared = isNegative || isLess(scaled, high) ? scaled : low
  const ends = [signed(shared, isNegative), signed(high, isMinus)] as const
  // -2000万元至-3000万元: what is lost is told from its smaller end on, too.
  const [least, most] = isMinus && isLess(ends[1], ends[0]) ? [ends[1], ends[0]] : ends
  return isLess(least, most) ? { ...second, low: least, high: most, isBetween } : null
}

/** 介于1万与2万之间, 在20度和30度之间; 3家和5家 alone are two. */
const PAIRED = /^ ?[与和跟同及] ?/
const BETWEEN = /^ ?(?:之间|不等|的?(?:范围|区间)|间(?=[，。；、）)的波浮震徘]|$))/

/** 1万与2万间: of a range, and no rooms. */
function withoutRooms(text: string, second: Measured): Measured {
  const { unit, numeral } = second
  const isRooms = unit !== null && text.slice(unit.start, unit.end) === '间'
  return isRooms && BETWEEN.test(text.slice(unit.start, unit.start + 2))
    ? { numeral, unit: null, end: numeral.end }
    : second
}

/** 5升到7升/公里: what it is told by is said once. */
function isOfOne(low: string, high: string | undefined): boolean {
  return low === high || high?.startsWith(`${low}/`) === true
}

/** 1万元（含）-5万元: whether the end itself is meant. */
function afterIncluded(text: string, at: number): number {
  return (
    at + (/^[（(]不?含[^（）()，。；\d]{0,4}[）)]/.exec(text.slice(at, at + 8))?.[0].length ?? 0)
  )
}

/** 股价区间6.43 - 8.44元, 大约20 - 30个: between two numbers of which the second has the unit. */
function spacedJoint(text: string, { unit, numeral, end }: Measured): string | undefined {
  if (unit !== null || numeral.plainDigits > 3) return undefined
  return /^ [-–—~～] (?=\d)/.exec(text.slice(end, end + 4))?.[0]
}

/** 由8至10名记者组成, 由4至14天不等: with the unit said once, and behind it no change. */
function isRangeBehind(text: string, at: number, { unit, end }: Measured): boolean {
  const behind = text.slice(end, end + RANGE_REACH)
  if (VARIES.test(behind)) return true
  return (
    unit === null &&
    text[at - 1] === '由' &&
    /^[至到\-—～]\d{1,4}(?:\p{Script=Han}{1,8}(?:组成|构成)|\p{Script=Han}{1,3}不等)/u.test(behind)
  )
}

const RANGE_REACH = 16
/** 从三百到五百元不等, 从5%到8%之间. */
const VARIES =
  /^[至到\-—～](?:[\d.,]{1,9}|[零一二两三四五六七八九十百千万亿]{1,9})[^，。；\d]{0,4}?(?:不等|之间|范围|区间)/

/** 七千到九千亿: both are of the 亿, since nobody goes from seven thousand so far; 五千到一万 aren't. */
function isBelow(low: Numeral, { value, power }: Numeral): boolean {
  return power >= 4 && low.inWords && low.power < 4 && isLess(timesTenTo(low.value, power), value)
}

/** 就诊人次13至14万: the word of the scale is said once, and is unit enough. */
function isOfTenThousands(first: Measured, second: Measured): boolean {
  return (
    first.unit === null &&
    !first.numeral.scaled &&
    second.numeral.scaled &&
    isLess(timesTenTo(first.numeral.value, second.numeral.power), second.numeral.value)
  )
}

/** 6200～8000 alone in its cell, or behind 盈利：: its unit stands at the head of the table. */
function fillCell(text: string, at: number, first: Measured, second: Measured): boolean {
  return (
    first.unit === null &&
    CELL_BEFORE.test(text.slice(Math.max(0, at - CELL_NEAR), at)) &&
    /^[ 　]{0,4}(?:[\t|]|$)/.test(text.slice(second.end, second.end + 5))
  )
}

const CELL_NEAR = 12
const CELL_BEFORE = /[\t|][ 　]{0,4}(?:[盈亏][利损][:：]\s?约?)?$/

/** 减少2700人至115700人: by how much, and to what; both have their unit, and are of another size. */
function isResultBehind(text: string, at: number, first: Measured, second: Measured): boolean {
  if (first.unit === null || !MOVED_BY.test(text.slice(Math.max(0, at - MOVED_NEAR), at)))
    return false
  // 减少12天至47天: nobody ends a range so.
  const isRound = second.numeral.value.coefficient % 5n === 0n
  const least = isRound ? RESULT_MIN : 3n
  const many = { ...first.numeral.value, coefficient: first.numeral.value.coefficient * least }
  return isLess(many, second.numeral.value)
}

const MOVED_NEAR = 8
/** By so much of a range (增加2人至5人) nobody is unsure of a change. */
const RESULT_MIN = 5n
const MOVED_BY =
  /(?:增加|增长|增|上升|上涨|升|涨|减少|减|下降|下跌|回落|下滑|降|跌|缩短|扩大)了?(?:大?约|近|超过?)?$/

const JOINTS = ['——', '—', '-', '～', '至', '到'] as const

/** A minus or plus belongs to a number where it joins nothing: behind a verb, a bracket, a blank. */
export function signedStart(text: string, at: number, floor: number): number {
  const mark = text[at - 1]
  if (mark === '负' && at - 1 >= floor && BELOW_ZERO.test(text.slice(Math.max(0, at - 4), at - 1)))
    return LOST.test(text.slice(at, at + 3)) ? at : at - 1
  if (at - 1 < floor || (mark !== '-' && mark !== '+')) return at
  const before = text[at - 2] ?? ' '
  if (isHan(before.charCodeAt(0))) return '年月日时点期号分'.includes(before) ? at : at - 1
  return ' \t(（|,，:：、～—'.includes(before) ? at - 1 : at
}

/** 胜3场，负2场; 负2层 lies below the ground. */
const LOST = /^(?:\d{1,2}|[一二两三四五六七八九十])[场局盘层楼]/
/** 为负0.2%, 净利润负3000万元, 降至负三度; but 胜负3场, 背负3000万元, 肩负三项任务. */
const BELOW_ZERO =
  /(?:[为是至到由从、，（(近约超达]|[率速幅润额值差温比流益价]|(?<!年)度|增长|(?:今|去|上|同)[年期])$|^$/

export function signed(value: Decimal, negative: boolean): Decimal {
  return negative ? negated(value) : value
}
