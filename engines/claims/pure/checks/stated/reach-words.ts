import type { Interval, Rational } from '#platform/exact'
import type { Text } from '#platform/i18n'
import type { ReadClaim } from '../../model.ts'
import type { Reach } from './meant.ts'
import { inMannerOf } from './print.ts'

type Stated = {
  readonly claim: ReadClaim
  readonly words: string
  readonly figure: Text
  readonly meant: (reach: Reach) => Interval
}

/**
 * What the interval beside the arithmetic says, in words: "0.5 as printed can stand for 0.45 up to 0.6". Null where the
 * figure is one number, or has no end.
 */
export function reachWords(
  { claim, words, figure, meant }: Stated,
  arithmetic: string,
): { readonly en: string; readonly zh: string } | null {
  const { low, high } = meant('close')
  if (low === null || high === null || arithmetic.includes('∞') || claim.fraction !== null)
    return null
  // "Nine points" are nine.
  if (isFarOff(arithmetic) || !/\p{Nd}/u.test(words)) return null
  if (claim.form !== 'number' || claim.bound === 'between' || isSame(low.at, high.at)) return null
  const to = printed({ claim, words }, high.at)
  const from = withoutUnit(printed({ claim, words }, low.at), to)
  if (claim.bound === 'exact')
    return {
      en: `As printed, ${figure.en} can stand for ${from.en} up to ${to.en} (rounded or cut off).`,
      zh: `四舍五入或截尾为“${figure.zh}”的，是${from.zh}至${to.zh}。`,
    }
  return {
    en: `“${figure.en}” is taken for ${from.en} to ${to.en}.`,
    zh: `“${figure.zh}”按${from.zh}至${to.zh}理解。`,
  }
}

/** Beyond so many of its widths nobody asks how far an interval reaches. */
const WIDTHS_MAX = 2
const BESIDE = /([−-]?\d[\d.]*)(?: %)? ∉ [[(]([−-]?[\d.]+)(?: %)?, ([−-]?[\d.]+)(?: %)?[\])]/

/** '25.2 % ∉ [34.5 %, 36 %)': whatever 35 % stands for, that isn't it. */
function isFarOff(arithmetic: string): boolean {
  const [value, low, high] = (BESIDE.exec(arithmetic) ?? [])
    .slice(1)
    .map((digits) => Number(digits.replace('−', '-')))
  if (value === undefined || low === undefined || high === undefined) return false
  return Math.max(low - value, value - high) > WIDTHS_MAX * (high - low)
}

/** 'For 0.45 up to 0.6 percentage points': what both ends have in common is said once. */
function withoutUnit(from: Text, to: Text): Text {
  const bare = (left: string, right: string): string => {
    const [, number = left, unit = ''] = /^([\d.,]+)(.*)$/u.exec(left) ?? []
    return unit !== '' && unit !== '%' && right.endsWith(unit) ? number : left
  }
  return { en: bare(from.en ?? '', to.en ?? ''), zh: bare(from.zh ?? '', to.zh ?? '') }
}

function isSame(a: Rational, b: Rational): boolean {
  return a.num * b.den === b.num * a.den
}

function printed({ claim, words }: Pick<Stated, 'claim' | 'words'>, at: Rational): Text {
  return inMannerOf({ claim, words }, at)
}
