import { divide, type Interval, multiply, ONE, rational, scaleInterval } from '#platform/exact'
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
import { meantBy, type Reach } from '../stated/meant.ts'
import { computed, short } from '../stated/print.ts'
import { roundingWords } from '../stated/rounding-words.ts'
import { factorBetween, factorOfCounts, factorOfThings } from '../stated/units.ts'
import { quotient, quotientText, shifted, standing } from './growth.ts'

type Multiple = Extract<Relation, { kind: 'multiple' }>

/** "2.3 times that of 2018" against the two figures. */
export function checkMultiple(test: Case, relation: Multiple): readonly Finding[] {
  const told = test.stated(relation.times)
  const isHalved = told?.claim.form === 'multiple' && told.claim.unit === 'ratio'
  const times = isHalved ? doubled(told) : told
  const whole = test.stated(isHalved ? relation.base : relation.of)
  const base = test.stated(isHalved ? relation.of : relation.base)
  if (times === null || whole === null || base === null) return []
  const isRatio = times.claim.unit === 'ratio' && times.claim.form !== 'multiple'
  const factor = isRatio
    ? factorOfThings(base.claim.unit, whole.claim.unit)
    : factorOfCounts(base.claim.unit, whole.claim.unit)
  const toRatio = factorBetween(times.claim.unit, 'ratio')
  if (factor === null || toRatio === null || base.at.num <= 0n) return []
  const derived = (reach: Reach) => quotient(whole, base, factor, reach)
  const inUnit = (told: Interval) => scaleInterval(told, toRatio)
  const stated = (reach: Reach) => inUnit(times.meant(reach))
  const more = (reach: Reach) => shifted(stated(reach), ONE)
  const plain = fitOf((reach) => meet(derived(reach), stated(reach)))
  // "Two times more than" is said of both twofold and threefold.
  const isMore =
    plain === false && times.claim.kind === 'growth' && meet(derived('close'), more('close'))
  const ok = isMore ? true : plain
  const ratio = divide(whole.at, multiply(base.at, factor))
  return [
    finding({
      check: 'multiple',
      ok,
      arithmetic: () =>
        `${quotientText(whole, base, factor)} = ${short(ratio)} ${standing(ok, ratio, derived, isMore ? more : stated, '')}`,
      claims: [times, whole, base],
      text: both((lang) => {
        const by = of(computed(ratio, times, 'times'), lang)
        const [of_, than] = [whole, base].map((one) => of(one.figure, lang))
        const why = { ok: plain, value: ratio, derived: derived('close'), told: times, inUnit }
        const says = `${said(times, lang)}${roundingWords({ ...why, from: [whole, base] }, lang)}`
        return lang === 'en'
          ? `${of_} is ${by} ${than}, and the text says ${says}${of(ending(ok), lang)}`
          : `${of_}是${than}的${by}，文中说${says}${of(ending(ok), lang)}`
      }),
    }),
  ]
}

/** What more than halved was more than twice as much before. */
function doubled(told: Stated): Stated {
  const claim = { ...told.claim, value: TWO, fraction: null, precision: 0, unit: 'times' }
  return { ...told, claim, at: rational(2n), meant: (reach) => meantBy(claim, 'doubled', reach) }
}

const TWO = { coefficient: 2n, scale: 0 }
