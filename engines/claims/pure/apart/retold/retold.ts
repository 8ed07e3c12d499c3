import { testOf } from '../../checks/checks.ts'
import type { Context } from '../../context/context.ts'
import { sceneOf } from '../../derived/scene.ts'
import type { Doc, Relation } from '../../model.ts'
import { membersOf } from '../../weigh/scale.ts'
import { calledTold } from './called.ts'
import { cellsTold } from './cells.ts'
import { glanceTold } from './glance.ts'
import { growthsTold } from './growths.ts'
import { headingsTold } from './headings.ts'
import { namesTold } from './names.ts'
import { pairsTold } from './pairs.ts'
import { rowsTold } from './rows.ts'
import { slipsTold } from './slips.ts'
import { titlesTold } from './titles.ts'

// Terms.
// orphan  a figure that stands nowhere else in the text, though its like do.

/** A text that was mended says so, and tells both figures. */
const MENDED =
  /\b(?:correction|corrected|corrigendum|erratum|revised (?:from|down|up)|misprint|should have (?:read|been))\b|更正|勘误|修订为|应为/i

/** With figures of which no words say that they are one, and everything else does; what is wrong already isn't asked, if no row of a table tells it again. */
export function withRetold(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
): readonly Relation[] {
  const scene = sceneOf(doc, context, relations)
  const test = testOf({ doc, ...context, relations })
  const rows = new Set(rowsTold(scene, context, relations, test))
  const found = [
    ...titlesTold(scene, test),
    ...headingsTold(scene, test),
    ...rows,
    ...cellsTold(scene, context, test),
    ...pairsTold(scene, test),
    ...slipsTold(scene, test),
    ...namesTold(scene, context, relations, test),
    ...calledTold(scene, context, test),
    ...glanceTold(scene, test),
    ...growthsTold(scene, context, relations, test),
  ]
  if (found.length === 0 || MENDED.test(doc.text)) return relations
  const wrong = new Set(relations.flatMap((one) => (test(one) === false ? membersOf(one) : [])))
  const left = found.filter((one) => rows.has(one) || !one.claims.some((index) => wrong.has(index)))
  return left.length === 0 ? relations : [...relations, ...left]
}
