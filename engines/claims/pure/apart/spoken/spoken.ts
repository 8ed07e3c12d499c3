import type { Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { againIn } from './again.ts'
import { gapsIn } from './gaps.ts'
import { meansIn } from './means.ts'
import { namedIn } from './named.ts'
import { sharesIn } from './shares.ts'
import { sumsIn } from './sums.ts'

// What Chinese says in two or three sentences of one breath, with a place for each figure and for no other.

export function spokenIn(scene: Scene): readonly Relation[] {
  return [
    ...gapsIn(scene),
    ...sumsIn(scene),
    ...sharesIn(scene),
    ...meansIn(scene),
    ...namedIn(scene),
    ...againIn(scene),
  ]
}
