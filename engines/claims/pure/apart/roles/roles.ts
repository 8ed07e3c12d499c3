import { testOf } from '../../checks/checks.ts'
import type { Context } from '../../context/context.ts'
import { type Scene, sceneOf } from '../../derived/scene.ts'
import type { Doc, Relation } from '../../model.ts'
import { membersOf } from '../../weigh/scale.ts'
import type { Test } from '../outright/frames.ts'
import { basesIn } from './bases.ts'
import { withoutExplained } from './explained.ts'
import { listsIn } from './lists.ts'
import { meansIn } from './means.ts'
import { multiplesIn } from './multiples.ts'
import { restsIn } from './rests.ts'
import { sharesIn } from './shares.ts'
import { stocksIn } from './stocks.ts'
import { titlesIn } from './titles.ts'
import { totalsIn } from './totals.ts'

// What a Chinese sentence says of a figure by the words right before and behind it: what is left, what is all of them, what was before. Which others it goes with
// follows from their order and unit, before anything is reckoned; and only where none of the figures around would fit is it told.

export function withRoles(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
): readonly Relation[] {
  return withThose(doc, context, relations, (scene, test) => [
    ...restsIn(scene, test),
    ...totalsIn(scene, test),
    ...stocksIn(scene, test),
    ...meansIn(scene, test),
    ...sharesIn(scene, test),
    ...listsIn(scene, test),
    ...multiplesIn(scene, test),
    ...titlesIn(scene, test),
  ])
}

/** What was before is told by its own words: it isn't asked any more whether its figures were set apart. */
export function withBases(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
): readonly Relation[] {
  return withThose(doc, context, relations, basesIn)
}

function withThose(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
  those: (scene: Scene, test: Test) => readonly Relation[],
): readonly Relation[] {
  if (doc.grammar !== 'zh') return relations
  const scene = sceneOf(doc, context, relations)
  const test = testOf({ doc, ...context, relations })
  const found = new Map<string, Relation>()
  for (const one of those(scene, test))
    if (test(one) === false && !found.has(keyOf(one))) found.set(keyOf(one), one)
  const left = withoutExplained(scene, test, relations)
  if (found.size === 0) return left
  const kept = left.map((one) => {
    const key = keyOf(one)
    if (!found.has(key) || one.isGuess || one.isDoubt || test(one) !== false) return one
    // Its words were read already, and in more than their order.
    found.delete(key)
    return { ...one, isOutright: true as const }
  })
  return [...kept.filter((one) => !found.has(keyOf(one))), ...found.values()]
}

function keyOf(one: Relation): string {
  const own = membersOf(one)
    .toSorted((a, b) => a - b)
    .join()
  return one.kind === 'parts' && !one.complete ? `part ${own}` : own
}
