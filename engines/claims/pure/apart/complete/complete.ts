import type { Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import type { Test } from '../outright/frames.ts'
import { broughtIn } from './brought.ts'
import { chineseIn } from './chinese.ts'
import { countedIn } from './counted.ts'
import { listsIn } from './lists.ts'
import { sharesOfNoun } from './of-noun.ts'
import { pairsIn } from './pairs.ts'
import { restsIn } from './rests.ts'
import { sharesIn } from './shares.ts'
import { togetherIn } from './together.ts'

// Lists of which words say that they are all of a whole, whether or not the figures make it up.

export function completeIn(scene: Scene, test: Test): readonly Relation[] {
  return [
    ...pairsIn(scene, test),
    ...listsIn(scene, test),
    ...restsIn(scene, test),
    ...sharesIn(scene),
    ...togetherIn(scene, test),
    ...countedIn(scene, test),
    ...broughtIn(scene, test),
    ...sharesOfNoun(scene, test),
    ...chineseIn(scene, test),
  ]
}
