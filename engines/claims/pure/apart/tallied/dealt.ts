import { before, between, type Figure, type Piece, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { areSumOf } from '../../relate/whole/slip.ts'
import { areOfOne, isTold, mayBeSum } from '../complete/sums.ts'
import { madeUp } from '../reckoned/made.ts'
import { isOneDigitOff } from './digits.ts'

// 增值收益W。…增值收益分配中，甲A，乙B，丙C: what is dealt out is all of what has the name, and its parts are never more.

const OPENING = /^(?<N>[^，。；：QSDX@]{2,10}?)(?:分配|构成|组成|用途|来源|投向)(?:情况)?中[，：]/
const JOIN = /^[，、；][^，。；：QSDX@]{2,20}$/
const BACK = 3
const NAME = 4

export function dealtIn(scene: Scene): readonly Relation[] {
  return scene.pieces.flatMap((piece) => {
    const name = OPENING.exec(scene.mask.slice(piece.from, piece.to).trimStart())?.groups?.N
    const [first] = piece.figures
    if (name === undefined || first === undefined || piece.grammar !== 'zh') return []
    const { figures: parts } = piece
    const isList = parts.every(
      (one, at) =>
        one.sort === 'Q' &&
        one.claim.bound === 'exact' &&
        isTold(scene, one) &&
        (at === 0 || JOIN.test(between(scene, parts[at - 1] ?? one, one))),
    )
    const whole = isList && parts.length > 1 ? wholeOf(scene, piece, first, name) : null
    if (whole === null) return []
    const all = parts.reduce((sum, { size }) => sum + size, 0)
    const isSlip = parts.some((one) => isOneDigitOff(one, whole.size - all + one.size))
    if (areSumOf(whole, parts) || !mayBeSum(whole, parts)) return []
    return all > whole.size || isSlip ? [madeUp(whole, parts)] : []
  })
}

/** The one figure of its name in the sentences before. */
function wholeOf(scene: Scene, piece: Piece, first: Figure, name: string): Figure | null {
  const own = name.slice(-NAME)
  const found = scene.figures.filter(
    (one) =>
      one.order < first.order &&
      first.claim.sentence - one.claim.sentence <= BACK &&
      scene.pieces[one.claim.sentence]?.paragraph === piece.paragraph &&
      isTold(scene, one) &&
      areOfOne(scene, one, first) &&
      (
        before(scene, one, 24)
          .split(/[，。；：、]/)
          .at(-1) ?? ''
      ).includes(own),
  )
  const [whole, ...more] = found
  return whole === undefined || more.some(({ size }) => size !== whole.size) ? null : whole
}
