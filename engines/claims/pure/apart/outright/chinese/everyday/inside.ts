import type { Figure, Scene } from '../../../../derived/scene.ts'
import type { Relation } from '../../../../model.ts'
import { mayBeAlike } from '../../../../relate/part.ts'
import { sideOf } from '../../../phrases/ranges.ts'
import type { Frame } from '../../frames.ts'
import { hanFramesIn } from '../frames.ts'

// 有效率为M（95%置信区间O）; 平均年龄M（O）; 增速在O之间，中值为M; 最低A，最高B，平均M: what lies between two ends, and in their middle.

/** An estimate with what it may be, a mean with all that it is of. */
const ESTIMATED =
  /(?<M>[QSXO])[（，；](?:9[059](?:\.\d)?%)?(?:的)?(?:ci|置信区间|可信区间)(?:[为是：:\s]*)(?<O>O)/dg
const TURNED =
  /(?<M>[QS])[（，；](?:9[059](?:\.\d)?%)?(?:的)?(?:ci|置信区间|可信区间)(?:[为是：:\s]*)(?<A>[QS])(?:至|到|—|-|~)(?<B>[QS])(?=[）。；]|$)/dg
const MEAN =
  /(?:平均|均值|中位)[^，。；QSDXO（）]{0,8}(?<M>[QS])（(?:范围|区间|年龄范围|极差)?[为是：:\s]*(?<O>O)）/dg
const MIDDLE =
  /(?<O>O)(?:之间|区间)?(?:，|（)(?:[^，。；QSDXO]{0,4})(?:中值|中位数|中间值|中点|中枢)(?:为|是|约为|取)?(?<M>[QSD])/dg
const ENDS = /(?<A>Q)，[^，。；QSDXO@]{0,6}(?<B>Q)，平均[^，。；QSDXO@]{0,6}(?<M>Q)(?=[，。；]|$)/dg

export function withinIn(scene: Scene): readonly Relation[] {
  if (!/ci|置信|可信|平均|均值|中值|中位|中间值|中点|中枢/.test(scene.mask)) return []
  return [
    ...[ESTIMATED, MEAN].flatMap((words) =>
      hanFramesIn(scene, words).flatMap((one) => insideOf(scene, one)),
    ),
    ...hanFramesIn(scene, TURNED).flatMap((one) => turnedOf(scene, one)),
    ...hanFramesIn(scene, MIDDLE).flatMap((one) => middleOf(scene, one)),
    ...hanFramesIn(scene, ENDS).flatMap((one) => betweenOf(scene, one)),
  ]
}

function insideOf(scene: Scene, { figures: { M, O } }: Frame): readonly Relation[] {
  if (M === undefined || O === undefined || !areRange(scene, M, O)) return []
  return [ofRange(M, O)]
}

/** S（置信区间A至B）, with A more than B. */
function turnedOf({ doc: { text } }: Scene, { figures: { M, A, B } }: Frame): readonly Relation[] {
  if (M === undefined || A === undefined || B === undefined || A.size <= B.size) return []
  const areAlike = [A, B].every(
    ({ claim }) => claim.bound === 'exact' && mayBeAlike(text, claim, M.claim),
  )
  if (!areAlike || M.claim.bound !== 'exact') return []
  return [sideOf(M, A, 'above'), sideOf(M, B, 'below')]
}

function ofRange(one: Figure, range: Figure): Extract<Relation, { kind: 'pooled' }> {
  return {
    kind: 'pooled',
    whole: one.claim.index,
    parts: [range.claim.index],
    isTied: true,
    isOutright: true,
  }
}

/** By how many times the ends of a range may lie apart that has a middle told of it. */
const WIDE = 1.5

function middleOf(scene: Scene, { figures: { M, O } }: Frame): readonly Relation[] {
  if (M === undefined || O === undefined || !areRange(scene, M, O)) return []
  // 收费1800元至6500元不等，中位数3200元: of what is asked, and no middle of two ends.
  const isSpread = O.range.high > WIDE * O.range.low
  return isSpread ? [] : [{ ...ofRange(M, O), isEven: true }]
}

function areRange({ doc: { text } }: Scene, one: Figure, range: Figure): boolean {
  return (
    range.claim.bound === 'between' &&
    one.claim.bound === 'exact' &&
    one.claim.unit === range.claim.unit &&
    mayBeAlike(text, one.claim, range.claim)
  )
}

/** 最低A，最高B，平均M. */
function betweenOf({ doc: { text } }: Scene, { figures: { A, B, M } }: Frame): readonly Relation[] {
  if (A === undefined || B === undefined || M === undefined || M.claim.bound !== 'exact') return []
  if ([A, B].some(({ claim }) => claim.unit !== M.claim.unit)) return []
  const [low, high] = A.claim.bound === 'atLeast' ? [A, B] : [B, A]
  if (low.claim.bound !== 'atLeast' || high.claim.bound !== 'atMost') return []
  const said = [low, high].map(({ claim }) => text.slice(claim.start, claim.end))
  if (!said[0]?.startsWith('最低') || !said[1]?.startsWith('最高')) return []
  return [sideOf(M, low, 'above'), sideOf(M, high, 'below')]
}
