import type { Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import type { Test } from '../outright/frames.ts'
import { accountsOn } from './accounts.ts'
import { againOn } from './again.ts'
import { movesInBrackets } from './bracketed.ts'
import { changesOn } from './changes.ts'
import { flowsOn } from './flows.ts'
import { gapsOn } from './gaps.ts'
import { hundredOn } from './hundred.ts'
import { perShareIn } from './per-share.ts'
import { sharesOn } from './shares.ts'
import { movesSince } from './since.ts'
import { sumsOn } from './sums.ts'

// Forms of words that go on from one sentence to the next, with a place for each figure, where the other sentence has one level of the kind alone.

export function onwardIn(scene: Scene, test: Test): readonly Relation[] {
  return [
    ...accountsOn(scene),
    ...sumsOn(scene),
    ...flowsOn(scene),
    ...gapsOn(scene),
    ...changesOn(scene),
    ...sharesOn(scene),
    ...againOn(scene),
    ...movesSince(scene),
    ...movesInBrackets(scene),
    ...hundredOn(scene, test),
    ...perShareIn(scene),
  ]
}
