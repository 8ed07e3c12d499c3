import { type Interval, overlaps, type Rational, roundedInterval } from '#platform/exact'
import type { Stated } from './finding.ts'
import { short } from './print.ts'

type Agreed = {
  readonly ok: boolean | null
  /** What the figures make as they are printed. */
  readonly value: Rational
  /** What they may make, each within its rounding. */
  readonly derived: Interval | null
  readonly told: Stated
  /** What is told, in the unit of what was computed. */
  readonly inUnit: (range: Interval) => Interval
  readonly from: readonly Stated[]
}

const FIGURES_MAX = 4

/**
 * Why a figure agrees that isn't what the others make as they are printed: ", within the rounding of 12.3 and 48.6 (25.154 to 25.541), if
 * 25.1 was cut off". Empty where nobody would ask.
 */
export function roundingWords(
  { ok, value, derived, told, inUnit, from }: Agreed,
  lang: 'en' | 'zh',
): string {
  const { bound, fraction, form, value: stated, precision } = told.claim
  const isPlain = bound === 'exact' && fraction === null && form === 'number'
  if (ok !== true || derived === null || !isPlain) return ''
  const at = { at: value, open: false }
  if (overlaps({ low: at, high: at }, inUnit(told.meant('close')))) return ''
  const { low, high } = derived
  const figures = from.map((one) => numberIn(one, lang))
  const own = numberIn(told, lang)
  const isCut = !overlaps(derived, inUnit(roundedInterval(stated, precision)))
  const ends = [low, high].map((end) => (end === null ? '' : short(end.at)))
  const range = ends.includes('') ? ['', ''] : [` (${ends.join(' to ')})`, `（${ends.join('至')}）`]
  if (lang === 'en') {
    const of = figures.length > FIGURES_MAX ? 'the parts' : listed(figures)
    return `, within the rounding of ${of}${range[0]}${isCut ? `, if ${own} was cut off` : ''}`
  }
  const of = figures.length > FIGURES_MAX ? '各部分' : figures.join('、')
  return `，在${of}的取舍误差之内${range[1]}${isCut ? `，且${own}系截尾` : ''}`
}

/** As the text prints it, '8.0', where the sentence has its script; else as the sentence has it. */
function numberIn({ words, figure }: Stated, lang: 'en' | 'zh'): string {
  const isOwn = /\p{Script=Han}/u.test(words) === (lang === 'zh')
  const told = isOwn ? words : (figure[lang] ?? '')
  return /\d[\d.,]*/.exec(told)?.[0] ?? told
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}
