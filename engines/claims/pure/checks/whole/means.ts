import {
  abs,
  add,
  addIntervals,
  compare,
  divide,
  type Interval,
  type IntervalEnd,
  multiply,
  ONE,
  type Rational,
  rational,
  rationalOf,
  roundedInterval,
  scaleInterval,
  subtract,
  ZERO,
} from '#platform/exact'
import type { Relation } from '../../model.ts'
import { standing } from '../change/growth.ts'
import { signOf } from '../change/way.ts'
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
import { hull, type Reach } from '../stated/meant.ts'
import { computed, intervalText, plainValue } from '../stated/print.ts'
import { factorBetween, factorOfCounts } from '../stated/units.ts'
import { type Rate, saying } from './rate.ts'
import { weighted } from './weighted.ts'

/**
 * The change of a sum lies between the changes of its parts: if exports grew 5 % and imports 8 %, trade grew neither 10 %
 * nor 3 %. So does a multiple of a sum.
 */
export function checkMeans(test: Case, relations: readonly Relation[]): readonly Finding[] {
  const rates = ratesOf(test, relations)
  if (rates.size < 3) return []
  return relations.flatMap((relation) => {
    if (relation.kind !== 'parts' || !relation.complete || relation.parts.length < 2) return []
    if ([relation.whole, ...relation.parts].some((index) => isBelowZero(test, index))) return []
    const isTold = relation.isSole === true || relation.isTied === true
    if (!isTold && (isSmallCount(test, relation) || isLesser(test, relation, relations))) return []
    const ofWhole = rates.get(relation.whole) ?? []
    return [...new Set(ofWhole.map(({ basePeriod }) => basePeriod))].flatMap((period) => {
      const whole = onlyRate(ofWhole, period)
      if (whole === null) return []
      const byLevels = byLevelsOf(test, relation, whole, (index) =>
        ofWhole.length === 1
          ? onlyRateOrUntold(rates.get(index) ?? [], period)
          : onlyRate(rates.get(index) ?? [], period),
      )
      const parts = relation.parts.flatMap((part) => onlyRate(rates.get(part) ?? [], period) ?? [])
      const found = parts.length === relation.parts.length ? [between(whole, parts)] : []
      return found.some(({ ok }) => ok === false) || byLevels === null ? found : [byLevels]
    })
  })
}

/** Where what it came to and what its parts did is told, too, it changed by no other figure. */
function byLevelsOf(
  test: Case,
  relation: Extract<Relation, { kind: 'parts' }>,
  whole: Rate,
  over: (index: number) => Rate | null,
): Finding | null {
  const level = test.stated(relation.whole)
  const grown = relation.parts.flatMap((part) => {
    const [own, rate] = [test.stated(part), over(part)]
    return own === null || rate === null ? [] : [{ level: own, rate }]
  })
  if (level === null || grown.length !== relation.parts.length) return null
  return weighted(test.reading.doc, { level, rate: whole }, grown)
}

/** Income with costs below nothing beside it: what is left may change by more than each. */
function isBelowZero(test: Case, index: number): boolean {
  const stated = test.stated(index)
  return stated !== null && compare(stated.at, ZERO) < 0
}

/** Where a longer list or a nearer one makes up the same whole, this one leaves out a member, or adds up by chance. */
function isLesser(
  test: Case,
  { whole, parts }: Extract<Relation, { kind: 'parts' }>,
  relations: readonly Relation[],
): boolean {
  if (isDividedAnew(test, parts)) return false
  return relations.some((one) => {
    if (one.kind !== 'parts' || !one.complete || one.whole !== whole) return false
    const isLonger =
      one.parts.length > parts.length && parts.every((part) => one.parts.includes(part))
    return (
      isLonger || (whole < Math.min(...one.parts) && Math.max(...one.parts) < Math.min(...parts))
    )
  })
}

/** 分城乡看，城镇增长9.4%，乡村增长7.8%: told by words to be another division of the same whole. */
function isDividedAnew(test: Case, parts: readonly number[]): boolean {
  const start = test.stated(Math.min(...parts))?.claim.start ?? 0
  return DIVIDED.test(test.reading.doc.text.slice(Math.max(0, start - DIVIDED_MAX), start))
}

const DIVIDED_MAX = 48
const DIVIDED = /(?:^|[，。；\n\s])[按分][^，。；：\d]{1,16}[看分][，：][^，。；\d]{0,24}$/

/** 收案31件, and elsewhere 审结30件 and 办结1件: counts of two digits add up by chance, and their changes say nothing of each other. */
function isSmallCount(test: Case, { whole, parts }: Extract<Relation, { kind: 'parts' }>): boolean {
  const [all, first] = [whole, parts[0] ?? whole].map((index) => test.stated(index))
  const distance = Math.abs((first?.claim.sentence ?? 0) - (all?.claim.sentence ?? 0))
  return distance > 1 && all?.claim.unit === 'items' && compare(all.at, SMALL) < 0
}

const SMALL = rational(100n)

/** Changes that are told without the levels: "both doubled, and the total was four times as much". */
export function checkPooled(
  test: Case,
  { whole, parts, isEven }: Extract<Relation, { kind: 'pooled' }>,
): readonly Finding[] {
  const rateOf = (index: number): Rate | null => {
    const stated = test.stated(index)
    if (stated === null) return null
    return {
      stated,
      sign: signOf(stated, stated.claim.direction, ZERO),
      comparablePrices: false,
    }
  }
  const all = rateOf(whole)
  const members = parts.flatMap((part) => rateOf(part) ?? [])
  if (all === null || members.length === 0 || members.length !== parts.length) return []
  if (
    members.some(
      ({ stated: { claim } }) =>
        claim.unit !== 'items' && factorOfCounts(claim.unit, all.stated.claim.unit) === null,
    )
  )
    return []
  return [isEven === true ? even(all.stated, members) : between(all, members)]
}

/** More than these aren't told one by one. */
const LISTED_MAX = 5

/** The mean of figures of which each counts as much as any other. */
function even(mean: Stated, members: readonly Rate[]): Finding {
  const isMiddle = members.length === 1 && members[0]?.stated.claim.bound === 'between'
  const many = rational(BigInt(isMiddle ? 2 : members.length))
  const all = members.flatMap(endsOf).map(({ claim, at, meant }) => {
    const unit = factorOfCounts(claim.unit, mean.claim.unit) ?? ONE
    const one = divide(unit, many)
    return { at: multiply(at, one), meant: (reach: Reach) => scaleInterval(meant(reach), one) }
  })
  const derived = (reach: Reach) =>
    all.map((one) => one.meant(reach)).reduce((sum, one) => addIntervals(sum, one))
  const value = all.map(({ at }) => at).reduce(add)
  const fit = fitOf((reach) => meet(derived(reach), mean.meant(reach)))
  const [first] = members
  const isNearly = isMiddle && first !== undefined && isNearMiddle(first, value, mean.at)
  const ok = fit === false && isNearly ? null : fit
  const by = computed(value, mean, mean.claim.unit)
  return finding({
    check: 'mean',
    ok,
    arithmetic: () =>
      `(${members.map(({ stated }) => plainValue(stated.claim)).join(' + ')}) / ${many.num} ${standing(ok, value, derived, mean.meant, mean.claim.unit)}`,
    claims: [mean, ...members.map(({ stated }) => stated)],
    text: both((lang) => {
      const end = of(ending(ok), lang)
      const [is, says, from] = [by, mean.figure, first?.stated.figure ?? by].map((one) =>
        of(one, lang),
      )
      if (isMiddle)
        return lang === 'en'
          ? `The middle of ${from} is ${is}, and the text says ${says}${end}`
          : `${from}的中点为${is}，文中说${says}${end}`
      if (members.length <= LISTED_MAX) {
        const all = members.map(({ stated }) => of(stated.figure, lang))
        return lang === 'en'
          ? `The mean of ${all.slice(0, -1).join(', ')} and ${all.at(-1)} is ${is}, and the text says ${says}${end}`
          : `${all.join('、')}的平均数为${is}，文中说${says}${end}`
      }
      return lang === 'en'
        ? `The mean of the ${members.length} figures from ${from} on is ${is}, and the text says ${says}${end}`
        : `从${from}起的${members.length}个数的平均数为${is}，文中说${says}${end}`
    }),
  })
}

/** The ends of a range are rounded, too: a fiftieth of it to either side. */
function isNearMiddle({ stated: { claim } }: Rate, middle: Rational, said: Rational): boolean {
  const width = subtract(rationalOf(claim.valueHigh ?? claim.value), rationalOf(claim.value))
  return compare(multiply(abs(subtract(middle, said)), rational(50n)), width) <= 0
}

/** A figure; of a range its two ends. */
function endsOf({
  stated: { claim, at, meant },
}: Rate): readonly Pick<Stated, 'claim' | 'at' | 'meant'>[] {
  if (claim.bound !== 'between' || claim.valueHigh === null) return [{ claim, at, meant }]
  return [claim.value, claim.valueHigh].map((value) => ({
    claim,
    at: rationalOf(value),
    meant: () => roundedInterval(value, claim.precision),
  }))
}

type Over = { readonly rate: Rate; readonly basePeriod: string | null }

/** Of several rates over one time, such as that of a part told beside, nobody says which is the figure's own. */
function onlyRate(rates: readonly Over[], period: string | null): Rate | null {
  const own = rates.filter(({ basePeriod }) => basePeriod === period)
  return own.length === 1 ? (own[0]?.rate ?? null) : null
}

/** 总值增长6.8%。出口增长9.1%: what doesn't say since when is told as the whole is. */
function onlyRateOrUntold(rates: readonly Over[], period: string | null): Rate | null {
  const [only, more] = rates
  const isUntold = only !== undefined && more === undefined && only.basePeriod === null
  return isUntold ? only.rate : onlyRate(rates, period)
}

function ratesOf(test: Case, relations: readonly Relation[]): ReadonlyMap<number, readonly Over[]> {
  const rates = new Map<number, Over[]>()
  const keep = (index: number, over: Over): void => {
    const own = rates.get(index)
    if (own === undefined) rates.set(index, [over])
    else if (!own.some(({ rate }) => rate.stated.claim === over.rate.stated.claim)) own.push(over)
  }
  for (const relation of relations) {
    if (
      relation.kind === 'change' &&
      relation.result !== null &&
      relation.amountIs === 'relative'
    ) {
      const stated = test.stated(relation.amount)
      if (stated === null || factorBetween(stated.claim.unit, 'percent') === null) continue
      if (isOfOtherTime(stated, test.stated(relation.result))) continue
      const { comparablePrices, basePeriod, direction } = relation
      const rate = {
        stated,
        sign: signOf(stated, direction ?? stated.claim.direction, ZERO),
        comparablePrices,
      }
      keep(relation.result, { rate, basePeriod })
    } else if (relation.kind === 'multiple' && relation.of !== null && !rates.has(relation.of)) {
      const stated = test.stated(relation.times)
      const base = test.stated(relation.base)
      if (stated === null) continue
      const rate: Rate = { stated, sign: 1, comparablePrices: false }
      keep(relation.of, { rate, basePeriod: base?.claim.period ?? null })
    }
  }
  return rates
}

/** 247亿元，增长2%（去年全年下降39.7%）: the rate of another time. */
function isOfOtherTime({ claim }: Stated, result: Stated | null): boolean {
  const period = result?.claim.period ?? null
  return period !== null && claim.period !== null && claim.period !== period
}

function between(whole: Rate, parts: readonly Rate[]): Finding {
  const meantBy = (rate: Rate, reach: Reach): Interval => {
    const unit = factorBetween(rate.stated.claim.unit, whole.stated.claim.unit) ?? ONE
    return scaleInterval(rate.stated.meant(reach), multiply(unit, rational(BigInt(rate.sign))))
  }
  const around = (reach: Reach) =>
    parts.map((part) => meantBy(part, reach)).reduce((all, next) => hull(all, next))
  const fit = fitOf((reach) => meet(meantBy(whole, reach), around(reach)))
  // At comparable prices a sum is weighted anew each year, and may leave the range of its parts by a little.
  const ok = fit === false && whole.comparablePrices ? null : fit
  const all = around('close')
  return finding({
    check: 'mean',
    ok,
    arithmetic: () =>
      `${whole.sign === -1 ? '−' : ''}${plainValue(whole.stated.claim)} ${ok === true ? '∈' : '∉'} ${intervalText(closed(all), whole.stated.claim.unit)}`,
    claims: [whole.stated, ...parts.map(({ stated }) => stated)],
    text: both((lang) => {
      const sorted = [...parts].sort((a, b) => compare(signed(a), signed(b)))
      const [least, most] = [sorted[0] ?? whole, sorted.at(-1) ?? whole]
      const [a, b, says] = [least, most, whole].map((rate) => saying(rate, lang))
      const end = of(ending(ok), lang)
      if (parts.length === 1 && parts[0]?.stated.claim.bound === 'between')
        return lang === 'en'
          ? `What is told with its range lies in it, ${a}, and the text says ${says}${end}`
          : `估计值应在其区间（${a}）之内，文中说${says}${end}`
      if (!isChange(whole))
        return lang === 'en'
          ? `A mean lies between the least and the greatest of its figures, ${a} and ${b}, and the text says ${says}${end}`
          : `平均数应介于最小值和最大值（${a}和${b}）之间，文中说${says}${end}`
      return lang === 'en'
        ? `The change of a sum lies between those of its parts, ${a} and ${b}, and the text says ${says}${end}`
        : `总量的变化应介于各部分的变化（${a}和${b}）之间，文中说${says}${end}`
    }),
  })
}

function isChange({ stated: { claim } }: Rate): boolean {
  return claim.kind === 'growth' || claim.form === 'multiple' || claim.unit === 'times'
}

function signed({ stated, sign }: Rate): Stated['at'] {
  return multiply(stated.at, rational(BigInt(sign)))
}

function closed({ low, high }: Interval): Interval {
  const shut = (end: IntervalEnd | null) => (end === null ? null : { at: end.at, open: false })
  return { low: shut(low), high: shut(high) }
}
