import {
  add,
  divide,
  type Interval,
  multiply,
  ONE,
  type Rational,
  rational,
  scaleInterval,
} from '#platform/exact'
import type { Relation } from '../../model.ts'
import {
  both,
  type Case,
  ending,
  type Finding,
  finding,
  fitOf,
  meet,
  of,
  type Stated,
  said,
} from '../stated/finding.ts'
import type { Reach } from '../stated/meant.ts'
import { amount, plainValue } from '../stated/print.ts'
import { meanRate, powered } from './powers.ts'

const HUNDRED = rational(100n)

/** A mean rate of some years against the growth of all of them: 比2019年同期增长41.3%，两年平均增长18.9%. */
export function checkGrown(
  test: Case,
  { rate: mean, over }: Extract<Relation, { kind: 'average-growth' }>,
  grown: number,
): readonly Finding[] {
  const years = over?.years ?? 0
  const [rate, all] = [test.stated(mean), test.stated(grown)]
  if (rate === null || all === null || years < 2) return []
  if (rate.claim.unit !== 'percent' || all.claim.unit !== 'percent') return []
  const yearly = (reach: Reach): Interval => {
    const { low, high } = signed(rate, reach)
    return { low: powered(low, years), high: powered(high, years) }
  }
  const total = (reach: Reach): Interval => {
    const { low, high } = signed(all, reach)
    return { low: powered(low, 1), high: powered(high, 1) }
  }
  const ok = fitOf((reach) => meet(yearly(reach), total(reach)))
  const ratio = add(ONE, divide(multiply(all.at, signOf(all)), HUNDRED))
  if (ratio.num <= 0n) return []
  const by = amount(meanRate(ratio, years, 1 - rate.claim.precision), 'percent')
  return [
    finding({
      check: 'average-growth',
      ok,
      arithmetic: () =>
        `(1 ${isFall(all) ? '−' : '+'} ${plainValue(all.claim)} %)^(1/${years}) − 1 = ${of(by, 'en')} ${ok === true ? '≈' : '≠'} ${isFall(rate) ? '−' : ''}${plainValue(rate.claim)} %`,
      claims: [rate, all],
      text: both((lang) => {
        const [says, whole] = [said(rate, lang), said(all, lang)]
        const end = of(ending(ok), lang)
        return lang === 'en'
          ? `${isFall(all) ? 'A fall' : 'Growth'} of ${whole} in ${years} years is ${of(by, lang)} a year, and the text says ${isFall(rate) ? 'down ' : ''}${says}${end}`
          : `${years}年共${isFall(all) ? '下降' : '增长'}${whole}，年均为${of(by, lang)}，文中说${isFall(rate) ? '下降' : ''}${says}${end}`
      }),
    }),
  ]
}

function isFall({ claim }: Stated): boolean {
  return claim.direction === 'down'
}

function signOf(one: Stated): Rational {
  return isFall(one) ? rational(-1n) : ONE
}

function signed(one: Stated, reach: Reach): Interval {
  return scaleInterval(one.meant(reach), signOf(one))
}
