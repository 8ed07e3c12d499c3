import { abs, type Decimal, decimalOf, type Rational } from '#platform/exact'
import type { Text } from '#platform/i18n'
import { both, of, type Stated } from '../stated/finding.ts'
import { amount as amountText, inDigits } from '../stated/print.ts'

type Wording = { readonly claim: number; readonly text: Text }

/**
 * A change as it would be true: "an increase of over 83 %". Cut off where the figure has a bound above which it is meant
 * to be, or where the levels are only bounds themselves; else rounded as finely as it was stated.
 */
export function wordingOfChange(
  amount: Stated,
  change: Rational,
  isOnlyMore: boolean,
  unit: string,
): Wording | null {
  const said = figureThatHolds(amount, change, isOnlyMore, unit)
  const isDown = change.num < 0n
  return {
    claim: amount.claim.index,
    text: both((lang) =>
      lang === 'en'
        ? `${isDown ? 'a decrease' : 'an increase'} of ${of(said, lang)}`
        : `${isDown ? '下降' : '增长'}${of(said, lang)}`,
    ),
  }
}

/** Whether what is computed from the two is only known to be more: the one is "over", or the other "under". */
export function isOnlyMore(above: Stated, below: Stated | null): boolean {
  const [high, low] = [above.claim.bound, below?.claim.bound ?? 'exact']
  return high === 'over' || high === 'atLeast' || low === 'under' || low === 'atMost'
}

/** The size of a computed number, as the claim would say it. */
export function figureThatHolds(
  claimed: Stated,
  value: Rational,
  isOnlyMore: boolean,
  unit: string,
): Text {
  const { bound, precision } = claimed.claim
  const digits = Math.min(12, -Math.min(precision, stepOf(value)))
  const isOver = bound === 'over' || bound === 'atLeast' || isOnlyMore
  const size = abs(value)
  if (isOver && bound !== 'nearly' && bound !== 'under' && bound !== 'atMost') {
    const cut = decimalOf(size, digits, 'truncate')
    const isExact = equalsDecimal(size, cut)
    const text = amountText(isExact ? inDigits(size, digits) : cut, unit)
    if (isExact && !isOnlyMore) return text
    return { en: `over ${of(text, 'en')}`, zh: `超过${of(text, 'zh')}` }
  }
  return amountText(inDigits(size, digits), unit)
}

/** Two digits that count are the least that is worth saying. */
function stepOf(value: Rational): number {
  const whole = (value.num < 0n ? -value.num : value.num) / value.den
  return whole >= 10n ? whole.toString().length - 2 : whole > 0n ? -1 : -2
}

function equalsDecimal(value: Rational, { coefficient, scale }: Decimal): boolean {
  return value.num * 10n ** BigInt(scale) === coefficient * value.den
}
