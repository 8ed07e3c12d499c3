import { type Figure, isChange, type Piece, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { hanFramesIn } from '../outright/chinese/frames.ts'
import {
  areLevels,
  type Frame,
  framesAt,
  isLevel,
  likeIn,
  pieceBefore,
} from '../outright/frames.ts'
import { apartBy } from '../reckoned/made.ts'

// "The rate of women rose to A, while that of men was B. The gap between men and women narrowed to D"; 最高负荷R，出现在@，比@的B高D: how far two lie apart that stand before it.

const BETWEEN =
  /^(?:(?:as a result|thus|hence|therefore),? )?(?:the )?(?:[a-z-]+ )?(?:gap|difference|gulf) between (?:the )?(?<A>[a-z][a-z -]{1,24}) and (?:the )?(?<C>[a-z][a-z-]+)(?: (?:thus|therefore|has|have|had|now))*,? (?:narrowed|widened|fell|rose|increased|grew|shrank|was|is|stood|stands|amounted|came|closed)(?: [a-z]+)?(?:(?: from [QSD][^.;QSDX]{0,20})? (?:to|at))? (?:about |only |just |some )?(?<D>[DQ])(?![^.;]{0,30}\bfrom\b)/dg

const HAN_WAY = '高|低|多|少|长|短|增加|减少|提高|下降|缩短|上升'
const HAN = new RegExp(
  `(?<R>Q)，(?:[^，。；QSDX]{1,14}，)?[比较](?:@|[上去]年)[^，。；QSDX其]{0,10}(?<B>Q)(?<W>${HAN_WAY})(?:了|出)?(?<D>Q)(?=[，。；]|$)(?!，[降增升跌减]幅)`,
  'dg',
)

export function betweenIn(scene: Scene): readonly Relation[] {
  return [
    ...scene.pieces.flatMap((_, at) =>
      framesAt(scene, BETWEEN, at).flatMap((one) => namedOf(scene, pieceBefore(scene, at), one)),
    ),
    ...hanFramesIn(scene, HAN).flatMap((one) => besideOf(scene, one)),
  ]
}

function namedOf(
  scene: Scene,
  last: Piece | undefined,
  { figures: { D }, said: { A = '', C = '' } }: Frame,
): readonly Relation[] {
  if (last === undefined || D === undefined || D.claim.bound !== 'exact') return []
  const [of, than] = [levelOf(scene, last, headOf(A)), levelOf(scene, last, headOf(C))]
  if (of === null || than === null || of === than || of.sort !== than.sort) return []
  const isOfThem = of.sort === 'S' ? D.sort === 'D' : D.claim.unit === of.claim.unit
  if (!isOfThem || !areLevels(scene, of, than)) return []
  return [of.size > than.size ? apartBy(of, than, D, null) : apartBy(than, of, D, null)]
}

function headOf(name: string): string {
  return name.trim().split(' ').at(-1) ?? name
}

/** The level right behind a name that the sentence has once. */
function levelOf({ mask }: Scene, { from, to, figures }: Piece, name: string): Figure | null {
  const words = mask.slice(from, to)
  const [first, ...more] = [...words.matchAll(new RegExp(`\\b${name}\\b`, 'g'))]
  if (first === undefined || more.length > 0) return null
  const next = figures.find(({ at }) => at > from + first.index)
  if (next === undefined || isChange(next) || !isLevel(next)) return null
  const led = words.slice(first.index + name.length, next.at - from)
  return TO_IT.test(led) ? next : null
}

/** What it came to, and neither what it was nor by how much it changed. */
const TO_IT =
  /^[^,;:]{0,40}\b(?:to|at|was|were|is|are|of|scored|earned|reached|averaged)(?: (?:about|around|some|only|just))? $/

/** Of the only other level of its kind in the sentence. */
function besideOf(scene: Scene, { figures: { R, B, D }, said: { W } }: Frame): readonly Relation[] {
  if (R === undefined || B === undefined || D === undefined || !areLevels(scene, R, B)) return []
  if (isChange(B) || D.claim.unit !== R.claim.unit || D.claim.bound !== 'exact') return []
  const piece = scene.pieces[R.claim.sentence]
  const like = likeIn(scene, piece, R).filter(
    (one) => one !== B && one !== D && one.order < D.order,
  )
  if (like.length > 0 || /其中|亏|损失/.test(scene.mask.slice(piece?.from ?? R.at, D.at))) return []
  return [apartBy(R, B, D, /^[低少短减下缩]/.test(W ?? '') ? 'down' : 'up')]
}
