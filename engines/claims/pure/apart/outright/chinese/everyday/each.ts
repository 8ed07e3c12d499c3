import { toNumber } from '#platform/exact'
import { factorBetween } from '../../../../checks/stated/units.ts'
import type { Figure, Scene } from '../../../../derived/scene.ts'
import type { Relation } from '../../../../model.ts'
import { meanOf } from '../../../reckoned/made.ts'
import { areNear, type Frame, isLevel } from '../../frames.ts'
import { hanFramesIn } from '../frames.ts'
import { isCountedBy } from '../quotients/per-one.ts'

// 每天P，N天共T; 日均P，9月份N天共T; N名志愿者人均P，总时长T: what each has, how many they are, and what all of them have.

const ALL = '(?:共计?|合计|总计|总共|累计|总)'
const EACH_TIME = new RegExp(
  `(?:每|平均每)(?<U>[天日月周])(?<M>[^，。；QSDXO]{0,10})(?<P>Q)，[^，。；QSDXO]{0,8}(?<N>Q)[^，。；QSDXO]{0,4}?${ALL}(?<K>[^，。；QSDXO]{0,10})(?<T>Q)(?=[，。；]|$)`,
  'dg',
)
const MEAN_TIME = new RegExp(
  `(?<U>[天日月周])均(?<M>[^，。；QSDXO]{0,10})(?<P>Q)，[^，。；QSDXO]{0,8}(?<N>Q)[^，。；QSDXO]{0,4}?${ALL}(?<K>[^，。；QSDXO]{0,10})(?<T>Q)(?=[，。；]|$)`,
  'dg',
)
const A_HEAD = new RegExp(
  `(?<N>Q)[^，。；QSDXO]{0,10}，?(?<U>[人户])均(?<M>[^，。；QSDXO]{0,10})(?<P>Q)，[^，。；QSDXO]{0,6}?${ALL}(?<K>[^，。；QSDXO]{0,10})(?<T>Q)(?=[，。；]|$)`,
  'dg',
)
/** As far off as an error may be. */
const FACTOR_MAX = 5

export function eachIn(scene: Scene): readonly Relation[] {
  return [EACH_TIME, MEAN_TIME, A_HEAD].flatMap((words) =>
    hanFramesIn(scene, words).flatMap((one) => allOf(scene, one)),
  )
}

function allOf(
  scene: Scene,
  { figures: { N, P, T }, said: { U = '', M = '', K = '' } }: Frame,
): readonly Relation[] {
  if (N === undefined || P === undefined || T === undefined) return []
  if (![N, P, T].every((one) => isExact(one)) || !isCounted(scene, N, U)) return []
  // 每天铺设P，15天共验收T: of something else.
  if (K !== '' && ![...K].some((sign) => M.includes(sign))) return []
  const factor = factorBetween(T.claim.unit, P.claim.unit.split('/')[0] ?? '')
  if (factor === null) return []
  const each = { ...T, size: (T.size * toNumber(factor)) / N.size }
  return areNear(each, P, FACTOR_MAX) ? [meanOf(P, T, N)] : []
}

/** 15天 of 每天 and 日均, 400名 of 人均. */
function isCounted(scene: Scene, one: Figure, unit: string): boolean {
  return isCountedBy(scene, one, unit) || (/[天日]/.test(unit) && one.claim.unit === 'days')
}

function isExact(one: Figure): boolean {
  return isLevel(one) && one.sort === 'Q' && one.claim.bound === 'exact'
}
