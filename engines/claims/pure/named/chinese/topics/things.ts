import { fold } from '../../../zh/parts/fold.ts'
import type { Asked } from '../../types.ts'
import { before, between } from './between.ts'

// What a quantity is of, told with the first of several: 空调零售量9万台，同比下降4%，零售额7亿元; 绿茶出口7万吨，金额2亿美元.

const WHAT =
  '(?:产|产销|外销|销|销售|出口|进口|零售|批发|出货|交付|成交|库存|订单|播种|种植|出栏|存栏|竣工|保有|装机|采购|收购)'
/** A quantity of something, and of nothing by itself. */
const QUANTITY = `(?:累计|总|平均|单月|当月|月|日均|月均|年)?${WHAT}(?:量|额|值|总量|总额|金额|数量|均价|价格|单价|面积|收入)`
const ALONE = new RegExp(
  `^(?:${QUANTITY}|(?:平均|综合)?(?:零?售|单|均)价|平均(?:售价|单价|价格)|单产|亩产|总产|总产量|市场份额|市占率|市场占有率|渗透率)$`,
  'u',
)
const OF_THING = new RegExp(
  `^(.{1,20}?)(?:的)?(?:${QUANTITY}|(?:平均|综合)?(?:零?售|单|均)价|平均(?:售价|单价|价格)|市场份额|零售总额|(?:实现)?(?:产销|出口|进口|销售|生产|零售|出货|成交|交付)量?)$`,
  'u',
)
/** How much there is of what was counted or weighed. */
const AMOUNT = /^(?:总|合同|成交|出口|进口|(?:所)?涉及的?总?|涉案)?(?:金额|货值|价值|标的额)$/u
/** What was done to those that are counted. */
const DONE_TO = /^(?:共|新)?(?:[审審][结結]|[办辦][结結]|[执執][结結]|受理|接到|收到)(?=.{2})/u
/** Anything but money and rates. */
const MONEY = /^(?:[A-Z]{3}|percent.*|times|basis-point|rank|fraction)$/
/** Who or where, and nothing that is made or sold. */
const NO_THING =
  /^(?:累计|平均|总|全[国省市县区年球]|[我中][国省市]|公司|集团|我[市省县区]|其中|海外|国内|境外|境内|线[上下]|网上|行业|企业|市场|当[月日]|单[月季]|实现|完成|主要|外贸|货物|商品|分别|均|新|首|预计|计划|同期|期内|[\d一二三四]|季度?|[年月日])+$/u

/** A bare quantity with what it is of; null where that is not told, or the name has it. */
export function withThing(asked: Asked, name: string): string | null {
  const plain = fold(name)
  const isAmount = AMOUNT.test(plain)
  const { claim, measure } = asked
  if (measure === null || measure.end > claim.start) return null
  if (!isAmount && !ALONE.test(plain)) return null
  for (const one of before(asked)) {
    if (one.name === null) continue
    if (one.name === name) continue
    const of = fold(one.name)
    const isSame = one.claim.measure?.start === measure.start
    // Told with its thing a figure ago.
    if (isSame) return of.endsWith(plain) ? one.name : null
    if (isAmount && one.claim.kind === 'growth') continue
    const nearest = asked.near.at(-1)?.claim.end ?? one.claim.end
    if (isAmount) return amountOf(asked, one.name, name, nearest, one.claim.unit)
    const thing = OF_THING.exec(of)?.[1]
    if (thing === undefined || NO_THING.test(thing)) return null
    const told = between(asked, one.claim.end, measure.start)
    if (told === false) return null
    return `${told === true ? one.name.slice(0, thing.length) : told}${name}`
  }
  return null
}

function amountOf(
  asked: Asked,
  of: string,
  name: string,
  from: number,
  unit: string,
): string | null {
  const { measure, claim, sentence } = asked
  if (measure === null || MONEY.test(unit) || from < sentence.start) return null
  if (claim.unit === unit || of.length > 16 || of.endsWith(name)) return null
  return between(asked, from, measure.start) === true ? `${of.replace(DONE_TO, '')}${name}` : null
}
