import {
  addIntervals,
  multiply,
  pointInterval,
  rational,
  scaleInterval,
  sumOf,
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
} from '../stated/finding.ts'
import { plainValue, short } from '../stated/print.ts'
import { factorBetween } from '../stated/units.ts'

type SharesOfOne = Extract<Relation, { kind: 'shares-of-one' }>

const HUNDRED = rational(100n)

/** Shares that are said to be all of one whole add up to it, to within the rounding of each. */
export function checkShares(test: Case, relation: SharesOfOne): readonly Finding[] {
  const shares = relation.shares.flatMap((index) => {
    const stated = test.stated(index)
    const factor = stated === null ? null : factorBetween(stated.claim.unit, 'percent')
    return stated === null || factor === null ? [] : [{ stated, factor }]
  })
  if (shares.length < 2 || shares.length < relation.shares.length) return []
  const ok = fitOf((reach) =>
    meet(
      shares.reduce(
        (sum, { stated, factor }) => addIntervals(sum, scaleInterval(stated.meant(reach), factor)),
        pointInterval(rational(0n)),
      ),
      pointInterval(HUNDRED),
    ),
  )
  const sum = sumOf(shares.map(({ stated, factor }) => multiply(stated.at, factor)))
  return [
    finding({
      check: 'sum',
      ok,
      arithmetic: () =>
        `${shares.map(({ stated }) => plainValue(stated.claim)).join(' + ')} = ${short(sum)} ${ok === true ? '≈' : '≠'} 100`,
      claims: shares.map(({ stated }) => stated),
      text: both((lang) => {
        const list = shares.map(({ stated }) => of(stated.figure, lang)).join(' + ')
        const end = of(ending(ok), lang)
        return lang === 'en'
          ? `${list} = ${short(sum)} %, and together they ${ok === true ? 'are' : 'should be'} 100 %${end}`
          : `${list} = ${short(sum)}%，${ok === true ? '合计为' : '合计应为'}100%${end}`
      }),
    }),
  ]
}
