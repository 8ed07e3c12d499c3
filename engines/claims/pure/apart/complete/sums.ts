import { behind, type Figure, relationsOf, type Scene, sizeOf } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { areSumOf } from '../../relate/whole/slip.ts'
import { areLevels, isLevel, type Test } from '../outright/frames.ts'
import { madeUp } from '../reckoned/made.ts'
import { isBase, isOfOther } from '../summed/levels.ts'
import { chanceOfSlip } from './slip.ts'

// Terms.
// closed  a list of which words say that nothing is left out: "and the remaining Q", 其余Q, "W women and M men".

export type Sum = { readonly whole: Figure; readonly parts: readonly Figure[] }

/** A level as it is told of its own time, which isn't what another is held against. */
export function isTold(scene: Scene, one: Figure): boolean {
  const { bound } = one.claim
  return (
    isLevel(one) &&
    (bound === 'exact' || bound === 'about') &&
    !isBase(scene, one) &&
    !isOfOther(scene, one) &&
    !isOfShare(scene, one)
  )
}

/** 完成任务300万亩的S, 占总数300万亩的S: what a share is told to be of is no part beside others. */
export function isOfShare(scene: Scene, one: Figure): boolean {
  return /^的(?:约|近)?S/.test(behind(scene, one, 4))
}

/** Of one kind, and not of two times. */
export function areOfOne(scene: Scene, whole: Figure, part: Figure): boolean {
  return areLevels(scene, whole, part) && areOfTime(whole.claim.period, part.claim.period)
}

/** A day, a year and one of two years that begins with it are told of one thing. */
function areOfTime(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return true
  const isOther = [a, b].some((period) => DAY.test(period) || period.includes('..'))
  const [one, other] = [a, b].map((period) => period.replace('@', '').slice(0, YEAR))
  return isOther && one === other
}

const YEAR = 4
const DAY = /^@|^\d{4}-\d\d-\d\d$/

/** The levels like one in the sentences before it, at most so many and so far on, the nearest last. */
export function levelsAbove(scene: Scene, first: Figure, sentences: number): readonly Figure[] {
  const least = first.claim.sentence - sentences
  const found: Figure[] = []
  const from = Math.max(0, first.order - FIGURES_MAX)
  for (let at = first.order - 1; at >= from && found.length < LEVELS_MAX; at -= 1) {
    const one = scene.figures[at]
    if (one === undefined || one.claim.sentence < least) break
    if (isTold(scene, one) && areOfOne(scene, one, first)) found.unshift(one)
  }
  return found
}

const LEVELS_MAX = 16
export const FIGURES_MAX = 60

/** How far a sum may be from its whole by an error. */
const NEAR = { least: 0.7, most: 1.4 }

/** By an error of a size that a reader could believe. */
export function mayBeSum(whole: Figure, parts: readonly Figure[]): boolean {
  const ratio = totalOf(parts) / sizeOf(whole)
  return ratio > NEAR.least && ratio < NEAR.most
}

/** What such words tie: all parts of a whole that stands right beside them. */
export function sureSum(scene: Scene, test: Test, { whole, parts }: Sum): readonly Relation[] {
  if (!mayBeSum(whole, parts) || !parts.every((one) => areOfOne(scene, whole, one))) return []
  return isOtherwise(scene, test, { whole, parts }) ? [] : [madeUp(whole, parts)]
}

/** Of more than their whole there is no doubt; what is left of it may be of a kind that goes unsaid, unless a slip explains it. */
export function sureOrSlipped(scene: Scene, test: Test, sum: Sum): readonly Relation[] {
  const isMore = totalOf(sum.parts) > sizeOf(sum.whole)
  return isMore || chanceOfSlip(sum.whole, sum.parts) !== null ? sureSum(scene, test, sum) : []
}

/** The one of several wholes that parts would make up but for a slip, where none is made up by them as they are. */
export function slippedSum(
  scene: Scene,
  test: Test,
  sums: readonly Sum[],
  chanceMax: number,
): readonly Relation[] {
  const near = sums.filter(
    ({ whole, parts }) =>
      mayBeSum(whole, parts) &&
      parts.every((one) => sizeOf(one) < sizeOf(whole) && areOfOne(scene, whole, one)) &&
      !parts.includes(whole),
  )
  if (near.some(({ whole, parts }) => areSumOf(whole, parts))) return []
  const chances = near.map(({ whole, parts }) => chanceOfSlip(whole, parts))
  const found = near.filter((_, at) => chances[at] !== null)
  const [one] = found
  if (one === undefined || found.some(({ whole }) => whole.size !== one.whole.size)) return []
  const chance = chances.reduce<number>((sum, own) => Math.max(sum, own ?? 0), 0)
  return chance * sums.length > chanceMax ? [] : sureSum(scene, test, one)
}

function totalOf(parts: readonly Figure[]): number {
  return parts.reduce((sum, { size }) => sum + size, 0)
}

/** It holds, or its figures make up another sum. */
function isOtherwise(scene: Scene, test: Test, { whole, parts }: Sum): boolean {
  if (areSumOf(whole, parts)) return true
  const some = parts.flatMap((_, at) => [parts.slice(0, at + 1), parts.toSpliced(at, 1)])
  if (some.some((own) => own.length > 1 && own.length < parts.length && areSumOf(whole, own)))
    return true
  const own = new Set(parts.map(({ claim }) => claim.index))
  return parts.some(({ claim }) =>
    relationsOf(scene, claim.index).some((one) => {
      if (one.kind !== 'parts' || !one.complete || one.parts.length < 2) return false
      if (one.whole === claim.index || test(one) !== true) return false
      // "Over 3,000" is made up by whatever is more.
      if (scene.byClaim.get(one.whole)?.claim.bound !== 'exact') return false
      return one.whole !== whole.claim.index || one.parts.some((index) => !own.has(index))
    }),
  )
}

/** 甲占全部的66.7%, which it is: neither that part nor the whole is wrong, and the list may leave something out. */
export function isVouched(scene: Scene, whole: Figure, parts: readonly Figure[]): boolean {
  const from = whole.order
  return scene.figures
    .slice(from, from + parts.length + VOUCHED_REACH)
    .some(
      (share) =>
        share.sort === 'S' &&
        parts.some(
          (part) =>
            Math.abs((HUNDRED * part.size) / whole.size - share.size) <=
            10 ** share.claim.precision / 2,
        ),
    )
}

const HUNDRED = 100
const VOUCHED_REACH = 8
