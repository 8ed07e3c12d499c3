import { abs, compare, multiply, type Rational, rational, scaleInterval } from '#platform/exact'
import type { ReadClaim } from '../../model.ts'
import { meet, type Stated } from '../stated/finding.ts'

// A slip of scale is a wrong word for zeros: 亿 (a hundred million) as billion, 万 (ten thousand) as thousand, a million
// as a billion. It leaves the digits as they
// were.

/** Powers of ten that one word taken for another can make. */
const POWERS = [1, -1, 2, -2, 3, -3, 4, -4, 6, -6, 8, -8] as const

/** By which power of ten the second figure is too large; null where that isn't it. */
export function slipBetween(right: Stated, wrong: Stated, factor: Rational): number | null {
  // Of what is at least so much any power of ten is more.
  if ([right, wrong].some(({ claim }) => claim.bound === 'atLeast' || claim.bound === 'atMost'))
    return null
  for (const power of POWERS) {
    const by = power > 0 ? rational(1n, 10n ** BigInt(power)) : rational(10n ** BigInt(-power))
    const moved = scaleInterval(wrong.meant('close'), multiply(factor, by))
    if (meet(moved, right.meant('close'))) return power
  }
  return null
}

export function slipWords(
  power: number,
  figures: readonly Pick<Stated, 'words'>[],
): { readonly en: string; readonly zh: string } {
  // What a yi is in billions helps whoever had to turn the one into the other.
  const areOfTwo = [HAN, LATIN].every((script) => figures.some(({ words }) => script.test(words)))
  const [hintEn, hintZh] = areOfTwo ? [HINT_EN, HINT_ZH] : [{}, {}]
  const times = 10n ** BigInt(Math.abs(power))
  const many = times.toString().replace(/\B(?=(\d{3})+$)/g, ',')
  return power > 0
    ? {
        en: `; the second is ${many} times the first: look at its scale${hintEn[power] ?? ''}`,
        zh: `；后者是前者的${times}倍：请检查数量级${hintZh[power] ?? ''}`,
      }
    : {
        en: `; the first is ${many} times the second: look at its scale${hintEn[-power] ?? ''}`,
        zh: `；前者是后者的${times}倍：请检查数量级${hintZh[-power] ?? ''}`,
      }
}

const HAN = /\p{Script=Han}/u
const LATIN = /[a-z]{2}/i

const HINT_EN: { readonly [power: number]: string } = {
  1: ' (one yi is 0.1 billion, one wan is 10 thousand)',
  3: ' (thousand, million, billion)',
}
const HINT_ZH: { readonly [power: number]: string } = {
  1: '（1亿是0.1个billion，1万是10个thousand）',
  4: '（万与亿）',
}

/**
 * Figures further apart than so many to one, and not by a slip of zeros or two digits that changed places, are hardly one
 * figure: then the words were misread.
 */
export function isFarApart(left: Stated, right: Stated, factor: Rational, many: bigint): boolean {
  const times = rational(many)
  if (digitsOf(left) === digitsOf(right) || areMisheard(left.claim, right.claim)) return false
  const [a, b] = [abs(left.at), abs(multiply(right.at, factor))]
  return compare(multiply(a, times), b) < 0 || compare(multiply(b, times), a) < 0
}

/** The first three digits in order of size: 152.4 and 512 have the same. */
function digitsOf({ claim }: Stated): string {
  const size = claim.value.coefficient < 0n ? -claim.value.coefficient : claim.value.coefficient
  return [...size.toString().slice(0, 3)].sort().join('')
}

/** Eighteen thousand, and eighty thousand. */
export function areMisheard({ value: a }: ReadClaim, { value: b }: ReadClaim): boolean {
  if (a.scale !== b.scale) return false
  const [less, more] = a.coefficient < b.coefficient ? [a, b] : [b, a]
  // Thirteen and thirty, nineteen and ninety: the one is two to five times the other, and most figures aren't.
  if (more.coefficient < 2n * less.coefficient || more.coefficient > 5n * less.coefficient)
    return false
  const [, last, noughts] = /^1([3-9])(0*)$/.exec(String(less.coefficient)) ?? []
  return last !== undefined && String(more.coefficient) === `${last}0${noughts}`
}
