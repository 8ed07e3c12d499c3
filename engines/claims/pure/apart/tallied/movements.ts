import type { Figure, Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { areLevels, framesIn, isLevel } from '../outright/frames.ts'
import { madeUp } from '../reckoned/made.ts'

// "Opened A shops and closed C, taking its shops from B to R": what came and what went, with both ends of the stock.

const CAME = '(?:open|add|launch|hire|recruit|acquir|gain|commission|creat|register|sign)[a-z]*'
const WENT = '(?:clos|shut|los|left|retir|sold|dispos|remov|withdr|cut|scrapp|divest)[a-z]*'
const TAKING =
  '(?:,|;|\\.)? (?:and |which |thus |this )?(?:tak|bring|brought|took|lift|rais|increas|mov|chang|leav)[a-z]* [^.;QNSDX]{2,50}'
const MOVED = new RegExp(
  `\\b${CAME} (?<A>[QN])[^.;QNSDX]{0,40} (?:and|but|while|,) [^.;,QNSDX]{0,24}\\b${WENT} (?:down |off |of )?(?<C>[QN])[^.;QNSDX]{0,30}${TAKING} from (?<B>Q)[^.;,QNSDX]{0,16} to (?<R>Q)`,
  'dg',
)
const OTHERWISE = /\b(?:plans?|will|would|expects?|each|per|about|another|including)\b/

export function movementsIn(scene: Scene): readonly Relation[] {
  return framesIn(scene, MOVED, 1).flatMap(({ figures: { A, B, C, R }, at, to }) => {
    if (A === undefined || C === undefined || !isLevel(B) || !isLevel(R)) return []
    if (!areLevels(scene, B, R) || ![A, B, C, R].every(isExact)) return []
    if (OTHERWISE.test(scene.mask.slice(at, to))) return []
    return [{ ...madeUp(R, [B, A]), less: [C.claim.index] }]
  })
}

function isExact({ claim: { bound, value } }: Figure): boolean {
  return bound === 'exact' && value.scale === 0
}
