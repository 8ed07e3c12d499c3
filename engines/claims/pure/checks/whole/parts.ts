import {
  add,
  addIntervals,
  compare,
  type Interval,
  multiply,
  negate,
  type Rational,
  rational,
  scaleInterval,
  sumOf,
} from '#platform/exact'
import type { Relation } from '../../model.ts'
import { standing } from '../change/growth.ts'
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
import { droppedOf, type Reach } from '../stated/meant.ts'
import { computed, plainValue, short } from '../stated/print.ts'
import { roundingWords } from '../stated/rounding-words.ts'
import { factorBetween, isCounted } from '../stated/units.ts'

type Parts = Extract<Relation, { kind: 'parts' }>
type Part = { readonly stated: Stated; readonly factor: Rational }

/** More parts than this are a table, and their sentence would be one nobody reads. */
const PARTS_SHOWN_MAX = 12

/** Parts that are said to be all of it against their sum; each other part against the whole. */
export function checkParts(test: Case, relation: Parts): readonly Finding[] {
  const whole = test.stated(relation.whole)
  if (whole === null || relation.parts.length === 0) return []
  const parts: Part[] = []
  const less = relation.less ?? []
  for (const index of [...relation.parts, ...less]) {
    const stated = test.stated(index)
    const factor =
      stated === null ? null : factorOf(stated, whole, relation.isSole, relation.isTied)
    if (stated === null || factor === null) continue
    parts.push({ stated, factor: less.includes(index) ? negated(factor) : factor })
  }
  if (relation.complete) {
    const isAll = parts.length === relation.parts.length + less.length
    return isAll ? [sumAgainst(whole, parts, relation.isSole)] : []
  }
  return parts.filter((part) => !isOfAge(whole, part)).map((part) => partAgainst(whole, part))
}

function negated({ num, den }: Rational): Rational {
  return rational(-num, den)
}

/** Ten roads and twelve stations are twenty-two items. */
function factorOf(part: Stated, whole: Stated, isSaid = false, isTied = false): Rational | null {
  // Trains a day and trains more on some days, where words tie them.
  const [own, all] = [part, whole].map(({ claim }) =>
    isTied ? claim.unit.replace(/\/day$/, '') : claim.unit,
  )
  const factor = factorBetween(own ?? '', all ?? '')
  if (factor !== null) return factor
  const [left, right] = [part.claim.unit, whole.claim.unit]
  // A growth of 5.8 %, of which 3.9 % is organic and 1.4 points are bought.
  if (isTied && left === 'percentage-point' && right === 'percent') return rational(1n)
  // 118,400 cars, of which private buyers took some and companies the others.
  if (isSaid && isCounted(left) && isCounted(right)) return rational(1n)
  // "18,600 hectares, of which forest 9,300".
  if (isSaid && left === 'items') return rational(1n)
  const isItem = (left === 'items' && isCounted(right)) || (right === 'items' && isCounted(left))
  return isItem ? rational(1n) : null
}

/** "2.9 million young persons (under 25), of whom 2.3 million": the small number isn't the whole. */
function isOfAge(whole: Stated, { stated: part, factor }: Part): boolean {
  const isSmall = compare(whole.at, rational(200n)) < 0
  return isSmall && compare(multiply(part.at, factor), multiply(whole.at, rational(1000n))) > 0
}

function sumAgainst(whole: Stated, parts: readonly Part[], isSaid = false): Finding {
  const dropped = droppedOf([whole.claim, ...parts.map(({ stated }) => stated.claim)])
  const derived = (reach: Reach): Interval =>
    parts.reduce(
      (sum, { stated, factor }) =>
        addIntervals(
          sum,
          scaleInterval(
            (isSaid ? amongFiner(stated, whole, parts, reach) : null) ?? stated.meant(reach),
            factor,
          ),
        ),
      dropped,
    )
  const stated = (reach: Reach) => whole.meant(reach)
  const ok =
    ofMost(whole, parts) ??
    (isCutAway(whole, parts) ? false : fitOf((reach) => meet(derived(reach), stated(reach))))
  const sum = sumOf(parts.map((part) => multiply(part.stated.at, part.factor)))
  const isLong = parts.length > PARTS_SHOWN_MAX
  const terms = isLong
    ? `Σ ${parts.length}`
    : joined(parts, ({ stated: one, factor }) => termOf(one, factor))
  return finding({
    check: 'sum',
    ok,
    arithmetic: () => `${terms} = ${short(sum)} ${standing(ok, sum, derived, stated, '')}`,
    claims: [whole, ...parts.map((part) => part.stated)],
    text: both((lang) => {
      const is = of(computed(sum, whole, whole.claim.unit), lang)
      const why = { ok, value: sum, derived: derived('close'), told: whole, inUnit: asItIs }
      const within = roundingWords({ ...why, from: parts.map((part) => part.stated) }, lang)
      const says = `${said(whole, lang)}${within}`
      const end = of(ending(ok), lang)
      if (isLong) {
        return lang === 'en'
          ? `The ${parts.length} parts add up to ${is}, and the text says ${says}${end}`
          : `${parts.length}个部分合计${is}，文中说${says}${end}`
      }
      const list = joined(parts, (part) => of(part.stated.figure, lang))
      return lang === 'en'
        ? `${list} = ${is}, and the text says ${says}${end}`
        : `${list} = ${is}，文中说${says}${end}`
    }),
  })
}

function asItIs(range: Interval): Interval {
  return range
}

/** "212 + 18 − 9". */
function joined(parts: readonly Part[], print: (part: Part) => string): string {
  return parts
    .map((part, at) => `${part.factor.num < 0n ? ' − ' : at === 0 ? '' : ' + '}${print(part)}`)
    .join('')
}

/**
 * "Up to $850 million, made up of $75 million and up to $775 million": what is most of each makes up what is most of all, so that
 * none of them is more, and together they aren't less. Null where that isn't how they are told, or where it fits.
 */
function ofMost(whole: Stated, parts: readonly Part[]): false | null {
  const isMost = ({ claim }: Stated): boolean => claim.bound === 'atMost'
  const areTold = parts.every(({ stated }) => isMost(stated) || stated.claim.bound === 'exact')
  if (!isMost(whole) || !areTold || !parts.some(({ stated }) => isMost(stated))) return null
  const values = parts.map(({ stated, factor }) => multiply(stated.at, factor))
  const isMore = values.some((value) => compare(value, whole.at) > 0)
  return isMore || compare(sumOf(values), whole.at) < 0 ? false : null
}

function termOf(one: Stated, factor: Rational): string {
  const by = factor.num < 0n ? negated(factor) : factor
  return by.num === by.den ? plainValue(one.claim) : short(multiply(one.at, by))
}

function partAgainst(whole: Stated, { stated: part, factor }: Part): Finding {
  const ok = fitOf((reach) => {
    const low = scaleInterval(part.meant(reach), factor).low
    const high = whole.meant(reach).high
    return low === null || high === null || compare(low.at, high.at) <= 0
  })
  const isMore = compare(multiply(part.at, factor), whole.at) > 0
  return finding({
    check: 'part',
    ok,
    arithmetic: () => `${termOf(part, factor)} ${isMore ? '>' : '≤'} ${plainValue(whole.claim)}`,
    claims: [part, whole],
    text: both((lang) => {
      const [a, b] = [of(part.figure, lang), of(whole.figure, lang)]
      const end = of(ending(ok), lang)
      if (lang === 'en')
        return isMore
          ? `${a} is more than ${b}, of which it is told as a part${end}`
          : `${a}, a part of ${b}, isn’t more than that${end}`
      return `${a}是${b}中的一部分，${isMore ? '却大于' : '不大于'}整体${end}`
    }),
  })
}

/**
 * 5亿元，包括3.2亿元和2.8亿元: a whole may be rounded or cut off, and its parts rounded, but hardly both at their ends. What the parts make as
 * they stand must be what it was cut off from, or what they may mean what it rounds to.
 */
function isCutAway({ claim, at }: Stated, parts: readonly Part[]): boolean {
  const isPlain = [claim, ...parts.map(({ stated }) => stated.claim)].every(
    ({ bound, fraction, value }) =>
      bound === 'exact' && fraction === null && value.coefficient > 0n,
  )
  const isFiner = parts.every(
    ({ stated, factor }) => factor.num === factor.den && stated.claim.precision < claim.precision,
  )
  if (!isPlain || !isFiner || isCounted(claim.unit)) return false
  const last =
    claim.precision >= 0
      ? rational(10n ** BigInt(claim.precision))
      : rational(1n, 10n ** BigInt(-claim.precision))
  const sum = sumOf(parts.map(({ stated }) => stated.at))
  return compare(sum, add(at, last)) >= 0
}

/** In a list that words tie, others that are told to one digit more show that this one has a nought there: 1亿元 beside 2.4亿元 and 1.6亿元. */
const FINER_MIN = 2

function amongFiner(
  { claim, at }: Stated,
  whole: Stated,
  parts: readonly Part[],
  reach: Reach,
): Interval | null {
  if (claim.bound !== 'exact' || claim.fraction !== null || isCounted(claim.unit)) return null
  const digits = [whole, ...parts.map(({ stated }) => stated)].map((one) => one.claim.precision)
  const finest = Math.min(...digits)
  const finer = digits.filter((one) => one === finest)
  if (claim.precision !== finest + 1 || finer.length < FINER_MIN) return null
  const digit = finest >= 0 ? rational(10n ** BigInt(finest)) : rational(1n, 10n ** BigInt(-finest))
  const slack = reach === 'close' ? multiply(digit, rational(1n, 2n)) : digit
  return {
    low: { at: add(at, negate(slack)), open: false },
    high: { at: add(at, slack), open: false },
  }
}
