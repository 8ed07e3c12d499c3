import {
  abs,
  compare,
  type Decimal,
  formatDecimal,
  formatRational,
  type Interval,
  ONE,
  type Rational,
} from '#platform/exact'
import { formatQuantity, numberFormat, ordinal, type Text } from '#platform/i18n'
import type { ReadClaim } from '../../model.ts'
import { UNITS, unitName } from '../../units/table.ts'
import { asPrinted, inDigits, inManner, type Manner, mannerOf, single } from './manner.ts'

/** How sentences write units, where the table's names are too long for them. */
const SHORT: { readonly [unit: string]: readonly [en: string, zh: string] } = {
  percent: ['%', '%'],
  permille: ['‰', '‰'],
  ratio: ['', ''],
  items: ['', ''],
  // Guests, calls, members: whoever is counted is named by the text, and seldom 'persons'.
  persons: ['', '人'],
  'person-times': ['', '人次'],
  places: ['', '个'],
  firms: ['firms', '家'],
  points: ['charging points', '个充电桩'],
  stations: ['stations', '座'],
  sets: ['sets', '台（套）'],
  // Crowns, dollars: whose isn't told, and the words of the text stand beside the sentence.
  money: ['', ''],
  uses: ['', '次'],
  beds: ['beds', '张'],
  parcels: ['parcels', '件'],
  editions: ['', '届'],
  TEU: ['TEU', '标准箱'],
  'gross-ton': ['gross tons', '总吨'],
  km: ['km', '公里'],
  m: ['m', '米'],
  km2: ['km²', '平方公里'],
  m2: ['m²', '平方米'],
  m3: ['m³', '立方米'],
  ha: ['ha', '公顷'],
  'µg/m³': ['µg/m³', '微克/立方米'],
  'mg/m³': ['mg/m³', '毫克/立方米'],
  kWh: ['kWh', '千瓦时'],
  MWh: ['MWh', '兆瓦时'],
  GWh: ['GWh', '吉瓦时'],
  TWh: ['TWh', '太瓦时'],
  kW: ['kW', '千瓦'],
  MW: ['MW', '兆瓦'],
  GW: ['GW', '吉瓦'],
}

/** Units that stand close to their number in English. */
const CLOSE: ReadonlySet<string> = new Set(['percent', 'permille'])

export function unitWords(unit: string, lang: 'en' | 'zh'): string {
  const [en, zh] = SHORT[unit] ?? []
  const short = lang === 'en' ? en : zh
  if (short !== undefined) return short
  const name = UNITS.get(unit)?.name[lang]
  if (name !== undefined) return name
  return unit.includes('/') ? (unitName(unit)[lang] ?? unit) : unit
}

/**
 * '7,600 km', '7600公里', '170 million yuan', '1.7亿元'. A computed number is given as a decimal of chosen digits. `isInFull`: with all its
 * digits, as the text prints them: 1,756,000 and not 1.756 million, 40300 and not 4.03万.
 */
export function amount(value: Decimal, unit: string, isInFull = false): Text {
  return told((lang) => amountIn(value, unit, lang, isInFull))
}

/** A number whose last digit counts ones was printed with all of them. */
export function isInFull({ precision, fraction }: ReadClaim): boolean {
  return precision === 0 && fraction === null
}

/** Most numbers are asked for in one language alone, or in none. */
function told(make: (lang: 'en' | 'zh') => string): Text {
  let [en, zh]: [string | null, string | null] = [null, null]
  return {
    get en() {
      en ??= make('en')
      return en
    },
    get zh() {
      zh ??= make('zh')
      return zh
    },
  }
}

function amountIn(value: Decimal, unit: string, lang: 'en' | 'zh', isFull: boolean): string {
  if (unit === 'rank' && value.scale === 0) {
    const place = ordinal(Number(value.coefficient), lang)
    return lang === 'zh' ? `${place}位` : place
  }
  const number = formatQuantity({
    value,
    lang,
    scale: isFull ? 'none' : 'auto',
    unit: {
      code: unit,
      dimension: UNSCALED.has(unit) ? 'percent' : 'count',
      name: NONE,
      symbol: NONE,
    },
  })
  const several = unitWords(unit, lang)
  const words = number === '1' && lang === 'en' ? single(several) : several
  if (words === '') return number
  return lang === 'zh' || CLOSE.has(unit)
    ? `${number}${lang === 'zh' ? '' : ' '}${words}`
    : `${number} ${words}`
}

const NONE: Text = { en: '', zh: '' }
const UNSCALED: ReadonlySet<string> = new Set([
  'percent',
  'permille',
  'percentage-point',
  'basis-point',
  'ratio',
  'rank',
])

/**
 * A claim's figure with its bound: 'over 80 %', '超过80%'. `said`: its words in the text, whose manner an amount keeps in their language:
 * £5.4m, and 540万英镑 in Chinese.
 */
export function figure(claim: ReadClaim, said = ''): Text {
  const { fraction, valueHigh, value, unit } = claim
  const isFull = isInFull(claim)
  const manner = mannerOf(claim, said)
  const plain =
    fraction !== null && unit === 'ratio'
      ? { en: fractionIn(fraction), zh: fractionIn(fraction) }
      : inOwnWords(manner, manner && asPrinted(manner), amount(value, unit, isFull))
  const { bound } = claim
  switch (bound) {
    case 'exact':
      return plain
    case 'between': {
      const high = amount(valueHigh ?? value, unit, isFull)
      return told((lang) =>
        lang === 'en'
          ? `${numberFormat(bare(value), 'en')} to ${high.en}`
          : `${amount(value, unit, isFull).zh}至${high.zh}`,
      )
    }
    default:
      return told((lang) =>
        lang === 'en' ? `${BOUNDS[bound].en} ${plain.en}` : `${BOUNDS[bound].zh}${plain.zh}`,
      )
  }
}

/** The words of the text in its language, and ours in the other. */
function inOwnWords(manner: Manner | null, own: string | null, plain: Text): Text {
  if (manner === null || own === null) return plain
  return told((lang) => (lang === manner.lang ? own : (plain[lang] ?? '')))
}

const BOUNDS: {
  readonly [bound in 'over' | 'under' | 'nearly' | 'about' | 'atMost' | 'atLeast']: {
    readonly en: string
    readonly zh: string
  }
} = {
  over: { en: 'over', zh: '超过' },
  under: { en: 'under', zh: '不到' },
  nearly: { en: 'nearly', zh: '近' },
  about: { en: 'about', zh: '约' },
  atMost: { en: 'at most', zh: '至多' },
  atLeast: { en: 'at least', zh: '至少' },
}

function fractionIn({ num, den }: Rational): string {
  return den === 1n ? String(num) : `${num}/${den}`
}

function bare(value: Decimal): string {
  return formatDecimal(value)
}

/** For the language-free arithmetic: the number as it was stated, in base units. */
export function plainValue(claim: ReadClaim): string {
  return claim.fraction === null ? formatDecimal(claim.value) : fractionIn(claim.fraction)
}

/** '[24.35 %, 24.5 %)'. */
export function intervalText({ low, high }: Interval, unit = ''): string {
  const sign = unit === 'percent' ? ' %' : ''
  const left = low === null ? '(−∞' : `${low.open ? '(' : '['}${short(low.at)}${sign}`
  const right = high === null ? '∞)' : `${short(high.at)}${sign}${high.open ? ')' : ']'}`
  return `${left}, ${right}`
}

/** As many digits as are needed, at most six that count. */
export function short(value: Rational): string {
  const size = abs(value)
  let digits = 0
  // Four digits behind the first that isn't zero are enough for a reader to follow.
  if (value.den !== 1n) {
    digits = 2
    let scaled = size
    while (scaled.num !== 0n && compare(scaled, HUNDRED) < 0 && digits < 12) {
      scaled = { num: scaled.num * 10n, den: scaled.den }
      digits += 1
    }
  }
  const text = formatRational(value, digits, 'half-up')
  return withoutZeros(text).replace('-', '−')
}

const TEN: Rational = { num: 10n, den: 1n }
const HUNDRED: Rational = { num: 100n, den: 1n }

/** '+83.13', '−3.2': a change in per cent. */
export function signed(value: Rational): string {
  const size = abs(value)
  const isSmall = compare(size, ONE) < 0
  const text = isSmall ? short(size) : withoutZeros(formatRational(size, 2, 'half-up'))
  return `${value.num < 0n ? '−' : '+'}${text}`
}

function withoutZeros(text: string): string {
  return text.includes('.') ? text.replace(/0{1,30}$/, '').replace(/\.$/, '') : text
}

/** The number in as many digits as the claim was stated with, and one more, and in its manner: what a sentence compares it with. */
export function computed(value: Rational, { claim: beside, words }: Beside, unit: string): Text {
  // A fraction has no digits: beside "a third" 30.5 % is as finely as anybody reads.
  const precision = beside.fraction !== null && beside.precision < -FINE ? 0 : beside.precision
  const finer = precision > 0 ? 1 - precision : Math.max(1 - precision, leastDigits(value))
  const digits = Math.max(
    value.den === 1n && precision <= 0 ? Math.max(0, -precision) : finer,
    sizeable(value),
  )
  const most = Math.min(digits, DIGITS_MAX)
  return unit === beside.unit
    ? inMannerOf({ claim: beside, words }, value, most)
    : amount(inDigits(value, most), unit, isInFull(beside))
}

/** Half a step of the last digit that is stated needs one more than that. */
const DIGITS_MAX = 12

/** An amount told as the claim beside it is, in so many digits at most. */
export function inMannerOf({ claim, words }: Beside, value: Rational, most = DIGITS_MAX): Text {
  const manner = mannerOf(claim, words)
  const plain = amount(inDigits(value, most), claim.unit, isInFull(claim))
  return inOwnWords(manner, manner && inManner(manner, value, most), plain)
}

/** A claim and its words in the text. */
type Beside = { readonly claim: ReadClaim; readonly words: string }

/** Beside 1.3亿元, 13000 isn't 0: of a whole number, at least so many digits are left. */
function sizeable(value: Rational): number {
  const whole = abs(value).num / value.den
  return whole === 0n ? Number.NEGATIVE_INFINITY : SIZEABLE - whole.toString().length
}

const SIZEABLE = 3

const FINE = 6

/** Small numbers need digits, large ones don't. */
function leastDigits(value: Rational): number {
  const size = abs(value)
  if (value.den === 1n) return 0
  if (compare(size, TEN) < 0) return 2
  return compare(size, { num: 1000n, den: 1n }) < 0 ? 1 : 0
}
