import type { PeriodCode } from '#platform/period'
import type { Context } from '../context/context.ts'
import { isOfEarlierPlan } from '../context/scope/base/held-against.ts'
import type { Doc, ReadClaim, Relation } from '../model.ts'
import { isLimitOfKind } from '../relate/sums/kin.ts'
import { dimensionOf } from '../units/table.ts'
import { withoutOtherDay } from './change/other-day.ts'
import { isOfOther } from './others.ts'
import { membersOf } from './scale.ts'
import { isOfAnothers } from './share/whose.ts'
import { isOfItsYearBefore, isOfTotalUntold, isPartAsWhole } from './totals.ts'
import { liesAmong } from './whole/among.ts'
import {
  areDimensions,
  areIncluded,
  isEntry,
  isFirstOfList,
  isHeldBeside,
  isMoveOf,
  isOfBothSides,
  isOffset,
  isOfMany,
  isOneCause,
  isOverLoss,
  isSeveral,
} from './words/accounts.ts'
import { isMoney, sizeOf } from './words/sizes.ts'

/** What was never meant, whoever tied it, and however surely. */
export function withoutUnmeant(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
): readonly Relation[] {
  return relations
    .filter(
      (one) =>
        !isUnmeant(doc, context, one) &&
        !isOfOther(doc, context.claims, one) &&
        !isOfAnothers(doc, context.claims, one) &&
        !isOfMore(one, relations) &&
        !isPartOfTotal(doc, context, one, relations) &&
        !isOfOtherTime(context, one, relations) &&
        !isOfOutsider(doc, context, one) &&
        !isOfTotalUntold(doc, context.claims, one) &&
        !isPartAsWhole(doc, context.claims, one) &&
        !isOfItsYearBefore(doc, context.claims, one) &&
        !isFromAnothers(context, one, relations),
    )
    .map((one) => withoutOtherDay(doc.text, context.claims, one))
}

/** 由2019年的75%上升至98.6%，…，优良率为88.4%，提高9.5个百分点: what another thing went up from. */
function isFromAnothers(
  { claims }: Context,
  one: Relation,
  relations: readonly Relation[],
): boolean {
  if (one.kind !== 'change' || one.base === null || one.amount === null) return false
  const other = relations.find(
    (pair) => pair.kind === 'change' && pair.amount === null && pair.base === one.base,
  )
  if (other?.kind !== 'change' || other.result === one.result) return false
  const [own = [], its = []] = [one.result, other.result].map(
    (index) => claims[index ?? -1]?.measureKey,
  )
  const shared = own.filter((word) => its.includes(word)).length
  return own.length > 0 && its.length > 0 && 2 * shared < Math.min(own.length, its.length)
}

/** "Private firms traded 242, or 58.6 % of the total. Foreign ones accounted for 28.7 %, at 119; others made up the rest, 52": the first is a part as they are. */
function isPartOfTotal(
  { text }: Doc,
  { claims }: Context,
  one: Relation,
  relations: readonly Relation[],
): boolean {
  if (one.kind !== 'parts' || !one.complete) return false
  const last = Math.max(...one.parts)
  return relations.some(
    (share) =>
      share.kind === 'share' &&
      share.part === one.whole &&
      share.share < last &&
      share.baseWords !== null &&
      /\btotal$/.test(text.slice(share.baseWords.start, share.baseWords.end)) &&
      claims.slice(share.share + 1, last).some(({ kind }) => kind === 'share'),
  )
}

/** 由57.1天缩短至48.6天，比全省平均少6.2天: of what lies outside, and not of what it was before. */
function isOfOutsider({ text }: Doc, { claims }: Context, one: Relation): boolean {
  if (one.kind !== 'gap' || one.baseWords === null) return false
  if (one.of === null || one.than === null) return false
  const name = text.slice(one.baseWords.start, one.baseWords.end)
  if (!/[㐀-鿿]/.test(name) || OF_TIME.test(name)) return false
  const [of, than] = [claims[one.of], claims[one.than]]
  if (of === undefined || than === undefined) return false
  const [first, last] = of.start < than.start ? [of, than] : [than, of]
  return (
    FROM.test(text.slice(Math.max(0, first.start - LED), first.start)) &&
    TO.test(text.slice(first.end, last.start))
  )
}

const LED = 20
const FROM = /[由从][^，。；\d]{0,16}$/
const TO = /^[^，。；\d]{0,10}[至到为][^，。；\d]{0,4}$/
const OF_TIME = /[年月日周季期届次初末前后时]|原[来有先]?|过去|以往|当初|峰|谷|最[高低多少]|历史/

/** Shares of a list that goes on, or began before them: all of it was tied as well. */
function isOfMore(one: Relation, relations: readonly Relation[]): boolean {
  return (
    one.kind === 'shares-of-one' &&
    relations.some(
      (other) =>
        other.kind === 'shares-of-one' &&
        other.shares.length > one.shares.length &&
        one.shares.every((index) => other.shares.includes(index)),
    )
  )
}

/** "2,413 in 2018. This time there were 750, 903 and 170, and 790 young ones": parts of a longer list that makes up what there is now. */
function isOfOtherTime(
  { claims }: Context,
  one: Relation,
  relations: readonly Relation[],
): boolean {
  if (one.kind !== 'parts' || !one.complete || one.isTied === true) return false
  const period = claims[one.whole]?.period ?? null
  return (
    period !== null &&
    relations.some((other) => {
      if (other.kind !== 'parts' || !other.complete || other.whole === one.whole) return false
      const now = claims[other.whole]?.period ?? null
      return (
        other.parts.length > one.parts.length &&
        !other.parts.includes(one.whole) &&
        one.parts.every((index) => other.parts.includes(index)) &&
        now !== null &&
        now.slice(0, YEAR) !== period.slice(0, YEAR) &&
        one.parts.every((index) => claims[index]?.period?.slice(0, YEAR) !== period.slice(0, YEAR))
      )
    })
  )
}

const YEAR = 4

/** 批准逮捕251人，不捕148人，不捕率37.1%, "granted 251 and refused 148, a refusal rate of 37.1 %": of the two together. */
function isOfBoth(
  share: ReadClaim | undefined,
  part: ReadClaim | undefined,
  other: ReadClaim | undefined,
): boolean {
  if (share?.unit !== 'percent' || part === undefined || other === undefined) return false
  if (part.unit !== other.unit || part.sentence !== other.sentence) return false
  const [own, rest] = [sizeOf(part), sizeOf(other)]
  return Math.abs((100 * own) / (own + rest) - sizeOf(share)) <= 10 ** share.precision / 2
}

/** "Guidance of 820 million, from 790 million previously, implying 18 % year on year": two figures of one time are no year apart. */
function isRevision(
  doc: Doc,
  { period }: ReadClaim,
  base: ReadClaim,
  basePeriod: PeriodCode | null,
): boolean {
  if (period === null || period !== base.period || basePeriod === null || basePeriod === period)
    return false
  const sentence = doc.sentences[base.sentence]
  return sentence !== undefined && isOfEarlierPlan({ doc, sentence, claim: base })
}

export function isUnmeant(doc: Doc, { claims }: Context, one: Relation): boolean {
  const { text } = doc
  const at = (index: number | null): ReadClaim | undefined => claims[index ?? -1]
  const members = membersOf(one).flatMap((index) => claims[index] ?? [])
  if (one.kind === 'share' && isOfBoth(at(one.share), at(one.part), at(one.whole))) return true
  if (members.some(({ sentence }) => doc.sentences[sentence]?.grammar !== 'en'))
    return (
      liesAmong(claims, one) ||
      (one.kind === 'change' && isOfMany(text, at(one.amount), [at(one.result), at(one.base)]))
    )
  switch (one.kind) {
    case 'parts':
      return (
        liesAmong(claims, one) ||
        isNoWhole(text, members, one) ||
        members.some(({ start }) => isLimitOfKind(text, start))
      )
    case 'change': {
      const [result, base, amount] = [at(one.result), at(one.base), at(one.amount)]
      if (result === undefined || base === undefined || amount === undefined) return false
      if (isRevision(doc, result, base, one.basePeriod)) return true
      const ends = [result, base]
      return ends.some((end) => isOneCause(text, end, amount)) || areIncluded(text, ends, amount)
    }
    case 'gap': {
      const [of, than, amount] = [at(one.of), at(one.than), at(one.amount)]
      if (amount === undefined) return false
      const ends = [of, than].flatMap((end) => end ?? [])
      return isEntry(text, amount) || ends.some((end) => isOneCause(text, end, amount))
    }
    case 'mean': {
      const [total, count] = [at(one.total), at(one.count)]
      const isPerShare = one.count !== null && isOfSharesInIssue(text, at(one.mean), count)
      // Money isn't shared out among money.
      return (
        isPerShare || [total, count].every((claim) => claim !== undefined && isMoney(claim.unit))
      )
    }
    case 'target': {
      const [value, target] = [at(one.value), at(one.target)]
      if (value === undefined) return false
      if (isHeldBeside(text, value)) return true
      if (one.isWay !== true || target === undefined) return false
      // "In excess of 40,000 a day, with over 50,000 on some": their own bounds, and no side.
      const isBound = target.bound === (one.side === 'above' ? 'over' : 'under')
      return isBound || isOverLoss(text, value, target)
    }
    case 'share':
      return isOfOtherWhole(text, at(one.share), at(one.part), at(one.whole))
    case 'listing':
      return one.members.some(({ start, end }) => isSeveral(text.slice(start, end)))
    default:
      return false
  }
}

/** "$442 million, or 17 % of sales, compared to $438 million, or 19 %": of the sales of that time. */
function isOfOtherWhole(
  text: string,
  share: ReadClaim | undefined,
  part: ReadClaim | undefined,
  whole: ReadClaim | undefined,
): boolean {
  if (share === undefined || part === undefined || whole === undefined) return false
  if (!isMoney(whole.unit) || whole.sentence === part.sentence) return false
  const [isBase, isBaseToo] = [part, whole].map(({ start }) =>
    COMPARED.test(text.slice(Math.max(0, start - 32), start)),
  )
  if (isBase === true && isBaseToo === false) return OR.test(text.slice(part.end, share.start))
  const [a, b] = [part.period, whole.period]
  return a !== null && b !== null && a !== b && share.period === a
}

const COMPARED = /\b(?:compared (?:to|with)|versus|vs\.?|against|up from|down from) (?:a |an )?$/i
const OR = /^,? (?:or|representing|equal to) $/

/** Results per share are of the mean of a period, and not of the shares that there are on a day. */
function isOfSharesInIssue(
  text: string,
  mean: ReadClaim | undefined,
  count: ReadClaim | undefined,
): boolean {
  if (mean === undefined || count === undefined) return false
  return (
    /\bper\b[^.;]{0,24}\bshare/i.test(text.slice(mean.start, mean.end + 40)) &&
    /\b(?:outstanding|in issue|issued)\b/i.test(
      text.slice(Math.max(0, count.start - 60), count.end + 60),
    )
  )
}

const SCALE = 25

function isNoWhole(
  text: string,
  members: readonly ReadClaim[],
  { whole, parts, complete, less, isOutright }: Extract<Relation, { kind: 'parts' }>,
): boolean {
  const inOrder = members.toSorted((a, b) => a.start - b.start)
  const [first, last] = [inOrder[0], inOrder.at(-1)]
  if (first === undefined || last === undefined || less !== undefined) return false
  const own = members.find(({ index }) => index === whole)
  // What is more by a word of scale is a slip.
  const isMore = members.some((part) => {
    const ratio = own === undefined ? 0 : sizeOf(part) / sizeOf(own)
    return parts.includes(part.index) && ratio > 1 && ratio < SCALE
  })
  if (!complete)
    return isMore && own !== undefined && (isOfBothSides(text, own) || isOffset(text, first, last))
  return (
    isOneCause(text, first, last) ||
    members.every((one) => isMoveOf(text, one)) ||
    // In other sentences between them something else may be offset.
    (isOutright !== true && isOffset(text, first, last)) ||
    (first === own && isFirstOfList(text, first)) ||
    (dimensionOf(first.unit) === 'length' && areDimensions(text, first, last))
  )
}
