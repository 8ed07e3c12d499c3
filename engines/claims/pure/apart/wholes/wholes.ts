import type { Context } from '../../context/context.ts'
import type { Scene } from '../../derived/scene.ts'
import { mayBeSlip } from '../../doubt/slipped.ts'
import type { Relation } from '../../model.ts'
import { beyondIn } from './beyond.ts'
import { heldIn } from './held.ts'
import { includingIn } from './including.ts'
import { sharesOfNoun } from './of-noun.ts'
import { ofStretchesIn } from './of-stretches.ts'
import { penceIn } from './pence.ts'
import { withinTimeIn } from './within-time.ts'

/** Figures of one whole that is told elsewhere, or nowhere. */
export function wholesIn(scene: Scene, context: Context): readonly Relation[] {
  return [
    ...heldIn(scene, (one) => mayBeSlip(scene.doc, context, one)),
    ...beyondIn(scene),
    ...withinTimeIn(scene),
    ...ofStretchesIn(scene),
    ...includingIn(scene),
    ...penceIn(scene),
    ...sharesOfNoun(scene),
  ]
}
