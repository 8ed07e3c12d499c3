import { rational } from '#platform/exact'
import { before, type Figure, isChange, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import { hanFramesIn } from '../outright/chinese/frames.ts'
import { areNear, type Frame, isLevel } from '../outright/frames.ts'
import { meanOf } from '../reckoned/made.ts'

// 床位T…按常住人口P计算，每千人口床位M; 一标段Q…一标段由甲中标，报价T，折合单价P: a mean with what it is of told by name.

const BY = '按@?[^，。；QSDX]{0,10}人口'
const HEADS = new RegExp(
  `(?:${BY}(?<P>Q)[^，。；QSDX]{0,2}(?:计算|测算|推算)，[^，。；QSDX]{0,6})?(?:每(?<K>百|千|万|十万)[名位]?(?:常住|户籍)?人口?|(?:按?人均)(?![^，。；QSDX]{0,8}(?:收入|支出|消费|生产总值)))(?<N>[^，。；QSDX]{2,14}?)(?:约|达到?|为|是|拥?有)*(?<M>Q)(?:，${BY}(?<L>Q)[^，。；QSDX]{0,2}(?:计算|测算|推算))?(?=[，。；]|$)`,
  'dg',
)
const MANY: { readonly [word: string]: bigint } = {
  百: 100n,
  千: 1000n,
  万: 10_000n,
  十万: 100_000n,
}

const LOT =
  /(?<![㐀-鿿]第?)(?<N>第?[一二三四五六七八九十]{1,2}(?:标段|标包|包|地块|期|批次?))(?:由|：|为)?[^。；QSDX]{0,24}(?<T>Q)，(?:折合)?(?:平均)?(?:单价|均价)(?:为|约)?(?<P>Q)(?=[，。；]|$)/dg

export function perHeadIn(scene: Scene): readonly Relation[] {
  return [
    ...hanFramesIn(scene, HEADS).flatMap((one) => headsOf(scene, one)),
    ...hanFramesIn(scene, LOT).flatMap((one) => lotOf(scene, one)),
  ]
}

/** As far off as an error may be; another word of scale is further. */
const FAR = 20

function headsOf(scene: Scene, { figures: { P, M, L }, said }: Frame): readonly Relation[] {
  const people = P ?? L
  if (!isExact(people) || !isExact(M)) return []
  const per = said.K === undefined ? 1n : (MANY[said.K] ?? 1n)
  const total = totalOf(scene, M, said.N ?? '')
  if (total === null || total === people) return []
  const made = { ...total, size: (total.size / people.size) * Number(per) }
  if (!areNear(made, M, FAR)) return []
  return [{ ...meanOf(M, total, people), per: rational(per) } as Relation]
}

/** The largest of its kind in the paragraph that is told by the same name. */
function totalOf(scene: Scene, mean: Figure, name: string): Figure | null {
  const own = scene.pieces[mean.claim.sentence]
  const like = scene.figures.filter(
    (one) =>
      one !== mean &&
      scene.pieces[one.claim.sentence]?.paragraph === own?.paragraph &&
      isExact(one) &&
      dimensionOf(one.claim.unit) === dimensionOf(mean.claim.unit.split('/')[0] ?? '') &&
      one.claim.period === mean.claim.period &&
      sharesName(before(scene, one, NAME_MAX), name),
  )
  const [most] = like.toSorted((a, b) => b.size - a.size)
  return most ?? null
}

/** What leads to one is short. */
const NAME_MAX = 16

function sharesName(led: string, name: string): boolean {
  const clause = led.split(/[，。；QSDX]/).at(-1) ?? ''
  return [...name].some((_, at) => at > 0 && clause.includes(name.slice(at - 1, at + 1)))
}

/** What one lot has is told right behind its name, once. */
function lotOf(scene: Scene, { figures: { T, P }, said: { N = '' } }: Frame): readonly Relation[] {
  if (!isExact(T) || !isExact(P)) return []
  const [money, thing] = P.claim.unit.split('/')
  if (thing === undefined || dimensionOf(T.claim.unit) !== dimensionOf(money ?? '')) return []
  const told = scene.figures.filter(
    (one) =>
      isExact(one) &&
      dimensionOf(one.claim.unit) === dimensionOf(thing) &&
      before(scene, one, NAME_MAX).endsWith(N),
  )
  const [count, ...more] = told
  return count === undefined || more.length > 0 ? [] : [meanOf(P, T, count)]
}

function isExact(one: Figure | undefined): one is Figure {
  return isLevel(one) && one.sort === 'Q' && one.claim.bound === 'exact' && !isChange(one)
}
