import {
  abs,
  compare,
  type Decimal,
  divide,
  divideIntervals,
  type Interval,
  interval,
  multiply,
  ONE,
  pointInterval,
  type Rational,
  rational,
  rationalOf,
  roundedInterval,
  scaleInterval,
  subtract,
  truncatedInterval,
} from '#platform/exact'
import type { Relation, TimeSpan } from '../../model.ts'
import { dimensionOf, sharesIn } from '../../units/table.ts'
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
import { hull, type Reach } from '../stated/meant.ts'
import { amount, computed, plainValue, short } from '../stated/print.ts'
import { factorOfCounts } from '../stated/units.ts'
import { positiveOnly, standing } from './growth.ts'

type Mean = Extract<Relation, { kind: 'mean' }>

/** Heads and days are often counted another way for the mean than beside it: so much is a doubt. */
const LOOSE = rational(1n, 20n)

const PARTS: ReadonlySet<string> = new Set(['percent', 'permille', 'percentage-point'])

/** A mean against the total and the number among which it is divided. */
export function checkMean(test: Case, relation: Mean): readonly Finding[] {
  const [mean, total, count] = [
    test.stated(relation.mean),
    test.stated(relation.total),
    test.stated(relation.count),
  ]
  const many = count === null ? spanned(relation.span) : counted(count)
  if (mean === null || total === null || many === null || many.at.num <= 0n) return []
  // Nothing is divided among 3.6 %.
  if (count !== null && PARTS.has(count.claim.unit)) return []
  const [above = ''] = mean.claim.unit.split('/')
  const unit = above === 'permille' ? total.claim.unit : above
  const factor = factorOfCounts(total.claim.unit, unit)
  if (factor === null || total.at.num <= 0n) return []
  const per = relation.per ?? ONE
  const toMean = divide(
    count === null ? ONE : sharesIn(mean.claim.unit, count.claim.unit),
    multiply(factor, per),
  )
  const derived = (reach: Reach) =>
    divideIntervals(
      positiveOnly(total.meant(reach)),
      positiveOnly(scaleInterval(many.meant(reach), toMean)),
    )
  const stated = asMean(mean)
  const value = divide(total.at, multiply(many.at, toMean))
  const fit = fitOf((reach) => meet(derived(reach), stated(reach)))
  const isLoose =
    (isNear(value, mean.at) || isOfWork(relation.span, value, mean.at)) &&
    !swapsOf(mean.claim).some((one) => meet(derived('close'), one))
  const isCount = count !== null && THINGS.has(count.claim.unit) && count.claim.bound === 'exact'
  const isExact = relation.isExact === true || isCount || isPrice(total, count)
  const ok = fit === false && isLoose && !isExact ? null : fit
  return [
    finding({
      check: 'mean',
      ok,
      arithmetic: () =>
        `${plainValue(total.claim)} / ${short(multiply(many.at, toMean))} ${standing(ok, value, derived, stated, '')}`,
      claims: [mean, total, count],
      text: both((lang) => {
        const by = of(computed(value, mean, unit), lang)
        const [whole, says] = [of(total.figure, lang), said(mean, lang)]
        const number = of(many.figure, lang)
        const end = of(ending(ok), lang)
        const each = short(per)
        if (lang === 'en')
          return `${whole} divided by ${number} is ${by}${per.num > per.den ? ` per ${each}` : ''}, and the text says ${says}${end}`
        return `${whole}除以${number}${per.num > per.den ? `，每${each}为` : '为'}${by}，文中说${says}${end}`
      }),
    }),
  ]
}

/** 497 for 479: with two neighbouring digits in each other's place it would be exact, and no other count of days makes that. */
function swapsOf({ bound, value, precision }: Stated['claim']): readonly Interval[] {
  const digits = String(value.coefficient)
  const told = digits.replace(/0+$/, '')
  if (bound !== 'exact' || told.length < SWAPPED_MIN) return []
  return [...told].flatMap((digit, at) => {
    const next = told[at + 1]
    if (next === undefined || next === digit) return []
    const swapped = `${told.slice(0, at)}${next}${digit}${digits.slice(at + 2)}`
    return [roundedInterval({ ...value, coefficient: BigInt(swapped) }, precision)]
  })
}

const SWAPPED_MIN = 3

/** What is sold is weighed as it is paid for. */
function isPrice({ claim: { unit } }: Stated, count: Stated | null): boolean {
  return (
    count !== null &&
    dimensionOf(unit).startsWith('money') &&
    SOLD.has(dimensionOf(count.claim.unit)) &&
    count.claim.bound === 'exact'
  )
}

const SOLD: ReadonlySet<string> = new Set(['mass', 'volume', 'energy'])

/** "An average of 16,710 spectators": a mean is rounded to whole ones, though each of what it is of was counted. */
function asMean({ claim, meant }: Stated): (reach: Reach) => Interval {
  const isWhole = claim.precision === 0 && claim.value.scale === 0
  if (claim.bound !== 'exact' || claim.fraction !== null || !isWhole) return meant
  const rounded = hull(roundedInterval(claim.value, 0), truncatedInterval(claim.value, 0))
  return (reach) => hull(meant(reach), rounded)
}

/** What a total is divided by. */
type Many = Pick<Stated, 'at' | 'figure' | 'meant'>

function counted({ claim, at, figure, meant }: Stated): Many {
  // A festival of four days lasts no three and a half.
  const isWhole = claim.bound === 'exact' && claim.precision === 0 && TIMES.has(claim.unit)
  return { at, figure, meant: isWhole ? () => pointInterval(at) : meant }
}

const TIMES: ReadonlySet<string> = new Set(['days', 'weeks', 'months', 'years'])
/** What is counted once and for all. */
const THINGS: ReadonlySet<string> = new Set(['items', 'places', 'firms', 'ships'])

/** The days of a year, which no figure tells. */
function spanned(span: TimeSpan | undefined): Many | null {
  if (span === undefined) return null
  const [least, most] = [span.least, span.most].map((one) => rationalOf(decimal(one)))
  if (least === undefined || most === undefined) return null
  const all = interval(least, most)
  return { at: most, figure: amount(decimal(span.most), span.unit), meant: () => all }
}

function decimal(value: number): Decimal {
  const scale = Number.isInteger(value) ? 0 : 2
  return { coefficient: BigInt(Math.round(value * 10 ** scale)), scale }
}

function isNear(value: Rational, said: Rational): boolean {
  return compare(abs(subtract(value, said)), multiply(abs(value), LOOSE)) <= 0
}

/** A year has some 250 days of work. */
const OF_WORK = rational(250n, 365n)
const SEASON = 60

function isOfWork(span: TimeSpan | undefined, value: Rational, said: Rational): boolean {
  const isDays = span?.unit === 'days' && span.least > SEASON
  return isDays && isNear(divide(value, OF_WORK), said)
}
