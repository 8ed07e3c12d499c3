import { failingChecks, testOf } from '../../checks/checks.ts'
import type { Context } from '../../context/context.ts'
import { isOneSlip } from '../../doubt/one-slip.ts'
import { isSlipOfPen } from '../../doubt/slipped.ts'
import { MANY } from '../../likely/likely.ts'
import type { Doc, Grammar, ReadClaim, Relation } from '../../model.ts'
import { membersOf } from '../scale.ts'
import { isShortByWords } from '../whole/remainder.ts'
import { sizeOf } from '../words/sizes.ts'
import { asToldTwice } from './chinese/changes.ts'
import { isApart as isApartInChinese } from './chinese/chinese.ts'
import { areNever } from './chinese/never.ts'
import { isPlainlyApart } from './chinese/plainly.ts'
import { areWordedApart } from './chinese/worded.ts'
import { isApart as isApartInEnglish } from './english/english.ts'
import { withoutPriced } from './english/levels.ts'
import { type Said, saidOf } from './english/said.ts'
import { withAll } from './english/shares.ts'
import { holdsOfAnother } from './of-another.ts'

// A right figure that is accused costs more than a wrong one that isn't. Whatever tied figures, and however surely: before it is told that they don't fit, they
// have to agree in what they are of, where and when, and no word beside them may set them apart.

/** The relations without those that fail and whose own words set their figures apart. */
export function withoutSetApart(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
): readonly Relation[] {
  const reading = { doc, ...context, relations }
  const failing = failingChecks(reading)
  if (failing.size === 0) return relations
  const said = saidOf(doc, context, relations, testOf(reading))
  // In a few sentences of Chinese there is little to take for each other.
  const isLong = context.claims.length > MANY
  const borneOut = new Set(
    relations.flatMap((one) =>
      failing.has(one) || said.test(one) !== true ? [] : reckonedOf(one),
    ),
  )
  const listed = Map.groupBy(
    relations.filter((one) => one.kind === 'share' && said.test(one) === true),
    (one) => listOf(one, context),
  )
  return relations.flatMap((one) => {
    if (!failing.has(one)) return [one]
    if (leavesSome(said, one) || isShortByWords(doc, context, one)) return []
    if (reckonedOf(one).some((key) => borneOut.has(key)) || isOtherWay(one, context)) return []
    if (one.kind === 'share' && isOfNearer(one, context, said.test)) return []
    const grammar = grammarOf(doc, context, one)
    if (grammar === 'zh' && areNever({ doc, context }, one)) return []
    if (grammar === 'zh' && areWordedApart({ doc, context }, one)) return []
    if (holdsOfAnother(doc, context, one)) return []
    if (one.isTied && isListed(listed, listOf(one, context))) return [one]
    if (isSlipOfPen(doc, context, one) || isSlipOfCell(doc, context, one)) return [one]
    if (grammar === 'en') return toldInEnglish(said, one)
    if (grammar === 'zh' && isPlainlyApart({ doc, context }, one)) return []
    if (grammar !== 'zh' || !isLong || !isApartInChinese({ doc, context }, one)) return [one]
    const twice = one.kind === 'change' ? asToldTwice({ doc, context }, one) : null
    return twice === null ? [] : [twice]
  })
}

/** "Imports were W. Two thirds of them, P, came by sea and Q by rail": what has its share of the whole is right, and a guess doesn't know whether the list is all of it. */
function leavesSome({ doc: { text }, context: { claims }, scene }: Said, one: Relation): boolean {
  if (one.isGuess !== true) return false
  const [whole, parts] =
    one.kind === 'parts'
      ? [one.whole, one.parts]
      : one.kind === 'gap'
        ? [one.of, [one.than, one.amount]]
        : [null, []]
  const all = claims[whole ?? -1]
  const own = parts.flatMap((index) => claims[index ?? -1] ?? [])
  const last = own.toSorted((a, b) => a.start - b.start).at(-1)
  if (all === undefined || last === undefined || own.length < 2) return false
  const sum = own.reduce((total, part) => total + sizeOf(part), 0)
  const hasItsShare = (part: ReadClaim): boolean =>
    [part.index - 1, part.index + 1].some((at) => {
      const share = scene.byClaim.get(at)
      if (share?.sort !== 'S' || share.claim.sentence !== part.sentence) return false
      const is = ((share.claim.unit === 'percent' ? 100 : 1) * sizeOf(part)) / sizeOf(all)
      return is >= share.range.low * (1 - ROUGH) && is <= share.range.high * (1 + ROUGH)
    })
  return (
    sum < sizeOf(all) &&
    own.some((part) => hasItsShare(part)) &&
    !REST.test(text.slice(Math.max(0, last.start - REST_MAX), last.end + REST_MAX))
  )
}

const REST = /\b(?:remain\w*|rest|others?|balance|left|leaving)\b|其余|剩余|余下|其他/i
const REST_MAX = 40
const ROUGH = 0.002
const LISTED_MIN = 2

function isListed(
  lists: ReadonlyMap<string | null, readonly Relation[]>,
  key: string | null,
): boolean {
  return key !== null && (lists.get(key)?.length ?? 0) >= LISTED_MIN
}

/** 甲占P、S，乙占P、S，丙占P、S: where shares beside it are of one whole, so is each of them. */
function listOf(one: Relation, { claims }: Context): string | null {
  if (one.kind !== 'share' || one.whole === null || one.part === null) return null
  const [share, part] = [claims[one.share], claims[one.part]]
  return share === undefined || share.sentence !== part?.sentence
    ? null
    : `${one.whole} ${share.sentence}`
}

/** Two digits exchanged between a cell of a table and a sentence. */
function isSlipOfCell(doc: Doc, context: Context, one: Relation): boolean {
  if (one.kind !== 'same') return isOneSlip(doc, context, one)
  const areCells = one.claims.map((index) => {
    const paragraph = doc.sentences[context.claims[index]?.sentence ?? -1]?.paragraph
    return doc.paragraphs[paragraph ?? -1]?.kind === 'row'
  })
  return new Set(areCells).size === 2 && isOneSlip(doc, context, one)
}

function toldInEnglish(said: Said, one: Relation): readonly Relation[] {
  if (one.kind === 'share') {
    const all = withAll(said, one)
    return (all !== one && said.test(all) !== false) || isApartInEnglish(said, all) ? [] : [all]
  }
  const parts = one.kind === 'parts' && one.complete ? withoutPriced(said, one) : one
  return isApartInEnglish(said, parts) ? [] : [parts]
}

/** A share that is that of its part and whole isn't held against another whole as well. */
function reckonedOf(one: Relation): readonly string[] {
  if (one.kind !== 'share' || one.isRest === true) return []
  return one.part !== null && one.whole !== null ? [`${one.share} ${one.part}`] : []
}

/** 生产618万吨，上年同期597万吨；销售602万吨，产销率97.4%: another level of the sentence gives the share to the digit. */
function isOfNearer(
  one: Extract<Relation, { kind: 'share' }>,
  { claims }: Context,
  test: (other: Relation) => boolean | null,
): boolean {
  const [share, part] = [claims[one.share], claims[one.part ?? -1]]
  const whole = claims[one.whole ?? -1]
  if (share === undefined || whole === undefined || part === undefined || one.isRest === true)
    return false
  return claims.slice(Math.max(0, one.share - NEAR), one.share).some(
    (other) =>
      // "Some 41,875 of the 66,425 came by deposit … Deposit thus made 63.0%": or of its part.
      (other.sentence === share.sentence || other.sentence === part.sentence) &&
      other.unit === whole.unit &&
      other.index !== one.whole &&
      other.index !== one.part &&
      test({ ...one, whole: other.index }) === true,
  )
}

const NEAR = 6

/** 减少5件、20.0%: what fell by so many didn't rise by that rate. */
function isOtherWay(one: Relation, { claims }: Context): boolean {
  if (one.kind !== 'change' || one.isGuess !== true || one.difference === undefined) return false
  const way = claims[one.difference]?.direction ?? null
  return way !== null && one.direction !== null && way !== one.direction
}

/** Of all its figures; null where they stand in sentences of both. */
function grammarOf({ sentences }: Doc, { claims }: Context, one: Relation): Grammar | null {
  const all = new Set(
    membersOf(one).flatMap((index) => sentences[claims[index]?.sentence ?? -1]?.grammar ?? []),
  )
  const [only] = all
  return all.size === 1 ? (only ?? null) : null
}
