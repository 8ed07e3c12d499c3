import { behind, changeBetween, type Figure, isChange, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { isPlain } from '../onward/sole.ts'
import { areLevels, areNear, type Frame, framesIn, likeIn } from '../outright/frames.ts'
import { ABOUT, wayOf } from '../outright/words.ts'
import { timesOver } from '../reckoned/made.ts'

// "R were vaccinated, D more than in the campaign before, when B came. That is a rise of S"; "A per learner, and there B, or X times as much".

const NOUN = '(?<W>rise|increase|growth|gain|jump|fall|drop|decline|decrease|reduction)'
const BASE =
  "(?:when|compared (?:with|to)|against|from|up from|down from|than|on)(?: [a-z'-]+){0,6}? "

const THAT_IS = new RegExp(
  `(?<R>Q)[^.;SX]{0,90}\\b${BASE}(?<B>Q)[^.;QSDX]{0,60}\\.\\s*(?:that|this|it) (?:is|was|means|makes|meant|represents|represented|amounts to)(?: thus| therefore)? (?:an? )?${NOUN} of ${ABOUT}(?<S>S)(?! a year| per)`,
  'dg',
)
const TIMES = new RegExp(
  `(?<A>Q)[^.;:QSDX]{3,70}, (?:and|while|but) [^.;:QSDX]{0,50}?(?<R>Q)(?: [a-z]+)?, (?:or )?${ABOUT}(?<T>X) as (?:much|many)(?=[.,;])`,
  'dg',
)

export function risesIn(scene: Scene): readonly Relation[] {
  return [
    ...framesIn(scene, THAT_IS, 1).flatMap((one) => riseOf(scene, one)),
    ...framesIn(scene, TIMES).flatMap((one) => timesOf(scene, one)),
  ]
}

/** No third level of the kind stands in the sentence of the two. */
function areAlone(scene: Scene, a: Figure, b: Figure): boolean {
  return likeIn(scene, scene.pieces[a.claim.sentence], a).every(
    (one) => one === b || one.size < LESS * Math.min(a.size, b.size),
  )
}

const LESS = 0.5

function riseOf(scene: Scene, { figures: { R, B, S }, said }: Frame): readonly Relation[] {
  if (!isPlain(R) || !isPlain(B) || S === undefined || S.claim.unit !== 'percent') return []
  if (!areLevels(scene, R, B) || !areNear(R, B, NEAR) || !areAlone(scene, R, B)) return []
  if (S.claim.bound === 'between') return []
  return [
    {
      ...changeBetween({ result: R, base: B }, wayOf(said.W), { figure: S, is: 'relative' }),
      isOutright: true,
    } as Relation,
  ]
}

const NEAR = 4

function timesOf(scene: Scene, { figures: { A, R, T } }: Frame): readonly Relation[] {
  if (!isPlain(A) || !isPlain(R) || T === undefined || !areLevels(scene, A, R)) return []
  if (isChange(T) || T.claim.bound === 'between' || R.size <= A.size) return []
  if (/^ (?:each|apiece)\b/.test(behind(scene, A, 8)) || !areAlone(scene, A, R)) return []
  return [timesOver(T, R, A)]
}
