import {
  alike,
  before,
  type Change,
  changeBetween,
  type Figure,
  isChange,
  relationsOf,
  type Scene,
  tiedShare,
} from '../../../derived/scene.ts'
import type { Relation } from '../../../model.ts'
import { mayBeAlike } from '../../../relate/part.ts'
import { madeUp } from '../../reckoned/made.ts'
import { areLevels, areNear, type Frame, isLevel } from '../frames.ts'
import { hanFramesIn } from './frames.ts'
import { namedAs } from './named.ts'
import { WAYS, wayOf } from './words.ts'

// R，比上年同期的B多增Q; 由Q调至Q，幅度为S; 下降S至Q，同比减少Q; 价格指数为Q，同比上涨S; 比2019年同期增长S，两年平均增长S.

export function changesIn(scene: Scene): readonly Relation[] {
  return [
    ...hanFramesIn(scene, MORE_THAN).flatMap((one) => moreThanOf(scene, one)),
    ...hanFramesIn(scene, MOVED).flatMap((one) => movedOf(scene, one)),
    ...hanFramesIn(scene, TOLD_TWICE).flatMap((one) => toldTwiceOf(one)),
    ...hanFramesIn(scene, OF_INDEX).flatMap((one) => ofIndex(one)),
    ...hanFramesIn(scene, OF_YEARS).flatMap((one) => ofYears(scene, one)),
    ...hanFramesIn(scene, BASE_BEHIND).flatMap((one) => baseBehind(scene, one)),
    ...hanFramesIn(scene, GAP_AND_RATE).flatMap((one) => gapAndRate(scene, one)),
    ...hanFramesIn(scene, AND_NEW).flatMap((one) => andNew(scene, one)),
    ...hanFramesIn(scene, AND_MORE).flatMap((one) => andMore(scene, one)),
    ...hanFramesIn(scene, TOLD_OVER).flatMap((one) => toldOver(scene, one)),
    ...hanFramesIn(scene, NEW_OVER).flatMap((one) => newOver(scene, one)),
    ...hanFramesIn(scene, DEALT_BASES).flatMap((one) => dealtBases(scene, one)),
    ...hanFramesIn(scene, TWICE_OF_NAME).flatMap((one) => twiceOfName(scene, one)),
  ]
}

/** Of two flows how much more came in than at the other time, also of what is itself a rise: 贷款增加59亿元，比上年同期的55亿元多增4亿元. */
const MORE_THAN =
  /(?<R>Q)，[比较](?:@|[上去]年同期)[^，。；QSDX@]{0,6}的(?<B>Q)(?<W>多|少)[增减收支发放投贷亏存还](?<D>Q)(?=[，。；）]|$)/dg

function moreThanOf(
  { doc: { text } }: Scene,
  { figures: { R, B, D }, said }: Frame,
): readonly Relation[] {
  if (R === undefined || B === undefined || D === undefined || !areNear(R, B)) return []
  if ([R, B, D].some(({ claim }) => claim.form !== 'number' || claim.bound !== 'exact')) return []
  if ([B, D].some(({ claim }) => !mayBeAlike(text, claim, R.claim))) return []
  const way = wayOf(said.W)
  return [tied(changeBetween({ result: R, base: B }, way, { figure: D, is: 'absolute' }))]
}

const MOVED =
  /[由从](?:@的?)?(?<B>[QS])(?:@|的|[^，。；、QSDX至到为]{0,6})(?<W>调整?|[上下]调|提高|提升|增加|增长|上升|上涨|扩大|升|涨|下降|降低|下跌|减少|回落|缩小|降|跌)(?:至|到|为)(?:@的?)?(?<R>[QS])[，（(](?:[^，。；QSDX]{0,2}(?:[上下]调|上涨|下跌|增长|下降|提价|降价))?(?:的)?(?:幅度|涨幅|降幅|升幅|增幅|跌幅|增速)(?:为|达到?|约|高达|近)*(?<S>S)(?=[，。；）)]|$)/dg

function movedOf(scene: Scene, { figures: { B, R, S }, said }: Frame): readonly Relation[] {
  if (B === undefined || R === undefined || S === undefined) return []
  if (!areLevels(scene, R, B) || !areNear(R, B)) return []
  // A rate's own change is told in points.
  if (B.sort === 'S') return []
  return [tied(changeBetween({ result: R, base: B }, wayOf(said.W), { figure: S, is: 'relative' }))]
}

/** The rate and the amount of one change, with what it came to. */
const TOLD_TWICE = new RegExp(
  `(?<W>${WAYS})(?:了)?(?<S>S)(?:至|到|为)(?<R>Q)，(?:同比|比@|较@)?(?<V>${WAYS})(?:了)?(?<D>Q)(?=[，。；]|$)`,
  'dg',
)

function toldTwiceOf({ figures: { S, R, D }, said }: Frame): readonly Relation[] {
  if (S === undefined || R === undefined || D === undefined || !isLevel(R)) return []
  if (wayOf(said.W) !== wayOf(said.V)) return []
  return [tied({ ...alone(R, S, wayOf(said.W)), difference: D.claim.index })]
}

/** Of a price index the same time of the year before is 100. */
const OF_INDEX = new RegExp(
  `(?:居民消费|工业生产者(?:出厂|购进)?|工业品出厂|商品零售|商品住宅销售|农产品生产者|固定资产投资)价格(?:总)?指数(?:（[a-z]+）)?(?:为|是|达到?)(?<R>Q)(?:%|点)?，(?:同比|比@同期|较@同期|比(?:上年|去年)同期|较(?:上年|去年)同期)(?<W>${WAYS})(?:了)?(?<S>S)(?=[，。；]|$)`,
  'dg',
)
/** Further off it is an index of another base. */
const INDEX = { least: 50, most: 170 }

function ofIndex({ figures: { R, S }, said }: Frame): readonly Relation[] {
  if (R === undefined || S === undefined || R.claim.unit !== 'index-points') return []
  if (R.size < INDEX.least || R.size > INDEX.most) return []
  return [tied({ ...alone(R, S, wayOf(said.W)), ofHundred: true })]
}

const OF_YEARS = new RegExp(
  `(?:比|与|较)(?:@|2\\d{3}年)[^，。；QSDX]{0,8}(?:，[^，。；QSDX@]{1,14})?(?<W>${WAYS})(?:了)?(?<G>S)，(?<Y>[两二三四])年(?:年)?平均(?:增速)?(?<V>${WAYS}|为)(?:了)?(?<S>S)`,
  'dg',
)
const LAST_YEAR = /[比与较](?:上一?年|去年)[^比与较。；]*$/
const LED_MAX = 40
const YEARS = { 两: 2, 二: 2, 三: 3, 四: 4 } as const

function ofYears(
  { doc: { text } }: Scene,
  { figures: { G, S }, said: { W, V, Y } }: Frame,
): readonly Relation[] {
  const years = YEARS[Y as keyof typeof YEARS]
  if (G === undefined || S === undefined || years === undefined) return []
  // 比上年增长9%，两年平均增长6%: over the last of those years alone.
  const led = text.slice(Math.max(0, G.claim.start - LED_MAX), G.claim.start)
  if (LAST_YEAR.test(led) || isOfOtherYears(led, years)) return []
  if (V !== '为' && wayOf(W) !== wayOf(V)) return []
  return [
    {
      kind: 'average-growth',
      rate: S.claim.index,
      base: null,
      result: null,
      years: null,
      grown: G.claim.index,
      over: { years },
      isTied: true,
      isOutright: true,
    },
  ]
}

/** 2022年比2021年增长9%，两年平均增长1.9%: from the year before, and not from two years before. */
function isOfOtherYears(led: string, years: number): boolean {
  const [, to, from] = TWO_YEARS.exec(led) ?? []
  return from !== undefined && Number(to) - Number(from) !== years
}

const TWO_YEARS = /(\d{4})年[^。；]*[比与较](\d{4})年[^比与较。；]*$/

const OTHER_RATE = `(?:同比|环比|比@|较@|[比较][上去]年同期)(?:${WAYS})(?:了)?S，`
const RATE = `(?:同比|环比|比@|较@|[比较][上去][年月](?:同期)?)`
/** R，同比增长S，环比增长S（@为B）; 县R，县数比@多D（@为B）: in the bracket behind a change stands what it is of. */
const BASE_BEHIND = new RegExp(
  `(?<R>Q)(?<M>[^，。；QSDX@]{0,4})，(?:${OTHER_RATE})?(?<N>[^，。；QSDX@]{0,4}?)(?:${RATE}|[比较]@)(?<W>${WAYS})(?:了)?(?<S>[QS])（@(?:为|是|：)?(?<B>Q)）`,
  'dg',
)

function baseBehind(scene: Scene, { figures: { R, S, B }, said }: Frame): readonly Relation[] {
  if (R === undefined || S === undefined || B === undefined) return []
  // 总量R，出口同比增长S（@为B）: of another thing.
  if (said.N !== '' && said.N?.replace(/[数量]$/, '') !== said.M) return []
  return changeOver(scene, { result: R, base: B, amount: S }, said.W)
}

/** 与@的B相比，便宜了D，跌幅S: how much of what it was. */
const GAP_AND_RATE = new RegExp(
  `[比与较](?:@|[上去]年同期)的?(?<B>Q)(?:相比)?，?[^，。；QSDX@]{0,8}?(?:便宜|贵|${WAYS})了?(?<D>Q)，[跌降涨升增减]幅(?:为|达到?|约)?(?<S>S)(?=[，。；）]|$)`,
  'dg',
)

function gapAndRate(scene: Scene, { figures: { B, D, S } }: Frame): readonly Relation[] {
  if (B === undefined || D === undefined || S === undefined || !isLevel(B)) return []
  if (![B, D].every(({ claim }) => claim.bound === 'exact') || !alike(scene, D, B)) return []
  return [{ ...tiedShare(S, D, B), isOutright: true }]
}

/** R，环比增长S，同比下降S，@和@分别为B、B: as many bases as rates, in their order. */
const DEALT_BASES = new RegExp(
  `(?<R>Q)，${RATE}(?<V>${WAYS})(?:了)?(?<A>S)[，、]${RATE}(?<W>${WAYS})(?:了)?(?<S>S)，@[^，。；QSDX]{0,3}[和、与]@[^，。；QSDX]{0,6}(?:分别|依次)(?:为|是)(?<B>Q)[、和与](?<C>Q)(?=[，。；）]|$)`,
  'dg',
)

function dealtBases(
  scene: Scene,
  { figures: { R, A, S, B, C }, said: { V, W } }: Frame,
): readonly Relation[] {
  if (R === undefined || A === undefined || S === undefined) return []
  if (B === undefined || C === undefined) return []
  return [
    ...changeOver(scene, { result: R, base: B, amount: A }, V),
    ...changeOver(scene, { result: R, base: C, amount: S }, W),
  ]
}

/** 由@的B增至R，新增D. */
const AND_NEW =
  /[由从](?:@的?)?(?<B>Q)(?:增至|增加至|增加到|增长到|扩大到|扩展到|升至)(?:@的?)?(?<R>Q)，(?:净增加?|新增|新添|新晋)的?(?<D>Q)/dg

function andNew(scene: Scene, { figures: { B, R, D } }: Frame): readonly Relation[] {
  if (B === undefined || R === undefined || D === undefined) return []
  if (!areLevels(scene, R, B) || !alike(scene, D, R) || D.claim.bound !== 'exact') return []
  return [tied(changeBetween({ result: R, base: B }, 'up', { figure: D, is: 'absolute' }))]
}

/** B率先纳入，再扩D，达到R. */
const AND_MORE =
  /[再又](?:扩大?|增[加开设]?|添|加[开密]|新[增开])了?(?<D>Q)，[^，。；QSDX]{0,8}(?:达到?|增至|扩大到|扩展到)(?<R>Q)(?=[，。；]|$)/dg

function andMore(scene: Scene, { figures: { D, R } }: Frame): readonly Relation[] {
  if (D === undefined || R === undefined || !isLevel(R) || !alike(scene, D, R)) return []
  const [base, ...more] = (scene.pieces[D.claim.sentence]?.figures ?? []).filter(
    (one) => one.order < D.order && isLevel(one) && alike(scene, one, R),
  )
  if (base === undefined || more.length > 0) return []
  if ([base, D, R].some(({ claim }) => claim.bound !== 'exact')) return []
  return [madeUp(R, [base, D])]
}

const OVER = `[较比](?:@|[上去]年(?:末|底|同期)?)的`
/** 营业收入较@的B增加D: what it came to stands elsewhere, under the same name. */
const TOLD_OVER = new RegExp(
  `(?:^|[，。；])(?:@，?)?(?<N>[^，。；QSDX@]{2,14})${OVER}(?<B>Q)(?<W>${WAYS})了?(?<D>[QS])(?=[，。；]|$)`,
  'dg',
)
/** 新增贷款D，较@的B增长S. */
const NEW_OVER = new RegExp(
  `新增(?<N>[^，。；QSDX@]{2,10})(?<D>Q)，${OVER}(?<B>Q)增[长加](?<S>S)(?=[，。；]|$)`,
  'dg',
)
/** Told at other prices than its levels. */
const REAL = /不变价|可比|实际|剔除|扣除|同口径/

function toldOver(scene: Scene, { figures: { B, D }, said: { N, W } }: Frame): readonly Relation[] {
  const result = resultOf(scene, N, B)
  if (B === undefined || D === undefined || result === null) return []
  const amount = { figure: D, is: D.sort === 'S' ? 'relative' : 'absolute' } as const
  return [tied(changeBetween({ result, base: B }, wayOf(W), amount))]
}

function newOver(scene: Scene, { figures: { B, D, S }, said: { N } }: Frame): readonly Relation[] {
  if (B === undefined || D === undefined || S === undefined || !areLevels(scene, D, B)) return []
  const result = resultOf(scene, N, B)
  const rate: Relation = { ...tiedShare(S, D, B), isOutright: true }
  if (result === null) return [rate]
  return [rate, tied(changeBetween({ result, base: B }, 'up', { figure: D, is: 'absolute' }))]
}

/** The one figure of another time that is told under the name. */
function resultOf(scene: Scene, name = '', base: Figure | undefined): Figure | null {
  if (base === undefined || REAL.test(name)) return null
  const [result, ...more] = namedAs(scene, name, base).filter(
    (one) =>
      one !== base &&
      areLevels(scene, one, base) &&
      one.claim.period !== base.claim.period &&
      // 年末贷款余额中，公司贷款A: a part of what is called so.
      !/中，[^，。；QSDX]*$/.test(before(scene, one, 24)),
  )
  if (result === undefined || more.some(({ size }) => size !== result.size)) return null
  return result
}

/** 失业人数较@增加D或S: what it came to is told before, under the same name. */
const TWICE_OF_NAME = new RegExp(
  `(?:^|[，。；])(?:@，?)?(?<N>[^，。；QSDX@]{3,14}?)[较比](?:@|[上去]个?[年月](?:同[期月]|末|底)?)净?(?<W>${WAYS})了?(?<D>Q)(?:或|（|，(?<V>${WAYS})了?)(?<S>S)(?=[，。；）]|$)`,
  'dg',
)
const NO_BASE = { basePeriod: null, baseWords: null }
/** So many figures back its level may stand. */
const LEVELS_BACK = 16

function twiceOfName(
  scene: Scene,
  { figures: { D, S }, said: { N, W, V } }: Frame,
): readonly Relation[] {
  if (D === undefined || S === undefined || REAL.test(N ?? '')) return []
  if (V !== undefined && wayOf(V) !== wayOf(W)) return []
  if ([D, S].some(({ claim }) => claim.bound !== 'exact')) return []
  const near = scene.figures.slice(Math.max(0, D.order - LEVELS_BACK), D.order)
  const [result, ...more] = namedAs({ ...scene, figures: near }, N ?? '', D).filter(
    (one) => isLevel(one) && !isChange(one) && one.claim.period === D.claim.period,
  )
  if (result === undefined || more.some(({ size }) => size !== result.size)) return []
  if (result.claim.sentence === D.claim.sentence || result.claim.bound !== 'exact') return []
  const known = relationsOf(scene, D.claim.index).find(
    (one) => one.kind === 'change' && one.amount === D.claim.index,
  )
  const { basePeriod, baseWords } = known?.kind === 'change' ? known : NO_BASE
  const change = { ...alone(result, S, wayOf(W)), basePeriod, baseWords }
  return [tied({ ...change, difference: D.claim.index })]
}

function changeOver(
  scene: Scene,
  {
    result,
    base,
    amount,
  }: { readonly result: Figure; readonly base: Figure; readonly amount: Figure },
  way: string | undefined,
): readonly Relation[] {
  if (!areLevels(scene, result, base) || !areNear(result, base) || result.sort === 'S') return []
  if (result.claim.period === base.claim.period) return []
  const is = amount.sort === 'S' ? 'relative' : 'absolute'
  if (is === 'absolute' && !alike(scene, amount, base)) return []
  return [tied(changeBetween({ result, base }, wayOf(way), { figure: amount, is }))]
}

/** Of a level whose base no figure tells. */
function alone(result: Figure, amount: Figure, direction: 'up' | 'down'): Change {
  return {
    kind: 'change',
    result: result.claim.index,
    base: null,
    amount: amount.claim.index,
    amountIs: 'relative',
    direction,
    basePeriod: null,
    baseWords: null,
    comparablePrices: false,
  }
}

function tied(one: Change): Relation {
  return { ...one, isTied: true, isOutright: true }
}
