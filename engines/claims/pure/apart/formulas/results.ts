import { rational } from '#platform/exact'
import { before, behind, type Figure, type Scene } from '../../derived/scene.ts'
import { finest, onlyLed, paragraphsOf, type Tied } from './said.ts'

// What a company earned, what it earned without what is exceptional, and what was exceptional, by the names that the rules of its report give them.

const ALL = /(?:归属于(?:上市公司|母公司|本公司)股东的净利润|归母净利润)[^，。；a-z]{0,10}$/
const WITHOUT =
  /(?:扣除非经常性损益[后的]*(?:归属于[^，。；]{0,8}股东的)?净利润|扣非(?:归母)?净利润)[^，。；a-z]{0,10}$/
const EXCEPTIONAL = /非经常性损益(?:金额|净额)?(?:合计|总额|共计?)(?:为|达)?$/

export function exceptionalIn(scene: Scene): readonly Tied<'gap'>[] {
  if (!/非经常性损益/.test(scene.mask)) return []
  const money = scene.figures.filter(({ claim, sort }) => sort === 'Q' && claim.unit === 'CNY')
  const amount = only(money.filter((one) => EXCEPTIONAL.test(before(scene, one, 30))))
  if (amount === null) return []
  const ofTime = (words: RegExp): Figure | null =>
    only(
      money.filter(
        (one) =>
          one !== amount &&
          one.claim.period === amount.claim.period &&
          words.test(before(scene, one, 50)),
      ),
    )
  const than = ofTime(WITHOUT)
  const of = ofTime(ALL)
  if (than === null || of === null || of === than) return []
  return [
    {
      kind: 'gap',
      of: of.claim.index,
      than: than.claim.index,
      amount: amount.claim.index,
      direction: null,
      baseWords: null,
      isTied: true,
    },
  ]
}

function only(figures: readonly Figure[]): Figure | null {
  const [found, ...more] = figures
  return more.length > 0 ? null : (found ?? null)
}

const OF_EARNED =
  /占[^，。；a-z]{0,16}(?:归属于[^，。；a-z]{0,10}(?:股东|所有者)的?|归母)净利润的?(?:比例|比率|比重)?为?$/
const PAID = /(?:现金红利|现金股利|现金分红|派发|分红)[^，。；a-z]{0,8}$/

/** 合计派发现金红利2.1亿元，占本年度归属于上市公司股东净利润的比例为41%: the profit stands anywhere in the report. */
export function payoutIn(scene: Scene): readonly Tied<'share'>[] {
  if (!/净利润/.test(scene.mask)) return []
  return scene.figures.flatMap((share): readonly Tied<'share'>[] => {
    if (share.sort !== 'S' || !OF_EARNED.test(before(scene, share, 50))) return []
    const paid = scene.figures[share.order - 1]
    if (paid === undefined || paid.claim.sentence !== share.claim.sentence) return []
    if (paid.sort !== 'Q' || !PAID.test(before(scene, paid, 30))) return []
    const year = paid.claim.period?.replace('@', '').slice(0, 4)
    const earned = finest(
      scene.figures.filter(
        (one) =>
          one.sort === 'Q' &&
          one.claim.unit === paid.claim.unit &&
          one.claim.period === year &&
          isLevel(one) &&
          ALL.test(nameIn(scene, one)),
      ),
    )
    if (earned === null) return []
    return [
      {
        kind: 'share',
        share: share.claim.index,
        part: paid.claim.index,
        whole: earned.claim.index,
        baseWords: null,
        isTied: true,
      },
    ]
  })
}

function nameIn({ doc }: Scene, { claim: { measure } }: Figure): string {
  return measure === null ? '' : doc.text.slice(measure.start, measure.end)
}

const SALES = /^(?:公司|集团|本公司)?(?:实现)?(?:营业总?收入|收入|销售收入)$/
const COST = /^(?:营业成本|销售成本)$/
const MARGIN = /^(?:公司|集团)?(?:综合|整体|销售)?毛利率$/

/** 营业收入25亿元，营业成本18亿元，毛利率28%: what the cost of sales leaves of them. */
export function marginsIn(scene: Scene): readonly Tied<'share'>[] {
  const { mask, pieces } = scene
  if (!/毛利率/.test(mask)) return []
  const named = scene.figures.filter(
    ({ claim }) => claim.measure !== null && claim.bound === 'exact',
  )
  const nameOf = (one: Figure): string => nameIn(scene, one)
  const margins = named.filter(
    (one) => one.sort === 'S' && MARGIN.test(nameOf(one)) && isLevel(one),
  )
  return margins.flatMap((margin): readonly Tied<'share'>[] => {
    const paragraph = pieces[margin.claim.sentence]?.paragraph
    const [sales, cost] = [SALES, COST].map((words) =>
      only(
        named.filter(
          (one) =>
            one.sort === 'Q' &&
            isLevel(one) &&
            one.claim.period === margin.claim.period &&
            pieces[one.claim.sentence]?.paragraph === paragraph &&
            words.test(nameOf(one)),
        ),
      ),
    )
    if (!sales || !cost || sales.claim.unit !== cost.claim.unit) return []
    return [
      {
        kind: 'share',
        share: margin.claim.index,
        part: cost.claim.index,
        whole: sales.claim.index,
        baseWords: null,
        isRest: true,
        isTied: true,
      },
    ]
  })
}

function isLevel({ claim: { kind } }: Figure): boolean {
  return kind !== 'growth' && kind !== 'gap'
}

// 以总股本412,500,000股为基数，向全体股东每10股派发现金红利3.20元（含税），合计派发13,200.00万元: the dividend of a share by the shares that get it.

const SHARES_OUT = /(?:总股本|股份总数|股本总额|股份总额)(?:为|共|的)?$/
const PER_TEN = /每(?:10|十)股(?:派发?|派送|分配|派付|派息)[^，。；qs]{0,14}$/
const PER_ONE = /每股(?:派发?|派送|分配|派付|派息)[^，。；qs]{0,14}$/
const PAID_ALL =
  /(?:合计|共计?|总计|总额)(?:拟|将|约)?(?:派发|派现|分配|派送|派付|派息|分红)[^，。；qs]{0,12}$/
/** Shares that were bought back get none, and how many those are needn't be told. */
const NOT_ALL = /扣除|扣减|剔除|回购专[户用]|参与分配/

export function dividendIn(scene: Scene): readonly Tied<'mean'>[] {
  return paragraphsOf(scene).flatMap((figures): readonly Tied<'mean'>[] => {
    const [shares, total] = [onlyLed(scene, figures, SHARES_OUT), onlyLed(scene, figures, PAID_ALL)]
    if (shares === null || total === null) return []
    const ten = onlyLed(scene, figures, PER_TEN)
    const mean = ten ?? onlyLed(scene, figures, PER_ONE)
    if (mean === null || mean.claim.unit !== 'CNY' || total.claim.unit !== 'CNY') return []
    const [first, last] = [shares, mean, total].toSorted((a, b) => a.order - b.order)
    if (first === undefined || last === undefined) return []
    const { start = 0 } = scene.doc.sentences[first.claim.sentence] ?? {}
    if (NOT_ALL.test(scene.doc.text.slice(start, total.claim.start))) return []
    return [
      {
        kind: 'mean',
        mean: mean.claim.index,
        total: total.claim.index,
        count: shares.claim.index,
        per: rational(ten === null ? 1n : 10n),
        isExact: true,
        isTied: true,
      },
    ]
  })
}

// 以收盘价8.74元计算，…。目标价10.37元，较现价有18.6%的上涨空间; "a price target of $52, 18 % upside from the last close of $44": how far a share is from its target.

const TARGET =
  /目标价格?(?:由[^，。；]{1,12})?(?:为|至|[上下]调至|[是：:])?$|\b(?:target price|price target)(?: of| to| at| is|:)? $/
const PRICE =
  /(?:收盘价?|收报|现价|最新价|当前(?:股价|价格)|(?<!元)股价)(?:格?为|报|[（(：:])?$|\b(?:last clos(?:e|ing price)|closing price|current (?:share )?price)(?: of| at| was|:)? $/
const ROOM = /^的?(?:潜在)?(?:(上涨|上行|上升|升值)|下跌|下行)空间|^ (?:(upside)|downside)\b/

export function upsideIn(scene: Scene): readonly Tied<'change'>[] {
  if (!/目标价|target/.test(scene.mask)) return []
  const prices = scene.figures.filter(
    (one) => one.sort === 'Q' && PRICE.test(before(scene, one, LED_MAX)),
  )
  const [base] = prices
  if (base === undefined || prices.some(({ size }) => size !== base.size)) return []
  return scene.figures.flatMap((amount): readonly Tied<'change'>[] => {
    const room = ROOM.exec(behind(scene, amount, LED_MAX))
    const result = scene.figures
      .slice(Math.max(0, amount.order - TARGET_BACK), amount.order)
      .findLast((one) => one.sort === 'Q' && TARGET.test(before(scene, one, LED_MAX)))
    if (room === null || amount.sort !== 'S' || result === undefined) return []
    if (result.claim.unit !== base.claim.unit || result.claim.sentence !== amount.claim.sentence)
      return []
    return [
      {
        kind: 'change',
        result: result.claim.index,
        base: base.claim.index,
        amount: amount.claim.index,
        amountIs: 'relative',
        direction: (room[1] ?? room[2]) === undefined ? 'down' : 'up',
        basePeriod: null,
        baseWords: null,
        comparablePrices: false,
        isTied: true,
      },
    ]
  })
}

const LED_MAX = 30
/** So many figures before its distance a target stands. */
const TARGET_BACK = 3
