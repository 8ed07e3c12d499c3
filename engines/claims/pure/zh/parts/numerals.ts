import { type Decimal, timesTenTo } from '#platform/exact'
import type { Span } from '../../model.ts'
import { HAN_DIGITS, isDigit, isNumeralAt, SCALES } from './digits.ts'
import { hanNumeralAt } from './han-numerals.ts'
import { mixedWith } from './numbers/mixed.ts'
import { powerBehind } from './numbers/powers.ts'

/** A number as it stands, before its unit: 46,441 · 4.15万亿 · 一百二十三万 · 7000多 · 5000余万. */
export type Numeral = Span & {
  readonly value: Decimal
  /** Power of ten of its last digit. */
  readonly precision: number
  /** In Chinese characters throughout. */
  readonly inWords: boolean
  /** With 万, 亿, 千, ... behind or within. */
  readonly scaled: boolean
  /** The power of ten of the scale behind it: 8 of 4.94亿. */
  readonly power: number
  /** Begins with its scale: 千亿, 百万. */
  readonly bare: boolean
  /** 多, 余 or 来 within it: 5000余万, 十来. */
  readonly inner: 'over' | 'about' | null
  /** The length of a run of digits alone: 4 for 2024 and 二〇二四; 0 for all others. */
  readonly plainDigits: number
}

/** Longer runs are no numbers of a release but identifiers. */
const DIGITS_MAX = 18

/** The number that was read last: ten forms ask one after the other what number begins where a digit stands. */
const last: { text: string; at: number; numeral: Numeral | null } = {
  text: '',
  at: -1,
  numeral: null,
}

/** The number at `at`. */
export function numeralAt(text: string, at: number): Numeral | null {
  if (!isNumeralAt(text, at)) return null
  if (last.at !== at || last.text !== text) {
    last.numeral = readAt(text, at)
    last.text = text
    last.at = at
  }
  return last.numeral
}

function readAt(text: string, at: number): Numeral | null {
  const numeral = isDigit(text[at]) ? arabicAt(text, at) : hanAt(text, at)
  return numeral === null ? null : (mixedWith(text, numeral, readAt) ?? numeral)
}

function hanAt(text: string, at: number): Numeral | null {
  const written = hanNumeralAt(text, at)
  if (written === null) return null
  const tail = scaledFrom(text, written.end, written.value)
  return {
    start: at,
    end: tail.end,
    value: tail.value,
    precision: tail.power > 0 ? tail.precision : written.precision,
    inWords: true,
    scaled: written.scaled || tail.power > 0,
    power: tail.power > 0 ? tail.power : written.power,
    bare: written.bare,
    inner: tail.inner,
    plainDigits: written.plainDigits,
  }
}

function arabicAt(text: string, start: number): Numeral | null {
  let at = endOfDigits(text, start)
  const plain = at - start
  let digits = text.slice(start, Math.min(at, start + DIGITS_MAX + 1))
  if (plain <= 3 && text[start] !== '0')
    while (isSeparated(text, at) && digits.length < DIGITS_MAX) {
      digits += text.slice(at + 1, at + 4)
      at += 4
    }
  const grouped = at - start > plain
  let decimals = ''
  if (text[at] === '.' && isDigit(text[at + 1])) {
    const end = endOfDigits(text, at + 1)
    decimals = text.slice(at + 1, Math.min(end, at + 2 + DIGITS_MAX))
    at = end
  }
  if (digits.length > DIGITS_MAX || decimals.length > DIGITS_MAX) return null
  const written: Decimal = { coefficient: BigInt(digits + decimals), scale: decimals.length }
  const ten = powerBehind(text, at, decimals !== '')
  const value = ten === null ? written : timesTenTo(written, ten.power)
  if (ten !== null) at = ten.end
  const tail = scaledFrom(text, at, value)
  const isPlain = !grouped && decimals === '' && ten === null && tail.power === 0
  return {
    start,
    end: tail.end,
    value: tail.value,
    precision: tail.precision + (ten === null ? 0 : ten.power - decimals.length + value.scale),
    inWords: false,
    scaled: tail.power > 0,
    power: tail.power,
    bare: false,
    inner: tail.inner,
    plainDigits: isPlain ? plain : 0,
  }
}

function endOfDigits(text: string, from: number): number {
  let at = from
  while (isDigit(text[at])) at += 1
  return at
}

/** A comma or a blank with exactly three digits behind it. */
function isSeparated(text: string, at: number): boolean {
  const mark = text[at]
  if (mark !== ',' && mark !== ' ') return false
  return (
    isDigit(text[at + 1]) &&
    isDigit(text[at + 2]) &&
    isDigit(text[at + 3]) &&
    !isDigit(text[at + 4])
  )
}

type Scaled = {
  readonly end: number
  readonly value: Decimal
  readonly precision: number
  readonly power: number
  readonly inner: Numeral['inner']
}

/** The scales behind a number: 万, 亿, 万亿, 3亿5000万, 5000余万. */
function scaledFrom(text: string, from: number, value: Decimal): Scaled {
  const latin = latinScaleAt(text, from)
  if (latin !== null)
    return {
      end: latin.end,
      value: timesTenTo(value, latin.power),
      precision: latin.power - value.scale,
      power: latin.power,
      inner: null,
    }
  let at = from
  const isSpaced = text[at] === ' '
  if (isSpaced && (isScale(text, at + 1) || innerAt(text, at + 1) !== null)) at += 1
  else if (isSpaced && WIDE.test(text.slice(at, at + 4))) at += 2
  let inner = innerAt(text, at)
  if (inner !== null) {
    at += isSpaced && text[at + 1] === ' ' && isScale(text, at + 2) ? 2 : 1
    if (!isScale(text, at)) return { end: at, value, precision: -value.scale, power: 0, inner }
  }
  let power = 0
  for (; power < 16 && isScale(text, at); at += 1) power += SCALES.get(text[at] ?? '') ?? 0
  if (power === 0) return { end: from, value, precision: -value.scale, power, inner }
  // 4千6百万: the 万 behind them is of both.
  if (power < 4 && value.scale === 0 && HUNDREDS_OF_WAN.test(text.slice(at, at + 5))) power += 4
  const lower = withLower(text, at, value, power, isSpaced)
  let { total, precision } = lower
  at = lower.at
  if (inner === null) {
    inner = innerAt(text, at)
    if (inner !== null) at += 1
    // 3万多亿元, 3千多万人: the scale behind it is of all.
    const more =
      inner !== null && '万亿'.includes(text[at] ?? ' ') ? (SCALES.get(text[at] ?? '') ?? 0) : 0
    if (more > power) {
      total = timesTenTo(total, more)
      ;[power, precision, at] = [power + more, precision + more, at + 1]
    }
  }
  return { end: at, value: total, precision, power, inner }
}

type Lower = { readonly at: number; readonly total: Decimal; readonly precision: number }

/** What stands behind a scale and is below it: 5000人 behind 366万, 千 behind 9万6, 3456万 behind 12亿. */
function withLower(
  text: string,
  from: number,
  value: Decimal,
  power: number,
  isSpaced: boolean,
): Lower {
  let at = from
  let total = timesTenTo(value, power)
  let precision = power - value.scale
  // 366万5000人, 8萬4,600人次; 366 萬 5000 人, where blanks stand around every number.
  const apart = isSpaced && text[at] === ' ' ? 1 : 0
  const ones =
    power === 4 && value.scale === 0 ? ONES.exec(text.slice(at + apart, at + 7))?.[1] : undefined
  if (ones !== undefined && !'年月日号'.includes(text[at + apart + ones.length] ?? ' ')) {
    at += apart
    total = { coefficient: total.coefficient + BigInt(ones.replace(',', '')), scale: 0 }
    precision = 0
    at += ones.length
  }
  const thousands =
    power === 4 && value.scale === 0 ? THOUSANDS.exec(text.slice(at, at + 3))?.[1] : undefined
  if (ones === undefined && thousands !== undefined) {
    total = { coefficient: total.coefficient + BigInt(thousands) * 1000n, scale: 0 }
    precision = 3
    at += 2
  }
  const hundreds =
    power === 12 && value.scale === 0 ? YI_BEHIND.exec(text.slice(at, at + YI_MAX)) : null
  if (hundreds !== null) {
    const [all, count = '', tenths = ''] = hundreds
    const told = BigInt(count.replace(',', '') + tenths)
    precision = 8 - tenths.length
    total = { coefficient: total.coefficient + told * 10n ** BigInt(precision), scale: 0 }
    at += all.length
  }
  const rest = power === 8 ? wanBehind(text, at, isSpaced) : null
  if (rest !== null) {
    total = { coefficient: total.coefficient + rest.value * 10_000n, scale: 0 }
    precision = 4
    at = rest.end
  }
  const steps = total.scale > 0 ? null : stepsBehind(text, at, precision, isSpaced)
  if (steps !== null) {
    total = { coefficient: total.coefficient + steps.value, scale: 0 }
    precision = steps.precision
    at = steps.end
  }
  const tenth =
    total.scale > 0 || steps !== null ? undefined : TENTH.exec(text.slice(at, at + 2))?.[1]
  if (tenth !== undefined && precision === power) {
    precision -= 1
    total = { coefficient: total.coefficient + BigInt(tenth) * 10n ** BigInt(precision), scale: 0 }
    at += 1
  }
  return { at, total, precision }
}

/** 1000  万元: set wide. */
const WIDE = /^ {2}[万亿][元吨人户家亩名辆台平立公件个斤千美港次]/

/** 均价1万7起: a tenth more, as it is spoken. */
const TENTH = /^([1-9])(?:[起左以享再送的，。；、！）)至到～—-]|$)/

/** 1兆2,485億元, 1兆4266.9億元. */
const YI_BEHIND = /^ ?(\d,?\d{3}|\d{1,3})(?:\.(\d{1,4}))? ?亿/
const YI_MAX = 13

const ONES = /^([1-9],?\d{3}|[1-9]\d{2})(?![\d.,])/
/** 9万6千名, 3万5千元; not 3万5千克. */
const THOUSANDS = /^([1-9])千(?![万瓦克米伏卡帕])/

/** 8 billion, beside its like in Chinese: 80亿元（8 billion yuan）. */
function latinScaleAt(text: string, from: number): { end: number; power: number } | null {
  const at = text[from] === ' ' ? from + 1 : from
  const first = text[at] ?? ''
  if (first !== 'm' && first !== 'b' && first !== 't') return null
  for (const [word, power] of LATIN_SCALES)
    if (text.startsWith(word, at)) return { end: at + word.length, power }
  return null
}

const LATIN_SCALES = [
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
  ['bn', 9],
] as const

/** 4千6百 behind 5万, 三千 behind 100万, 2千5百万 behind 3亿, 零20 behind 1千: each step below the one before it. */
function stepsBehind(text: string, from: number, above: number, isSpaced: boolean) {
  let [value, precision, at] = [0n, above, from]
  for (let count = 0; count < 4; count += 1) {
    const step = isSpaced ? SPACED_STEP : STEP
    step.lastIndex = at
    const [all, digit, scales] = step.exec(text) ?? []
    if (all === undefined || digit === undefined || scales === undefined) break
    let power = 0
    for (const scale of scales) power += SCALES.get(scale) ?? 0
    // 3亿2千5百万: the 万 behind them is of both.
    const isOfWan = power < 4 && OF_WAN.test(text.slice(at + all.length, at + all.length + 8))
    if (isOfWan) power += 4
    if (power >= precision) break
    value += BigInt(HAN_DIGITS.get(digit) ?? digit) * 10n ** BigInt(power)
    precision = power
    at += all.length
  }
  const ones =
    precision > 3 && at === from
      ? null
      : /^零([1-9]\d{0,2})(?![\d.,万亿千百])/.exec(text.slice(at, at + 5))
  if (ones?.[1] !== undefined && precision > ones[1].length - 1) {
    value += BigInt(ones[1])
    return { value, precision: 0, end: at + ones[0].length }
  }
  return at === from ? null : { value, precision, end: at }
}

/** A digit with its scale, none of which begins a unit: not 3千克. */
const STEP = /零?([1-9一二三四五六七八九])([千百十]?万|[千百](?![万瓦克米伏卡帕分]))(?!亿)/y
/** 5 千 4 百 behind 7 万. */
const SPACED_STEP =
  / ?零?([1-9一二三四五六七八九]) ?([千百十]?万|[千百](?![万瓦克米伏卡帕分]))(?!亿)/y
const HUNDREDS_OF_WAN = /^(?:[1-9一二三四五六七八九][百十]){1,2}万/
const OF_WAN = /^(?:[1-9一二三四五六七八九][百十])?万/

/** 3456万 or 3千万 behind 12亿, 3456 万 behind 12 亿. */
function wanBehind(text: string, from: number, isSpaced: boolean) {
  const start = isSpaced && text[from] === ' ' ? from + 1 : from
  let at = start
  while (at - start < 6 && (isDigit(text[at]) || (text[at] === ',' && isSeparated(text, at))))
    at += 1
  const digits = text.slice(start, at).replaceAll(',', '')
  if (isSpaced && text[at] === ' ') at += 1
  const isThousands = digits.length === 1 && text[at] === '千'
  if (isThousands) at += 1
  if (digits === '' || text[at] !== '万') return null
  return { value: BigInt(digits) * (isThousands ? 1000n : 1n), end: at + 1 }
}

/** A character of scale that doesn't begin a unit: not 千瓦, 千克, 百分点. */
function isScale(text: string, at: number): boolean {
  const char = text[at] ?? ''
  if (!SCALES.has(char)) return false
  const next = text[at + 1] ?? ' '
  if (char === '千') return !'瓦克米伏卡帕'.includes(next)
  // Beyond the mainland a 兆 of money is a million million; of watts and bytes it is a million.
  if (char === '兆') return isOfMoney(text, at)
  return !(char === '百' && next === '分') && char !== '十'
}

function isOfMoney(text: string, at: number): boolean {
  return (
    '元美日韩港新圆'.includes(text[at + 1] ?? ' ') ||
    YI_BEHIND.test(text.slice(at + 1, at + 1 + YI_MAX))
  )
}

/** 多, 余 or 来 between a number and what it counts; not 多边, 余额, 来自. */
function innerAt(text: string, at: number): Numeral['inner'] {
  const char = text[at]
  const next = text[at + 1] ?? ' '
  if (char === '多') return '边样维孔功于和、，。'.includes(next) ? null : 'over'
  if (char === '余') return '额数款热'.includes(next) ? null : 'over'
  // 二十几万, 20几家; not 二十几乎. 三万几千 is told otherwise.
  if (char === '几')
    return '十零0'.includes(text[at - 1] ?? ' ') && !NOT_SOME.test(next) ? 'over' : null
  if (
    char === '来' &&
    '十百千万'.includes(text[at - 1] ?? ' ') &&
    '个家名人天年岁项米公块斤亩吨户棵头台座'.includes(next)
  )
    return 'about'
  return null
}

const NOT_SOME = /[乎何率番经\d一二两三四五六七八九十]/

export function isLess(a: Decimal, b: Decimal): boolean {
  const scale = Math.max(a.scale, b.scale)
  return timesTenTo(a, scale).coefficient < timesTenTo(b, scale).coefficient
}
