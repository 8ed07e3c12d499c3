import { behind, changeBetween, type Figure, type Scene, SIZE_MAX } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { areLevels, areNear, type Frame, framesIn, likeIn } from '../outright/frames.ts'
import { ABOUT, WORD, wayOf } from '../outright/words.ts'
import { apartBy } from '../reckoned/made.ts'
import { isPlain, mayBeGap } from './sole.ts'

// What is told, what it was before, and how far it has moved since, in this order: "R joined. A year ago it had been B; the number has risen by D", "R, after B in
// May. Sales thus fell by D", "down from B to R, D fewer".

export function movesSince(scene: Scene): readonly Relation[] {
  return [
    ...framesIn(scene, EARLIER, 1).flatMap(({ figures, said }) => {
      const result = levelBefore(scene, figures.B)
      return result === null ? [] : movedOf(scene, { ...figures, R: result }, said.V ?? said.W)
    }),
    ...[THUS, FEWER].flatMap((words) =>
      framesIn(scene, words, words === THUS ? 1 : 0).flatMap(({ figures, said }) =>
        movedOf(scene, figures, said.W),
      ),
    ),
  ]
}

const HAD =
  '(?:had been|had|was|were|(?:had )?stood at|(?:had )?come to|came to|(?:had )?amounted to)'
const ITS =
  '(?:it|they|(?:the|their|its) (?:[a-z]+ )?(?:number|figure|total|rate|share|sum|amount)(?: of [a-z]+(?: [a-z]+){0,2})?)'
const EARLIER = new RegExp(
  `(?<![^.;”"] )(?:in )?@,? (?:it|they|there|the (?:number|figure|total|rate|share|proportion)) ${HAD} ${ABOUT}(?<B>[QS])(?:,? \\(?or S\\)?)?[.;,] ?(?:and )?${ITS} (?:(?:has|have|had) )?(?:thus |therefore |hence |accordingly |since )*(?:gone (?<V>up|down)|${WORD}) by ${ABOUT}(?<D>[QSD])`,
  'dg',
)
const THUS = new RegExp(
  `(?<R>Q)[^.;QSDX]{0,40}, (?:after|against|compared with|up from|down from) ${ABOUT}(?<B>Q)[^.;,QSDX]{0,20}\\. ?[^.;,QSDX]{0,50} (?:thus|therefore|hence|accordingly|consequently) ${WORD} by ${ABOUT}(?<D>[QS])`,
  'dg',
)
const FEWER = new RegExp(
  `\\bfrom ${ABOUT}(?<B>Q)[^.;,QSDX]{0,20} to ${ABOUT}(?<R>Q)[^.;,QSDX]{0,20}, (?:or |that is |which is )?${ABOUT}(?<D>[QS]) (?<W>fewer|more|less|higher|lower)(?: than (?:in |at |a |the )*@)?(?=[.;]|$)`,
  'dg',
)

/** The one level of the sentence before that can be the same a while later. */
function levelBefore(scene: Scene, base: Figure | undefined): Figure | null {
  if (!isPlain(base)) return null
  const [own, last] = [0, 1].map((by) => scene.pieces[base.claim.sentence - by])
  if (last === undefined || last.paragraph !== own?.paragraph) return null
  const [found, ...more] = likeIn(scene, last, base).filter((one) => areNear(one, base, SIZE_MAX))
  return found !== undefined && more.length === 0 && isPlain(found) ? found : null
}

/** What it is compared with is told there and then, or it is a mean of years. */
const ON_OTHER =
  /^[^.;]{0,40}\b(?:on|over|from|since|compared|per|a (?:year|month)|each|annually)\b/

function movedOf(
  scene: Scene,
  { R, B, D }: Frame['figures'],
  word: string | undefined,
): readonly Relation[] {
  if (!isPlain(R) || !isPlain(B) || D === undefined || word === undefined) return []
  if (!areLevels(scene, R, B) || !areNear(R, B, SIZE_MAX)) return []
  if (ON_OTHER.test(behind(scene, D, 60))) return []
  const way = wayOf(word === 'fewer' ? 'less' : word)
  if (R.sort === 'S') return D.sort === 'D' ? [apartBy(R, B, D, way)] : []
  if (D.sort !== 'S' && !mayBeGap(scene, D, R)) return []
  const amount = { figure: D, is: D.sort === 'S' ? 'relative' : 'absolute' } as const
  return [{ ...changeBetween({ result: R, base: B }, way, amount), isTied: true, isOutright: true }]
}
