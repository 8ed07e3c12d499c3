import type { Figure, Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { areLevels, type Frame, framesIn } from '../outright/frames.ts'
import { ABOUT } from '../outright/words.ts'
import { timesOver } from '../reckoned/made.ts'

// "Its effect was put at R, X the budget", where one figure of the text is told as the budget.

const TIMES =
  /(?<R>Q),? (?:or |which is |that is |more than |some )*(?<X>X) (?:the|its|their) (?<N>[a-z]{4,}(?: [a-z]{4,})?)(?=[.,;)])/dg

export function timesOfIn(scene: Scene): readonly Relation[] {
  return framesIn(scene, TIMES).flatMap((one) => timesOf(scene, one))
}

function timesOf(
  scene: Scene,
  { figures: { R, X }, said: { N = '' } }: Frame,
): readonly Relation[] {
  if (R === undefined || X === undefined || X.claim.bound !== 'exact') return []
  const told = toldAs(scene, N).filter((one) => one !== R && areLevels(scene, one, R))
  const [base, ...more] = told
  if (base === undefined || more.some(({ size }) => size !== base.size)) return []
  if (R.claim.bound !== 'exact' || base.claim.bound !== 'exact') return []
  const ratio = R.size / base.size / X.size
  if (ratio > FAR || ratio < 1 / FAR) return []
  return [{ ...timesOver(X, R, base), isOutright: true } as Relation]
}

/** As far off as an error may be. */
const FAR = 4

/** "The budget of Q", "a budget which came to Q". */
function toldAs({ mask, figures }: Scene, name: string): readonly Figure[] {
  const words = new RegExp(
    `\\b${name}(?: (?:of|was|is|at|came to|amounted to|stood at|totall?ed|reached))+ ${ABOUT}(?=Q)`,
    'g',
  )
  return [...mask.matchAll(words)].flatMap(({ 0: said, index }) => {
    const at = index + said.length
    return figures.find((one) => one.at === at) ?? []
  })
}
