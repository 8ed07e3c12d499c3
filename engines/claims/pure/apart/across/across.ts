import type { Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import type { Test } from '../outright/frames.ts'
import { averagesIn } from './averages.ts'
import { basesElsewhere } from './bases.ts'
import { columnsTold } from './columns.ts'
import { limitsIn } from './limits.ts'
import { ofWholeIn } from './of-whole.ts'
import { pacesIn } from './paces.ts'
import { remainingIn } from './remaining.ts'
import { roundedIn } from './rounded.ts'
import { stoodIn } from './stood.ts'

// Figures of English releases that other words, sentences or paragraphs stand between.

export function acrossIn(scene: Scene, test: Test): readonly Relation[] {
  return [
    ...limitsIn(scene),
    ...pacesIn(scene),
    ...stoodIn(scene),
    ...ofWholeIn(scene),
    ...columnsTold(scene),
    ...averagesIn(scene),
    ...roundedIn(scene),
    ...remainingIn(scene, test),
    ...basesElsewhere(scene),
  ]
}
