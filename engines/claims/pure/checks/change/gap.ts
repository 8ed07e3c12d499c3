import {
  divide,
  type Interval,
  multiply,
  ONE,
  pointInterval,
  type Rational,
  rational,
  scaleInterval,
  subtract,
  subtractIntervals,
} from '#platform/exact'
import type { Relation } from '../../model.ts'
import { apartIn } from '../stated/apart.ts'
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
import { factorBetween, isPoints, isRate } from '../stated/units.ts'
import { waysIn } from '../stated/ways.ts'
import { positive, standing } from './growth.ts'
import { isOfAnotherTime } from './time.ts'
import { isPlace, signOf } from './way.ts'

/** A difference that is stated against the two figures between which it lies: two periods, or two measures of one. */
export function checkGap(test: Case, relation: Relation): readonly Finding[] {
  const sides = sidesOf(test, relation)
  if (sides === null) return []
  const { high, low, amount, direction } = sides
  const isTied = relation.isTied === true || relation.isSole === true
  const units = factorOf(low.claim.unit, high.claim.unit, isTied)
  // 出口增长5%，进口下降2%，出口增幅大于进口7个百分点: what fell is below nothing.
  const isBelow = relation.kind === 'gap' && areOpposite(test, relation.of, relation.than)
  const factor = units === null || !isBelow ? units : multiply(units, rational(-1n))
  const inLevels = inUnitOf(amount, high, isTied)
  if (factor === null || inLevels === null) return []
  const isOfGoal = relation.kind === 'gap' && relation.isOfGoal === true
  const derived = (reach: Reach) =>
    isOfGoal
      ? subtractIntervals(high.meant(reach), pointInterval(multiply(low.at, factor)))
      : apartIn(high, low, factor, reach)
  const inUnit = (by: number) => (told: Interval) =>
    scaleInterval(told, multiply(inLevels, rational(BigInt(by))))
  const stated = (by: number) => (reach: Reach) => inUnit(by)(amount.meant(reach))
  const difference = subtract(high.at, multiply(low.at, factor))
  // A better place is a smaller number: up three places from the eighth is the fifth.
  const way = isPlace(high) && direction !== null ? OTHER[direction] : direction
  const by = signOf(amount, way, difference)
  const ok = fitOf((reach) => meet(derived(reach), stated(by)(reach)))
  const hint = ok === false ? partInstead(sides, factor, by) : null
  return [
    finding({
      check: 'gap',
      ok,
      arithmetic: () =>
        `${plainValue(high.claim)} ${isBelow ? '+' : '−'} ${plainValue(low.claim)} = ${short(difference)} ${standing(ok, difference, derived, stated(by), '')}`,
      claims: [amount, high, low],
      text: both((lang) => {
        const why = { ok, value: difference, derived: derived('close'), told: amount }
        const within = roundingWords({ ...why, inUnit: inUnit(by), from: [high, low] }, lang)
        return sentence(lang, { high, low, amount }, { difference, by, ok, hint, within })
      }),
    }),
  ]
}

const OTHER = { up: 'down', down: 'up' } as const

type Sides = { readonly high: Stated; readonly low: Stated; readonly amount: Stated }
type Hint = { readonly en: string; readonly zh: string }

function sidesOf(
  test: Case,
  relation: Relation,
): (Sides & { readonly direction: 'up' | 'down' | null }) | null {
  if (relation.kind !== 'gap' && relation.kind !== 'change') return null
  const [over, under] =
    relation.kind === 'gap' ? [relation.of, relation.than] : [relation.result, relation.base]
  const [high, low, amount] = [test.stated(over), test.stated(under), test.stated(relation.amount)]
  if (high === null || low === null || amount === null) return null
  if (
    relation.kind === 'change' &&
    !isPoints(amount.claim.unit) &&
    relation.amountIs !== 'points'
  ) {
    return null
  }
  if (relation.kind === 'change' && isOfAnotherTime(test, { result: high, base: low, amount }))
    return null
  // "Fell by 2 %, 5 points behind the index, which rose by 3 %": one of them is below nothing.
  const isOpposite = relation.kind === 'gap' && areOpposite(test, over, under)
  if (isOpposite && !(relation.isOutright === true && low.claim.direction === 'down')) return null
  const way = relation.direction
  return { high, low, amount, direction: way === 'flat' ? null : way }
}

function areOpposite(test: Case, ...ends: readonly (number | null)[]): boolean {
  const ways = ends.map((index) => {
    const own = test.stated(index)?.claim
    if (own?.kind !== 'growth' || own.value.coefficient < 0n) return null
    const told = test.reading.relations.find((one) => one.kind === 'change' && one.amount === index)
    return own.direction ?? (told?.kind === 'change' ? told.direction : null)
  })
  return ways.includes('up') && ways.includes('down')
}

/** Percentage points are the difference of two rates, and of nothing else. */
function inUnitOf(amount: Stated, level: Stated, isTied: boolean): Rational | null {
  const unit = amount.claim.unit
  if (!isPoints(unit)) {
    if (isPlace(level) && isPlaces(unit)) return ONE
    return factorOf(unit, level.claim.unit, isTied)
  }
  if (!isRate(level.claim.unit)) return null
  const inPoints = factorBetween(unit, 'percentage-point') ?? ONE
  return multiply(inPoints, factorBetween('percent', level.claim.unit) ?? ONE)
}

/** Of incomes per head the difference is told in yuan, and where words tie them one unit may be told for all. */
function factorOf(from: string, to: string, isTied: boolean): Rational | null {
  const isPer = from.startsWith(`${to}/`) || to.startsWith(`${from}/`)
  const isOnce = isTied && [from, to].includes('items') && ![from, to].some(isRate)
  return factorBetween(from, to) ?? (isPer || isOnce ? ONE : null)
}

/** 位 counts places and persons. */
function isPlaces(unit: string): boolean {
  return ['items', 'places', 'rank', 'persons'].includes(unit)
}

/** A change in per cent that was said in percentage points. */
function partInstead({ high, low, amount }: Sides, factor: Rational, by: number): Hint | null {
  if (!isPoints(amount.claim.unit) || low.at.num <= 0n) return null
  const base = multiply(low.at, factor)
  const change = multiply(subtract(divide(high.at, base), ONE), rational(100n))
  const stated = scaleInterval(amount.meant('close'), rational(BigInt(by)))
  return meet({ low: { at: change, open: false }, high: { at: change, open: false } }, stated)
    ? { en: '; it is the change in per cent', zh: '；这是以百分比计的变化' }
    : null
}

type Outcome = {
  readonly difference: Rational
  /** The sign that the text gives the difference. */
  readonly by: 1 | -1
  readonly ok: boolean | null
  readonly hint: Hint | null
  /** Why it agrees, where that isn't plain. */
  readonly within: string
}

function sentence(
  lang: 'en' | 'zh',
  { high, low, amount }: Sides,
  { difference, by, ok, hint, within }: Outcome,
): string {
  const unit = isRate(high.claim.unit) ? 'percentage-point' : high.claim.unit
  const size = isRate(high.claim.unit)
    ? multiply(difference, factorBetween(high.claim.unit, 'percent') ?? ONE)
    : difference
  const apart = of(computed(positive(size), amount, unit === 'rank' ? 'ratio' : unit), lang)
  const isLess = difference.num < 0n
  const end = `${within}${of(ending(ok), lang)}${hint === null ? '' : hint[lang]}`
  // Where the size fits, and the direction doesn't, the direction is what there is to say.
  const isOpposite =
    ok === false && !isPlace(high) && difference.num !== 0n && by === (isLess ? 1 : -1)
  const ways = waysIn(high.claim.unit)
  const is = (isLess ? ways.down : ways.up)[lang]
  const told = isLess ? ways.up : ways.down
  const [before, behind] = isOpposite ? [told.zh, ` ${told.en}`] : ['', '']
  return lang === 'en'
    ? `${of(high.figure, lang)} is ${apart} ${is} than ${of(low.figure, lang)}, and the text says ${said(amount, lang)}${behind}${end}`
    : `${of(high.figure, lang)}比${of(low.figure, lang)}${is}${apart}，文中说${before}${said(amount, lang)}${end}`
}
