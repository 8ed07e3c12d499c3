import { before, type Figure, type Scene, tiedShare } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { onlyLed, paragraphsOf, type Tied } from './said.ts'

// A bulletin of water resources reckons in one way: what flows above the ground, and of what flows below it that which isn't counted there
// already, are all of it; how much of what fell that is, its coefficient tells.

const ABOVE = /地表水资源量(?:为|达|约)?$/
const BELOW = /地下水资源量(?:为|达|约)?$/
const OWN = /不重复(?:计算)?(?:的)?(?:水资源|地下水资源)?(?:量)?(?:为|是|约)?$/
const ALL = /水资源总量(?:为|达|约)?$/
const FELL = /降水(?:总量|量)(?:为|达|约)?$/
const COEFFICIENT = /产水系数(?:为|约)?$/

export function waterIn(scene: Scene): readonly Relation[] {
  if (!/水资源/.test(scene.mask)) return []
  const found = paragraphsOf(scene).flatMap((figures) => sumIn(scene, figures))
  const share = coefficientIn(scene)
  return share === null ? found : [...found, share]
}

function sumIn(scene: Scene, figures: readonly Figure[]): readonly Relation[] {
  const volumes = figures.filter(({ claim }) => claim.unit === 'm3')
  const [above, below, own, all] = [ABOVE, BELOW, OWN, ALL].map((words) =>
    onlyLed(scene, volumes, words),
  )
  if (!own) return []
  const index = own.claim.index
  const part: Tied<'parts'>[] = below
    ? [{ kind: 'parts', whole: below.claim.index, parts: [index], complete: false, isTied: true }]
    : []
  if (!above || !all) return part
  const parts = [above.claim.index, index]
  return [...part, { kind: 'parts', whole: all.claim.index, parts, complete: true, isTied: true }]
}

/** Each of the three told once in the text. */
function coefficientIn(scene: Scene): Tied<'share'> | null {
  const shares = scene.figures.filter((one) => COEFFICIENT.test(before(scene, one, 10)))
  const volumes = scene.figures.filter(({ claim }) => claim.unit === 'm3')
  const [all, fell] = [ALL, FELL].map((words) => onlyLed(scene, volumes, words))
  const [share, ...more] = shares
  if (share?.claim.unit !== 'ratio' || more.length > 0 || !all || !fell) return null
  if (all.claim.period !== fell.claim.period) return null
  return tiedShare(share, all, fell)
}
