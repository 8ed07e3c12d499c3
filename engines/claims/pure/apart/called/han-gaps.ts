import type { Figure, Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { hanFramesIn } from '../outright/chinese/frames.ts'
import type { Frame } from '../outright/frames.ts'
import { apartBy } from '../reckoned/made.ts'

// 城镇居民人均可支配收入增长4.7%；农村居民增长7.1%，快于城镇居民2.4个百分点: how far two rates lie apart, the other of which is called by its name.

const UP = '快于|高于|高出|高过|大于|跑赢|快过'
const DOWN = '慢于|低于|小于|落后于|落后'
const GAP = new RegExp(
  `(?<R>S)，(?:增速|增幅|涨幅|降幅|占比)?(?:分别|均|也|略|仍)?(?<W>${UP}|${DOWN})(?<N>[^，。；：（）QSDXNO@]{2,14}?)(?:平均|总体|整体)?(?:增速|增幅|涨幅|水平|增长)?(?<D>D)(?=[，。；、）]|$)`,
  'dg',
)
const IS_UP = new RegExp(`^(?:${UP})$`)
/** What everybody has a rate of, and what is none: another time, a plan. */
const NO_NAME =
  /^(?:去年|上年|同期|上月|上季|前|历史|以往|预期|目标|计划|时[序间]|序时|进度|全[国省市县区]|所在)/
const BACK = 40
const SENTENCES = 16

export function hanGapsIn(scene: Scene): readonly Relation[] {
  return hanFramesIn(scene, GAP).flatMap((frame) => gapOf(scene, frame))
}

function gapOf(scene: Scene, { figures: { R, D }, said }: Frame): readonly Relation[] {
  const name = said.N ?? ''
  if (R === undefined || D === undefined || NO_NAME.test(name)) return []
  const bases = scene.figures
    .slice(Math.max(0, R.order - BACK), R.order)
    .filter((one) => isOfKind(one, R) && isCalled(scene, one, name))
  const [base, ...more] = bases
  if (base === undefined || more.length > 0) return []
  return [apartBy(R, base, D, IS_UP.test(said.W ?? '') ? 'up' : 'down')]
}

function isOfKind(one: Figure, { claim, sort }: Figure): boolean {
  return (
    one.sort === sort &&
    one.claim.bound === 'exact' &&
    one.claim.kind === claim.kind &&
    one.claim.direction === claim.direction &&
    claim.sentence - one.claim.sentence <= SENTENCES
  )
}

/** Its name opens the clause that the figure belongs to, or the one before it. */
function isCalled(scene: Scene, { at, claim }: Figure, name: string): boolean {
  const { from = 0 } = scene.pieces[claim.sentence] ?? {}
  const led = scene.mask.slice(from, at)
  const own = led.slice(Math.max(led.lastIndexOf('；'), led.lastIndexOf('。')) + 1)
  return own.includes(name) && own.length < ROOM
}

const ROOM = 60
