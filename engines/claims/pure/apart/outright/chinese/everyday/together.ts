import {
  alike,
  before,
  type Figure,
  isChange,
  type Scene,
  tiedShare,
} from '../../../../derived/scene.ts'
import type { Relation } from '../../../../model.ts'
import { madeUp } from '../../../reckoned/made.ts'
import { type Frame, isLevel } from '../../frames.ts'
import { hanFramesIn } from '../frames.ts'

// W，其中甲A、乙B，两者合计占S: the share of two together, of the whole that they are told to be among. 两家合计占S，其中甲占A，乙占B: and by the
// share of each.

const GROWN = '(?:，[^，。；QSDXO]{0,8}[SD])?'
const BOTH = new RegExp(
  `(?<W>Q)${GROWN}[，。]?[^，。；QSDXO]{0,8}其中[：，]?(?<M>[^，。；、QSDXO]{1,10})(?<A>Q)${GROWN}[、，和及](?<N>[^，。；、QSDXO]{1,10})(?<B>Q)${GROWN}，(?<T>[^，。；QSDXO]{2,14}?)(?:合计|合共|共计|总共|共)占(?:比|到|了)?(?<O>[^，。；QSDXO]{0,10}?)的?(?:比重|比例)?(?:达到?|为|约)?(?<S>S)(?=[，。；]|$)`,
  'dg',
)
const SHARES =
  /(?:(?<C>Q)|[两二](?:家|者|项|类|地|国|市|省|大))[^，。；QSDXO]{0,8}?(?:合计|合共|共计|总共|共)占(?:有|据|到|了)?[^，。；QSDXO]{0,10}(?<S>S)(?:的[^，。；QSDXO]{0,8})?，其中[：，]?[^，。；QSDXO]{1,14}?占(?:比)?(?:为|达)?(?<A>S)[，、；][^，。；QSDXO]{1,14}?占(?:比)?(?:为|达)?(?<B>S)(?=[，。；]|$)/dg
const OF_TWO = /^(?:[两二](?:者|项|类|种|家|地|族|部分)|上述两[项类者])$/

export function togetherIn(scene: Scene): readonly Relation[] {
  if (!/(?:合计|合共|共计|总共|共)占/.test(scene.mask)) return []
  return [
    ...hanFramesIn(scene, BOTH).flatMap((one) => bothOf(scene, one)),
    ...hanFramesIn(scene, SHARES).flatMap(({ figures: { C, S, A, B } }) =>
      isShare(S) && isShare(A) && isShare(B) && (C === undefined || C.size === 2)
        ? [madeUp(S, [A, B])]
        : [],
    ),
  ]
}

function isShare(one: Figure | undefined): one is Figure {
  return (
    one !== undefined &&
    one.claim.unit === 'percent' &&
    one.claim.bound === 'exact' &&
    !isChange(one)
  )
}

function bothOf(
  scene: Scene,
  { figures: { W, A, B, S }, said: { M = '', N = '', T = '', O = '' } }: Frame,
): readonly Relation[] {
  if (S === undefined || ![W, A, B].every(isExact) || S.claim.bound !== 'exact') return []
  if (W === undefined || A === undefined || B === undefined) return []
  if (!alike(scene, A, W) || !alike(scene, B, W)) return []
  // 合计占全国的S: of a whole that isn't told.
  if (O !== '' && !/^总|^全部/.test(O) && !before(scene, W, LED_MAX).includes(O)) return []
  const isNamed = [M, N].every((name) => T.includes(name.slice(0, 2)))
  if (!OF_TWO.test(T) && !isNamed) return []
  return [{ ...tiedShare(S, A, W), also: [B.claim.index], isOutright: true }]
}

const LED_MAX = 24

function isExact(one: Figure | undefined): boolean {
  return isLevel(one) && one.sort === 'Q' && one.claim.bound === 'exact'
}
