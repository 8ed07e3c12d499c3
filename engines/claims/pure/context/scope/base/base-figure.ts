import type { Quantity } from '../../../model.ts'
import type { Moment } from '../../timeline/moments.ts'
import { BELITTLED, isOlderAside } from '../../timeline/then/older-asides.ts'

// Chinese times that stand beside a figure: of the base that it is held against, or of it.

/** 较上一个交易日（6月5日）的8.3%: the brackets say when it was that the figure behind them is of. */
export const CLOSED_OF = /^[）)]的[约近超逾]?$/

/** The figure of the base itself (比2018年的4150公里), not one relative to it (是上年同期的1.7倍). */
export function isBaseFigure(text: string, moment: Moment, claim: Quantity): boolean {
  const gap = text
    .slice(moment.end, claim.start)
    .replace(CLOSED_OF, '的')
    .replace(/^整年(?=的)/, '')
  // 由上月下降8.5%转为…: the rate that was then.
  if (FROM.test(text.slice(Math.max(0, moment.start - 1), moment.start)) && CHANGED.test(gap))
    return true
  // ，上月为下降0.3%: the rate that was then.
  const isClause = /[，；。]$/.test(text.slice(Math.max(0, moment.start - 1), moment.start))
  if (isClause && /^[则为為是]/.test(gap) && CHANGED.test(gap.slice(1))) return true
  // （去年同期为增长19.4%）: the rate that was then.
  if (
    /[（(，、]$/.test(text.slice(Math.max(0, moment.start - 1), moment.start)) &&
    moment.until !== null &&
    CHANGED.test(gap.replace(/^[则為为是]/, ''))
  )
    return true
  // 较去年同期（获利3.3亿元）: what it then was stands in brackets.
  if (/^[（(][^，。；、\d（）()]{0,8}$/.test(gap) && /^[）)]/.test(text.slice(claim.end)))
    return true
  // 与2023年末常住人口1252.2万人相比: what stands between the two words is of the base.
  if (
    COMPARED_WITH.test(text.slice(Math.max(0, moment.start - 2), moment.start)) &&
    /^相比/.test(text.slice(claim.end, claim.end + 2)) &&
    !/[，。；]/.test(gap.replace(/^[（(][^（）()]{0,40}[）)]/, ''))
  )
    return true
  // 相較2021年新生兒15.3萬人，再減少1.4萬人: the figure that is held against, and what came about since.
  if (
    /相[较較比][于於]?$/.test(text.slice(Math.max(0, moment.start - 3), moment.start)) &&
    /^[^，。；、\d]{2,14}$/.test(gap) &&
    !/[增升涨漲降跌减減超少低高快慢多]/.test(gap) &&
    CHANGED_SINCE.test(text.slice(claim.end, claim.end + 12))
  )
    return true
  // 较上年末+11.0%: what came about since.
  if (gap === '' && /^[+＋]/.test(text.slice(claim.start, claim.start + 1))) return false
  if (isOutdone(text, moment, gap) || isOfCause(text, moment, gap)) return true
  if (isOfThen(text, moment, gap) || isNamedThen(text, moment, claim, gap)) return true
  if (BELITTLED.test(gap) && isOlderAside(text, moment)) return true
  if (!isBesideIt(gap)) return false
  if (claim.form === 'multiple' || claim.kind === 'multiple') return false
  // 较去年同期录得14%的跌幅: what came about since.
  if (/^的?(?:跌|升|增|降|涨)幅/.test(text.slice(claim.end, claim.end + 3))) return false
  if (!RELATIVE.test(text.slice(claim.start, claim.end))) return true
  return !/(?:是|为|至|到|占|相当于)$/.test(text.slice(Math.max(0, moment.start - 3), moment.start))
}

/** 而2018年同期PM2.5平均浓度为46, ，年初余额为486亿元: what begins with that time, and says by words of its own what it then was. */
function isOfThen(text: string, { start, end }: Moment, gap: string): boolean {
  return (
    /(?:^|[，。；\n]|[，；。]而)$/.test(text.slice(Math.max(0, start - 2), start)) &&
    (/^，?[^，。；、]{2,20}(?:[为為是]|仅[为有]|只有|达到?)约?$/.test(gap) ||
      (text.slice(start, end).endsWith('同期') && DONE_THEN.test(gap))) &&
    !/[增升涨降跌减](?![速幅长])|[超少低高快慢]/.test(gap)
  )
}

/** 已超越去年全年获利79.2亿元: what was outdone, by its name. */
function isOutdone(text: string, { start }: Moment, gap: string): boolean {
  return (
    /(?:超[越过]|[高低多少]于|逼近|接近)$/.test(text.slice(Math.max(0, start - 2), start)) &&
    /^(?:全年|整年)?的?[^，。；、\d的]{2,8}$/.test(gap) &&
    !/[增升涨降跌减少超快慢倍占达至到]/.test(gap)
  )
}

/** 主要由于去年同期因出售附属公司录得收益约8000万元: what made then another than now. */
function isOfCause(text: string, { start }: Moment, gap: string): boolean {
  return (
    /(?:由于|因为|归因于|基于)$/.test(text.slice(Math.max(0, start - 3), start)) &&
    /^[^。；\d]{0,90}(?:录得|带来|产生|确认|计入|计提|获得|取得)(?!同比)[^，。；\d]{0,12}$/.test(
      gap,
    )
  )
}

/** 较去年最大负荷4012万千瓦高出274万千瓦: what it is held against, by its name. */
function isNamedThen(text: string, { start }: Moment, claim: Quantity, gap: string): boolean {
  return (
    /[比较較]$/.test(text.slice(Math.max(0, start - 1), start)) &&
    /^的?[^，。；、\d的]{2,10}(?:为|達|达)?$/.test(gap) &&
    !/[增升涨漲跌减減超快慢]|(?<!最)(?:[少低多]|[高降](?![^，。；]{0,3}[值峰度]))|提高|扩大|缩/.test(
      gap,
    ) &&
    EXCEEDED.test(text.slice(claim.end, claim.end + 14))
  )
}

const EXCEEDED =
  /^(?:的[^，。；、\d]{0,6})?(?:还|再|又|净|均|略)?(?:要|有所)?(?:高|低|多|少|增|减|減|上升|下降|上涨|下跌|提[高升]|快|慢|扩|缩|翻)/

/** ；上年同期销售36.7万辆: by what was done then. */
const DONE_THEN = /^[^，。；、\d]{0,12}(?:销售|完成|实现|生产|出口|进口|接待|发送|亏损|盈利)$/

const CHANGED_SINCE =
  /^[，,](?:[再又]|[则則])?(?:共|[净淨])?(?:增|[减減]|上升|下降|上[涨漲]|下跌|提高|降低)/
const COMPARED_WITH = /[与與同和跟]$/
const FROM = /[由从從]/
const CHANGED =
  /^(?:的)?(?:同比|环比|環比)?(?:下降|上涨|上漲|增长|增長|上升|回落|下跌|减少|減少|负增长)$/

const RELATIVE = /[%％倍成半]|分之|百分点/

/** 2018年的4150公里, 2018年同期为42: nothing but a link between a time and its figure. */
export function isBesideIt(gap: string): boolean {
  return BESIDE.test(gap.trim()) || AS_IT_WAS.test(gap)
}

/** 1958年建厂时的320人, 2004年的月均480元, 2023年每日的2,410吨. */
const AS_IT_WAS =
  /^[^，。；、\d]{0,12}(?:时|时期|同期|之初)的(?:约|近)?$|^的(?:[日月年]均|人均|户均|平均)(?:约|近)?$|^的?每[日天周月年]的?(?:平均)?的?(?:约|近)?$|^所[需用][之的]$|^所?(?:创下|创造|创出|录得|达到|取得|留下|保持)的(?:约|近)?$/

/** 上年同期才, 去年同期则亏损, 上年同期这一数字还. */
const BESIDE =
  /^(?:(?:这一?|該|该)(?:数字|數字|数据|數據|指标|指標|比例|比重|占比|比率|数值)?)?(?:的|之|：|:|为|為|是|达|達|仅|僅|才|只|还|還|尚|只有|仅为|僅為|仅有|還只有|还只有|还是|录得|錄得|的约|约|时的|水平|（|\(|(?:则|則|为|為|是|的)?净?(?:为|為|是|亏损?|虧損?|蚀|蝕|录得|錄得|盈利|赚|賺|利润|利潤))?$/

/** 首次突破千亿元是在2021年（1006亿元）；强度2.56%: a time with its figure in brackets, which end before the claim. */
export function isOfBrackets(text: string, { start, end }: Moment, claim: Quantity): boolean {
  return (
    /[是为於于]在?$/.test(text.slice(Math.max(0, start - 2), start)) &&
    /^[（(]/.test(text.slice(end, end + 1)) &&
    /[）)]/.test(text.slice(end, Math.min(end + BRACKET_REACH, claim.start)))
  )
}

const BRACKET_REACH = 40
