import type { Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { type Frame, framesIn } from '../outright/frames.ts'
import { partIn } from '../reckoned/made.ts'

// "Fell in five out of 9 districts", "four of the six depots": no more of them than there are.

export function outOfIn(scene: Scene): readonly Relation[] {
  return [...framesIn(scene, OUT_OF), ...framesIn(scene, OF_ALL)].flatMap(outOf)
}

const OUT_OF =
  /(?<P>[QN])(?: of the| [a-z]+)? out of (?:the |its |all |a total of )*(?<W>[QN])(?! (?:of|points|stars)\b)/dg
/** "Nine of the six firms' depots" are so many of the depots. */
const OF_ALL =
  /(?<P>[QN]) of (?:the|its|their|our|all|these|those) (?<W>[QN])(?= ?[a-z]|[,.;])(?!(?: [a-z]+){0,3}(?:['’]s?\b|s['’])| of\b)/dg

function outOf({ figures: { P, W } }: Frame): readonly Relation[] {
  if (P === undefined || W === undefined || P.size <= W.size) return []
  if (![P, W].every(({ claim }) => claim.bound === 'exact' && COUNTED.has(claim.unit))) return []
  return [partIn(W, P)]
}

const COUNTED: ReadonlySet<string> = new Set(['items', 'places', 'persons', 'firms', 'households'])
