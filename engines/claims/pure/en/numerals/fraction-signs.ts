import { at, type Line } from '../words/tokens.ts'

// Fractions that are written with a sign: ½, 3/8.

/** Fractions of one sign. */
export const GLYPHS: ReadonlyMap<string, readonly [part: bigint, parts: bigint]> = new Map(
  Object.entries({
    '¼': [1n, 4n],
    '½': [1n, 2n],
    '¾': [3n, 4n],
    '⅓': [1n, 3n],
    '⅔': [2n, 3n],
    '⅙': [1n, 6n],
    '⅚': [5n, 6n],
    '⅐': [1n, 7n],
    '⅑': [1n, 9n],
    '⅒': [1n, 10n],
    '⅕': [1n, 5n],
    '⅖': [2n, 5n],
    '⅗': [3n, 5n],
    '⅘': [4n, 5n],
    '⅛': [1n, 8n],
    '⅜': [3n, 8n],
    '⅝': [5n, 8n],
    '⅞': [7n, 8n],
  }),
)

/** Tokens of `3/8`. */
export const STROKE_LENGTH = 3

/** `3/8`, the stroke and what it divides by glued, of at most so many parts; 12/3/24 is a date. */
export function strokeAt(
  line: Line,
  index: number,
  most: number,
): readonly [part: bigint, parts: bigint] | null {
  const [above, stroke, below] = [at(line, index), at(line, index + 1), at(line, index + 2)]
  const isStroke = /^[/⁄]$/.test(stroke.text) && stroke.glued && below.glued
  if (above.kind !== 'number' || !isStroke) return null
  const behind = at(line, index + STROKE_LENGTH)
  if (behind.text === '/' && behind.glued) return null
  const [part, parts] = [Number(above.text), Number(below.text)]
  const isFraction = [part, parts].every(Number.isInteger) && part > 0 && part < parts
  return isFraction && parts <= most ? [BigInt(part), BigInt(parts)] : null
}
