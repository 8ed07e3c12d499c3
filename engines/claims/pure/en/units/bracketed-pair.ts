import type { Found } from '../forms/found.ts'
import { LETTER_SCALES, SCALES } from '../numerals/number-words.ts'
import { numeralAt } from '../numerals/numeral.ts'
import { at, type Line } from '../words/tokens.ts'
import { countedPhrase, type NounPhrase } from './noun-unit.ts'
import { unitAt } from './unit-at.ts'
import { withUnit } from './unit-beside.ts'
import { denominatorAt } from './words/per.ts'

// "NOK 412 (388) million", "EUR -2.1 (+3.3) million", "1.8 (1.6) million passengers": a figure and, in brackets, the one of another time. What stands behind the
// brackets is of both, and a sign in them tells on which side of nought a figure lies: it is no move.

/** Gives both figures the scale and the unit behind the brackets. */
export function withBracketedPairs(line: Line, raw: readonly Found[]): readonly Found[] {
  const read = [...raw]
  for (const [order, left] of raw.entries()) {
    const right = raw[order + 1]
    if (right === undefined || !isPair(line, left, right)) continue
    const shared = behindBracket(line, right.numberNext + 1, moneyOf(left))
    if (shared === null) continue
    for (const [place, hit] of [left, right].entries())
      read[order + place] = withShared(hit, shared)
  }
  return read
}

/** Nothing but signs and a currency stands between `(` and the second number, and both are written without a scale of their own. */
function isPair(line: Line, left: Found, right: Found): boolean {
  if (left.form !== 'number' || right.form !== 'number') return false
  if (left.valueHigh !== null || right.valueHigh !== null) return false
  const open = left.numberNext
  if (at(line, open).text !== '(' || at(line, right.numberNext).text !== ')') return false
  if (right.numberFirst - open > SIGNS_MAX) return false
  for (let place = open + 1; place < right.numberFirst; place += 1) {
    const { kind, upper } = at(line, place)
    if (kind !== 'mark' && !(kind === 'word' && upper)) return false
  }
  return [left, right].every(({ numberFirst }) => isPlain(line, numberFirst))
}

const SIGNS_MAX = 4

function isPlain(line: Line, first: number): boolean {
  const place = at(line, first).kind === 'number' ? first : first + 1
  return at(line, place).kind === 'number' && numeralAt(line, place)?.power === 0
}

function moneyOf({ hasUnit, unit }: Found): string | null {
  return hasUnit && /^[A-Z]{3}$/.test(unit) ? unit : null
}

type Shared = {
  readonly power: number
  readonly unit: string | null
  readonly counted: NounPhrase | null
}

/** What stands behind the closing bracket: a scale, a unit, or both; null where neither does. */
function behindBracket(line: Line, index: number, money: string | null): Shared | null {
  const word = at(line, index)
  if (word.kind !== 'word') return null
  const scale = SCALES.get(word.text) ?? (money === null ? 0 : letterScale(line, index))
  const next = index + (scale > 0 ? 1 : 0)
  if (money !== null) {
    const { code } = denominatorAt(line, { code: money, power: 0, next, isMoney: true })
    const isTold = scale > 0 || code !== money
    return isTold ? { power: scale, unit: code, counted: null } : null
  }
  if (scale === 0) return null
  const unit = unitAt(line, next)
  if (unit !== null) return { power: scale + unit.power, unit: unit.code, counted: null }
  const counted = countedPhrase(line, next)
  return { power: scale, unit: counted?.unit ?? null, counted }
}

/** `CHF 87.3 (82.4) m`, but no `t` of tonnes. */
function letterScale(line: Line, index: number): number {
  const { text } = at(line, index)
  return text === 't' ? 0 : (LETTER_SCALES.get(text) ?? 0)
}

function withShared(hit: Found, { power, unit, counted }: Shared): Found {
  const scaled = withUnit(hit, unit ?? hit.unit, power)
  return {
    ...scaled,
    kind: hit.kind ?? 'level',
    hasUnit: unit !== null,
    counted: counted === null ? hit.counted : [counted.first, counted.next],
  }
}
