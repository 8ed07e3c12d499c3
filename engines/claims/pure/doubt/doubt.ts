import { failingChecks, fitsBy } from '../checks/checks.ts'
import type { Context } from '../context/context.ts'
import { type Scene, sceneOf } from '../derived/scene.ts'
import type { Doc, Relation } from '../model.ts'
import { isSaidAtOnce } from '../weigh/words/said.ts'
import { isExplained, isFarOff } from './explained.ts'
import { isImpossible, withoutImpossible } from './impossible.ts'
import { changeAsTold } from './meant/as-told.ts'
import { exchanged } from './meant/asides.ts'
import { isWrongScale } from './one-slip.ts'
import { holdsOtherwise } from './otherwise.ts'
import { isSlipOfPen, mayBeSlip } from './slipped.ts'
import { isNoSum } from './sums.ts'
import { gapOf } from './told.ts'
import { isTurned } from './turned.ts'
import { areUnlike } from './unlike/unlike.ts'
import { isSaidOtherwise } from './words.ts'

// What fails is asked a last time whether the text bears another reading, whoever tied it: of most true texts that were accused, the words
// or the arithmetic said so.

/** A text that contradicts itself in more places was misread, or is none. */
const FAILING_MAX = 60

/** Of all relations, or of some that are asked. */
export function withoutDoubtful(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
  asked: readonly Relation[] = relations,
): readonly Relation[] {
  const reading = { doc, ...context, relations }
  const failing = failingChecks({ ...reading, relations: asked })
  if (failing.size === 0 || failing.size > FAILING_MAX) return relations
  const scene = sceneOf(doc, context, relations)
  const fits = fitsBy(reading)
  return relations.flatMap((one) => {
    if (!failing.has(one)) return [one]
    const said = { doc, context, scene }
    const meant = exchanged(said, changeAsTold(said, inTime(scene, one)))
    if (meant[0] !== one) return meant.filter((other) => !areUnlike(said, other))
    const gap = one.kind === 'same' ? gapOf(said, one) : null
    if (gap !== null) return [gap]
    if (isImpossible(said, one)) return []
    if (isSlipOfPen(doc, context, one) || isWrongScale(doc, context, one)) return [one]
    if (isToldAtOnce(doc, context, one)) return [one]
    const isDoubtful =
      isSaidOtherwise(said, one) ||
      (one.kind === 'parts' && one.complete && isNoSum(doc, context, one)) ||
      holdsOtherwise(scene, fits, one) ||
      (isFarOff(scene, one) && !mayBeSlip(doc, context, one)) ||
      isExplained(scene, fits, one)
    return isDoubtful ? [] : [one]
  })
}

function isToldAtOnce({ text }: Doc, { claims }: Context, one: Relation): boolean {
  const at = (index: number | null) => claims[index ?? -1]
  return one.kind === 'multiple' && isSaidAtOnce(text, at(one.times), at(one.of), at(one.base))
}

/** Of what is sure it is asked alone whether it is impossible. */
export function withoutDoubtfulGuesses(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
  guesses: readonly { readonly relation: Relation; readonly isSure: boolean }[],
): readonly Relation[] {
  const [sure, others] = [true, false].map((isSure) =>
    guesses.flatMap((one) => (one.isSure === isSure ? [one.relation] : [])),
  )
  const left = withoutDoubtful(doc, context, relations, others)
  return withoutImpossible(doc, context, left, new Set(sure))
}

/** A change whose ends stand in the order of their times, by words of time. */
function inTime(scene: Scene, one: Relation): Relation {
  if (one.kind === 'gap' && one.of !== null && one.than !== null) {
    const { of, than } = one
    return isBase(scene, of) && !isBase(scene, than) ? { ...one, of: than, than: of } : one
  }
  if (one.kind !== 'change' || one.result === null || one.base === null) return one
  const { result, base } = one
  return isTurned(scene, result, base) ? { ...one, result: base, base: result } : one
}

const BASE = /\b(?:against|than|versus|compared (?:with|to))(?: (?:the|only|just|about|some))* $/i

/** "At 250 kilometres an hour, against 200 before, 50 faster": what it is held against isn't what is more. */
function isBase({ doc: { text }, byClaim }: Scene, index: number): boolean {
  const start = byClaim.get(index)?.claim.start ?? 0
  return BASE.test(text.slice(Math.max(0, start - 30), start))
}
