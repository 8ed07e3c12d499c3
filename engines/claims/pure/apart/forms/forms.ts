import { testOf } from '../../checks/checks.ts'
import type { Context } from '../../context/context.ts'
import { type Scene, sceneOf } from '../../derived/scene.ts'
import type { Doc, Relation } from '../../model.ts'
import { membersOf } from '../../weigh/scale.ts'
import { outright } from '../reckoned/outright.ts'
import { leftOf } from './left.ts'
import { marginsIn } from './margins.ts'
import { restsOf, sharesOf } from './shares.ts'
import { stepsOf } from './steps.ts'
import { waysOf } from './ways.ts'
import { withinOf } from './within.ts'

// Forms of words after which nothing else can be meant, however long the text is: what is left of a whole, how far something went
// from one level to another, and what it can't be more than. They are asked last, of figures in which nothing is wrong yet, and aren't weighed again.

export function withForms(
  doc: Doc,
  context: Context,
  all: readonly Relation[],
): readonly Relation[] {
  const relations = withoutRests(sceneOf(doc, context, all), all)
  const scene = sceneOf(doc, context, relations)
  const test = testOf({ doc, ...context, relations })
  const found = [
    ...leftOf(scene, test),
    ...stepsOf(scene, test),
    ...withinOf(scene),
    ...waysOf(scene),
    ...sharesOf(scene, test),
    ...marginsIn(scene),
  ].filter((one) => test(one) === false)
  if (found.length === 0) return relations
  const failing = relations.filter((one) => test(one) === false)
  const isTold = (one: Relation): Relation | undefined =>
    failing.find((other) => areOfSame(membersOf(one), membersOf(other)))
  const sure = found.filter((one, at) =>
    found.slice(0, at).every((other) => !areOfSame(membersOf(one), membersOf(other))),
  )
  const told = new Set(sure.flatMap((one) => isTold(one) ?? []))
  const wrong = new Set(failing.filter((one) => !told.has(one)).flatMap(membersOf))
  const left = sure.filter((one) => !membersOf(one).some((index) => wrong.has(index)))
  return left.length === 0
    ? relations
    : [...relations.filter((one) => !told.has(one)), ...left.map(outright)]
}

/** "70 per cent of W; the remaining R": R isn't the 70. */
function withoutRests(scene: Scene, relations: readonly Relation[]): readonly Relation[] {
  const rests = restsOf(scene).map(membersOf)
  // The very same list where there is none: what is known of it is kept by it.
  if (rests.length === 0) return relations
  return relations.filter(
    (one) =>
      one.kind !== 'share' ||
      one.isRest === true ||
      !rests.some((rest) => areOfSame(membersOf(one), rest)),
  )
}

function areOfSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one))
}
