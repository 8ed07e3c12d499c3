import { abs, compare, divide, multiply, type Rational, rational, subtract } from '#platform/exact'
import type { Relation } from '../../model.ts'
import { sharesIn } from '../../units/table.ts'
import {
  both,
  type Case,
  ending,
  type Finding,
  finding,
  fitOf,
  meet,
  of,
} from '../stated/finding.ts'
import type { Reach } from '../stated/meant.ts'
import { computed } from '../stated/print.ts'
import { factorOfCounts } from '../stated/units.ts'
import { quotient, quotientText, standing } from './growth.ts'

type Mean = Extract<Relation, { kind: 'mean' }>

/** Heads and days are often counted another way for the mean than beside it: so much is a doubt. */
const LOOSE = rational(1n, 20n)

/** A mean against the total and the number among which it is divided. */
export function checkMean(test: Case, relation: Mean): readonly Finding[] {
  const [mean, total, count] = [
    test.stated(relation.mean),
    test.stated(relation.total),
    test.stated(relation.count),
  ]
  if (mean === null || total === null || count === null || count.at.num <= 0n) return []
  const unit = mean.claim.unit.split('/')[0] ?? mean.claim.unit
  const factor = factorOfCounts(total.claim.unit, unit)
  if (factor === null || total.at.num <= 0n) return []
  const toMean = divide(sharesIn(mean.claim.unit, count.claim.unit), factor)
  const derived = (reach: Reach) => quotient(total, count, toMean, reach)
  const stated = (reach: Reach) => mean.meant(reach)
  const value = divide(total.at, multiply(count.at, toMean))
  const fit = fitOf((reach) => meet(derived(reach), stated(reach)))
  const ok = fit === false && isNear(value, mean.at) ? null : fit
  return [
    finding({
      check: 'mean',
      ok,
      arithmetic: `${quotientText(total, count, toMean)} ${standing(ok, value, derived, stated, '')}`,
      claims: [mean, total, count],
      text: both((lang) => {
        const by = of(computed(value, mean.claim, unit), lang)
        const [whole, number, says] = [total, count, mean].map((one) => of(one.figure, lang))
        const end = of(ending(ok), lang)
        return lang === 'en'
          ? `${whole} divided by ${number} is ${by}, and the text says ${says}${end}`
          : `${whole}除以${number}为${by}，文中说“${says}”${end}`
      }),
    }),
  ]
}

function isNear(value: Rational, said: Rational): boolean {
  return compare(abs(subtract(value, said)), multiply(abs(value), LOOSE)) <= 0
}
