import type { Context } from '../../context/context.ts'
import type { Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import type { Test } from '../outright/frames.ts'
import { accountsIn } from './accounts.ts'
import { beyondIn } from './beyond.ts'
import { dealtIn } from './dealt.ts'
import { movementsIn } from './movements.ts'
import { perTimeIn } from './per-time.ts'
import { sharedOutIn } from './shared-out.ts'
import { ofSoManyDays } from './so-many-days.ts'

// What a dense release reckons from what it told some clauses before: a list with the share of each, a mean by day or month, what came and what went, what is left
// of income, how far it is to a goal.

export function talliedIn(scene: Scene, context: Context, test: Test): readonly Relation[] {
  return [
    ...sharedOutIn(scene, test),
    ...perTimeIn(scene, context.date),
    ...movementsIn(scene),
    ...accountsIn(scene, test),
    ...dealtIn(scene),
    ...beyondIn(scene),
    ...ofSoManyDays(scene),
  ]
}
