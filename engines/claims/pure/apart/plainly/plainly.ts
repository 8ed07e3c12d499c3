import type { Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { betweenIn } from './between.ts'
import { broughtIn } from './brought.ts'
import { hanMarksIn } from './han-marks.ts'
import { longAgoIn } from './long-ago.ts'
import { marksIn } from './marks.ts'
import { outpacedIn } from './outpaced.ts'
import { perHeadIn } from './per-head.ts'
import { pointsIn } from './points.ts'
import { placesIn } from './ranked.ts'
import { runsIn } from './runs.ts'
import { swingsIn } from './swings.ts'
import { timesOfIn } from './times-of.ts'
import { turnedIn } from './turned.ts'

// What a careful reader reckons without a thought: from a loss to a profit it went by both of them, what came in with what there was makes what there is, "slower
// than" is a smaller rate, four months in a row are four steps, what beats a record is above it.

export function plainlyIn(scene: Scene): readonly Relation[] {
  return [
    ...swingsIn(scene),
    ...broughtIn(scene),
    ...betweenIn(scene),
    ...longAgoIn(scene),
    ...outpacedIn(scene),
    ...runsIn(scene),
    ...placesIn(scene),
    ...pointsIn(scene),
    ...perHeadIn(scene),
    ...timesOfIn(scene),
    ...turnedIn(scene),
    ...marksIn(scene),
    ...hanMarksIn(scene),
  ]
}
