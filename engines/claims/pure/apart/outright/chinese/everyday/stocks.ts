import { alike, type Figure, type Scene } from '../../../../derived/scene.ts'
import type { Relation } from '../../../../model.ts'
import { madeUp } from '../../../reckoned/made.ts'
import { type Frame, isLevel } from '../../frames.ts'
import { hanFramesIn } from '../frames.ts'

// 年初存粮A，全年轮入B、轮出C，年末存粮W: what was there, what came, what went, and what is left. 三天分别为A、B和C，合计W.

const CAME = '(?:入库|轮入|购入|收入|流入|调入|转入|进货|新增|增加)'
const WENT = '(?:出库|轮出|售出|销售|支出|流出|调出|转出|卖出|减少|消耗|领用)'
const STOCK = '(?:库存|存粮|存量|结存|结余|余额|存栏|在库)'
const KEPT = new RegExp(
  `(?:(?:@|[年月期季]初|上[年月期季]末)[^，。；QSDXO]{0,4}${STOCK}|上[年月期]结转)(?:资金)?(?:为|有)?(?<A>Q)，[^，。；QSDXO]{0,6}(?:(?<V>${CAME})(?<B>Q)[，、](?:[本当][年月期])?(?<M>${WENT})(?<C>Q)|${WENT}(?<D>Q)[，、]${CAME}(?<E>Q))，(?:@|[年月期季]末|目前|现)[^，。；QSDXO]{0,4}${STOCK}(?:为|有)?(?<W>Q)(?=[，。；]|$)`,
  'dg',
)
const DEALT =
  /分别(?:为|是|达到?|[^，。；、QSDXO]{1,6})?(?<L>Q(?:、Q)*[、和与及]Q)，(?:(?:[两三四五六七八九十][者项个类市地县区场天日月]|以上|上述)?(?:合计|共计|总计|总共|累计|共))[^，。；QSDXO占]{0,6}(?<W>Q)(?=[，。；]|$)/dg
/** What was added up before the first of them as well. */
const SO_FAR = /累计/
const TIMES = /[月季年]|@/
const FACTOR_MAX = 3

export function stocksIn(scene: Scene): readonly Relation[] {
  return [
    ...hanFramesIn(scene, KEPT).flatMap((one) => keptOf(scene, one)),
    ...hanFramesIn(scene, DEALT).flatMap((one) => dealtOf(scene, one)),
  ]
}

function keptOf(scene: Scene, { figures: { A, B, C, D, E, W } }: Frame): readonly Relation[] {
  const [came, went] = [B ?? E, C ?? D]
  if (A === undefined || came === undefined || went === undefined || W === undefined) return []
  if (![A, came, went, W].every((one) => isExact(one) && alike(scene, one, W))) return []
  return [{ ...madeUp(W, [A, came]), less: [went.claim.index] } as Relation]
}

function dealtOf(scene: Scene, { figures: { W }, at, to }: Frame): readonly Relation[] {
  const piece = W === undefined ? undefined : scene.pieces[W.claim.sentence]
  if (W === undefined || piece === undefined) return []
  const parts = piece.figures.filter((one) => one.at >= at && one.at < W.at)
  if (![W, ...parts].every((one) => isExact(one) && alike(scene, one, W))) return []
  if (parts.some(({ claim }) => claim.unit !== W.claim.unit)) return []
  const said = scene.mask.slice(Math.max(piece.from, at - LED_MAX), to)
  if (SO_FAR.test(said) && TIMES.test(said)) return []
  const sum = parts.reduce((all, { size }) => all + size, 0)
  return sum < FACTOR_MAX * W.size && W.size < FACTOR_MAX * sum ? [madeUp(W, parts)] : []
}

const LED_MAX = 40

function isExact(one: Figure): boolean {
  return isLevel(one) && one.sort === 'Q' && one.claim.bound === 'exact'
}
