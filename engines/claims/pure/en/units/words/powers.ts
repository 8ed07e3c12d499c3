import { at, type Line } from '../../words/tokens.ts'
import type { UnitWord } from './unit-words.ts'

/** The areas and volumes of lengths. */
const POWERS: { readonly [length: string]: readonly [square: UnitWord, cube: UnitWord] } = {
  km: [of('km2'), of('km3')],
  m: [of('m2'), of('m3')],
  cm: [of('m2', -4), of('L', -3)],
  mm: [of('m2', -6), of('L', -6)],
  ft: [of('ft2'), of('ft3')],
  inch: [of('in2'), of('in3')],
  yd: [of('yd2'), of('yd3')],
}

function of(code: string, power = 0): UnitWord {
  return { code, power }
}

/** `cm³`, `mm2`, `km^3`, `4 km squared`: the area or volume of the length that ends before `next`; null where none is told. */
export function poweredAt(
  line: Line,
  { code, power }: UnitWord,
  next: number,
): { readonly unit: UnitWord; readonly next: number } | null {
  const pair = power === 0 ? POWERS[code] : undefined
  if (pair === undefined) return null
  const sign = at(line, next)
  const isRaised = sign.text === '^' && sign.glued
  const { text, glued } = isRaised ? at(line, next + 1) : sign
  const end = isRaised ? next + 2 : next + 1
  if (text === 'squared' || (glued && /^[2²]$/.test(text))) return { unit: pair[0], next: end }
  if (text === 'cubed' || (glued && /^[3³]$/.test(text))) return { unit: pair[1], next: end }
  return null
}
