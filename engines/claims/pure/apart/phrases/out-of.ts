import type { Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { type Frame, framesIn } from '../outright/frames.ts'

// "Fell in five out of 9 districts": no more of them than there are.

export function outOfIn(scene: Scene): readonly Relation[] {
  return framesIn(scene, OUT_OF).flatMap(outOf)
}

const OUT_OF =
  /(?<P>[QN])(?: of the| [a-z]+)? out of (?:the |its |all |a total of )*(?<W>[QN])(?! (?:of|points|stars)\b)/dg

function outOf({ figures: { P, W } }: Frame): readonly Relation[] {
  if (P === undefined || W === undefined || P.size <= W.size) return []
  if (![P, W].every(({ claim }) => claim.bound === 'exact' && COUNTED.has(claim.unit))) return []
  return [
    {
      kind: 'parts',
      whole: W.claim.index,
      parts: [P.claim.index],
      complete: false,
      isTied: true,
      isOutright: true,
    },
  ]
}

const COUNTED: ReadonlySet<string> = new Set(['items', 'places', 'persons', 'firms', 'households'])
