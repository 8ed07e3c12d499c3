import { multiply, scaleInterval } from '#platform/exact'
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
} from '../stated/finding.ts'
import { plainValue, short } from '../stated/print.ts'
import { factorBetween } from '../stated/units.ts'
import { isFarApart, slipBetween, slipWords } from './slip.ts'

type Equivalent = Extract<Relation, { kind: 'equivalent' }>

/** "1.1 million dollars, or 600,000 dollars after taxes": one unit in one script isn't said twice, unless of another scale. */
function areTwoOfOneUnit(left: Stated, right: Stated): boolean {
  const [a, b] = [left, right].map(({ words }) => /[㐀-鿿]/.test(words))
  return left.claim.unit === right.claim.unit && a === b
}

/** One figure in two units or scales side by side: 80亿元（8 billion yuan）. Two currencies can't be compared. */
export function checkEquivalent(test: Case, relation: Equivalent): readonly Finding[] {
  const left = test.stated(relation.left)
  const right = test.stated(relation.right)
  if (left === null || right === null) return []
  const factor = factorBetween(right.claim.unit, left.claim.unit)
  if (factor === null) return []
  const fit = fitOf((reach) => meet(left.meant(reach), scaleInterval(right.meant(reach), factor)))
  const slip = fit === false ? slipBetween(left, right, factor) : null
  const isOther =
    fit === false &&
    slip === null &&
    (isFarApart(left, right, factor, 10n) || areTwoOfOneUnit(left, right))
  const ok = isOther ? null : fit
  return [
    finding({
      check: 'scale',
      ok,
      arithmetic: `${plainValue(left.claim)} ${ok === true ? '=' : '≠'} ${short(multiply(right.at, factor))}`,
      claims: [left, right],
      text: both((lang) => {
        const [a, b] = [of(left.figure, lang), of(right.figure, lang)]
        const end = `${of(ending(fit), lang)}${slip === null ? '' : slipWords(slip)[lang]}`
        return lang === 'en' ? `${a} stands beside ${b}${end}` : `${a}与${b}并列${end}`
      }),
    }),
  ]
}
