import { fitsBy } from '../checks/checks.ts'
import { numberOf } from '../checks/stated/ranges.ts'
import type { Context } from '../context/context.ts'
import type { Doc, ReadClaim, Relation } from '../model.ts'
import { statedDigits } from '../relate/whole/slip.ts'
import { membersOf } from '../weigh/scale.ts'
import { isToldByOthers } from './otherwise/told-by-others.ts'
import type { Ground } from './suspect.ts'

// "3,250 in all, 650 a day, 125 more than last year, 4.0 % up": a figure beside those that were tied gives what is told to the last digit, so that it was meant.

/** A number that so many digits tell is given by one of a few figures around it by chance once in a hundred times. */
const DIGITS_MIN = 3
/** Or by one that stands alone there. */
const DIGITS_FEW = 2
const ALONE = 2

/**
 * Whether the relation holds with another figure of the sentences of its own in the place of one of those that were computed with. Where much else speaks for what a
 * share or a gap is of, another that fits does by chance; how far something rose is told beside more than one that it rose from, if no words lead from the one level
 * to the other.
 */
export function fitsOtherwise(
  { doc, context, vouched, fitting }: Ground,
  one: Relation,
  isSpokenFor: boolean,
): boolean {
  const told = context.claims[toldBy(one) ?? -1]
  if (told === undefined || told.form !== 'number') return false
  // The columns of a table say which figures are meant.
  if (doc.paragraphs[doc.sentences[told.sentence]?.paragraph ?? -1]?.kind === 'row') return false
  const digits = digitsOf(one, context, told)
  if (digits < DIGITS_FEW) return false
  if (isFromTo(doc.text, context.claims, one)) return false
  if (isToldByOthers(doc, context, fitting, one)) return true
  if (isOfBoth(one, context) || isOfPartAndNext(one, context) || isAdded(one, context)) return true
  if (isSpokenFor && one.kind !== 'change') return false
  const fits = fitsBy({ doc, ...context, relations: [] })
  return placesOf(one).some(([index, put]) => {
    const claim = context.claims[index]
    if (claim === undefined) return false
    // A part that has a share of its own is no other's.
    const others = likeIn(doc, context, claim, one).filter(
      ({ index: other }) => one.kind !== 'share' || !vouched.has(other),
    )
    if (digits < DIGITS_MIN && others.length > ALONE) return false
    return others.some((other) => fits(put(other.index)))
  })
}

/** "From 1.65 million to 1.53 million, or by 13.9%", 由245.2亿元上调至628.3亿元，上调幅度9.4%: the words say of which two levels. */
export function isFromTo(text: string, claims: Context['claims'], one: Relation): boolean {
  if (one.kind !== 'change') return false
  const [result, base] = [one.result, one.base].map((at) => claims[at ?? -1])
  if (result === undefined || base === undefined) return false
  const led = text.slice(
    Math.max(0, Math.min(result.start, base.start) - LED),
    Math.min(result.start, base.start),
  )
  return base.end <= result.start
    ? FROM.test(led) && TO.test(text.slice(base.end, result.start))
    : TO_FIRST.test(led) && FROM_NEXT.test(text.slice(result.end, base.start))
}

const LED = 24
const FROM = /\bfrom (?:about |around |some )?$|[由从][^，。；、\d]{0,14}$/i
const TO =
  /^ to (?:about |around |some |nearly )?$|^(?:上调|下调|提高|增加|增长|减少|下降|回落|上升|提升|扩大|缩短|缩小|压缩|攀升|增|升|降|涨|跌|减|调)(?:至|到|为)(?:了)?$/i
const TO_FIRST = /\bto (?:about |around |some |nearly )?$/i
const FROM_NEXT = /^,? from (?:about |around |some )?$/i

/** What the others give. */
function toldBy(one: Relation): number | null {
  switch (one.kind) {
    case 'change':
      return one.amountIs === 'relative' ? one.amount : null
    case 'gap':
      return one.amount
    case 'mean':
      return one.mean
    case 'share':
      return one.also === undefined && one.isRest !== true ? one.share : null
    default:
      return null
  }
}

/** A change that is told as an amount too is told by the digits of both. */
function digitsOf(one: Relation, { claims }: Context, told: ReadClaim): number {
  const beside = one.kind === 'change' ? claims[one.difference ?? -1] : undefined
  return statedDigits(told) + (beside === undefined ? 0 : 1)
}

/** 年初有336家，九个月新开84家，增长25%: what was tied as the later level is what came to the earlier one. */
function isAdded(one: Relation, { claims }: Context): boolean {
  if (one.kind !== 'change' || one.direction !== 'up') return false
  const [added, base, rate] = [one.result, one.base, one.amount].map((index) =>
    index === null ? undefined : claims[index],
  )
  if (added === undefined || base === undefined || rate?.unit !== 'percent') return false
  const [more, from] = [numberOf(added.value), numberOf(base.value)]
  return more < from && isRate((HUNDRED * more) / from, rate)
}

/** To within its rounding. */
function isRate(computed: number, { value, precision }: ReadClaim): boolean {
  return Math.abs(computed - numberOf(value)) <= 10 ** precision / 2
}

/** "126,000 are out of work and 2,418,000 in it, a rate of 5.0 %": of both together. */
function isOfBoth(one: Relation, { claims }: Context): boolean {
  if (one.kind !== 'share' || one.part === null || one.whole === null) return false
  const [share, part, whole] = [one.share, one.part, one.whole].map((index) => claims[index])
  if (share?.unit !== 'percent' || part === undefined || whole === undefined) return false
  if (statedDigits(share) < DIGITS_FEW) return false
  const [out, all] = [numberOf(part.value), numberOf(part.value) + numberOf(whole.value)]
  return isRate((HUNDRED * out) / all, share)
}

/** "2,318 yes, 312 no, with 84.7 percent of the 3,104 eligible casting a ballot": of the part and what is told right beside it. */
function isOfPartAndNext(one: Relation, { claims }: Context): boolean {
  if (one.kind !== 'share' || one.part === null || one.whole === null) return false
  const [share, part, whole] = [one.share, one.part, one.whole].map((index) => claims[index])
  if (share?.unit !== 'percent' || part === undefined || whole === undefined) return false
  if (statedDigits(share) < DIGITS_MIN) return false
  return [claims[part.index - 1], claims[part.index + 1]].some(
    (next) =>
      next !== undefined &&
      next !== whole &&
      next.sentence === part.sentence &&
      next.form === 'number' &&
      next.unit === part.unit &&
      isRate(
        (HUNDRED * (numberOf(part.value) + numberOf(next.value))) / numberOf(whole.value),
        share,
      ),
  )
}

const HUNDRED = 100

type Place = readonly [index: number, put: (other: number) => Relation]

/** The figures with which it is computed, and the relation with another in the place of each. */
function placesOf(one: Relation): readonly Place[] {
  switch (one.kind) {
    case 'change':
      return [
        place(one.result, (result) => ({ ...one, result })),
        place(one.base, (base) => ({ ...one, base })),
      ].flat()
    case 'gap':
      return [
        place(one.of, (of) => ({ ...one, of })),
        place(one.than, (than) => ({ ...one, than })),
      ].flat()
    case 'mean':
      return [
        place(one.total, (total) => ({ ...one, total })),
        place(one.count, (count) => ({ ...one, count })),
      ].flat()
    case 'share':
      return [
        place(one.part, (part) => ({ ...one, part })),
        place(one.whole, (whole) => ({ ...one, whole })),
      ].flat()
    default:
      return []
  }
}

function place(index: number | null, put: (other: number) => Relation): readonly Place[] {
  return index === null ? [] : [[index, put]]
}

/** A sentence has fewer figures. */
const NEAR = 30

/** Other figures of its unit in the sentences of the relation. */
function likeIn(
  { sentences }: Doc,
  { claims }: Context,
  claim: ReadClaim,
  one: Relation,
): readonly ReadClaim[] {
  const own = new Set(membersOf(one))
  const at = new Set([...own].flatMap((index) => claims[index]?.sentence ?? []))
  const paragraph = sentences[claim.sentence]?.paragraph
  // All of a long text would be asked for each of its suspects.
  const near = claims.slice(Math.max(0, Math.min(...own) - NEAR), Math.max(...own) + NEAR)
  return near.filter(
    (other) =>
      at.has(other.sentence) &&
      sentences[other.sentence]?.paragraph === paragraph &&
      !own.has(other.index) &&
      other.form === 'number' &&
      other.unit === claim.unit &&
      other.kind !== 'growth' &&
      other.kind !== 'gap',
  )
}
