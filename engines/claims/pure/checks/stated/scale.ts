import { formatDecimal } from '#platform/exact'

// A text says its numbers in a scale: trillion, 亿. Arithmetic on them is read most easily in the same one.

/** Words of scales with their powers of ten; the longer first, since one holds another. */
const SCALES: readonly (readonly [words: RegExp, power: number])[] = [
  [/万亿|萬億|trillion/i, 12],
  [/billion|\bbn\b/i, 9],
  [/亿|億/, 8],
  [/million|\bmn\b/i, 6],
  [/万|萬/, 4],
]

/** The power of ten of the scale in which a figure is said; 0 where its digits are written out. */
export function scaleOf(words: string): number {
  return SCALES.find(([scale]) => scale.test(words))?.[1] ?? 0
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const LONG = /(?<![\d.,])\d{5,60}(?:\.\d{1,20})?/g
/** Of ten thousands (万) shorter numbers are read as easily written out. */
const LONGER = /(?<![\d.,])\d{7,60}(?:\.\d{1,20})?/g

/** '8.3×10¹² + 5.9×10¹² = 14.2×10¹²': long numbers in signs, in the finest of the scales of the figures they come from. */
export function inScaleOf(signs: string, figures: readonly string[]): string {
  const powers = figures.map(scaleOf).filter((power) => power > 0)
  if (powers.length === 0) return signs
  const power = Math.min(...powers)
  const times = `×10${[...String(power)].map((digit) => SUPERSCRIPTS[Number(digit)]).join('')}`
  return signs.replace(power > 4 ? LONG : LONGER, (digits) => `${shifted(digits, power)}${times}`)
}

function shifted(digits: string, power: number): string {
  const [whole = '', behind = ''] = digits.split('.')
  const text = formatDecimal({ coefficient: BigInt(whole + behind), scale: behind.length + power })
  return text.includes('.') ? text.replace(/0{1,60}$/, '').replace(/\.$/, '') : text
}
