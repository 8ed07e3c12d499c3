import { toNumber } from '#platform/exact'
import { factorBetween } from '../../../../checks/stated/units.ts'
import type { Figure, Scene } from '../../../../derived/scene.ts'
import type { Relation } from '../../../../model.ts'
import { dimensionOf } from '../../../../units/table.ts'
import { meanOf } from '../../../reckoned/made.ts'
import { areNear, type Frame, isLevel } from '../../frames.ts'
import { hanFramesIn } from '../frames.ts'
import { namedAs } from '../named.ts'
import { isCountedBy } from './per-one.ts'

// 学生320名，每名3000元，共96万元; 接待N人次…总花费T，人均花费P; 60场共吸引T人，场均P人: what each has, how many they are and what all have together.

/** How much each changed, behind its figure. */
const GROWN = '(?:，(?:按[^，。；QSDX]{2,8}，?)?[^，。；QSDX]{0,12}[SX](?:的[^，。；QSDX]{0,2})?)?'

/** 单件 of 件, 每名 of 名. */
const PRICED =
  /(?<N>Q)(?:，|[^，。；QSDX平均其每]{0,8}，?)[单每](?<U>[㐀-鿿])[^，。；QSDX]{0,8}(?<P>Q)，[^，。；QSDX]{0,6}(?:(?:共|合计|总计|累计)[^，。；QSDX]{0,12}|(?:货款|总价款?|销售额|货值|总产值|票款|门票收入)(?:为|达|共)?)(?<T>Q)(?=[，。；]|$)/dg
const SPENT = new RegExp(
  `(?:游客|旅客|观众|顾客|客流)[^，。；QSDX]{0,6}(?<N>Q)${GROWN}[，；](?:[^，。；QSDX其过]{0,10})(?:总花费|总收入|总消费|旅游收入|消费总额|消费额)[^，。；QSDX]{0,6}(?<T>Q)${GROWN}，(?<U>人)均[^，。；QSDX]{2,8}(?<P>Q)(?=[，。；]|$)`,
  'dg',
)
const BETWEEN = new RegExp(
  `(?<N>Q)(?:${GROWN}，[^，。；QSDX平均其]{2,8}|[^，。；QSDX平均其]{0,4}共?[^，。；QSDX平均其]{1,6})(?<T>Q)[^，。；QSDX]{0,6}，(?:平均每)?(?<U>[人户校场站店村亩次])次?均[^，。；QSDX]{0,8}(?<P>Q)(?=[，。；]|$)`,
  'dg',
)

/** 甲类共出口N，平均单价P: what they were sold for is told under their name. */
const SOLD =
  /(?:^|[，。；])(?<M>[^，。；、QSDX@]{2,10}?)(?:共|累计|合计)*(?:出口|进口|销售|售出|成交|交付)(?<N>Q)，[^，。；QSDX@]{0,4}(?:单价|均价)(?:为|约)?(?<P>Q)/dg

export function productsIn(scene: Scene): readonly Relation[] {
  return [
    ...[PRICED, SPENT, BETWEEN].flatMap((words) =>
      hanFramesIn(scene, words).flatMap((one) => productOf(scene, one)),
    ),
    ...hanFramesIn(scene, SOLD).flatMap((one) => soldOf(scene, one)),
  ]
}

function soldOf(scene: Scene, { figures: { N, P }, said: { M } }: Frame): readonly Relation[] {
  if (!isLevel(N) || !isLevel(P) || M === undefined || N.claim.bound !== 'exact') return []
  const [total, ...more] = namedAs(scene, M, P).filter(
    (one) => one !== P && isLevel(one) && one.claim.period === N.claim.period,
  )
  if (total === undefined || more.some(({ size }) => size !== total.size)) return []
  if (total.claim.bound !== 'exact' || !isSaid(P)) return []
  return areNear({ ...total, size: total.size / N.size }, P, FACTOR_MAX)
    ? [meanOf(P, total, N)]
    : []
}

/** As far off as an error may be, and no other thing. */
const FACTOR_MAX = 4

function productOf(
  scene: Scene,
  { figures: { N, P, T }, said: { U } }: Frame,
): readonly Relation[] {
  if (!isLevel(N) || !isLevel(P) || !isLevel(T) || U === undefined) return []
  const all = [N, P, T]
  if (all.some(({ sort }) => sort !== 'Q')) return []
  if ([N, T].some(({ claim }) => claim.bound !== 'exact') || !isSaid(P)) return []
  if (!isCountedBy(scene, N, U) || !areOfKind(P, T)) return []
  if (!areNear({ ...T, size: (T.size * scaleOf(P, T)) / N.size }, P, FACTOR_MAX)) return []
  return [meanOf(P, T, N)]
}

/** 约1.5万元 says what it comes to. */
function isSaid({ claim: { bound } }: Figure): boolean {
  return bound === 'exact' || bound === 'about'
}

/** How many of its units a mean has in one of the total's: 20公斤 of 8.4吨. */
function scaleOf({ claim: a }: Figure, { claim: b }: Figure): number {
  const factor = factorBetween(b.unit, a.unit.split('/')[0] ?? '')
  return factor === null ? 1 : toNumber(factor)
}

/** 万元 per head of 亿元. */
function areOfKind({ claim: a }: Figure, { claim: b }: Figure): boolean {
  const [one = '', other] = [a.unit.split('/')[0], b.unit]
  // 每场8500人，合计5.1万人次.
  if (one === 'persons' && other === 'person-times') return true
  return dimensionOf(one) === dimensionOf(other)
}
