import { SCALES } from '../numerals/number-words.ts'
import { type PhraseTable, phraseTable } from '../words/phrases.ts'
import { at, type Line } from '../words/tokens.ts'
import { CURRENCY_AFTER, CURRENCY_BEFORE, scaledCode } from './currency-words.ts'
import { inversesAt, OVER } from './symbols/over.ts'
import { symbolAt } from './symbols/symbols.ts'
import { DENOMINATORS, UNIT_WORDS, type UnitWord } from './unit-words.ts'

/** A unit where it stands; `next` is one past its last token. */
export type UnitHit = UnitWord & { readonly next: number; readonly isMoney: boolean }

const MEASURES: PhraseTable<UnitWord> = phraseTable(
  UNIT_WORDS.map(([phrases, code, power = 0]) => [phrases, { code, power }]),
)
const MONEY_AFTER = phraseTable(CURRENCY_AFTER)
/** Cents are of the currency of the sentence; without another they are of the dollar. */
const CENTS = phraseTable<UnitWord>([
  ['cents|cent|us cents|cts|¢', { code: 'USD', power: -2 }],
  ['euro cents|euro cent|eurocents|eurocent', { code: 'EUR', power: -2 }],
  ['hong kong cents|hk cents', { code: 'HKD', power: -2 }],
  ['australian cents', { code: 'AUD', power: -2 }],
  ['canadian cents', { code: 'CAD', power: -2 }],
  ['singapore cents', { code: 'SGD', power: -2 }],
  ['pence|penny|p', { code: 'GBP', power: -2 }],
])
/** Lines of a picture, not pence. */
const PICTURES: ReadonlySet<string> = new Set(['480', '720', '1080', '2160'])
const MONEY_BEFORE = phraseTable(CURRENCY_BEFORE)
const PER = phraseTable(DENOMINATORS)

/** Units that stand for a part of something else when they are glued, or after a space, in one letter. */
const NEEDS_GLUE: ReadonlySet<string> = new Set([
  't',
  'g',
  'a',
  'h',
  'l',
  'ft',
  'mm',
  'min',
  'j',
  'ha',
])

/** The unit that begins at `index`, with or without a hyphen before it: `163-kilometer`, `24.4 percent`, `元/人`. */
export function unitAt(line: Line, index: number): UnitHit | null {
  const part = ofOneAt(line, index)
  if (part !== null) return part
  const isHyphened = at(line, index).text === '-' && at(line, index).glued
  const place = isHyphened && at(line, index + 1).glued ? index + 1 : index
  const cents = CENTS.from(line, place)
  if (cents !== null && !(at(line, place).text === 'p' && !isPence(line, place)))
    return denominatorAt(line, { ...cents.value, next: cents.next, isMoney: true })
  const scaled = scaledCode(at(line, place).text)
  if (scaled !== null && at(line, place + 1).kind !== 'number')
    return denominatorAt(line, { ...scaled, next: place + 1, isMoney: true })
  // '3.12 $/MMBtu'
  const sign = at(line, place + 1).text === '/' ? MONEY_BEFORE.until(line, place) : null
  if (sign !== null && at(line, place).kind === 'mark')
    return denominatorAt(line, { code: sign.value, power: 0, next: place + 1, isMoney: true })
  const isNone = isWinning(line, place) || isOfNext(line, place)
  const money = isNone ? null : MONEY_AFTER.from(line, place)
  const measure = MEASURES.from(line, place)
  if (money !== null && (measure === null || money.next > measure.next))
    return denominatorAt(line, { code: money.value, power: 0, next: money.next, isMoney: true })
  const symbol = measure === null || measure.next === place + 1 ? symbolAt(line, place) : null
  if (symbol !== null) return denominatorAt(line, { ...symbol, next: place + 1, isMoney: false })
  if (measure === null || isOtherWord(line, place, measure.next)) return null
  const power = isMetric(line, place) ? 0 : isMega(line, place) ? 6 : measure.value.power
  const isBarrels = measure.next === place + 1 && isOfOil(line, place)
  const unit = isBarrels ? MILLION_BARRELS : { ...measure.value, power }
  return denominatorAt(line, { ...unit, next: measure.next, isMoney: false })
}

const MILLION_BARRELS: UnitWord = { code: 'barrel', power: 6 }

/** `Stocks fell by 12.4 mb to 612 mb`: a million barrels where the text around is of oil, and a megabyte elsewhere. */
function isOfOil(line: Line, index: number): boolean {
  const { text, upper, start, end } = at(line, index)
  if (text !== 'mb' || upper) return false
  return OF_OIL.test(line.text.slice(Math.max(0, start - OIL_REACH), end + OIL_REACH))
}

const OIL_REACH = 250
const OF_OIL = /\b(?:barrels?|crude|oil|stocks|refiner(?:y|ies)|petroleum|(?:k|mm?)b\/d)\b/i

/** `129,516.7 MT`: metric tonnes, since nobody has so many millions of them. */
function isMetric(line: Line, index: number): boolean {
  if (at(line, index).text !== 'mt') return false
  const [whole = ''] = at(line, index - 1)
    .text.replaceAll(',', '')
    .split('.')
  return /^\d{5,}$/.test(whole)
}

/** `420 Ml/d`: a million litres, and `420 ml` a thousandth of as many. */
function isMega(line: Line, index: number): boolean {
  const { text, capital } = at(line, index)
  return text === 'ml' && capital
}

/** `0.7 of a degree`, `0.3 of a second`: a decimal's unit stands behind its article. */
function ofOneAt(line: Line, index: number): UnitHit | null {
  if (at(line, index).text !== 'of' || !/^(?:an?|one)$/.test(at(line, index + 1).text)) return null
  const number = at(line, index - 1)
  if (number.kind !== 'number' || !/^0?\.\d/.test(number.text)) return null
  return unitAt(line, index + 2)
}

/** `16 were shortlisted and four won`: so little money is nobody's. */
function isWinning(line: Line, index: number): boolean {
  const number = at(line, index - 1)
  if (at(line, index).text !== 'won') return false
  return number.kind === 'number' ? number.text.length <= 2 : !SCALES.has(number.text)
}

/** `2017 EUR 40.0 m, 2019 EUR 57.6 m`: a code in capitals between a year and a sum is the sum's. */
function isOfNext(line: Line, index: number): boolean {
  const isYear = /^(?:19|20)\d\d$/.test(at(line, index - 1).text)
  return isYear && at(line, index).upper && at(line, index + 1).kind === 'number'
}

/** `7.65p`: glued to its number, and nothing behind it; `2026P` is projected. */
function isPence(line: Line, index: number): boolean {
  if (at(line, index).capital) return false
  if (!at(line, index).glued || PICTURES.has(at(line, index - 1).text)) return false
  return !at(line, index + 1).glued || at(line, index + 1).kind === 'mark'
}

/** `4,812,600 nights`, `1.2 million nights`: so many are those of all guests together, and no length of time. */
function isOfStays(line: Line, index: number): boolean {
  if (!/^nights?$/.test(at(line, index).text)) return false
  const number = at(line, index - 1)
  return number.kind === 'number' ? /^\d+,\d{3}/.test(number.text) : SCALES.has(number.text)
}

/** `t`, `g` are units only directly behind a number or before `of`; `second` and `minute` are words too. */
function isOtherWord(line: Line, index: number, next: number): boolean {
  // '74 year-round and seasonal staff'
  if (at(line, next).text === '-' && at(line, next + 1).text === 'round') return true
  if (next !== index + 1) return false
  if (isOfStays(line, index)) return true
  const token = at(line, index)
  // 'six stone bridges'
  if (token.text === 'stone' && at(line, index + 1).kind === 'word')
    return !STONE_BEHIND.has(at(line, index + 1).text)
  // A metre has no capital: `3M` is a firm, `1.4M` so many millions.
  if (token.text === 'm' && token.capital) return true
  // 'HR 0.72' is a ratio of hazards.
  if (token.text === 'hr' && token.upper) return at(line, index - 1).kind !== 'number'
  if (token.text === 'second') return !/^(?:-|a)$/.test(at(line, index - 1).text)
  if (token.text.length <= 2 && NEEDS_GLUE.has(token.text)) return !token.glued && token.upper
  return false
}

const STONE_BEHIND: ReadonlySet<string> = new Set(
  'and or in at when but with for was is by to than heavier lighter on before after'.split(' '),
)

/** Written with one capital: `Rp`, `Rm`, `Tk`, `KSh`, `Sh`, `Php`, `Birr`, `SFr`, `Mex$`. */
const SHORT_NAMES: ReadonlySet<string> = new Set(
  'MYR IDR BDT KES TZS UGX LKR ETB PHP CHF MXN money'.split(' '),
)

/** A currency that ends right before `index`: `US$80 billion`, `RMB 7.2 bn`. */
export function currencyBefore(
  line: Line,
  index: number,
): { first: number; code: string; power?: number } | null {
  const scaled = scaledCode(at(line, index - 1).text)
  if (scaled !== null) return { first: index - 1, ...scaled }
  const found = MONEY_BEFORE.until(line, index - 1)
  if (found === null) {
    const code = at(line, index - 1).text === 'n' ? 'NGN' : 'money'
    return isLetterMoney(line, index) ? { first: index - 1, code } : null
  }
  const isWord = at(line, found.first).kind === 'word'
  // 'A$5' is Australian, 'a $5 fee' isn't.
  const sign = at(line, found.first + 1)
  if (at(line, found.first).text === 'r' && found.value === 'ZAR')
    return isRand(line, index) ? { first: found.first, code: 'ZAR' } : null
  if (
    isWord &&
    at(line, found.first).text.length === 1 &&
    !(sign.glued && at(line, found.first).capital)
  )
    return { first: index - 1, code: 'USD' }
  // 'yuan 3,000' is rare, '... billion yuan, 3 %' isn't: a word of currency must be a code in capitals.
  if (
    isWord &&
    found.next === found.first + 1 &&
    !at(line, found.first).upper &&
    found.value !== 'INR' &&
    !/^[nsdi]?kr$/.test(at(line, found.first).text)
  )
    return at(line, found.first).capital && SHORT_NAMES.has(found.value)
      ? { first: found.first, code: found.value }
      : null
  return { first: found.first, code: found.value }
}

/** `R6.42 billion`, `R21.30`, `R4,500`; `R2` and `R134` are names. */
function isRand(line: Line, index: number): boolean {
  const number = at(line, index)
  if (!at(line, index - 1).capital || !number.glued) return false
  return /^\d+(?:,\d{3})+|\.\d\d$/.test(number.text) || SCALES.has(at(line, index + 1).text)
}

/** `Sh136 billion`, `K1,250`, `P4.50`, `N4.5 billion`: kwacha, pula, shillings and naira; `K85` and `P3` are names as well. */
function isLetterMoney(line: Line, index: number): boolean {
  const sign = at(line, index - 1)
  const number = at(line, index)
  if (!sign.capital || sign.text.length > 2 || !LETTER_MONEY.has(sign.text) || !number.glued)
    return false
  const isSure = /^\d+(?:,\d{3})+|\.\d\d$/.test(number.text)
  return isSure || SCALES.has(at(line, index + 1).text)
}

const LETTER_MONEY: ReadonlySet<string> = new Set(['k', 'mk', 'n', 'p', 'sh', 'le', 'nu', 'br'])

/** The unit with what it is counted per: `yuan per person`, `$80 a barrel`. */
export function denominatorAt(line: Line, unit: UnitHit): UnitHit {
  const word = at(line, unit.next).text
  const place =
    word === 'per' || word === '/' || ((word === 'a' || word === 'an') && unit.isMoney)
      ? unit.next + 1
      : unit.next
  if (place === unit.next) return overInverses(line, unit)
  if (unit.code.includes('/')) return { ...unit, next: bodyEnd(line, unit.next) }
  const found =
    PER.from(line, place) ?? (unit.isMoney && word !== '/' ? null : OVER.from(line, place))
  if (found === null || !takesDenominator(unit, found.value)) return unit
  // 'US$60 billion a month earlier' names a base; '$646/oz on a by-product basis' doesn't.
  if (TIMES.has(found.value) && BASE_WORDS.has(at(line, found.next).text)) return unit
  const code = `${unit.code}/${found.value}`
  return { ...unit, code, next: bodyEnd(line, found.next) }
}

/** Behind `mL/min/1.73 m²`, as kidneys are measured: by so much of a body. */
function bodyEnd(line: Line, next: number): number {
  const isBody = at(line, next + 1).text === '1.73' && at(line, next + 2).text === 'm'
  return isBody && /^[²2]$/.test(at(line, next + 3).text) ? next + 4 : next
}

/** `t ha⁻¹`, `m s−1`, `kg ha⁻¹ yr⁻¹`: a time that no unit is by is part of the mark alone, as behind `per`. */
function overInverses(line: Line, unit: UnitHit): UnitHit {
  if (unit.isMoney) return unit
  const { below, next } = inversesAt(line, unit.next)
  if (below.length === 0) return unit
  const kept = below.filter((per) => takesDenominator(unit, per))
  return { ...unit, code: [unit.code, ...kept].join('/'), next }
}

const TIMES: ReadonlySet<string> = new Set(['h', 'day', 'week', 'month', 'quarter', 'year'])
const BASE_WORDS: ReadonlySet<string> = new Set(['earlier', 'ago', 'before', 'later', 'on'])

const PHYSICAL: ReadonlySet<string> = new Set(
  't kg g mg µg m3 L Wh kWh MWh tce m2 tCO2e barrel boe mol mmol µmol IU J MMBtu kcal W kW A N Bq U'.split(
    ' ',
  ),
)

/** Money per anything; persons per area; mass, volume and energy per what isn't time; what flows or moves per time. */
function takesDenominator(unit: UnitHit, per: string): boolean {
  if (unit.isMoney || PER_TIME.has(`${unit.code}/${per}`)) return true
  if (unit.code === 'persons') return per === 'km2' || per === 'mile2' || per === 'household'
  if (unit.code === 'barrel' || unit.code === 'boe') return per === 'day'
  return PHYSICAL.has(unit.code) && !OF_TIME.has(per)
}

const OF_TIME: ReadonlySet<string> = new Set(['s', 'min', 'h', 'day', 'month', 'year'])
const PER_TIME: ReadonlySet<string> = new Set(
  'km/h km/s m/s cm/s mm/s mm/h m/s2 m3/s L/s L/min degC/s degC/min degC/h K/s K/min'.split(' '),
)
