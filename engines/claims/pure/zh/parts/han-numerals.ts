import type { Decimal } from '#platform/exact'
import { HAN_DIGITS, isHanNumeral, SCALES, TENS } from './digits.ts'

type HanNumeral = {
  readonly end: number
  readonly value: Decimal
  readonly precision: number
  readonly scaled: boolean
  readonly power: number
  readonly bare: boolean
  readonly plainDigits: number
}

/** Longer runs of characters are no number. */
const CHARACTERS_MAX = 24

/** 一百二十三万 · 二十四点四 · 三千五百亿 · 十 · 二〇二四; null for rough counts like 三五 and 二三十. */
export function hanNumeralAt(text: string, start: number): HanNumeral | null {
  if (isLand(text, start)) return null
  const run = digitRun(text, start)
  const dotted = dottedAt(text, start, run)
  if (dotted !== null) return dotted
  if (run.length >= 2 && text[start] !== '零') return yearAt(text, start, run)
  const read = integerAt(text, start)
  // 百分之, 百分点: a hundred of which nothing is said.
  if (read.end === start) return null
  const before = text[read.end - 1] ?? ''
  const power = SCALES.get(before) ?? 0
  const bare = SCALES.has(text[start] ?? '') && text[start] !== '十'
  const plain = { ...read, scaled: read.end - start > 1 || bare, power, bare, plainDigits: 0 }
  const mark = text[read.end] ?? ''
  const behind = mark === '点' || DOTS.test(mark) ? digitRun(text, read.end + 1) : ''
  if (behind === '') return { ...plain, precision: power }
  // 年增三十九．五％, and 十二．九月.
  if (mark !== '点' && !UNITS.test(text[read.end + 1 + behind.length] ?? ''))
    return { ...plain, precision: power }
  return {
    ...plain,
    end: read.end + 1 + behind.length,
    value: {
      coefficient: read.value.coefficient * 10n ** BigInt(behind.length) + BigInt(behind),
      scale: behind.length,
    },
    precision: -behind.length,
    power: 0,
  }
}

const DOTS = /[·・．.]/
const UNITS = /[万亿兆元%吨倍]/

/** 四七一·六亿元, 七二九．二亿, 每度二·五六元; 九·一八 and 一二·九 are days. */
function dottedAt(text: string, start: number, run: string): HanNumeral | null {
  const dot = start + run.length
  const isPoint = text[dot] === '点' && run.length > 1
  if (run === '' || !(isPoint || DOTS.test(text[dot] ?? ''))) return null
  const behind = digitRun(text, dot + 1)
  const end = dot + 1 + behind.length
  if (behind === '' || !UNITS.test(text[end] ?? '')) return null
  return {
    end,
    value: { coefficient: BigInt(run + behind), scale: behind.length },
    precision: -behind.length,
    scaled: false,
    power: 0,
    bare: false,
    plainDigits: 0,
  }
}

/** 大陆人口, 陆军, 陆路: 陆 is the land, and six only among its like (陆佰). */
function isLand(text: string, at: number): boolean {
  return text[at] === '陆' && !/[拾佰仟万亿圆元角分]/.test(text[at + 1] ?? ' ')
}

/** Sections of up to 9999, each multiplied by 万 or 亿 behind it. */
function integerAt(text: string, start: number): { end: number; value: Decimal } {
  let total = 0n
  let section = 0n
  let digit: bigint | null = null
  let power = 0
  /** Of the last 万, 亿 or 兆. */
  let above = 0
  let at = start
  for (; at - start < CHARACTERS_MAX; at += 1) {
    const char = text[at] ?? ''
    const next = HAN_DIGITS.get(char)
    if (next !== undefined) {
      if ((digit !== null && digit !== 0n) || (at > start && isWeight(text, at))) break
      digit = BigInt(next)
      continue
    }
    const tens = TENS.get(char)
    if (tens !== undefined) {
      if (digit !== null && digit !== 0n) break
      section += BigInt(tens)
      digit = null
      power = 1
      continue
    }
    const scale = SCALES.get(char)
    if (scale === undefined || isUnit(text, at, at > start)) break
    power = scale
    const times = 10n ** BigInt(scale)
    if (scale < 4) {
      section += (digit === null || digit === 0n ? 1n : digit) * times
    } else {
      const below = section + (digit ?? 0n)
      const isFirst = total === 0n && below === 0n
      // 万亿 multiplies all that stands before it, and so does the second 万 of 四万万; else 万 only its own section.
      const isAgain = scale === 4 && above === 4 && below === 0n
      if (isAgain || (scale >= 8 && scale > above)) total = (isFirst ? 1n : total + below) * times
      else total += (isFirst ? 1n : below) * times
      section = 0n
      above = scale
    }
    digit = null
  }
  return { end: at, value: { coefficient: total + section + lastDigit(), scale: 0 } }

  /** 三万五 is 35,000, 一百零五 is 105. */
  function lastDigit(): bigint {
    if (digit === null) return 0n
    const shortened = power > 1 && HAN_DIGITS.get(text[at - 2] ?? '') !== 0
    return shortened ? digit * 10n ** BigInt(power - 1) : digit
  }
}

/** 百 of 百分之 and 百分点 is none of the number; but 五百分之二 are parts of five hundred. */
function isUnit(text: string, at: number, isBehind: boolean): boolean {
  const next = text[at + 1] ?? ' '
  if (isBehind && text.startsWith('百分之', at)) return false
  if (text[at] === '千') return '瓦克米伏卡帕'.includes(next)
  if (text[at] === '兆')
    return !'元美日韩港新圆'.includes(next) && !YI_BEHIND.test(text.slice(at + 1, at + 10))
  return text[at] === '百' && next === '分'
}

/** 三十两, 三千两百两: behind a number a 两 is a weight, unless it counts what goes on with a scale. */
function isWeight(text: string, at: number): boolean {
  return text[at] === '两' && !'百千万亿'.includes(text[at + 1] ?? ' ')
}

/** 四十兆六千三百亿元. */
const YI_BEHIND = /^[一二三四五六七八九十百千零两〇]{1,8}亿/

/** Digits written one after the other, as ASCII. */
function digitRun(text: string, from: number): string {
  let run = ''
  for (let at = from; run.length < CHARACTERS_MAX; at += 1) {
    const digit = HAN_DIGITS.get(text[at] ?? '')
    if (digit === undefined || (at > from && text[at] === '两')) break
    run += digit
  }
  return run
}

function yearAt(text: string, start: number, run: string): HanNumeral | null {
  const end = start + run.length
  if (run.length !== 4 || SCALES.has(text[end] ?? '')) return null
  const value = { coefficient: BigInt(run), scale: 0 }
  return { end, value, precision: 0, scaled: false, power: 0, bare: false, plainDigits: 4 }
}

/** One past the characters of numbers that begin at `from`. */
export function endOfHanDigits(text: string, from: number): number {
  let at = from
  while (isHanNumeral(text[at])) at += 1
  return at
}
