import { before, type Figure, type Piece, type Scene } from '../../../../derived/scene.ts'
import type { Relation } from '../../../../model.ts'
import { madeUp } from '../../../reckoned/made.ts'
import { isLevel } from '../../frames.ts'

// 全省W个市…。甲、乙、丙A市达标，B个市较好，其余C市较差: where the last is all that is left, so many of a kind are all that there are.

const REST = /(?:其余|其他|剩余|余下)$/
const ALL = /全[国省市县区州][^，。；QSDX]{0,2}$|共(?:有|辖)?$|所辖$/

export function restsIn(scene: Scene): readonly Relation[] {
  return scene.pieces.flatMap((piece) => {
    const last = piece.figures.findLast((one) => isCount(scene, one))
    if (piece.grammar !== 'zh' || last === undefined || !REST.test(before(scene, last, 4)))
      return []
    const parts = piece.figures.filter((one) => isCount(scene, one))
    const whole = wholeOf(scene, piece, last)
    if (whole === null || parts.includes(whole) || parts.length < 3) return []
    // 其中A市, 包括A市: some of what was told before.
    const isClosed = parts.every((one) => !/其中|包括|含/.test(before(scene, one, 12)))
    return isClosed ? [madeUp(whole, parts)] : []
  })
}

/** 3市, 10个市. */
function isCount({ doc: { text } }: Scene, one: Figure): boolean {
  if (!isLevel(one) || one.sort !== 'Q' || one.claim.bound !== 'exact') return false
  return /^个?[市县区州]/.test(text.slice(one.claim.number.end, one.claim.end + 2))
}

/** All there are, told once in the paragraph before them. */
function wholeOf(scene: Scene, { paragraph }: Piece, like: Figure): Figure | null {
  const told = scene.figures.filter(
    (one) =>
      one.order < like.order &&
      isCount(scene, one) &&
      scene.pieces[one.claim.sentence]?.paragraph === paragraph &&
      one.claim.sentence < like.claim.sentence &&
      ALL.test(before(scene, one, 8)),
  )
  const [whole, ...more] = told
  return more.length > 0 ? null : (whole ?? null)
}
