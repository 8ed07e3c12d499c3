import { LETTER_SCALES, SCALES } from '../numerals/number-words.ts'
import { type PhraseTable, phraseTable } from '../words/phrases.ts'
import { at, type Line } from '../words/tokens.ts'
import {
  CURRENCY_AFTER,
  CURRENCY_BEFORE,
  CURRENCY_CODES,
  SIGNS_AFTER,
  scaledCode,
} from './words/currency-words.ts'
import { letterAt } from './words/letters.ts'
import { denominatorAt } from './words/per.ts'
import { poweredAt } from './words/powers.ts'
import { UNIT_WORDS, type UnitHit, type UnitWord } from './words/unit-words.ts'

const MEASURES: PhraseTable<UnitWord> = phraseTable(
  UNIT_WORDS.map(([phrases, code, power = 0]) => [phrases, { code, power }]),
)
const MONEY_AFTER = phraseTable(CURRENCY_AFTER)
/** Cents are of the currency of the sentence; without another they are of the dollar. */
const CENTS = phraseTable<UnitWord>([
  ['cents|cent|us cents|cts|¢|c', { code: 'USD', power: -2 }],
  ['euro cents|euro cent|eurocents|eurocent', { code: 'EUR', power: -2 }],
  ['hong kong cents|hk cents', { code: 'HKD', power: -2 }],
  ['australian cents', { code: 'AUD', power: -2 }],
  ['canadian cents', { code: 'CAD', power: -2 }],
  ['singapore cents', { code: 'SGD', power: -2 }],
  ['pence|penny|pennies|p', { code: 'GBP', power: -2 }],
  ['sen', { code: 'MYR', power: -2 }],
  ['øre', { code: 'DKK', power: -2 }],
  ['norwegian øre', { code: 'NOK', power: -2 }],
  ['öre', { code: 'SEK', power: -2 }],
  ['paise|paisa', { code: 'INR', power: -2 }],
  ['fen', { code: 'CNY', power: -2 }],
  ['jiao', { code: 'CNY', power: -1 }],
])
/** Lines of a picture, not pence. */
const PICTURES: ReadonlySet<string> = new Set(['480', '720', '1080', '2160'])
const MONEY_BEFORE = phraseTable(CURRENCY_BEFORE)

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
  const measure = measureAt(line, place)
  const money = moneyAt(line, place)
  if (money !== null && (measure === null || money.next > measure.next))
    return denominatorAt(line, money)
  if (measure === null || isOtherWord(line, place, measure.next)) return null
  return denominatorAt(line, { ...measure.value, next: measure.next, isMoney: false })
}

/** The name of money behind a sum, with its scale where that is told last: `75 USD million`, `40 €m`. */
function moneyAt(line: Line, place: number): UnitHit | null {
  const { text, upper } = at(line, place)
  const cents = CENTS.from(line, place)
  if (cents !== null && isOfCents(line, place))
    return { ...cents.value, next: cents.next, isMoney: true }
  const isOfNumber = at(line, place + 1).kind === 'number'
  const scaled = scaledCode(text)
  if (scaled !== null && !isOfNumber) return { ...scaled, next: place + 1, isMoney: true }
  if (isWinning(line, place) || isOfNext(line, place)) return null
  const own = isOfNumber
    ? undefined
    : (SIGNS_AFTER.get(text) ?? (upper ? CURRENCY_CODES.get(text) : undefined))
  const found = own === undefined ? MONEY_AFTER.from(line, place) : { value: own, next: place + 1 }
  if (found === null) return null
  const isCode = found.next === place + 1 && (upper || at(line, place).kind === 'mark')
  const power = isCode && at(line, place - 1).kind === 'number' ? scaleAt(line, found.next) : 0
  return { code: found.value, power, next: found.next + (power > 0 ? 1 : 0), isMoney: true }
}

function scaleAt(line: Line, index: number): number {
  const { text, glued } = at(line, index)
  const scale = SCALES.get(text) ?? (glued ? LETTER_SCALES.get(text) : undefined) ?? 0
  return scale > 2 ? scale : 0
}

type MeasureHit = { readonly value: UnitWord; readonly next: number }

/** The longest name of a unit that isn't money. */
function measureAt(line: Line, place: number): MeasureHit | null {
  const found = MEASURES.from(line, place) ?? feetOrInchesAt(line, place)
  if (found !== null && found.next > place + 1 && !isMegatonnes(line, place)) {
    const own = isMega(line, place)
      ? { ...found.value, power: 6 }
      : inBytes(line, place, found.value)
    return { ...found, value: own }
  }
  const letter = letterAt(line, place)
  if (letter === null) return null
  const unit = letter ?? (isMegatonnes(line, place) ? MEGATONNES : found?.value)
  if (unit === undefined) return null
  const raised = poweredAt(line, unit, place + 1)
  if (raised !== null) return { value: raised.unit, next: raised.next }
  if (isOfOil(line, place)) return { value: MILLION_BARRELS, next: place + 1 }
  const power = isMetric(line, place) ? 0 : isMega(line, place) ? 6 : unit.power
  return { value: { ...unit, power }, next: place + 1 }
}

/** `7,000 MB/s`: bytes have a capital, bits none. */
function inBytes(line: Line, place: number, unit: UnitWord): UnitWord {
  const { text, upper } = at(line, place)
  if (!upper || !/^[mg]b$/.test(text)) return unit
  return /^[MG]bps$/.test(unit.code) ? { code: 'MB/s', power: text === 'gb' ? 3 : 0 } : unit
}

/** `5' 10"`, `an 8" pipe`, where no quotation is open. */
function feetOrInchesAt(line: Line, place: number): MeasureHit | null {
  const { text, glued } = at(line, place)
  if (!glued || at(line, place - 1).kind !== 'number') return null
  const isFeet = /^['’′]$/.test(text)
  if (
    isFeet &&
    !(at(line, place + 1).kind === 'number' && INCH_SIGNS.test(at(line, place + 2).text))
  )
    return null
  if (!isFeet && (text !== '"' || isQuoted(line, place))) return null
  return { value: { code: isFeet ? 'ft' : 'inch', power: 0 }, next: place + 1 }
}

const INCH_SIGNS = /^["″”]$/
const QUOTED_MAX = 200

function isQuoted(line: Line, place: number): boolean {
  let isOpen = false
  for (let back = place - 1; back >= Math.max(0, place - QUOTED_MAX); back -= 1)
    if (at(line, back).text === '"') isOpen = !isOpen
  return isOpen
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

const MEGATONNES: UnitWord = { code: 't', power: 6 }

/** `the 6.32 Mt of the quarter`; `129,516.7 MT of rice` is in tonnes. */
function isMegatonnes(line: Line, index: number): boolean {
  const { text, capital, upper } = at(line, index)
  return text === 'mt' && capital && !upper && at(line, index + 1).text === 'of'
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

/** A letter is one of cents only where money is spoken of: `17c a share`, `7.65p`. */
function isOfCents(line: Line, index: number): boolean {
  const { text, glued, start, end } = at(line, index)
  if (text === 'p') return isPence(line, index)
  if (text === 'sen') return !at(line, index).capital
  if (text !== 'c') return true
  if (!glued || (at(line, index + 1).glued && at(line, index + 1).kind !== 'mark')) return false
  const unit = { code: 'USD', power: 0, next: index + 1, isMoney: true }
  if (denominatorAt(line, unit) !== unit) return true
  if (at(line, index).capital || OF_PARTS.test(at(line, index - 2).text)) return false
  return OF_CENTS.test(line.text.slice(Math.max(0, start - CENTS_REACH), end + CENTS_REACH))
}

const CENTS_REACH = 60
const OF_CENTS =
  /\b(?:dividends?|cents?|shares?|prices?|priced|fares?|tolls?|distribution|payout|litre|kilo)\b|\$/i
const OF_PARTS =
  /^(?:section|article|figure|fig|table|rule|clause|paragraph|item|part|chapter|line|page|type|class|group|phase|grade|level|unit|room|gate|schedule|annex|and)$/

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

/** `to 3.9 million year-on-year`, `by 12 month over month`, `3.9 million year to date`: what it is compared with, or its time. */
function isOfRhythm(line: Line, index: number): boolean {
  const { text } = at(line, index)
  if (!RHYTHMS.has(text)) return false
  const [link = '', again] = [1, 2, 3, 4]
    .map((step) => at(line, index + step).text)
    .filter((one) => one !== '-')
  return /^(?:on|over)$/.test(link) ? again === text : link === 'to' && again === 'date'
}

const RHYTHMS: ReadonlySet<string> = new Set('day week month quarter year'.split(' '))

/** `t`, `g` are units only directly behind a number or before `of`; `second` and `minute` are words too. */
function isOtherWord(line: Line, index: number, next: number): boolean {
  // '74 year-round and seasonal staff'
  if (at(line, next).text === '-' && at(line, next + 1).text === 'round') return true
  if (next !== index + 1) return false
  if (isOfStays(line, index) || isOfRhythm(line, index)) return true
  const token = at(line, index)
  // 'six stone bridges'
  if (token.text === 'stone' && at(line, index + 1).kind === 'word')
    return !STONE_BEHIND.has(at(line, index + 1).text)
  // A metre has no capital: `3M` is a firm, `1.4M` so many millions.
  if (token.text === 'm' && token.capital) return true
  // 'its 120 yard tractors', but 'a 100 yard dash'.
  if (token.text === 'yard')
    return at(line, index - 1).kind === 'number' && !/^(?:1|one)$/.test(at(line, index - 1).text)
      ? at(line, next).kind === 'word' && !/^(?:an?|the)$/.test(at(line, index - 2).text)
      : false
  // 'HR 0.72' is a ratio of hazards.
  if (token.text === 'hr' && token.upper) return at(line, index - 1).kind !== 'number'
  if (token.text === 'second')
    return (
      !/^(?:-|a|1|one|[\d,]*\.\d+)$/.test(at(line, index - 1).text) ||
      /^(?:half|quarter|place|round|time|phase|stage)$/.test(at(line, next).text)
    )
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

type Money = { readonly first: number; readonly code: string; readonly power?: number }

/** A currency right before the number at `index`: `US$80 billion`, `RMB 7.2 bn`, `EUR million 12.5`, `$-4.20`. */
export function currencyBefore(line: Line, index: number): Money | null {
  if (isMinusBefore(line, index)) return moneyBeforeMinus(line, index)
  const scale = at(line, index - 1).kind === 'word' ? scaleBefore(line, index) : 0
  const money = scale === 0 ? null : moneyUntil(line, index - 1)
  if (money === null) return moneyUntil(line, index)
  const { kind, upper } = at(line, index - 2)
  return kind === 'mark' || upper ? { ...money, power: (money.power ?? 0) + scale } : null
}

/** Right before a number: `-5`, `minus 5`. */
export function isMinusBefore(line: Line, index: number): boolean {
  const { text } = at(line, index - 1)
  if (text === 'minus' || text === 'negative') return true
  return /^[-−–]$/.test(text) && at(line, index).glued
}

/** `$-99.99`, `EUR -5 million`, `EUR minus 5 million`; `100$-200$` is a range, `EUR-5` a name. */
function moneyBeforeMinus(line: Line, index: number): Money | null {
  const money = moneyUntil(line, index - 1)
  if (money === null) return null
  const { kind, upper } = at(line, index - 2)
  if (kind !== 'mark' && !(upper && !at(line, index - 1).glued)) return null
  // 'USD -3% against the euro'
  const unit = unitAt(line, index + 1)
  if (unit !== null && !unit.isMoney) return null
  const before = at(line, money.first - 1)
  return before.kind === 'number' || SCALES.has(before.text) ? null : money
}

/** A year stands under such a title: `US$ million 2024`. */
function scaleBefore(line: Line, index: number): number {
  const { text, glued } = at(line, index - 1)
  const isSign = glued || at(line, index - 2).upper
  const scale = SCALES.get(text) ?? (isSign ? LETTER_SCALES.get(text) : undefined) ?? 0
  return scale > 2 && !/^(?:19|20)\d\d$/.test(at(line, index).text) ? scale : 0
}

function moneyUntil(line: Line, index: number): Money | null {
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
