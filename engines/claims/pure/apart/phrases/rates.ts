import type { Scene } from '../../derived/scene.ts'
import { tieOf } from '../../derived/way/ways.ts'
import type { Relation } from '../../model.ts'
import { type Frame, framesIn } from '../outright/frames.ts'
import { ABOUT } from '../outright/words.ts'

// A rate of growth held against another: "grew by S, reaching Q, significantly faster than the S growth recorded in 2023".

export function ratesIn(scene: Scene): readonly Relation[] {
  return framesIn(scene, THAN).flatMap((one) => thanOf(one))
}

const THAN = new RegExp(
  `\\b(?:rose|grew|increased|climbed|expanded|advanced|up) (?:by )?${ABOUT}(?<R>S)(?:,? (?:reaching|to|totall?ing) ${ABOUT}Q)?(?:,| ?[–—-]+) ?(?:(?:much|far|well|significantly|slightly|considerably|substantially|markedly|notably|and|which is) )*(?<W>higher|faster|stronger|more|lower|slower|weaker|less) than (?:the |its |an? )?${ABOUT}(?<B>S) (?:growth|increase|rise|gain|expansion|rate)`,
  'dg',
)
const IS_UP = /^(?:higher|faster|stronger|more)$/

function thanOf({ figures: { R, B }, said }: Frame): readonly Relation[] {
  if (R === undefined || B === undefined || R.claim.unit !== B.claim.unit) return []
  if (R.claim.form !== 'number' || B.claim.form !== 'number') return []
  const way = IS_UP.test(said.W ?? '') ? 'up' : 'down'
  return [{ ...tieOf({ result: R, base: B }, way), isOutright: true }]
}
