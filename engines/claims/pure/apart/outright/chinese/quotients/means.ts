import type { Figure, Scene } from '../../../../derived/scene.ts'
import type { Relation } from '../../../../model.ts'
import { mayBeAlike } from '../../../../relate/part.ts'
import type { Frame } from '../../frames.ts'
import { hanFramesIn } from '../frames.ts'
import { WAYS } from '../words.ts'

// 进出口下降S，其中出口下降S，进口下降S; 平均发行利率S，其中一般债券S，专项债券S: what is of both lies between what is of each.

/** Two that are all there is. */
const SIDES: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<!进)出口/, /进口/],
  [/一般债/, /专项债/],
  [/城镇|城市/, /农村|乡村/],
  [/男/, /女/],
  [/内资/, /外资/],
  [/轻工/, /重工/],
  [/短期/, /长期/],
  [/新增债/, /再融资债/],
  [/境内|国内/, /境外|国际|国外/],
  [/线上/, /线下/],
  [/新建|新房/, /二手|存量/],
  [/批发/, /零售/],
  [/商品零售/, /餐饮/],
]

const OF_BOTH = new RegExp(
  `(?<N>[^，。；QSDX]{0,24}?)(?<V>平均[^，。；QSDX其]{0,6}|均价[^，。；QSDX]{0,2}|${WAYS})(?:了|为|达)?(?<W>[SQ])，其中[：，]?(?<A>[^，。；QSDX]{1,14})(?<P>[SQ])[，、；和](?<B>[^，。；QSDX]{1,14})(?<L>[SQ])(?=[，。；]|$)`,
  'dg',
)

export function meansIn(scene: Scene): readonly Relation[] {
  return hanFramesIn(scene, OF_BOTH).flatMap((one) => meanOf(scene, one))
}

function meanOf(scene: Scene, { figures: { W, P, L }, said }: Frame): readonly Relation[] {
  if (W === undefined || P === undefined || L === undefined) return []
  const isMean = /^(?:平均|均价)/.test(said.V ?? '')
  // Of income per head the whole's change may lie outside: people move from the one side to the other.
  if (!isMean && (/人均|户均|平均/.test(said.N ?? '') || W.sort === 'Q')) return []
  const [a, b] = [said.A ?? '', said.B ?? '']
  if (!SIDES.some(([one, other]) => isOf(a, b, one, other) || isOf(b, a, one, other))) return []
  const all = [W, P, L]
  if (!all.every((one) => isOfKind(one, isMean) && mayBeAlike(scene.doc.text, one.claim, W.claim)))
    return []
  return [
    {
      kind: 'pooled',
      whole: W.claim.index,
      parts: [P.claim.index, L.claim.index],
      isTied: true,
      isOutright: true,
    },
  ]
}

function isOf(a: string, b: string, one: RegExp, other: RegExp): boolean {
  return one.test(a) && !other.test(a) && other.test(b) && !one.test(b)
}

/** All are rates of change, or none is. */
function isOfKind({ claim, sort }: Figure, isMean: boolean): boolean {
  if (claim.form !== 'number' || (sort !== 'S' && sort !== 'Q')) return false
  return (claim.direction === null) === isMean
}
