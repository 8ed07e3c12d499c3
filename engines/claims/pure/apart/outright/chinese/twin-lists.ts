import type { Figure, Scene } from '../../../derived/scene.ts'
import type { Relation } from '../../../model.ts'
import { areSumOf } from '../../../relate/whole/slip.ts'
import { madeUp } from '../../reckoned/made.ts'
import { type Frame, isLevel } from '../frames.ts'
import { hanFramesIn } from './frames.ts'

// 项目W个、总投资V，其中甲类Q个、Q，乙类Q个、Q: two lists of the same things. Where the one makes its whole up, it is all of them, and so does the other.

const TWO_WHOLES =
  /(?<W>Q)、[^，。；QSDX]{0,6}(?<V>Q)，其中[：，]?(?<L>(?:[^，。；、QSDX]{1,12}Q、[^，。；、QSDX]{0,6}Q[，；]?){2,9})(?=[。；，]|$)/dg

export function twinListsIn(scene: Scene): readonly Relation[] {
  return hanFramesIn(scene, TWO_WHOLES).flatMap((one) => listOf(scene, one))
}

function listOf(scene: Scene, { figures: { W, V }, to }: Frame): readonly Relation[] {
  if (W === undefined || V === undefined) return []
  const told = scene.figures.slice(V.order + 1).filter(({ at }) => at < to)
  const lists = [0, 1].map((odd) => told.filter((_, at) => at % 2 === odd))
  const [first = [], second = []] = lists
  if (first.length !== second.length || !areOf(first, W) || !areOf(second, V)) return []
  const [isFirst, isSecond] = [areSumOf(W, first), areSumOf(V, second)]
  if (isFirst === isSecond) return []
  return [isFirst ? madeUp(V, second) : madeUp(W, first)]
}

function areOf(parts: readonly Figure[], whole: Figure): boolean {
  return [whole, ...parts].every(
    (one) => isLevel(one) && one.claim.bound === 'exact' && one.claim.unit === whole.claim.unit,
  )
}
