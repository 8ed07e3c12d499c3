import { changeBetween, type Figure, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { apartBy } from '../reckoned/made.ts'
import { areOfKind, type Form, formsIn, inClause, inSentence, PAST, RATE } from './places.ts'

// By how much two figures differ, told right behind them: 原计划B天完成，实际用了R天，提前D天; R，去年同期为B。这意味着多收入了D; 以R比B取胜，净胜D分.

const UP =
  '多|高|增加|增长|新增|净增|上调|提高|提升|上升|上涨|涨|超额|超出|超|高于|高出|多于|推迟|延后|推后|晚'
const DOWN =
  '少|低|减少|下调|降低|下降|下跌|回落|跌|提前|低于|不及|少于|不足|短缺|短少|节省|节约|缩短|早'
const IS_UP = new RegExp(`^(?:${UP})$`)
const WAY = `(?<W>${UP}|${DOWN})`
const END = '(?=[，。；）]|完成|完工|$)'

const PLANNED = new RegExp(
  `(?:计划|预计|预期|目标|任务|指标|预算|工期)${inClause(12)}(?<B>Q)${inClause(10)}[，。；]${inClause(10)}(?:实际|最终|结果|实用|仅用|只用)${inClause(10)}(?<R>Q)${inClause(8)}[，。；](?:比(?:原?计划|预期|预算|目标))?${WAY}(?:原?计划|目标|预期|预计|预算|任务)?(?:完成|完工|支出)?了?(?<D>Q)${END}`,
  'dg',
)
const RESTATED = new RegExp(
  `(?<R>[QS])${RATE}${inClause(8)}[，。；]而?${PAST}，?${inClause(10)}(?<B>[QS])${inClause(4)}[，。；](?:这意味着|这就是说|也就是说|换句话说|换言之|相当于|(?:@|一年)(?:间|来|内|里)?|即|两者相比|相比之下)，?(?:[㐀-鿿]{0,3}在(?:@|一年)[间来内里中]?)?[^，。；：、（）QSDXNO在]{0,6}${WAY}${inClause(4)}(?<D>[QD])(?:[，。；]${inClause(4)}(?:增幅|降幅|涨幅|跌幅|幅度)${inClause(4)}(?<S>S))?`,
  'dg',
)
const SCORED = new RegExp(`(?<R>Q)(?:比|:|：)(?<B>Q)${inSentence(16)}，净(?:胜|负)(?<D>Q)`, 'dg')
const THAN_THEN = new RegExp(
  `比${PAST}${WAY}出?了?(?<D>Q)${inClause(4)}，而?${PAST}(?:同期)?(?:仅|只|才|为|是|有)*(?<B>Q)`,
  'dg',
)

export function gapsIn(scene: Scene): readonly Relation[] {
  return [
    ...formsIn(scene, PLANNED, /实际|最终|结果|实用|仅用|只用/).flatMap((one) => gapOf(scene, one)),
    ...formsIn(scene, RESTATED, /意味着|就是说|换句话说|换言之|相当于|间|来|内|里|即|相比/).flatMap(
      (one) => gapOf(scene, one),
    ),
    ...formsIn(scene, SCORED, /净[胜负]/).flatMap((one) => scoreOf(one)),
    ...formsIn(scene, THAN_THEN, /比/).flatMap((one) => pointedOf(scene, one)),
  ]
}

function gapOf(scene: Scene, { figures: { R, B, D, S }, said }: Form): readonly Relation[] {
  if (R === undefined || B === undefined || D === undefined || !areOfKind(scene, R, B)) return []
  const isOfThem = R.sort === 'S' ? D.sort === 'D' : areAmounts(R, D)
  if (!isOfThem || D.claim.bound !== 'exact') return []
  const way = IS_UP.test(said.W ?? '') ? 'up' : 'down'
  const gap = apartBy(R, B, D, way)
  return S === undefined
    ? [gap]
    : [
        gap,
        {
          ...changeBetween({ result: R, base: B }, way, { figure: S, is: 'relative' }),
          isTied: true,
        },
      ]
}

const SENTENCES_BACK = 4

/** 这比去年同期多出D，而去年同期仅有B: the only level of the kind before it. */
function pointedOf(scene: Scene, form: Form): readonly Relation[] {
  const { B, D } = form.figures
  if (B === undefined || D === undefined) return []
  const { sentence } = D.claim
  const levels = scene.pieces
    .slice(Math.max(0, sentence - SENTENCES_BACK), sentence + 1)
    .flatMap(({ figures }) => figures)
    .filter((one) => one.order < D.order && one.claim.unit === B.claim.unit)
  const [R, ...more] = levels
  return R === undefined || more.length > 0 ? [] : gapOf(scene, { ...form, figures: { R, B, D } })
}

/** How far two are apart is told in their unit; it is read as a change, which is no level. */
function areAmounts(level: Figure, amount: Figure): boolean {
  return amount.sort === 'Q' && amount.claim.unit === level.claim.unit
}

function scoreOf({ figures: { R, B, D } }: Form): readonly Relation[] {
  if (R === undefined || B === undefined || D === undefined) return []
  return [R.size > B.size ? apartBy(R, B, D, null) : apartBy(B, R, D, null)]
}
