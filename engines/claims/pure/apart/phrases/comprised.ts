import type { Figure, Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { isPlain } from '../onward/sole.ts'
import { areLevels, type Frame, framesIn } from '../outright/frames.ts'
import { ABOUT } from '../outright/words.ts'
import { madeUp } from '../reckoned/made.ts'

// "The programme's W projects comprise A new schools, B additions and C replacements": things of one sort, counted sort by sort.

/** What consists of others ("kits", "teams") is left out: of how many each consists isn't said. */
const THINGS =
  '(?:projects|cases|measures|schemes|members|people|persons|staff|employees|workers|posts|positions|jobs|sites|facilities|buildings|schools|hospitals|stores|branches|stations|vehicles|ships|aircraft|applications|applicants|complaints|reports|students|pupils|patients|deaths|incidents|accidents|awards|grants|contracts|companies|firms|countries|homes|beds|proposals|bills|votes|seats|visitors|passengers|participants|delegates|fires|inspections)'
const NOUN = '(?: (?!and\\b|or\\b|of\\b)[a-z-]+){1,5}?(?: (?:of|in|for|to) [a-z ]{2,24}?)?'
const COMPRISED = new RegExp(
  `(?<W>Q)(?: [a-z-]+){0,2} ${THINGS} (?:compris(?:e|ed)|consist(?:ed)? of|(?:are|were) made up of|(?:are|were) composed of) ${ABOUT}(?<L>(?:Q${NOUN}, ){1,6}Q${NOUN},? and ${ABOUT}Q|Q${NOUN} and ${ABOUT}Q)(?=${NOUN}(?:[.,;]|$))(?<T>[^.;QSDX]{0,40})`,
  'dg',
)
const MORE = /\b(?:of (?:which|whom|them|these)|among|etc|others|each|both|including|also)\b/

export function comprisedIn(scene: Scene): readonly Relation[] {
  return framesIn(scene, COMPRISED).flatMap((one) => sumOf(scene, one))
}

function sumOf(scene: Scene, { figures: { W }, said, at, to }: Frame): readonly Relation[] {
  if (!isPlain(W) || MORE.test(said.L ?? '') || MORE.test(said.T ?? '')) return []
  const members = scene.figures.filter((one) => one.at > W.at && one.at >= at && one.at < to)
  const areAll = members.every((one) => isPlain(one) && areLevels(scene, W, one))
  return areAll && isNear(W, members) ? [madeUp(W, members)] : []
}

/** As far as a slip of the pen takes a sum from what it should be. */
const FACTOR_MAX = 4

function isNear(whole: Figure, members: readonly Figure[]): boolean {
  const sum = members.reduce((all, { size }) => all + size, 0)
  return sum < whole.size * FACTOR_MAX && whole.size < sum * FACTOR_MAX
}
