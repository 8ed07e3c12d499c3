import {
  add,
  addIntervals,
  divide,
  type Interval,
  multiply,
  pointInterval,
  rational,
  scaleInterval,
  subtract,
} from '#platform/exact'
import type { Relation } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import { quotient, quotientText, standing } from '../change/growth.ts'
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
import { roundingWords } from '../stated/rounding-words.ts'
import { factorBetween, factorOfCounts, isRate } from '../stated/units.ts'
import { checkDays } from './days.ts'

type Share = Extract<Relation, { kind: 'share' }>

/** A share against the part and the whole that are stated with it. */
export function checkShare(test: Case, relation: Share): readonly Finding[] {
  if (relation.days !== undefined) return checkDays(test, relation)
  const share = test.stated(relation.share)
  const parts = [relation.part, ...(relation.also ?? [])].flatMap((one) => test.stated(one) ?? [])
  const part = togetherOf(parts, relation.also?.length ?? 0)
  const whole = test.stated(relation.whole)
  if (share === null || part === null || whole === null) return []
  // "84p of every pound": in money, as so much of one.
  const isPenny = relation.isOutright === true && dimensionOf(share.claim.unit).startsWith('money-')
  if (!isPenny && !isRate(share.claim.unit)) return []
  // 拉动GDP增长3.1个百分点, of growth of 6.4%.
  const isOfRate =
    relation.isOutright === true &&
    part.claim.unit === 'percentage-point' &&
    whole.claim.unit === 'percent'
  const isBare = isOfRate || (relation.isTied === true && part.claim.unit === 'items')
  const factor = isBare ? rational(1n) : factorOfCounts(whole.claim.unit, part.claim.unit)
  const toPercent = isPenny ? rational(100n) : factorBetween(share.claim.unit, 'percent')
  if (factor === null || toPercent === null || whole.at.num <= 0n) return []
  // A loss in per cent of sales has its sign, too.
  if (part.at.num < 0n && share.at.num >= 0n) return []
  const derived = (reach: Reach) => {
    const range = quotient(counted(part), counted(whole), factor, reach)
    return range === null ? null : scaleInterval(range, HUNDRED)
  }
  const isRest = relation.isRest === true
  const inUnit = (told: Interval) => {
    const range = scaleInterval(told, toPercent)
    return isRest ? addIntervals(pointInterval(HUNDRED), scaleInterval(range, MINUS)) : range
  }
  const stated = (reach: Reach) => inUnit(share.meant(reach))
  const ok = fitOf((reach) => meet(derived(reach), stated(reach)))
  const percent = multiply(divide(part.at, multiply(whole.at, factor)), HUNDRED)
  return [
    finding({
      check: 'share',
      ok,
      arithmetic: () =>
        `${parts.length > 1 ? `(${parts.map(({ claim }) => plainValue(claim)).join(' + ')}) / ${short(multiply(whole.at, factor))}` : quotientText(part, whole, factor)} = ${of(computed(percent, share, 'percent'), 'en')} ${standing(ok, percent, derived, stated, 'percent')}`,
      claims: [share, ...parts, whole],
      text: both((lang) => {
        const is = of(computed(percent, share, 'percent'), lang)
        const [a, b] = [part, whole].map((one) => of(one.figure, lang))
        const why = { ok, value: percent, derived: derived('close'), told: share, inUnit }
        const says = `${said(share, lang)}${roundingWords({ ...why, from: [part, whole] }, lang)}`
        const rest = of(computed(subtract(HUNDRED, percent), share, 'percent'), lang)
        if (lang === 'en')
          return `${withoutUnitOf(a, b)} of ${b} is ${is}${isRest ? `, which leaves ${rest} for the rest` : ''}, and the text says ${says}${of(ending(ok), lang)}`
        return `${a}占${b}的${is}${isRest ? `，其余占${rest}` : ''}，文中说${says}${of(ending(ok), lang)}`
      }),
    }),
  ]
}

/** One figure for all of them; null where they aren't told in one unit. */
function togetherOf(parts: readonly Stated[], others: number): Stated | null {
  const [first, ...more] = parts
  if (first === undefined || more.length < others) return null
  if (more.length === 0) return first
  if (more.some(({ claim }) => claim.unit !== first.claim.unit)) return null
  const figures = parts.map(({ figure }) => figure)
  return {
    ...first,
    at: parts.map(({ at }) => at).reduce(add),
    figure: {
      en: figures.map(({ en }) => en).join(' and '),
      zh: figures.map(({ zh }) => zh).join('与'),
    },
    meant: (reach) =>
      parts.map((one) => one.meant(reach)).reduce((sum, one) => addIntervals(sum, one)),
  }
}

/** '312 of 1,240 persons': what both are counted in is said once. */
function withoutUnitOf(part = '', whole = ''): string {
  const unit = /[\d.,]( [^\d]+)$/u.exec(part)?.[1]
  return unit !== undefined && whole.endsWith(unit) ? part.slice(0, -unit.length) : part
}

/** 优良天数28天: no half ones. */
function counted(one: Stated): Stated {
  const { unit, bound, precision } = one.claim
  return unit === 'days' && bound === 'exact' && precision === 0
    ? { ...one, meant: () => pointInterval(one.at) }
    : one
}

const HUNDRED = rational(100n)
const MINUS = rational(-1n)
