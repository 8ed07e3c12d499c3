import { type Figure, type Scene, tiedShare } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { areLevels, framesIn, isLevel, type Test } from '../outright/frames.ts'
import { ABOUT } from '../outright/words.ts'
import { slotOf } from './slots.ts'
import { FIGURES_MAX, isTold } from './sums.ts'

// "Machinery accounted for S of exports, at Q": of what was last told under that noun.

const OF_NOUN = new RegExp(
  `(?:account(?:s|ed|ing)? for|made up|makes? up|represent(?:s|ed|ing)?|contribut(?:es|ed)) ${ABOUT}(?<S>S) of (?:all |total |the total |overall |its |the |our )?(?<N>[a-z][a-z-]{3,})(?: [a-z]+)?,? (?:at|with|or|worth|amounting to|equal to) ${ABOUT}(?<P>Q)`,
  'dg',
)
const SENTENCES = 6
const STEM = 5

export function sharesOfNoun(scene: Scene, test: Test): readonly Relation[] {
  return framesIn(scene, OF_NOUN).flatMap(({ figures: { S, P }, said: { N = '' } }) => {
    if (S === undefined || !isLevel(P) || S.claim.unit !== 'percent') return []
    const stem = new RegExp(`\\b${N.slice(0, Math.max(STEM, N.length - 1))}`)
    const told = scene.figures
      .slice(Math.max(0, S.order - FIGURES_MAX), S.order)
      .filter(
        (one) =>
          S.claim.sentence - one.claim.sentence <= SENTENCES &&
          one.size > P.size &&
          areLevels(scene, one, P) &&
          isTold(scene, one) &&
          isCalled(scene, one, stem),
      )
    const [whole, ...more] = told
    if (whole === undefined || more.some(({ size }) => size !== whole.size)) return []
    const meant = tiedShare(S, P, whole)
    return test(meant) === null ? [] : [{ ...meant, isOutright: true } as Relation]
  })
}

/** "Exports of goods amounted to Q", and not "exports to the north Q". */
function isCalled(scene: Scene, one: Figure, stem: RegExp): boolean {
  const { led } = slotOf(scene, one)
  const at = led.search(stem)
  return (
    at >= 0 &&
    at < 12 &&
    !/\b(?:to|from|in|by) (?:the )?[a-z]+ (?:rose|fell|grew|were|was|reached)\b/.test(led)
  )
}
