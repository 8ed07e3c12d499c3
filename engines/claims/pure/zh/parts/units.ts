import { CURRENCY_PREFIXES, GOES_BEFORE, GOES_ON, NOUN_UNITS, UNIT_WORDS } from '../words/units.ts'
import { beforeBlanks, type Found, rowsOf, wordAt, wordBefore, wordTable } from './word-table.ts'

export type UnitWord = {
  readonly code: string
  /** 个, 项, 家: what is counted follows and may tell the unit. */
  readonly counter: boolean
  /** Of a rate for so many: -3 for 批次/千人. */
  readonly power?: number
}

const UNITS = wordTable(
  rowsOf(UNIT_WORDS).map(([word, code]) => {
    const counter = code.endsWith('*')
    const [plain = '', power] = (counter ? code.slice(0, -1) : code).split('^')
    const unit =
      power === undefined
        ? { code: plain, counter }
        : { code: plain, counter, power: Number(power) }
    return [word, unit] as const
  }),
)
const PREFIXES = wordTable(rowsOf(CURRENCY_PREFIXES))
const NOUNS = wordTable(rowsOf(NOUN_UNITS))

/** What 每 joins without a slash, before the number or behind the unit: 微克每立方米, 每平方公里1234人. */
const PER: ReadonlySet<string> = new Set(
  'm3 hours m2 km2 L seconds t kWh persons ha mu km kg jin taijin households kW barrel days'.split(
    ' ',
  ),
)

/** The unit at `at`, compound ones included: 元/人, 公里/小时, 人每平方公里. */
export function unitAt(text: string, at: number): Found<UnitWord> | null {
  const unit = simpleUnitAt(text, at)
  if (unit === null) return null
  const mark = text[unit.end]
  if (mark !== '/' && mark !== '每') return unit
  // 1万吨/月: 月 alone is no unit of a length of time.
  if (mark === '/' && text[unit.end + 1] === '月' && !MONEY.test(unit.value.code))
    return { start: at, end: unit.end + 2, value: compound(unit.value.code, 'months') }
  const direct = simpleUnitAt(text, unit.end + 1)
  const scale = mark === '/' && direct === null ? scaleAt(text, unit.end + 1) : null
  const below = scale === null ? direct : simpleUnitAt(text, scale.end)
  if (below !== null && scale !== null && RATED.has(below.value.code)) {
    const value = compound(unit.value.code, below.value.code)
    return { start: at, end: below.end, value: { ...value, power: -scale.power } }
  }
  if (below === null || scale !== null || (mark === '每' && !PER.has(below.value.code))) return unit
  const code = text[unit.end + 1] === '股' ? 'share' : below.value.code
  // 50毫升/分钟, 40ng/mL: both may be parts or multiples of a unit.
  const power = (unit.value.power ?? 0) - (below.value.power ?? 0)
  const value = compound(unit.value.code, code)
  const whole = power === 0 ? value : { ...value, power }
  return { start: at, end: rhythmEnd(text, below.end), value: whole }
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

const RATED: ReadonlySet<string> = new Set(['persons', 'households', 'vehicles', 'firms'])

function compound(above: string, below: string): UnitWord {
  return { code: perUnit(above, below), counter: false }
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
      : word
  if (found === null || text.startsWith('大关', at) || isOtherWord(text, found)) return null
  // A Latin code goes on to the end of its word: 5G is no gram, 3D no day.
  if (isLatin(text[found.end - 1]) && (isLatin(text[found.end]) || isDigitChar(text[found.end])))
    return null
  return found
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
  for (let at = to - 1; at >= floor && to - at <= 6; at -= 1) {
    if (text[at] !== '每') continue
    const unit = simpleUnitAt(text, at + 1)
    return unit !== null && unit.end === to && PER.has(unit.value.code) ? unit.value.code : null
  }
  return null
}

/** A sign of money that ends at `end`. */
export function currencyBefore(text: string, end: number, floor: number): Found<string> | null {
  return wordBefore(PREFIXES, text, end, floor)
}

/** The unit that the noun at `start`..`end` says. */
export function unitOfNoun(text: string, start: number, end: number): string | null {
  return wordBefore(NOUNS, text, end, start)?.value ?? null
}
