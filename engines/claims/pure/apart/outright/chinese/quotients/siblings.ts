import {
  between,
  type Figure,
  isChange,
  type Piece,
  type Scene,
  tiedShare,
} from '../../../../derived/scene.ts'
import type { Relation } from '../../../../model.ts'
import { isLevel, type Test } from '../../frames.ts'

// 民营企业P，占比由S提高到S；外资企业P，国有企业P，分别占S和S: what a share is of that no words tell, the shares beside it do, of the same whole each.

const OF_IT =
  /^[^，。；QSDX]{0,8}，(?:占比|比重|占)(?:(?:由|从)[^，。；QSDX]{0,8}S[^，。；QSDX]{0,2}(?:提高|提升|上升|下降|回落|降低|增加|扩大)(?:至|到)|为|达到?)?$/

type Share = Extract<Relation, { kind: 'share' }>

export function siblingsIn(scene: Scene, test: Test): readonly Relation[] {
  const known = scene.relations.filter(
    (one): one is Share =>
      one.kind === 'share' && one.whole !== null && one.part !== null && test(one) === true,
  )
  if (known.length === 0) return []
  return scene.pieces.flatMap((piece) =>
    piece.grammar === 'zh'
      ? piece.figures.flatMap((share) => shareOf(scene, piece, share, known))
      : [],
  )
}

function shareOf(
  scene: Scene,
  piece: Piece,
  share: Figure,
  known: readonly Share[],
): readonly Relation[] {
  if (share.sort !== 'S' || isChange(share) || share.claim.bound !== 'exact') return []
  const part = piece.figures.findLast((one) => one.order < share.order && one.sort === 'Q')
  if (part === undefined || !isLevel(part) || !OF_IT.test(maskBetween(scene, part, share)))
    return []
  // 分别为A、B、C，占比S、S、S: dealt out, each to its own.
  if (isJoined(scene, piece, part) || isJoined(scene, piece, share)) return []
  const beside = known.filter(
    (one) =>
      one.share !== share.claim.index &&
      piece.figures.some(({ claim }) => claim.index === one.share) &&
      piece.figures.some(({ claim }) => claim.index === one.part),
  )
  const wholes = new Set(beside.map(({ whole }) => whole))
  const [index] = wholes
  const whole = index == null ? undefined : scene.byClaim.get(index)
  if (wholes.size !== 1 || beside.length < SIBLINGS_MIN || whole === undefined) return []
  if (whole.claim.unit !== part.claim.unit || whole.claim.period !== part.claim.period) return []
  return [{ ...tiedShare(share, part, whole), isOutright: true }]
}

/** One of a list. */
function isJoined(scene: Scene, { figures }: Piece, one: Figure): boolean {
  const at = figures.indexOf(one)
  const [last, next] = [figures[at - 1], figures[at + 1]]
  return (
    (last !== undefined && LINK.test(between(scene, last, one))) ||
    (next !== undefined && LINK.test(between(scene, one, next)))
  )
}

const LINK = /^[、和与及]$/
const SIBLINGS_MIN = 2

function maskBetween(scene: Scene, part: Figure, share: Figure): string {
  return between(scene, part, share).replaceAll('@', '')
}
