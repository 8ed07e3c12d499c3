import {
  divide,
  multiply,
  ONE,
  rational,
  scaleInterval,
  subtract,
  subtractIntervals,
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
  said,
} from '../stated/finding.ts'
import type { Reach } from '../stated/meant.ts'
import { computed, plainValue, short } from '../stated/print.ts'
import { factorBetween, factorOfCounts, isRate } from '../stated/units.ts'
import { standing } from './growth.ts'

type Average = Extract<Relation, { kind: 'average-growth' }>

/** "On average by 12 berths a year", 平均每年减少75人: an amount per year against the end points and the years that are told. */
export function checkAverageAmount(test: Case, relation: Average): readonly Finding[] {
  const [each, base, result] = [relation.rate, relation.base, relation.result].map((one) =>
    test.stated(one),
  )
  const { years } = relation
  if (each == null || base == null || result == null || years === null || years < 1) return []
  const factor = factorOfCounts(base.claim.unit, result.claim.unit)
  const inLevels = factorOfCounts(each.claim.unit, result.claim.unit) ?? ofBare(each.claim.unit)
  if (factor === null || inLevels === null || isRate(result.claim.unit)) return []
  const isUp = result.at.num * base.at.den >= multiply(base.at, factor).num * result.at.den
  const over = rational(isUp ? 1n : -1n, BigInt(years))
  const toEach = divide(over, inLevels)
  const value = multiply(subtract(result.at, multiply(base.at, factor)), toEach)
  const derived = (reach: Reach) =>
    scaleInterval(
      subtractIntervals(result.meant(reach), scaleInterval(base.meant(reach), factor)),
      toEach,
    )
  const stated = (reach: Reach) => each.meant(reach)
  const ok = fitOf((reach) => meet(derived(reach), stated(reach)))
  return [
    finding({
      check: 'average-growth',
      ok,
      arithmetic: () =>
        `(${plainValue(result.claim)} − ${plainValue(base.claim)}) / ${years} = ${short(value)} ${standing(ok, value, derived, stated, '')}`,
      claims: [each, base, result],
      text: both((lang) => {
        const [from, to] = [base, result].map((one) => of(one.figure, lang))
        const says = said(each, lang)
        const by = of(computed(value, each, each.claim.unit), lang)
        const end = of(ending(ok), lang)
        return lang === 'en'
          ? `From ${from} to ${to} in ${years === 1 ? 'one year' : `${years} years`} is ${by} a year on average, and the text says ${says}${end}`
          : `${years}年间由${from}到${to}，平均每年${by}，文中说${says}${end}`
      }),
    }),
  ]
}

/** "Eleven animals a year" of a herd whose unit was told before. */
function ofBare(unit: string): typeof ONE | null {
  return factorBetween(unit, 'items') === null ? null : ONE
}
