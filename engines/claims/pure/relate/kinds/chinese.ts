import type { ComparisonKind } from '../../../types.ts'
import type { Told } from './kinds.ts'

/** What the words beside a Chinese figure say that it is; null where they say no more than what is known. */
export function chineseKind(told: Told): ComparisonKind | null {
  const { claim, kind } = told
  if (claim.form !== 'number') return isRecovered(told) ? 'share' : null
  if (kind === 'gap' && isContribution(told)) return 'contribution'
  if (RUN.test(told.before) && TIMES.has(claim.unit)) return 'span'
  if (kind !== 'level' && kind !== 'sum') return null
  if (isRecovered(told)) return 'share'
  if (isThreshold(told)) return 'threshold'
  if (isSpan(told)) return 'span'
  return isTargetOf(told) ? 'target' : null
}

/** 拉动经济增长2.8个百分点, 影响CPI上涨约0.16个百分点, 分别拉动0.2、1.9、3.1个百分点: what one part makes of the growth of all. */
const CONTRIBUTED =
  /(?:拉动|拉動|拉低|拉高|推高|推低|贡献|貢獻|影响|影響|带动|帶動)(?:率|了|着)?[^，。；、\d]{0,24}(?:[-—–−]?[\d.]+(?:个百分点|個百分點)?[、和与與及])*[约約近超-]?$/

function isContribution({ claim, before, text }: Told): boolean {
  if (claim.unit !== 'percentage-point') return false
  const bound = /^(?:约|約|近|超过?|超過?|逾)/.exec(text)?.[0] ?? ''
  return CONTRIBUTED.test(before + bound.slice(0, 1))
}

const RECOVERED =
  /(?:恢复|恢復|回复|回復|回升|相当于|相當於)(?:至|到|了)?[^，。；\d]{0,4}(?:[12]\d{3}年)?[^，。；、\d]{0,10}(?:同期|水平|全年|年|前)(?:水平)?的(?:约|近|超过?)?$/
const OF_MEAN = /(?:中位[数數]|均值|平均[数數水])[^，。；\d]{0,6}的$/

/** 恢复至2019年同期的92%, 中位数是平均数的86%: a part of what is named. */
function isRecovered({ claim, before }: Told): boolean {
  if (claim.unit !== 'percent' && claim.unit !== 'ratio') return false
  return RECOVERED.test(before) || OF_MEAN.test(before)
}

const TIMES: ReadonlySet<string> = new Set(['days', 'weeks', 'months', 'quarters', 'years'])
const LASTED =
  /(?:短短|连续|連續|期限|时长|用了|花了|只花了|共|前后|前後|持续|持續|实施期限|開發|开发)$/
/** 创近11季新高, 逾2个月高位: how long nothing was higher. */
const EXTREME =
  /^(?:以?[来來])?的?(?:[收历歷]?[市盘盤史])?(?:新|最)?[高低](?:[位点點价價])?(?![于於])/
const BEHIND_LASTED = /^(?:内|內|间|間|来|來|期间|期間|时间|時間|里|裡)/

function isSpan({ claim, before, behind }: Told): boolean {
  if (!TIMES.has(claim.unit) || claim.value.scale > 0) return false
  if (EXTREME.test(behind) || RUN.test(before)) return true
  if (claim.bound !== 'exact') return false
  return LASTED.test(before) || (BEHIND_LASTED.test(behind) && !/[均约不超]$/.test(before))
}

/** 连升3个交易日. */
const RUN = /[连連](?:续|續)?(?:[升跌涨漲降挫]|上[升涨漲扬揚]|下[跌降挫])$/

const LIMITS = /(?:以[上下内內]|及以[上下])$/
const CLASSED = /^的?(?!为|的|，|。|、|；|左右)\p{Script=Han}{2}/u
const REACHED =
  /(?:达|到|为|占|在|至|过|保持|稳定|控制|增长|提高|下降|约|超|是|有|不低于|完成|实现)$/

/** 5000元以下的小额案件, 60岁以下, 单票0.5公斤以下的小件: what it takes to be one of those that are spoken of. */
function isThreshold({ claim, before, behind, text }: Told): boolean {
  if (claim.unit === 'percent' || claim.unit === 'ratio') return false
  return LIMITS.test(text) && CLASSED.test(behind) && !REACHED.test(before)
}

const PLANNED =
  /(?:拟|擬|力争|力爭|目标是|目標是|有望|将达到|將達到|将达|將達|届时[^，。；\d]{0,10}达到?|要突破|将突破|將突破|将增至|將增至|将升至|(?<![比较按超原非])(?:计划|計劃)(?!航班|[内內外的于於共已获獲]|生育|投资|年[内內]|累[计計]|[补補][助贴貼])[^，。；\d的]{1,8})$/

/** 今年计划招收6200人, 有望达到68%: what isn't yet. */
function isTargetOf({ claim, before, behind }: Told): boolean {
  return !TIMES.has(claim.unit) && PLANNED.test(before) && !behind.startsWith('的')
}
