import {
  abs,
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
  ZERO,
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
  meantBeside,
  meet,
  of,
  type Stated,
  said,
} from '../stated/finding.ts'
import { droppedOf, type Reach } from '../stated/meant.ts'
import { computed, intervalText, plainValue, short, signed } from '../stated/print.ts'
import { roundingWords } from '../stated/rounding-words.ts'
import { factorBetween, factorOfCounts, isPoints, isRate } from '../stated/units.ts'
import { wayOf } from '../stated/ways.ts'
import { atComparablePrices, isFarOff } from './comparable.ts'
import { isOfPace, wayOfPace } from './pace.ts'
import { areRanges, checkRanges } from './ranges.ts'
import { isOfAnotherTime } from './time.ts'
import { signOf } from './way.ts'

type Change = Extract<Relation, { kind: 'change' }>
type Sides = { readonly result: Stated; readonly base: Stated; readonly amount: Stated }

const HUNDRED = rational(100n)

/** The change that is stated against the levels that are stated: "an increase of over 80 % from 4,150 km". */
export function checkGrowth(test: Case, relation: Change): readonly Finding[] {
  const result = test.stated(relation.result)
  const base = test.stated(relation.base)
  const amount = test.stated(relation.amount)
  const difference = test.stated(relation.difference ?? null)
  const from = base ?? (areRanges(difference) ? difference : null)
  // Ends follow from ends only of what is surely the same; ranges that are tied less surely have to meet.
  const isRange = relation.isOutright === true && areRanges(result, amount)
  if (isRange && result !== null && amount !== null && from !== null) {
    const ranges = checkRanges(relation, result, from, amount)
    return ranges === null ? [] : [ranges]
  }
  if (relation.ofHundred === true) return ofHundred(relation, result, amount)
  if (result !== null && base === null && amount !== null)
    return fromDifference(test, relation, { result, amount })
  if (result === null || base === null || amount === null) return []
  const sides = { result, base, amount }
  if (isOfAnotherTime(test, sides) || isPoints(amount.claim.unit)) return []
  if (relation.comparablePrices && !isFarOff(sides, relation.direction))
    return [atComparablePrices(sides)]
  const factor = factorOfCounts(base.claim.unit, result.claim.unit)
  if (factor === null) return []
  if (wayOfPace(test, relation) !== null && isOfPace(result, base, amount)) return []
  const moved = subtract(result.at, multiply(base.at, factor))
  const sign = signOf(amount, relation.direction, moved)
  const inLevels = factorOfCounts(amount.claim.unit, result.claim.unit)
  // "Up 3 %" of a rate is a part of it; "up 3 km" of a length is a length.
  if (relation.amountIs === 'absolute' && inLevels !== null) {
    return [absolute(sides, factor, inLevels, sign)]
  }
  // What turned from a profit into a loss fell by more than all of it, and a table that tells both with their signs means that.
  const isLost = result.at.num < 0n && compare(abs(amount.at), HUNDRED) > 0
  if (base.at.num <= 0n || (result.at.num < 0n && !isLost)) return []
  if (amount.claim.unit === 'times' || relation.amountIs === 'times') {
    return [timesMore(test, sides, factor)]
  }
  if (isLost && amount.claim.unit !== 'percent') return []
  return isRate(amount.claim.unit) ? [relative(sides, factor, sign)] : []
}

function relative({ result, base, amount }: Sides, factor: Rational, sign: 1 | -1): Finding {
  const toPercent = multiply(
    factorBetween(amount.claim.unit, 'percent') ?? ONE,
    rational(BigInt(sign)),
  )
  const inUnit = (told: Interval) => scaleInterval(told, toPercent)
  const stated = (reach: Reach) => inUnit(amount.meant(reach))
  const derived = (reach: Reach) => changeOf(quotient(result, base, factor, reach))
  const ok = fitOf((reach) => meet(derived(reach), stated(reach)))
  const ratio = divide(result.at, multiply(base.at, factor))
  const change = multiply(subtract(ratio, ONE), HUNDRED)
  const hint = ok === false ? pointsInstead({ result, base, amount }, factor, sign) : null
  return finding({
    check: 'growth',
    ok,
    arithmetic: () =>
      `${quotientText(result, base, factor)} = ${short(ratio)}, ${signed(change)} % ${standing(ok, change, derived, stated, 'percent')}`,
    claims: [amount, result, base],
    text: both((lang) => {
      const moreOrLess = wayOf(result.claim.unit, change.num < 0n)[lang]
      const by = of(computed(positive(change), amount, 'percent'), lang)
      const why = { ok, value: change, derived: derived('close'), told: amount, inUnit }
      const says = `${saysOf(amount, sign, change)[lang]}${roundingWords({ ...why, from: [result, base] }, lang)}`
      const end = of(ending(ok), lang)
      const more = hint === null ? '' : hint[lang]
      return lang === 'en'
        ? `${of(result.figure, lang)} is ${by} ${moreOrLess} than ${of(base.figure, lang)}, and the text says ${says}${end}${more}`
        : `${of(result.figure, lang)}比${of(base.figure, lang)}${moreOrLess}${by}，文中说${says}${end}${more}`
    }),
  })
}

/** An index of which the same time of the year before is 100. */
function ofHundred(
  { direction }: Change,
  result: Stated | null,
  amount: Stated | null,
): readonly Finding[] {
  if (result === null || amount === null || direction === null) return []
  const by = rational(direction === 'down' ? -1n : 1n)
  const stated = (reach: Reach) => scaleInterval(amount.meant(reach), by)
  const derived = (reach: Reach) => subtractIntervals(result.meant(reach), pointInterval(HUNDRED))
  const ok = fitOf((reach) => meet(derived(reach), stated(reach)))
  const change = subtract(result.at, HUNDRED)
  return [
    finding({
      check: 'growth',
      ok,
      arithmetic: () =>
        `${plainValue(result.claim)} − 100 = ${signed(change)} ${standing(ok, change, derived, stated, 'percent')}`,
      claims: [amount, result],
      text: both((lang) => {
        const moreOrLess = wayOf('index-points', change.num < 0n)[lang]
        const is = of(computed(positive(change), amount, 'percent'), lang)
        const says = saysOf(amount, direction === 'down' ? -1 : 1, change)[lang]
        const end = of(ending(ok), lang)
        return lang === 'en'
          ? `${of(result.figure, lang)} is ${is} ${moreOrLess} than 100, and the text says ${says}${end}`
          : `${of(result.figure, lang)}比100${moreOrLess}${is}，文中说${says}${end}`
      }),
    }),
  ]
}

/** "12.1 million, up 1.4 million, or 31 %": the base is what was there before the amount came or went. */
function fromDifference(
  test: Case,
  relation: Change,
  { result, amount }: Omit<Sides, 'base'>,
): readonly Finding[] {
  const difference = test.stated(relation.difference ?? null)
  if (difference === null || !isRate(amount.claim.unit) || relation.comparablePrices) return []
  const inLevels = factorOfCounts(difference.claim.unit, result.claim.unit)
  if (inLevels === null || relation.direction === null || relation.direction === 'flat') return []
  const sign = relation.direction === 'down' ? -1n : 1n
  // What is told with its sign has its way already.
  const ways = { by: waysOf(difference, sign), rate: waysOf(amount, sign) }
  const scale = multiply(inLevels, ways.by)
  const change = multiply(difference.at, scale)
  const before = subtract(result.at, change)
  if (before.num <= 0n) return []
  const toPercent = multiply(factorBetween(amount.claim.unit, 'percent') ?? ONE, ways.rate)
  const stated = (reach: Reach) => scaleInterval(amount.meant(reach), toPercent)
  // "By 4,000, or 0.84 percent, to 451,000": each is told in whole thousands, and the rate was reckoned before.
  const inLevel = compare(inLevels, ONE) === 0
  const dropped = inLevel
    ? scaleInterval(droppedOf([difference.claim, result.claim]), rational(1n, 2n))
    : pointInterval(ZERO)
  const derived = (reach: Reach) => {
    const by = scaleInterval(addIntervals(difference.meant(reach), dropped), scale)
    // Of a level and what came to it the level is one figure, not two that could be off in different ways.
    const came = divideIntervals(by, positiveOnly(result.meant(reach)))
    if (came === null) return null
    const left = positiveOnly(subtractIntervals(pointInterval(ONE), came))
    return changeOf(divideIntervals(pointInterval(ONE), left))
  }
  const ok = fitOf((reach) => meet(derived(reach), stated(reach)))
  const part = multiply(divide(change, before), HUNDRED)
  const by = computed(positive(part), amount, 'percent')
  const from = computed(before, result, result.claim.unit)
  const moved =
    difference.at.num < 0n
      ? computed(abs(difference.at), difference, difference.claim.unit)
      : difference.figure
  return [
    finding({
      check: 'growth',
      ok,
      arithmetic: () =>
        `${short(change)} / (${plainValue(result.claim)} − ${short(change)}) = ${signed(part)} % ${standing(ok, part, derived, stated, 'percent')}`,
      claims: [amount, difference, result],
      text: both((lang) => {
        const [a, b, c] = [moved, result.figure, from].map((one) => of(one, lang))
        const isFall = sign === -1n
        const says = saysOf(amount, sign === 1n ? 1 : -1, change)[lang]
        return lang === 'en'
          ? `A ${isFall ? 'fall' : 'rise'} of ${a} to ${b} is ${of(by, lang)} of the ${c} before, and the text says ${says}${of(ending(ok), lang)}`
          : `${isFall ? '减少' : '增加'}${a}后为${b}，${isFall ? '减少' : '增加'}的部分相当于原有${c}的${of(by, lang)}，文中说${says}${of(ending(ok), lang)}`
      }),
    }),
  ]
}

function waysOf(stated: Stated, sign: 1n | -1n): Rational {
  return rational(stated.at.num < 0n ? 1n : sign)
}

const DOWN = { en: 'down ', zh: '下降' } as const
const UP = { en: 'up ', zh: '上升' } as const
const NO_WAY = { en: '', zh: '' } as const

/** The amount as the text tells it; that it is a rise goes without saying unless it was a fall. A multiple in a word says its own way, and so does a sign. */
function saysOf(
  amount: Stated,
  sign: 1 | -1,
  change: Rational,
): { readonly en: string; readonly zh: string } {
  const isTold = amount.claim.form === 'multiple' || amount.at.num < 0n
  const way = isTold ? NO_WAY : sign === -1 ? DOWN : change.num < 0n ? UP : NO_WAY
  const verb = way === NO_WAY ? undefined : VERB_ZH.exec(amount.led)?.[0]
  return {
    en: `${way.en}${said(amount, 'en')}`,
    zh: verb === undefined ? `${way.zh}${said(amount, 'zh')}` : `“${verb}${amount.words.trim()}”`,
  }
}

/** 增长, 少了: as the text says it, right before the amount. */
const VERB_ZH =
  /(?:增长|增加|增多|上升|上涨|提高|提升|扩大|增|升|涨|多|高|下降|减少|下跌|下滑|降低|回落|压缩|缩短|收窄|缩小|衰退|降|减|跌|少|低)[了出]?(?:约|近|超)?$/

/** A difference of two rates that was said as a per cent. */
function pointsInstead(
  { result, base, amount }: Sides,
  factor: Rational,
  sign: 1 | -1,
): { readonly en: string; readonly zh: string } | null {
  if (
    result.claim.unit !== 'percent' ||
    base.claim.unit !== 'percent' ||
    amount.claim.unit !== 'percent'
  )
    return null
  const difference = subtractIntervals(
    result.meant('close'),
    scaleInterval(base.meant('close'), factor),
  )
  const stated = scaleInterval(amount.meant('close'), rational(BigInt(sign)))
  return meet(difference, stated)
    ? { en: '; it is the difference in percentage points', zh: '；这是以百分点计的差' }
    : null
}

function absolute(
  { result, base, amount }: Sides,
  factor: Rational,
  inLevels: Rational,
  sign: 1 | -1,
): Finding {
  const scale = multiply(inLevels, rational(BigInt(sign)))
  const stated = (reach: Reach) => scaleInterval(amount.meant(reach), scale)
  const derived = (reach: Reach) => apartIn(result, base, factor, reach)
  const ok = fitOf((reach) => meet(derived(reach), stated(reach)))
  const difference = subtract(result.at, multiply(base.at, factor))
  return finding({
    check: 'growth',
    ok,
    arithmetic: () =>
      `${plainValue(result.claim)} − ${times(base, factor)} = ${short(difference)} ${standing(ok, difference, derived, stated, '')}`,
    claims: [amount, result, base],
    text: both((lang) => {
      const by = of(computed(positive(difference), result, result.claim.unit), lang)
      const way = wayOf(result.claim.unit, difference.num < 0n)[lang]
      const says = saysOf(amount, sign, difference)[lang]
      return lang === 'en'
        ? `${of(result.figure, lang)} is ${by} ${way} than ${of(base.figure, lang)}, and the text says ${says}${of(ending(ok), lang)}`
        : `${of(result.figure, lang)}比${of(base.figure, lang)}${way}${by}，文中说${says}${of(ending(ok), lang)}`
    }),
  })
}

/**
 * 增长2倍 is threefold, and nothing else. "Grew two times" is said of both twofold and threefold, so both are accepted.
 * "Doubled" and 翻番 name the result.
 */
function timesMore(test: Case, { result, base, amount }: Sides, factor: Rational): Finding {
  const isMultiple = amount.claim.kind === 'multiple' || amount.claim.form === 'multiple'
  const isChinese = test.reading.doc.sentences[amount.claim.sentence]?.grammar === 'zh'
  const derived = (reach: Reach) => quotient(result, base, factor, reach)
  const asResult = (reach: Reach) => amount.meant(reach)
  const asGrowth = (reach: Reach) => shifted(amount.meant(reach), ONE)
  const fits = (stated: (reach: Reach) => Interval) =>
    fitOf((reach) => meet(derived(reach), stated(reach)))
  const [first, second] =
    isMultiple && amount.claim.kind !== 'growth' ? [asResult, asGrowth] : [asGrowth, asResult]
  const plain = fits(first)
  const other = plain === true ? null : fits(second)
  const otherCounts = other === true && amount.claim.kind !== 'multiple' && !isChinese
  const ok = otherCounts ? true : plain
  const ratio = divide(result.at, multiply(base.at, factor))
  const stated = plain !== true && otherCounts ? second : first
  return finding({
    check: 'growth',
    ok,
    arithmetic: () =>
      `${quotientText(result, base, factor)} = ${short(ratio)} ${standing(ok, ratio, derived, stated, '')}`,
    claims: [amount, result, base],
    text: both((lang) => {
      const by = of(computed(ratio, amount, 'times'), lang)
      const end = of(ending(ok), lang)
      if (lang === 'en')
        return `${of(result.figure, lang)} is ${by} ${of(base.figure, lang)}, and the text says ${said(amount, lang)}${end}`
      // Beside 增长两倍 a reader looks for what was added, and not for the result.
      const isAdded = first === asGrowth && stated === first && compare(ratio, ONE) > 0
      const told = isAdded
        ? `比${of(base.figure, lang)}多${of(computed(subtract(ratio, ONE), amount, 'times'), lang)}`
        : `是${of(base.figure, lang)}的${by}`
      return `${of(result.figure, lang)}${told}，文中说${said(amount, lang)}${end}`
    }),
  })
}

/** What no check can test says so, lest its silence be taken for consent. */
/** `result` over `base` in the result's unit; null where the base may be zero. */
export function quotient(
  result: Stated,
  base: Stated,
  factor: Rational,
  reach: Reach,
): Interval | null {
  const levels = meantBeside(result, base, reach)
  return divideIntervals(
    result.at.num < 0n ? levels : positiveOnly(levels),
    positiveOnly(scaleInterval(meantBeside(base, result, reach), factor)),
  )
}

/** Levels that are stated as positive are: "at most 30" is no negative number. */
export function positiveOnly(range: Interval): Interval {
  if (range.low !== null && range.low.at.num >= 0n) return range
  const isAbove = range.high === null || compare(range.high.at, ZERO) > 0
  return isAbove ? { low: { at: ZERO, open: true }, high: range.high } : range
}

function changeOf(ratio: Interval | null): Interval | null {
  return ratio === null ? null : scaleInterval(shifted(ratio, rational(-1n)), HUNDRED)
}

export function shifted(range: Interval, by: Rational): Interval {
  return subtractIntervals(range, pointInterval(multiply(by, rational(-1n))))
}

export function positive(value: Rational): Rational {
  return value.num < 0n ? { num: -value.num, den: value.den } : value
}

function times(base: Stated, factor: Rational): string {
  return factor.num === factor.den ? plainValue(base.claim) : short(multiply(base.at, factor))
}

export function quotientText(result: Stated, base: Stated, factor: Rational): string {
  return `${plainValue(result.claim)} / ${times(base, factor)}`
}

/** How the computed number stands to what is stated, in signs. */
export function standing(
  ok: boolean | null,
  value: Rational,
  derived: (reach: Reach) => Interval | null,
  stated: (reach: Reach) => Interval,
  unit: string,
): string {
  const strict = stated('strict')
  const isIn = meet(pointInterval(value), strict)
  if (ok === true && !isIn) {
    const range = derived('close')
    if (range !== null)
      return `∈ ${intervalText(range, unit)}; ∩ ${intervalText(stated('close'), unit)} ≠ ∅`
  }
  if (ok === true) return `∈ ${intervalText(strict, unit)}`
  // Within what the words say by logic and yet not meant: show how far they reach.
  return `∉ ${intervalText(isIn || ok === null ? stated('close') : strict, unit)}`
}
