import {
  add,
  addIntervals,
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
  if (factor === null || base.at.num <= 0n) return []
  if (relation.amountIs === 'absolute') return bothOf({ result, base, amount }, factor)
  if (!isRate(amount.claim.unit)) return []
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
        const [a, b, change] = [base.figure, result.figure, computed(by, amount, 'percent')].map(
          (one) => of(one, lang),
        )
        return lang === 'en'
          ? `From a ${from} of ${a} to a ${to} of ${b} is ${change} of what was, and the text says ${said(amount, lang)}${of(ending(ok), lang)}`
          : `由${fromHan}${a}到${toHan}${b}，变动为原来的${change}，文中说${said(amount, lang)}${of(ending(ok), lang)}`
      }),
    }),
  ]
}

type Sides = { readonly result: Stated; readonly base: Stated; readonly amount: Stated }

/** 净利润1.2亿元，上年同期亏损0.9亿元，同比增加2.1亿元: by both of them, as money. */
function bothOf({ result, base, amount }: Sides, factor: Rational): readonly Finding[] {
  const inLevels = factorOfCounts(amount.claim.unit, result.claim.unit)
  if (inLevels === null) return []
  const stated = (reach: Reach): Interval => scaleInterval(amount.meant(reach), inLevels)
  const derived = (reach: Reach): Interval =>
    addIntervals(result.meant(reach), scaleInterval(base.meant(reach), factor))
  const ok = fitOf((reach) => meet(derived(reach), stated(reach)))
  const by = add(result.at, multiply(base.at, factor))
  return [
    finding({
      check: 'growth',
      ok,
      arithmetic: () =>
        `${plainValue(result.claim)} + ${short(multiply(base.at, factor))} = ${short(by)} ${standing(ok, by, derived, stated, '')}`,
      claims: [amount, result, base],
      text: both((lang) => {
        const [a, b, change] = [
          base.figure,
          result.figure,
          computed(by, result, result.claim.unit),
        ].map((one) => of(one, lang))
        return lang === 'en'
          ? `Between a profit and a loss, ${b} and ${a}, lies ${change}, and the text says ${said(amount, lang)}${of(ending(ok), lang)}`
          : `一盈一亏，${b}与${a}相差${change}，文中说${said(amount, lang)}${of(ending(ok), lang)}`
      }),
    }),
  ]
}
