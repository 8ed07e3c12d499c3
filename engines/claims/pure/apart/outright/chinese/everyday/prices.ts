import { changeBetween, type Figure, type Scene, tiedShare } from '../../../../derived/scene.ts'
import type { Relation } from '../../../../model.ts'
import { areNear, type Frame, isLevel } from '../../frames.ts'
import { hanFramesIn } from '../frames.ts'

// 原价B，打S折，实付R; B下调S，调整后为R; 原价B，立减D，到手价R; 以S折发售，订价B，折后为R: what is asked, what is taken off it, and what is left to pay.

/** What is left to pay. */
const PAID =
  '(?:(?:折|优惠|调整|下调|上调|降价|提价|涨价|减免|让利)后(?:的?(?:售价|价格|票价|房价|均价|单价|价))?|现价|现售|实付|实际支付|到手价?|到手仅|优惠价|活动价|成交价|特价|(?:只|仅)需|仅售)(?:仅|只|约)?[为是要需付]?'
const OFF = '下调|直降|降价|降低|下降|下浮|优惠|便宜|立减|直减|减免|减|让利|降'
const ON = '上调|提价|涨价|上涨|上浮|提高|涨'
const GAP = '[^，。；QSDXO]{0,14}'
/** 叠加券后, 加运费后: what else is taken off or put on. */
const NOW = '(?:现在|目前|如今|最终|市民|顾客)?'
/** 标价B，打S，实付R. */
const DISCOUNTED = new RegExp(
  `(?<B>Q)${GAP}(?:，${GAP})?(?<S>S)(?:后|优惠|的?折扣|出售|发售|销售|购买)?，?${NOW}${PAID}(?<R>Q)`,
  'dg',
)
/** 以S发售，一房订价B，折后为R. */
const DISCOUNT_FIRST = new RegExp(
  `(?<S>S)(?:优惠|出售|发售|销售|开售|推售|推出)?，[^，。；QSDXO]{0,14}(?<B>Q)，${PAID}(?<R>Q)`,
  'dg',
)
const MOVED = new RegExp(
  `(?<B>Q)[^，。；QSDXO]{0,6}，?[^，。；QSDXO]{0,4}?(?<W>${OFF}|${ON})了?(?<S>[SQ])[^，。；QSDXO]{0,3}，${NOW}${PAID}(?<R>Q)`,
  'dg',
)
/** 由B降至R，每盒便宜D. */
const CHEAPER =
  /[由从](?:@的?)?[^，。；QSDXO]{0,8}(?<B>Q)(?:@)?[^，。；QSDXO]{0,6}(?:至|到|为)(?:@的?)?(?<R>Q)，(?:平均)?每[^，。；QSDXO]{1,5}(?<W>便宜|少花|节省|降低|下降|贵|上涨|多花)了?(?<D>Q)(?=[，。；]|$)/dg
const IS_ON = new RegExp(`^(?:${ON})$`)
const IS_PAID = new RegExp(PAID)
const PRICE_MAX = 10

export function pricesIn(scene: Scene): readonly Relation[] {
  const cheaper = hanFramesIn(scene, CHEAPER).flatMap((one) => cheaperOf(one))
  if (!IS_PAID.test(scene.mask)) return cheaper
  return [
    ...cheaper,
    ...[DISCOUNTED, DISCOUNT_FIRST].flatMap((words) =>
      hanFramesIn(scene, words).flatMap((one) => discountOf(scene, one)),
    ),
    ...hanFramesIn(scene, MOVED).flatMap((one) => movedOf(one)),
  ]
}

/** 打八折: so many hundredths of the price. */
function discountOf({ doc }: Scene, { figures: { B, S, R } }: Frame): readonly Relation[] {
  if (S === undefined || !arePrices(B, R) || B === undefined || R === undefined) return []
  if (!/折$/.test(doc.text.slice(S.claim.start, S.claim.end)) || !isExact(S)) return []
  return [{ ...tiedShare(S, R, B), isOutright: true }]
}

function movedOf({ figures: { B, S, R }, said: { W = '' } }: Frame): readonly Relation[] {
  if (S === undefined || B === undefined || R === undefined || !arePrices(B, R)) return []
  if (!isExact(S) || (S.sort === 'Q' && S.claim.unit !== B.claim.unit)) return []
  const is = S.sort === 'S' ? 'relative' : 'absolute'
  const way = IS_ON.test(W) ? 'up' : 'down'
  return [
    {
      ...changeBetween({ result: R, base: B }, way, { figure: S, is }),
      isTied: true,
      isOutright: true,
    },
  ]
}

function cheaperOf({ figures: { B, R, D }, said: { W = '' } }: Frame): readonly Relation[] {
  if (B === undefined || R === undefined || D === undefined || !arePrices(B, R)) return []
  if (!isExact(D) || D.claim.unit !== B.claim.unit) return []
  const way = /贵|涨|多/.test(W) ? 'up' : 'down'
  const change = changeBetween({ result: R, base: B }, way, { figure: D, is: 'absolute' })
  return [{ ...change, isTied: true, isOutright: true }]
}

/** Two prices of one thing. */
function arePrices(a: Figure | undefined, b: Figure | undefined): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    isLevel(a) &&
    isLevel(b) &&
    isExact(a) &&
    isExact(b) &&
    a.claim.unit === b.claim.unit &&
    /^[A-Z]{3}(?:\/|$)/.test(a.claim.unit) &&
    areNear(a, b, PRICE_MAX)
  )
}

function isExact({ claim }: Figure): boolean {
  return claim.bound === 'exact'
}
