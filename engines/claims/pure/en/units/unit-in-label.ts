import { withoutStatus } from '../../text/status.ts'
import { LETTER_SCALES, SCALES } from '../numerals/number-words.ts'
import { at, lineOf } from '../words/tokens.ts'
import { unitOfNoun } from './noun-unit.ts'
import { currencyBefore, unitAt } from './unit-at.ts'

/** What a title, the label of a row or the line above a table says of its bare numbers. */
export type CellUnit = { readonly code: string | null; readonly power: number }

export const PERCENT: CellUnit = { code: 'percent', power: 0 }
export const POINTS: CellUnit = { code: 'percentage-point', power: 0 }
/** As it was read. */
export const NONE: CellUnit = { code: null, power: 0 }
const PENCE: CellUnit = { code: 'GBP', power: -2 }
const LABEL_MAX = 60

/** In the last brackets of a label, behind its last comma, or the whole label: `(£m)`, `, million tonnes`, `$ million`. */
export function unitIn(label: string): CellUnit | null {
  const near = withoutTimes(label)
    .replace(/,? ?(?:except|unless|other than) .*$/i, '')
    .slice(-LABEL_MAX)
    .replace(/\beuro[- ]?(?:area|zone)\b/gi, '')
  if (PERCENTAGE.test(label.trim())) return PERCENT
  // '95% CI: 0.60-0.84'
  if (/\d ?% CIs?\b/.test(near)) return null
  if (OF_BASE.test(label) || /^index\b(?! (?:fund|weight))/i.test(label)) return INDEX
  const open = near.lastIndexOf('(')
  const comma = near.lastIndexOf(',')
  if (open >= 0) {
    const words = near.slice(open + 1).replace(/\).*$|^in (?=[a-z]+\))/gi, '')
    if (words === 'm' && !LENGTH.test(near)) return { code: null, power: 6 }
    if (/^(?:[a-z]+ )?per(?:centage| ?cent) (?:change|growth)$/i.test(words)) return PERCENT
    const unit = words === 'p' ? PENCE : unitOf(words)
    // "Persons (1 000)".
    const isScale = unit !== null && unit.code === null
    return isScale ? { ...unit, code: unitOf(near.slice(0, open))?.code ?? null } : unit
  }
  return comma > 0 ? unitOf(near.slice(comma + 1)) : unitOf(near)
}

/** "Depth (m)" is told in metres, "Passengers (m)" in millions. */
const LENGTH =
  /\b(?:heights?|lengths?|depths?|widths?|distances?|altitudes?|elevations?|levels?|diameters?|thickness|draughts?|drafts?|beams?|waves?|span|spans|head|throw|jump|vault|shot|put)\b/i

const TIMES = /\b(?:19|20)\d\d[MQH]\d{1,2}\b|\b\d{1,4}([/.-])\d{1,2}\1\d{2,4}\b/gi

/** Without its times, whose digits are no scale: "1/10/25", "2017=100". Square brackets are brackets. */
function withoutTimes(label: string): string {
  return withoutStatus(label)
    .replace(OF_BASE, '')
    .replace(TIMES, '')
    .replace(/\[([^\]]*)\]/g, '($1)')
}

const OF_BASE = /\(?(?:\bbase:? ?)?\b(?:19|20)\d\d(?:[-–/]\d{2,4})? ?= ?100\b\)?/i
/** "Percent changes in prices: averages of cities", "UK, seasonally adjusted, percentage change". */
const PERCENTAGE =
  /(?:^|, |\()per ?cent(?:age)? (?:changes?|growth|increases?|decreases?|variation|contribution|distribution)\b/i
const INDEX: CellUnit = { code: 'index-points', power: 0 }

/** Money with its scale, a scale with a unit, a unit alone; null where the words are none of them. */
export function unitOf(words: string): CellUnit | null {
  // "Total shareholders' equity" counts no persons.
  const apart = words
    .replace(/\b[a-z]+s['’] (?=[a-z])/gi, '')
    // "Paid-In Capital" is told in no inches.
    .replace(/(?<=[a-z])-in\b/gi, '')
    .replace(/\b([A-Z]{3})(m|mn|bn|k)\b/g, '$1 $2')
  const line = lineOf(apart, 0, apart.length, true)
  let power = 0
  let code: string | null = null
  for (let place = 0; place < line.tokens.length; place += 1) {
    const word = at(line, place).text
    if (word === '000') power = 3
    else if (at(line, place).kind === 'number' && at(line, place - 1).text !== 'per')
      power += powerOfTen(word, at(line, place + 1).kind === 'word')
    const scale = SCALES.get(word) ?? SCALES.get(word.replace(/s$/, ''))
    if (scale !== undefined) power += scale
    const money = currencyBefore(line, place + 1)
    if (money !== null && money.first <= place) {
      code = money.code
      const letter = at(line, place + 1)
      if (SCALES.get(letter.text) === undefined) power += LETTER_SCALES.get(letter.text) ?? 0
      if (LETTER_SCALES.has(letter.text)) place += 1
      continue
    }
    if (code !== null || at(line, place).kind === 'number') continue
    const unit = unitAt(line, place)
    const noun = unit === null ? unitOfNoun(word) : null
    const isTime = unit !== null && STRETCHES.has(unit.code) && line.tokens.length > 1
    if (unit !== null && !isTime && !YEAR.test(word) && !(word.length === 1 && power > 0)) {
      code = unit.code
      power += unit.power
    } else if (noun !== null && !STRETCHES.has(noun)) code = noun
  }
  return code === null && power === 0 ? null : { code, power }
}

/** `100 million yuan`, `10,000 persons`: what a table of China counts by; 0 for any other number. A bare 100 is all of a whole. */
function powerOfTen(word: string, isOfWord: boolean): number {
  const digits = word.replaceAll(',', '')
  return (isOfWord ? /^10{1,8}$/ : /^10{3,8}$/).test(digits) ? digits.length - 1 : 0
}

const YEAR = /^(?:year|quarter|month|week|day)$/
const STRETCHES: ReadonlySet<string> = new Set(['days', 'weeks', 'months', 'years'])
