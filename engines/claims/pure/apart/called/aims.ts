import { isChange, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { isPlain } from '../onward/sole.ts'
import { areLevels, areNear, framesIn, likeIn } from '../outright/frames.ts'
import { apartBy } from '../reckoned/made.ts'

// "The force has A officers. It aims to employ B by the end of next year, another D": what is lacking of what somebody wants.

const AIM =
  /\b(?:aims?|plans?|intends?|hopes?|wants?|expects?) to (?:have|employ|reach|run|operate|own|open|count) (?<B>Q)[^.;:QSDXNO]{0,50}, (?:another|a further|an extra|an additional) (?<D>Q)/dg

const NEAR = 3

export function aimsIn(scene: Scene): readonly Relation[] {
  return framesIn(scene, AIM).flatMap(({ figures: { B, D } }): readonly Relation[] => {
    if (!isPlain(B) || !isPlain(D) || B.sort !== 'Q' || D.size >= B.size) return []
    // "Another 5 years after" is of no officers.
    if (D.claim.unit !== B.claim.unit && D.claim.unit !== 'items') return []
    const last = scene.pieces[B.claim.sentence - 1]
    if (last?.paragraph !== scene.pieces[B.claim.sentence]?.paragraph) return []
    const [own, ...more] = likeIn(scene, last, B).filter((one) => !isChange(one))
    if (own === undefined || more.length > 0 || !areLevels(scene, own, B)) return []
    if (!isPlain(own) || !areNear(own, B, NEAR)) return []
    return [apartBy(B, own, D, 'up')]
  })
}
