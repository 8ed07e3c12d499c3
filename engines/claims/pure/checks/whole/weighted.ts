import {
  abs,
  add,
  addIntervals,
  compare,
  divide,
  divideIntervals,
  type Interval,
  multiply,
  ONE,
  pointInterval,
  type Rational,
  rational,
  scaleInterval,
  subtract,
  subtractIntervals,
  sumOf,
  ZERO,
} from '#platform/exact'
import type { Doc } from '../../model.ts'
import { standing } from '../change/growth.ts'
import { both, ending, type Finding, finding, meet, of, type Stated } from '../stated/finding.ts'
import type { Reach } from '../stated/meant.ts'
import { computed, plainValue, short, signed } from '../stated/print.ts'
import { factorOfCounts } from '../stated/units.ts'
import { wayOf } from '../stated/ways.ts'
import { type Rate, saying } from './rate.ts'

// 进出口A亿元，增长a%。出口B，增长b%；进口C，增长c%: what the parts were before, by their own growth, makes up what the whole was.

/** A whole or a part: what it came to, and by how much it grew. */
type Grown = { readonly level: Stated; readonly rate: Rate }

const HUNDRED = rational(100n)

/** Levels at current prices and growth that isn't; or of another scope than the levels. */
const OTHERWISE =
  /增加值|生产总值|不变价|可比|实际增|剔除|扣除|汇率|\bGDP\b|value[ -]added|constant|comparable|in real terms|volume terms|organic|like[ -]for[ -]like|underlying|adjusted|excluding|currenc/i

/**
 * The growth of a whole, in per cent, against what the levels and the growth of all of its parts make it; null where the parts aren't all of it, a figure
 * isn't exact, the two are so near that a base revised since may tell them apart, or the sentences of the figures in `doc` say that growth is on another basis than the levels.
 */
export function weighted(doc: Doc, whole: Grown, parts: readonly Grown[]): Finding | null {
  const all = [whole, ...parts]
  if (!all.every(isExact) || isOtherwise(doc, all)) return null
  const units = parts.map(({ level }) => factorOfCounts(level.claim.unit, whole.level.claim.unit))
  const before = parts.flatMap((part, at) => {
    const unit = units[at]
    return unit == null ? [] : [{ unit, ...part }]
  })
  if (before.length !== parts.length || !isSum(whole.level, before)) return null
  const value = divide(whole.level.at, sumOf(before.map(baseAt)))
  const change = multiply(subtract(value, ONE), HUNDRED)
  const derived = (reach: Reach) => {
    const sum = before.map((one) => baseMeant(one, reach)).reduce(plus)
    const ratio = sum === null ? null : divideIntervals(whole.level.meant(reach), sum)
    return ratio === null
      ? null
      : scaleInterval(subtractIntervals(ratio, pointInterval(ONE)), HUNDRED)
  }
  const stated = (reach: Reach) => inPercent(whole.rate, reach)
  const ok = meet(derived('close'), stated('close'))
  if (!ok && isNear(whole.rate, change)) return null
  return finding({
    check: 'mean',
    ok,
    arithmetic: () =>
      `${plainValue(whole.level.claim)} / (${before.map(baseText).join(' + ')}) = ${short(value)}, ${signed(change)} % ${standing(ok, change, derived, stated, 'percent')}`,
    // The levels add up: what fails is one of the rates.
    claims: all.map(({ rate }) => rate.stated),
    text: both((lang) => {
      const moreOrLess = wayOf(whole.level.claim.unit, change.num < 0n)[lang]
      const by = of(computed(abs(change), whole.rate.stated, 'percent'), lang)
      const level = of(whole.level.figure, lang)
      const says = saying(whole.rate, lang)
      const end = of(ending(ok), lang)
      return lang === 'en'
        ? `By what its parts came to and by how much each of them changed, ${level} is ${by} ${moreOrLess} than before, and the text says ${says}${end}`
        : `按各部分的数额及其增减推算，${level}比基期${moreOrLess}${by}，文中说${says}${end}`
    }),
  })
}

function isExact({ level, rate: { stated, comparablePrices, sign } }: Grown): boolean {
  return (
    !comparablePrices &&
    level.claim.bound === 'exact' &&
    stated.claim.bound === 'exact' &&
    stated.claim.form === 'number' &&
    stated.claim.unit === 'percent' &&
    compare(level.at, ZERO) > 0 &&
    (sign === 1 || compare(stated.at, HUNDRED) < 0)
  )
}

function isOtherwise({ text, sentences }: Doc, all: readonly Grown[]): boolean {
  const said = all.flatMap(({ level, rate }) => [level.claim.sentence, rate.stated.claim.sentence])
  return [...new Set(said)].some((at) => {
    const sentence = sentences[at]
    return sentence === undefined || OTHERWISE.test(text.slice(sentence.start, sentence.end))
  })
}

type Before = Grown & { readonly unit: Rational }

/** What isn't all of the whole says nothing of how it grew. */
function isSum(whole: Stated, parts: readonly Before[]): boolean {
  const sum = parts
    .map(({ level, unit }) => scaleInterval(level.meant('close'), unit))
    .reduce((all, one) => addIntervals(all, one))
  return meet(sum, whole.meant('close'))
}

function signOfRate({ sign }: Rate): Rational {
  return rational(BigInt(sign))
}

function inPercent(rate: Rate, reach: Reach): Interval {
  return scaleInterval(rate.stated.meant(reach), signOfRate(rate))
}

/** What a level is of what it was. */
function factorAt(rate: Rate): Rational {
  return divide(add(HUNDRED, multiply(signOfRate(rate), rate.stated.at)), HUNDRED)
}

function baseAt({ level, rate, unit }: Before): Rational {
  return divide(multiply(level.at, unit), factorAt(rate))
}

function baseMeant({ level, rate, unit }: Before, reach: Reach): Interval | null {
  const factor = scaleInterval(
    addIntervals(pointInterval(HUNDRED), inPercent(rate, reach)),
    divide(ONE, HUNDRED),
  )
  return divideIntervals(scaleInterval(level.meant(reach), unit), factor)
}

function baseText({ level, rate }: Before): string {
  return `${plainValue(level.claim)} / ${short(factorAt(rate))}`
}

function plus(a: Interval | null, b: Interval | null): Interval | null {
  return a === null || b === null ? null : addIntervals(a, b)
}

/** Within two and a half units of the last digit: what the year before was is revised now and then. */
function isNear({ stated: { claim, at }, sign }: Rate, change: Rational): boolean {
  const off = abs(subtract(change, multiply(at, rational(BigInt(sign)))))
  const unit = claim.precision < 0 ? rational(1n, 10n ** BigInt(-claim.precision)) : ONE
  return compare(off, multiply(rational(5n, 2n), unit)) <= 0
}
