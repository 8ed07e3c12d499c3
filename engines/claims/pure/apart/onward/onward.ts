import type { Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { againOn } from './again.ts'
import { changesOn } from './changes.ts'
import { gapsOn } from './gaps.ts'
import { sharesOn } from './shares.ts'
import { sumsOn } from './sums.ts'

// Forms of words that go on from one sentence to the next, with a place for each figure, where the other sentence has one level of the kind alone.

export function onwardIn(scene: Scene): readonly Relation[] {
  return [
    ...sumsOn(scene),
    ...gapsOn(scene),
    ...changesOn(scene),
    ...sharesOn(scene),
    ...againOn(scene),
  ]
}
