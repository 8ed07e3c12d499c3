import { add, divide, type Interval, multiply, ONE, rational, scaleInterval } from '#platform/exact'
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
  said,
} from '../stated/finding.ts'
import type { Reach } from '../stated/meant.ts'
import { computed, plainValue, short } from '../stated/print.ts'
import { factorBetween, factorOfCounts, isRate } from '../stated/units.ts'
import { quotient, shifted, standing } from './growth.ts'

type Change = Extract<Relation, { kind: 'change' }>

const HUNDRED = rational(100n)

/** 亏损10.2亿元，上年同期盈利3.1亿元，下降429%: from a profit to a loss, or back, it went by both of them together. */
export function checkSwung(test: Case, relation: Change): readonly Finding[] {
  const result = test.stated(relation.result)
  const base = test.stated(relation.base)
  const amount = test.stated(relation.amount)
  if (relation.losses === undefined || result === null || base === null || amount === null)
    return []
  const factor = factorOfCounts(base.claim.unit, result.claim.unit)
  if (factor === null || !isRate(amount.claim.unit) || base.at.num <= 0n) return []
  const toPercent = factorBetween(amount.claim.unit, 'percent') ?? ONE
  const stated = (reach: Reach): Interval => scaleInterval(amount.meant(reach), toPercent)
  const derived = (reach: Reach): Interval | null => {
    const ratio = quotient(result, base, factor, reach)
    return ratio === null ? null : scaleInterval(shifted(ratio, ONE), HUNDRED)
  }
  const ok = fitOf((reach) => meet(derived(reach), stated(reach)))
  const by = multiply(add(divide(result.at, multiply(base.at, factor)), ONE), HUNDRED)
  const [from, to] = relation.losses === 'result' ? ['profit', 'loss'] : ['loss', 'profit']
  const [fromHan, toHan] = relation.losses === 'result' ? ['盈利', '亏损'] : ['亏损', '盈利']
  return [
    finding({
      check: 'growth',
      ok,
      arithmetic: () =>
        `(${plainValue(result.claim)} + ${plainValue(base.claim)}) / ${plainValue(base.claim)} = ${short(by)} % ${standing(ok, by, derived, stated, 'percent')}`,
      claims: [amount, result, base],
      text: both((lang) => {
        const [a, b, change] = [
          base.figure,
          result.figure,
          computed(by, amount.claim, 'percent'),
        ].map((one) => of(one, lang))
        return lang === 'en'
          ? `From a ${from} of ${a} to a ${to} of ${b} is ${change} of what was, and the text says ${said(amount, lang)}${of(ending(ok), lang)}`
          : `由${fromHan}${a}到${toHan}${b}，变动为原来的${change}，文中说${said(amount, lang)}${of(ending(ok), lang)}`
      }),
    }),
  ]
}
