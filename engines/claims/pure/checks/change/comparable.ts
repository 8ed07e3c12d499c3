import { divide, multiply, toNumber } from '#platform/exact'
import { type Finding, finding, of, type Stated } from '../stated/finding.ts'
import { plainValue } from '../stated/print.ts'
import { factorOfCounts } from '../stated/units.ts'

// Growth at comparable prices, or of comparable scope, beside levels that are at current ones.

type Sides = { readonly result: Stated; readonly base: Stated; readonly amount: Stated }

/** Another basis moves a rate by some points, and not so that twice as much would be half as much. */
const FAR_OFF = 1.6

export function isFarOff(
  { result, base, amount }: Sides,
  direction: 'up' | 'down' | 'flat' | null,
): boolean {
  const factor = factorOfCounts(base.claim.unit, result.claim.unit)
  if (factor === null || base.at.num <= 0n || result.at.num <= 0n) return false
  const ratio = toNumber(divide(result.at, multiply(base.at, factor)))
  const by = toNumber(amount.at) / 100
  if (amount.claim.unit !== 'percent') return false
  const off = ratio / (direction === 'down' ? 1 - by : 1 + by)
  return off > FAR_OFF || off < 1 / FAR_OFF
}

export function atComparablePrices({ result, base, amount }: Sides): Finding {
  return finding({
    check: 'growth',
    ok: null,
    arithmetic: () =>
      `${plainValue(result.claim)}, ${plainValue(base.claim)}, ${plainValue(amount.claim)} %`,
    claims: [amount, result, base],
    text: {
      en: `Growth of ${of(amount.figure, 'en')} is at comparable prices and the levels are at current ones: the one isn’t computed from the other, so this isn’t tested`,
      zh: `${of(amount.figure, 'zh')}的增速按可比价计算，总量按现价计算：不能由总量推算增速，故不检验`,
    },
  })
}
