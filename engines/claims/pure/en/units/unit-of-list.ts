import type { Found } from '../forms/found.ts'
import { SCALES } from '../numerals/number-words.ts'
import { numeralAt } from '../numerals/numeral.ts'
import { at, type Line } from '../words/tokens.ts'
import { currencyBefore, unitAt } from './unit-at.ts'
import { isLikely, withUnit } from './unit-beside.ts'

// What a list says once, behind its last number: the unit of all, and their scale.

/** `0.5 (0.4) percent`, `1.2, 3.4 and 5.6 million tonnes`: unit and scale are said once, behind the last. */
export function sharedBehind(line: Line, raw: readonly Found[]): readonly Found[] {
  const read = [...raw]
  // The scale that the number to the right has of its own or shares.
  let shared = 0
  for (let order = read.length - 1; order >= 0; order -= 1) {
    const hit = read[order]
    const scale = shared
    shared = 0
    if (hit === undefined || hit.form !== 'number' || hit.counted !== null) continue
    // '31 mmcf and 7.4 million cubic feet': a unit behind the number closes it.
    const isClosed = at(line, hit.next - 1).kind !== 'number'
    if (hit.hasUnit && (isClosed || read[order + 1]?.unit !== hit.unit)) continue
    const bracketed = hit.hasUnit ? null : unitBehindBracket(line, hit.next)
    if (bracketed !== null) {
      read[order] = withUnit(hit, bracketed.code, bracketed.power)
      continue
    }
    const right = read[order + 1]
    if (right === undefined || !isListed(line, hit, right)) continue
    const power = powerOf(line, right) || scale
    const own = powerOf(line, hit)
    if (power === 0 && !right.hasUnit) continue
    if (own !== 0 && (power !== 0 || right.unit === 'percent')) continue
    // '9,870, about 3 % fewer': figures of one list are of one size.
    if (!isLikely(line, hit, right)) continue
    shared = power
    read[order] = {
      ...withUnit(hit, right.unit, power),
      counted: right.counted,
      hasUnit: right.hasUnit,
    }
  }
  return read
}

/** Of the number itself: 6 in `$3.2m`. */
function powerOf(line: Line, { numberFirst }: Found): number {
  return numeralAt(line, numberFirst, currencyBefore(line, numberFirst) !== null)?.power ?? 0
}

/** The unit behind `(0.4)` or behind the bracket that is open. */
function unitBehindBracket(line: Line, next: number): { code: string; power: number } | null {
  if (at(line, next).text === ')') return scaledUnit(line, next + 1)
  if (at(line, next).text !== '(') return null
  const inner = numeralAt(line, next + 1)
  return inner !== null && at(line, inner.next).text === ')'
    ? scaledUnit(line, inner.next + 1)
    : null
}

function scaledUnit(line: Line, index: number): { code: string; power: number } | null {
  const scale = SCALES.get(at(line, index).text)
  const unit = unitAt(line, scale === undefined ? index : index + 1)
  if (unit === null || at(line, index).text === '-') return null
  return { code: unit.code, power: unit.power + (scale ?? 0) }
}

/** Only a comma, an `and` or both stand between two numbers. */
function isListed(line: Line, left: Found, right: Found): boolean {
  if (right.form !== 'number' || right.valueHigh !== null) return false
  if (!left.hasUnit && at(line, right.first).kind === 'mark') return false
  const end = right.first
  for (let place = left.next; place < end; place += 1) {
    const word = at(line, place).text
    if (word !== ',' && word !== 'and' && word !== '/') return false
  }
  return right.first > left.next && right.first - left.next <= 2
}
