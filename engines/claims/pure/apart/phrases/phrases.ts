import type { Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { comprisedIn } from './comprised.ts'
import { differencesIn } from './differences.ts'
import { gapsIn } from './gaps.ts'
import { movedIn } from './moved.ts'
import { ofGoalIn } from './of-goal.ts'
import { outOfIn } from './out-of.ts'
import { rangesIn } from './ranges.ts'
import { ratesIn } from './rates.ts'
import { saidTwiceIn } from './said-twice.ts'
import { sidesIn } from './sides.ts'
import { timesIn } from './times.ts'
import { twoSharesIn } from './two-shares.ts'
import { upToIn } from './up-to.ts'
import { yearlyRunsIn } from './yearly-runs.ts'

// Fixed phrases of what firms and offices release: a range with its middle, a figure with what it was in brackets, how far two lie apart beside both of them, on
// which side of an average or of what was expected one lies.

export function phrasesIn(scene: Scene): readonly Relation[] {
  return [
    ...rangesIn(scene),
    ...movedIn(scene),
    ...gapsIn(scene),
    ...sidesIn(scene),
    ...ratesIn(scene),
    ...timesIn(scene),
    ...outOfIn(scene),
    ...differencesIn(scene),
    ...ofGoalIn(scene),
    ...twoSharesIn(scene),
    ...comprisedIn(scene),
    ...upToIn(scene),
    ...saidTwiceIn(scene),
    ...yearlyRunsIn(scene),
  ]
}
