import { changeBetween, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { hanFramesIn } from '../outright/chinese/frames.ts'
import { type Frame, framesIn, isLevel } from '../outright/frames.ts'
import { ABOUT } from '../outright/words.ts'

// "A pass rate of R, up A per cent from B", 合格率R，比上年的B提高A%: what is the difference of two rates to the last digit is one in points, and no part of the first of them.

const WAY =
  '(?<W>up|down|higher|lower|an? (?:[a-z]+ )?(?:increase|rise|gain|improvement|fall|drop|decrease|decline|reduction) of)'
const FROM = new RegExp(
  `(?<R>S)[^.;:QSDX]{0,30},? ${WAY} (?:by )?${ABOUT}(?<A>S),? (?:from|on|compared (?:with|to)|against) ${ABOUT}(?<B>S)`,
  'dg',
)
const HAN_FROM =
  /(?<R>S)，[比较](?:@|[上去]年)[^，。；QSDX]{0,6}的?(?<B>S)(?:明显|略|大幅|显著)?(?<W>提高|提升|上升|下降|降低|回落)了?(?<A>S)(?=[，。；]|$)/dg

export function pointsIn(scene: Scene): readonly Relation[] {
  return [
    ...framesIn(scene, FROM).flatMap((one) => pointsOf(one)),
    ...hanFramesIn(scene, HAN_FROM).flatMap((one) => pointsOf(one)),
  ]
}

const IS_DOWN = /down|lower|fall|drop|decrease|decline|reduction|下|降|回/
const NEAR = 1e-6

function pointsOf({ figures: { R, A, B }, said: { W = '' } }: Frame): readonly Relation[] {
  if (!isLevel(R) || !isLevel(B) || A === undefined) return []
  const all = [R, A, B]
  if (all.some(({ claim }) => claim.unit !== 'percent' || claim.bound !== 'exact')) return []
  if (new Set(all.map(({ claim }) => claim.precision)).size > 1) return []
  const way = IS_DOWN.test(W) ? 'down' : 'up'
  const by = way === 'down' ? B.size - R.size : R.size - B.size
  if (Math.abs(by - A.size) > NEAR) return []
  const change = changeBetween({ result: R, base: B }, way, { figure: A, is: 'relative' })
  return [{ ...change, isTied: true, isOutright: true }]
}
