import { at, type Line } from '../words/tokens.ts'
import { beginsClass } from './class-names.ts'
import { SCALES } from './number-words.ts'
import type { Numeral } from './numeral.ts'
import { partBehind } from './parts.ts'

// Numbers that are told in dozens, and halves of round ones.

const DOZENS: ReadonlyMap<string, bigint> = new Map([
  ['dozen', 12n],
  ['dozens', 12n],
])

/** `half a million`, `half a dozen`, `half million`, `a quarter million`, `three quarters billion`. */
export function roundPartAt(line: Line, index: number): Numeral | null {
  const [first, second, third] = [0, 1, 2].map((step) => at(line, index + step).text)
  if (first === 'three') return threeQuartersAt(line, index)
  if (first === 'half' && second === 'a' && third === 'dozen')
    return inWords(index, index + 3, 6n, 0)
  const isArticle = first === 'a' && second === 'quarter'
  const place = isArticle || (first === 'half' && second === 'a') ? index + 2 : index + 1
  const hundredths = first === 'half' ? 50n : isArticle || first === 'quarter' ? 25n : 0n
  const scale = SCALES.get(at(line, place).text) ?? 0
  if (hundredths === 0n || scale < 3) return null
  // 'the second half million', 'in the third quarter million of them'
  if (place === index + 1 && BEFORE_PART.test(at(line, index - 1).text)) return null
  const places = hundredths === 50n ? 1 : 2
  return inWords(
    index,
    place + 1,
    (hundredths / 10n ** BigInt(2 - places)) * 10n ** BigInt(scale - places),
    scale - places,
  )
}

/** `three quarters billion`, `a three-quarter million`; `in three quarters million-dollar deals` has a hyphen. */
function threeQuartersAt(line: Line, index: number): Numeral | null {
  const place = at(line, index + 1).text === '-' ? index + 2 : index + 1
  const scale = SCALES.get(at(line, place + 1).text) ?? 0
  if (!/^quarters?$/.test(at(line, place).text) || scale < 3) return null
  if (at(line, place + 2).text === '-' || beginsClass(line, place + 1)) return null
  return inWords(index, place + 2, 75n * 10n ** BigInt(scale - 2), scale - 2)
}

const BEFORE_PART =
  /^(?:first|second|third|fourth|last|next|this|previous|each|per|every|final|and|-)$/

/** `a dozen cities`, `a dozen and a half`; `dozens of` counts nothing. */
export function dozenAt(line: Line, index: number): Numeral | null {
  if (at(line, index).text !== 'a' || at(line, index + 1).text !== 'dozen') return null
  return andHalf(line, inWords(index, index + 2, 12n, 0), 12n)
}

const HUNDRED = 2

/** `three dozen spoons`, `14 dozen`, `two and a half dozen`, `12 gross of badges`. */
export function inDozens(line: Line, numeral: Numeral | null): Numeral | null {
  if (numeral === null || numeral.power > HUNDRED || numeral.value.scale > 0) return numeral
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
