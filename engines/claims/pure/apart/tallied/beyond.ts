import type { Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { isPlain } from '../onward/sole.ts'
import { areLevels, framesIn } from '../outright/frames.ts'

// "The target was B, which was exceeded by D, or S": how far beyond a goal one came, and how much that is of it.

const FORMS = [
  /\b(?:target|goal|plan|budget|forecast|guidance)\b[^.;QSDX]{0,40} (?:was|of|is|at|stood at) (?<B>Q)[^.;QSDX]{0,24}(?:,| and) (?:which |it |and )*(?:was|were|has been|is) (?:exceeded|missed|beaten|surpassed|topped) by (?<D>Q)[^.;,QSDX]{0,16},? (?:or|\() ?(?<S>S)/dg,
  /\b(?:exceed|miss|beat|surpass|topp)(?:ed|ing)? (?:its|the|their|our) [^.;QSDX]{0,30}(?:target|goal|plan|budget|forecast)[^.;QSDX]{0,20} of (?<B>Q) by (?<D>Q)[^.;,QSDX]{0,16},? (?:or|\() ?(?<S>S)/dg,
]

export function beyondIn(scene: Scene): readonly Relation[] {
  return FORMS.flatMap((words) => framesIn(scene, words)).flatMap(({ figures: { B, D, S } }) => {
    if (!isPlain(B) || D === undefined || S?.claim.unit !== 'percent') return []
    if (!areLevels(scene, B, { ...D, claim: { ...D.claim, kind: B.claim.kind } })) return []
    if (D.size >= B.size) return []
    return [
      {
        kind: 'share' as const,
        share: S.claim.index,
        part: D.claim.index,
        whole: B.claim.index,
        baseWords: null,
        isTied: true as const,
        isOutright: true as const,
      },
    ]
  })
}
