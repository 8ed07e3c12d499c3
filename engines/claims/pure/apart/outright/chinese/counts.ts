import { alike, before, behind, type Figure, type Scene } from '../../../derived/scene.ts'
import type { Relation } from '../../../model.ts'
import { madeUp, partIn } from '../../reckoned/made.ts'
import type { Frame } from '../frames.ts'
import { hanFramesIn } from './frames.ts'

// 在Q行业中，Q行业增长，Q行业持平，Q行业下降; 纳入统计的Q产品中，增长的有Q: how many of so many.

/** The count of them all, at the head of what is told of some. */
const OF_THEM = /(?:^|[，。；、在的])(?<W>Q)(?<N>[^，。；QSDX@]{0,12})中，/dg
const UP = /(?<!负)增长|上涨|上升|增加|回升|提高|改善|盈利/
const DOWN = /负增长|下降|下跌|减少|回落|下滑|亏损/
const STATE = new RegExp(`${UP.source}|${DOWN.source}|持平|不变|减亏|扭亏|转盈|转亏`)
const STATES_MIN = 3

export function countsIn(scene: Scene): readonly Relation[] {
  return hanFramesIn(scene, OF_THEM).flatMap((one) => countOf(scene, one))
}

function countOf(scene: Scene, { figures: { W }, to }: Frame): readonly Relation[] {
  const piece = W === undefined ? undefined : scene.pieces[W.claim.sentence]
  if (W === undefined || piece === undefined || !isCount(W)) return []
  const words = scene.mask.slice(to, piece.to)
  const end = to + upToAside(words)
  const parts = piece.figures.filter(
    (one) => one.at >= to && one.at < end && isCount(one) && alike(scene, one, W),
  )
  const [first] = parts
  if (first === undefined) return []
  const states = parts.map((one) => stateOf(scene, one))
  const all = states.join('，')
  if (parts.length >= STATES_MIN && states.every((one) => STATE.test(one)))
    if (UP.test(all) && DOWN.test(all)) return [madeUp(W, parts)]
  return /(?:有|为|达到?)$/.test(before(scene, first, 3)) || STATE.test(states[0] ?? '')
    ? [partIn(W, first)]
    : []
}

/** 其中 begins what some of the last are. */
function upToAside(words: string): number {
  const at = words.search(/其中|包括|比@|较@|前[QN]|[QN][^，。；]{0,8}中/)
  return at < 0 ? words.length : at
}

function stateOf(scene: Scene, one: Figure): string {
  const led = before(scene, one, 16)
  return `${led.slice(Math.max(led.lastIndexOf('，'), led.lastIndexOf('；')) + 1)}${behind(scene, one, 24).split(/[，。；]/)[0]}`
}

function isCount({ claim, sort }: Figure): boolean {
  return (
    (sort === 'Q' || sort === 'N') &&
    claim.bound === 'exact' &&
    claim.kind === null &&
    claim.form === 'number' &&
    claim.value.scale === 0
  )
}
