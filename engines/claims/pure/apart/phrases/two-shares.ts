import type { Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { isPlain } from '../onward/sole.ts'
import { areLevels, type Frame, framesIn } from '../outright/frames.ts'
import { ABOUT } from '../outright/words.ts'
import { apartBy } from '../reckoned/made.ts'
import { sideOf } from './ranges.ts'

// Two shares and what is said of both: "A of the boys and B of the girls: D fewer, and both far below the T that is needed".

export function twoSharesIn(scene: Scene): readonly Relation[] {
  return [
    ...framesIn(scene, APART).flatMap((one) => apartOf(scene, one)),
    ...framesIn(scene, BOTH).flatMap((one) => bothOf(scene, one)),
  ]
}

const PAIR = '(?<A>S)[^.;QSDXO]{0,50} and (?<M>[^.;QSDXO]{0,50})(?<B>S)[^.;:QSDXO]{0,24}'
const APART = new RegExp(
  `${PAIR}(?<K>:|,| [–—-]) ?${ABOUT}(?<D>D) (?<W>fewer|less|lower|more|higher|apart)\\b(?! (?:than|on|over|compared|year|from|in|at|against)\\b)`,
  'dg',
)
const BOTH = new RegExp(
  `${PAIR}(?:(?::|,| [–—-]) ?${ABOUT}D [a-z]+)?,? (?:and |but )?both (?:(?:are|were|well|far|still|just|clearly) )*(?<W>below|above|short of|under|over) (?:the |its |their )?(?:[a-z-]+ ){0,3}?(?:of )?(?<T>S)`,
  'dg',
)
/** A change of the second over something else. */
const CHANGE = /\b(?:rose|fell|grew|increased|decreased|up|down|from|than|by|to)\b/

function apartOf(scene: Scene, { figures: { A, B, D }, said }: Frame): readonly Relation[] {
  if (!isPlain(A) || !isPlain(B) || D === undefined || !areLevels(scene, A, B)) return []
  if (CHANGE.test(said.M ?? '')) return []
  // Behind a comma the second may be so much lower than it was.
  const off = D.size / Math.max(Math.abs(A.size - B.size), 1)
  if (said.K === ',' && (off > OFF_MAX || off < 1 / OFF_MAX)) return []
  const way = said.W === 'apart' ? null : /^(?:more|higher)$/.test(said.W ?? '') ? 'up' : 'down'
  return [apartBy(B, A, D, way)]
}

const OFF_MAX = 2.5

const IS_LESS = /^(?:below|under|short)/

function bothOf(scene: Scene, { figures: { A, B, T }, said }: Frame): readonly Relation[] {
  if (!isPlain(A) || !isPlain(B) || !isPlain(T)) return []
  if (!areLevels(scene, A, T) || !areLevels(scene, B, T) || CHANGE.test(said.M ?? '')) return []
  const side = IS_LESS.test(said.W ?? '') ? 'below' : 'above'
  return [A, B].map((one) => sideOf(one, T, side))
}
