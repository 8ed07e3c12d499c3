import { relationsOf, type Scene } from '../../../../derived/scene.ts'
import type { Relation } from '../../../../model.ts'
import { apartBy } from '../../../reckoned/made.ts'
import type { Frame } from '../../frames.ts'
import { hanFramesIn } from '../frames.ts'

// 同比下降A，降幅比上半年收窄D，上半年下降B; 增长A，增速较9月加快D（9月增长B）: how a rate went since the time whose own rate is told behind it.

const WAYS = '增长|上涨|上升|增加|下降|下跌|减少|回落'
const PACE = new RegExp(
  `(?<V>${WAYS})(?<A>S)，(?:其?(?<N>增速|增幅|涨幅|降幅|跌幅|减幅))[比较][^，。；QSDX（）]{1,10}?(?:明显|大幅|小幅|继续|进一步)?(?<W>加快|提高|扩大|回升|上升|提升|回落|放缓|收窄|缩小|减缓)了?(?<D>D)[，（；]@(?:份|同期)?(?:同比|则|为|是|仅)*(?<U>${WAYS})?(?:(?:增速|增幅|涨幅|降幅|跌幅|减幅)(?:为|是|仅)?)?(?<B>S)(?=[，。；）]|$)`,
  'dg',
)

export function pacesIn(scene: Scene): readonly Relation[] {
  return hanFramesIn(scene, PACE).flatMap((one) => paceOf(scene, one))
}

/** Of falls the narrower is the higher pace. */
function paceOf(
  scene: Scene,
  { figures: { A, B, D }, said: { V = '', U = V, N = '', W = '' } }: Frame,
): readonly Relation[] {
  if (!A || !B || !D || isFall(V) !== isFall(U)) return []
  if ([A, B, D].some(({ claim }) => claim.bound !== 'exact')) return []
  // 增幅 of a fall says nothing.
  if (isFall(V) !== /[降跌减]幅/.test(N) && N !== '增速') return []
  const isOfThen = relationsOf(scene, D.claim.index).some(
    (one) =>
      one.kind === 'change' &&
      one.amount === D.claim.index &&
      one.basePeriod !== null &&
      one.basePeriod === B.claim.period,
  )
  if (!isOfThen || A.claim.period === B.claim.period) return []
  const isMore = /加快|提高|扩大|回升|上升|提升/.test(W)
  const isLarger = N === '增速' && isFall(V) ? !isMore : isMore
  return [apartBy(A, B, D, isLarger ? 'up' : 'down')]
}

function isFall(way: string): boolean {
  return /下|减|回/.test(way)
}
