import { at, type Line } from '../words/tokens.ts'
import { SCALES } from './number-words.ts'
import type { Numeral } from './numeral.ts'
import { partBehind } from './parts.ts'

// Numbers that are told in dozens, and halves of round ones.

const DOZENS: ReadonlyMap<string, bigint> = new Map([
  ['dozen', 12n],
  ['dozens', 12n],
])

/** `half a million`, `half a dozen`. */
export function halfScaleAt(line: Line, index: number): Numeral | null {
  const scale = SCALES.get(at(line, index + 2).text)
  const isHalf = at(line, index).text === 'half' && at(line, index + 1).text === 'a'
  if (isHalf && at(line, index + 2).text === 'dozen') return inWords(index, index + 3, 6n, 0)
  if (!isHalf || scale === undefined || scale < 3) return null
  return inWords(index, index + 3, 5n * 10n ** BigInt(scale - 1), scale - 1)
}

/** `a dozen cities`, `a dozen and a half`; `dozens of` counts nothing. */
export function dozenAt(line: Line, index: number): Numeral | null {
  if (at(line, index).text !== 'a' || at(line, index + 1).text !== 'dozen') return null
  return andHalf(line, inWords(index, index + 2, 12n, 0), 12n)
}

/** `three dozen spoons`, `14 dozen`, `two and a half dozen`, `12 gross of badges`. */
export function inDozens(line: Line, numeral: Numeral | null): Numeral | null {
  if (numeral === null || numeral.power > 0 || numeral.value.scale > 0) return numeral
  if (numeral.value.coefficient === 0n) return numeral
  const part = partBehind(line, numeral)
  const place = part?.next ?? numeral.next
  const each = isGross(line, place) ? 144n : DOZENS.get(at(line, place).text)
  if (each === undefined) return numeral
  const { coefficient, scale } = part?.value ?? numeral.value
  const parts = coefficient * each
  const unit = 10n ** BigInt(scale)
  if (parts % unit !== 0n) return numeral
  const next = at(line, place).text === 'gross' ? place + 2 : place + 1
  const dozens = { ...inWords(numeral.first, next, parts / unit, 0), shape: numeral.shape }
  return part === null ? andHalf(line, dozens, each) : dozens
}

/** `a gross of`, and neither `gross tonnes` nor `900 gross`. */
function isGross(line: Line, index: number): boolean {
  return at(line, index).text === 'gross' && at(line, index + 1).text === 'of'
}

function andHalf(line: Line, numeral: Numeral, each: bigint): Numeral {
  const words = [0, 1, 2].map((step) => at(line, numeral.next + step).text).join(' ')
  if (words !== 'and a half') return numeral
  const { coefficient, scale } = numeral.value
  return {
    ...numeral,
    next: numeral.next + 3,
    value: { coefficient: coefficient + each / 2n, scale },
  }
}

function inWords(first: number, next: number, coefficient: bigint, power: number): Numeral {
  const value = { coefficient, scale: 0 }
  return { first, next, value, precision: power, shape: 'words', fraction: null, power }
}
