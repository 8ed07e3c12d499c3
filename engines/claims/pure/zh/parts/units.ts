import {
  BELOW_STROKE,
  CURRENCY_NAMES,
  CURRENCY_PREFIXES,
  GOES_BEFORE,
  GOES_ON,
  NOUN_UNITS,
  TOLD_BESIDE,
  UNIT_WORDS,
} from '../words/units.ts'
import { beforeBlanks, type Found, rowsOf, wordAt, wordBefore, wordTable } from './word-table.ts'

export type UnitWord = {
  readonly code: string
  /** 个, 项, 家: what is counted follows and may tell the unit. */
  readonly counter: boolean
  /** Of a part of the unit or a rate for so many: -2 for 美分, -3 for 批次/千人. */
  readonly power?: number
}

const UNITS = wordTable(rowsOf(UNIT_WORDS).map(([word, code]) => [word, unitOfCode(code)] as const))

/** `items*` is a counter, `USD^-2` a hundredth. */
function unitOfCode(code: string): UnitWord {
  const counter = code.endsWith('*')
  const [plain = '', power] = (counter ? code.slice(0, -1) : code).split('^')
  return power === undefined
    ? { code: plain, counter }
    : { code: plain, counter, power: Number(power) }
}

const PREFIXES = wordTable(rowsOf(CURRENCY_PREFIXES))
const MONEYS = wordTable(rowsOf(CURRENCY_NAMES))
const BELOW = wordTable(
  rowsOf(BELOW_STROKE).map(([word, code]) => [word, { code, counter: false }] as const),
)
/** By its word, a unit that needs to be told by what stands beside it. */
const BESIDE: ReadonlyMap<string, { readonly unit: UnitWord; readonly told: RegExp }> = new Map(
  TOLD_BESIDE.trim()
    .split('\n')
    .map((row) => {
      const [code = '', word = '', ...cues] = row.split(' ')
      return [word, { unit: unitOfCode(code), told: new RegExp(cues.join('|')) }] as const
    }),
)
/** Codes in Latin letters that are one thing in any case: 168CM, 50Kg, 12MPA. */
const ANY_CASE: ReadonlyMap<string, UnitWord> = new Map(
  'cm mm km kg mg mL kWh MWh GWh TWh Wh kW MW GW TW kV kVA MVA mAh Hz kHz MHz GHz hPa kPa MPa dB kcal ppm ppb GJ km² km2 m² m2 m³ m3 mmHg Mbps Gbps'
    .split(' ')
    .flatMap((word) => {
      const unit = wordAt(UNITS, word, 0)?.value
      return unit === undefined ? [] : [[word.toLowerCase(), unit] as const]
    }),
)
const NOUNS = wordTable(rowsOf(NOUN_UNITS))

/** What 每 joins without a slash, before the number or behind the unit: 微克每立方米, 每平方公里1234人. */
const PER: ReadonlySet<string> = new Set(
  'm3 hours m2 km2 L seconds t kWh persons ha mu km kg jin taijin households kW barrel days g oz lb TEU W bushel t-km ft2 acre gal BTU ping carat'.split(
    ' ',
  ),
)

/** The unit at `at`, compound ones included: 元/人, 公里/小时, 人每平方公里; of 6升/100公里 that by which it is told isn't taken up. */
export function unitAt(text: string, at: number): Found<UnitWord> | null {
  const own = simpleUnitAt(text, at)
  if (own === null) return null
  // 9.5km /万km², with a blank before the stroke.
  const isApart = text[own.end] === ' ' && /^\/[万百]?km/.test(text.slice(own.end + 1, own.end + 5))
  const unit = isApart ? { ...own, end: own.end + 1 } : own
  const mark = text[unit.end]
  if (mark === '一' && MONEY.test(unit.value.code)) return byOne(text, unit)
  if (mark !== '/' && mark !== '每') return unit
  // 1万吨/月: 月 alone is no unit of a length of time.
  if (mark === '/' && text[unit.end + 1] === '月' && !MONEY.test(unit.value.code))
    return { start: at, end: unit.end + 2, value: compound(unit.value, MONTHS) }
  const direct =
    simpleUnitAt(text, unit.end + 1) ?? (mark === '/' ? signBelow(text, unit.end + 1) : null)
  const scale = mark === '/' && direct === null ? scaleAt(text, unit.end + 1) : null
  const below = scale === null ? direct : simpleUnitAt(text, scale.end)
  if (below !== null && scale !== null && RATED.has(below.value.code)) {
    const value = compound(unit.value, below.value)
    const power = (value.power ?? 0) - scale.power
    return { start: at, end: below.end, value: { ...value, power } }
  }
  if (mark === '/' && below === null && text.startsWith('100', unit.end + 1)) {
    const hundred = simpleUnitAt(text, unit.end + 4)
    return hundred === null ? unit : { ...unit, end: hundred.end }
  }
  if (below === null || scale !== null || (mark === '每' && !PER.has(below.value.code))) return unit
  const { code, power } = below.value
  if (power !== undefined && SCALED[`${code}^${power}`] === undefined) return unit
  const lower = text[unit.end + 1] === '股' ? SHARE : below.value
  const value = compound(unit.value, lower)
  const isComputing =
    value.code === 'uses/s' && COMPUTING.test(text.slice(Math.max(0, at - 24), at))
  return {
    start: at,
    end: rhythmEnd(text, below.end),
    value: isComputing ? { ...value, code: 'FLOPS' } : value,
  }
}

/** 算力达788百亿亿次/秒. */
const COMPUTING = /算力|运算|计算/

const MONTHS: UnitWord = { code: 'months', counter: false }
const SHARE: UnitWord = { code: 'share', counter: false }

/** 公里/时, m³/s, 元/度. */
function signBelow(text: string, at: number): Found<UnitWord> | null {
  const found = wordAt(BELOW, text, at)
  const isCut = found !== null && isLatin(text[found.end - 1]) && isLatin(text[found.end])
  return isCut ? null : found
}

/** 350元一吨, 3元一斤: by the one. */
function byOne(text: string, unit: Found<UnitWord>): Found<UnitWord> {
  const below = simpleUnitAt(text, unit.end + 1)
  if (below === null || !PER.has(below.value.code)) return unit
  return BEHIND_ONE.includes(text[below.end] ?? '。')
    ? { ...unit, end: below.end, value: compound(unit.value, below.value) }
    : unit
}

/** 5000元/月 is a wage, which has its own rules. */
const MONEY = /^[A-Z]{3}$/

/** GB/户·月, 元/人·天: for how long it is told. */
function rhythmEnd(text: string, at: number): number {
  return text[at] === '·' && '月天日年季周'.includes(text[at + 1] ?? ' ') ? at + 2 : at
}

/** 千, 万, 10万 below the line of a rate. */
function scaleAt(text: string, at: number): { end: number; power: number } | null {
  const found = /^(10{0,2})?([百千万]万?)/.exec(text.slice(at, at + 5))
  if (found === null) return null
  const scales = { 百: 2, 千: 3, 万: 4 } as const
  let power = (found[1]?.length ?? 1) - 1
  for (const char of found[2] ?? '') power += scales[char as '百' | '千' | '万']
  return { end: at + found[0].length, power }
}

const RATED: ReadonlySet<string> = new Set(['persons', 'households', 'vehicles', 'firms', 'km2'])

/** By their smaller unit what stands above is told as it is printed: 毫克/毫升 are mg/mL, and not a thousand mg/L. */
function compound(above: UnitWord, { code, power }: UnitWord): UnitWord {
  const below = power === undefined ? code : (SCALED[`${code}^${power}`] ?? code)
  return { ...above, code: perUnit(above.code, below), counter: false }
}

/** Multiples and parts of units that stand below a stroke. */
const SCALED: { readonly [unit: string]: string } = {
  'L^-3': 'mL',
  'm2^-4': 'cm2',
  'm3^-6': 'cm3',
  'BTU^6': 'MMBtu',
  'jin^-1': 'liang',
}

/** 'CNY/person' is the one compound whose lower part is written in the singular. */
export function perUnit(above: string, below: string): string {
  const singular = SINGULAR[below] ?? below
  return SHORT[`${above}/${singular}`] ?? `${above}/${singular}`
}

const SINGULAR: { readonly [code: string]: string } = {
  persons: 'person',
  households: 'household',
  hours: 'h',
  minutes: 'min',
  seconds: 's',
  days: 'day',
  years: 'year',
  months: 'month',
  items: 'item',
  sets: 'set',
  vehicles: 'vehicle',
  uses: 'use',
  'person-times': 'person-time',
}
const SHORT: { readonly [code: string]: string } = {
  'mg/m3': 'mg/m³',
  'µg/m3': 'µg/m³',
}

function simpleUnitAt(text: string, at: number): Found<UnitWord> | null {
  const word = wordAt(UNITS, text, at)
  // 3276台次之: the second of a list.
  const found =
    word !== null && text.startsWith('次之', word.end - 1)
      ? wordAt(UNITS, text.slice(0, word.end - 1), at)
      : (besideAt(text, at, word) ?? word ?? latinAt(text, at))
  if (found === null || text.startsWith('大关', at) || isOtherWord(text, found)) return null
  // A Latin code goes on to the end of its word: 5G is no gram, 3D no day.
  const next = text[found.end]
  if (
    isLatin(text[found.end - 1]) &&
    (isLatin(next) || isDigitChar(next) || '²³'.includes(next ?? ' '))
  )
    return latinAt(text, at)
  return found
}

/** 航速20节, 功率500匹, 120W快充: where no longer word begins. */
function besideAt(text: string, at: number, word: Found<UnitWord> | null): Found<UnitWord> | null {
  const found = word !== null && word.end > at + 1 ? undefined : BESIDE.get(text[at] ?? '')
  if (found === undefined || NO_VICTIM.test(text.slice(at, at + 2))) return null
  const isTold =
    /^\/[\p{Script=Han}A-Za-z]/u.test(text.slice(at + 1, at + 3)) ||
    found.told.test(text.slice(Math.max(0, at - BESIDE_NEAR), at)) ||
    found.told.test(text.slice(at + 1, at + 1 + BESIDE_BEHIND))
  return isTold ? { start: at, end: at + 1, value: found.unit } : null
}

/** 3死刑, 2死角: none of the dead. */
const NO_VICTIM = /^(?:死[刑角锁路水机胎穴党]|伤[寒疤口])/
const BESIDE_NEAR = 20
const BESIDE_BEHIND = 5

/** 168CM: a code in letters of another case; mW would be a thousandth of a watt. */
function latinAt(text: string, at: number): Found<UnitWord> | null {
  if (!isLatin(text[at])) return null
  let end = at + 1
  while (isLatin(text[end])) end += 1
  if ('²³23'.includes(text[end] ?? ' ')) end += 1
  const word = text.slice(at, end)
  const unit = word === 'mW' || end - at > 4 ? undefined : ANY_CASE.get(word.toLowerCase())
  return unit === undefined || isDigitChar(text[end]) ? null : { start: at, end, value: unit }
}

/** 3页岩, 12把它: the characters of a unit belong to another word. */
function isOtherWord(text: string, { start, end }: Found<UnitWord>): boolean {
  const word = text.slice(start, end)
  const next = text[end] ?? '。'
  if (CUT_OFF.get(word)?.includes(next) === true) return true
  const wanted = WANTED.get(word)
  return wanted !== undefined && !wanted.includes(ENDS.includes(next) ? '.' : next)
}

const ENDS = ' \t|，,。.；;、！!？?：:（(）)”」』—\n'
/** Behind 元一吨. */
const BEHIND_ONE = `${ENDS}的左以多`
const CUT_OFF = besideOf(GOES_ON)
const WANTED = besideOf(GOES_BEFORE)

/** By its unit, the characters of each row. */
function besideOf(table: string): ReadonlyMap<string, string> {
  return new Map(
    table
      .trim()
      .split('\n')
      .map((row) => {
        const [word = '', ...chars] = row.split(' ')
        return [word, chars.join('')] as const
      }),
  )
}

function isDigitChar(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9'
}

export function isLatin(char: string | undefined): boolean {
  return char !== undefined && ((char >= 'A' && char <= 'Z') || (char >= 'a' && char <= 'z'))
}

/** The unit that stands below the line before a number: 每平方公里, 每立方米, 时速. */
export function perBefore(text: string, end: number, floor: number): string | null {
  const to = beforeBlanks(text, end, floor)
  if (text.startsWith('时速', to - 2) && to - 2 >= floor) return 'hours'
  if (text.startsWith('每股', to - 2) && to - 2 >= floor) return 'share'
  if (text.startsWith('每度', to - 2) && to - 2 >= floor) return 'kWh'
  for (let at = to - 1; at >= floor && to - at <= 6; at -= 1) {
    if (text[at] !== '每') continue
    const unit = simpleUnitAt(text, at + 1)
    // 每桶油, 每吨水.
    const isOf =
      unit?.end === to || (unit?.end === to - 1 && '油水煤钢粮'.includes(text[unit.end] ?? ' '))
    if (unit === null || !isOf || !PER.has(unit.value.code)) return null
    const { code, power } = unit.value
    return power === undefined ? code : (SCALED[`${code}^${power}`] ?? null)
  }
  return null
}

/** A sign of money that ends at `end`; which dollars a letter before $ names isn't known of all. */
export function currencyBefore(text: string, end: number, floor: number): Found<string> | null {
  const found = wordBefore(PREFIXES, text, end, floor)
  return found !== null && text[found.start] === '$' && isLatin(text[found.start - 1])
    ? { ...found, value: 'money' }
    : found
}

/** 美金300万元, 欧元5亿: the name of money before a number of tens of thousands or of 元; a rate of exchange has no such. */
export function moneyNamedBefore(text: string, end: number, floor: number): Found<string> | null {
  const found = wordBefore(MONEYS, text, end, floor)
  return found !== null && '兑对换'.includes(text[found.start - 1] ?? ' ') ? null : found
}

/** The unit that the noun at `start`..`end` says. */
export function unitOfNoun(text: string, start: number, end: number): string | null {
  return wordBefore(NOUNS, text, end, start)?.value ?? null
}
