import type { ComparisonKind } from '../../../types.ts'
import type { Told } from './kinds.ts'

/** What the words beside a Chinese figure say that it is; null where they say no more than what is known. */
export function chineseKind(told: Told): ComparisonKind | null {
  const { claim, kind } = told
  if (claim.form !== 'number' || (kind !== 'level' && kind !== 'sum')) return null
  if (isThreshold(told)) return 'threshold'
  if (isSpan(told)) return 'span'
  return isTargetOf(told) ? 'target' : null
}

const TIMES: ReadonlySet<string> = new Set(['days', 'weeks', 'months', 'years'])
const LASTED =
  /(?:短短|连续|連續|期限|时长|用了|花了|只花了|共|前后|前後|持续|持續|实施期限|開發|开发)$/
const BEHIND_LASTED = /^(?:内|內|间|間|来|來|期间|期間|时间|時間|里|裡)/

function isSpan({ claim, before, behind }: Told): boolean {
  if (!TIMES.has(claim.unit) || claim.value.scale > 0 || claim.bound !== 'exact') return false
  return LASTED.test(before) || (BEHIND_LASTED.test(behind) && !/[均约不超]$/.test(before))
}

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
  /(?:拟|擬|力争|力爭|目标是|目標是|有望|将达到|將達到|将达|將達|届时[^，。；\d]{0,10}达到?|要突破|将突破|將突破|将增至|將增至|将升至|(?<![比较按超原])(?:计划|計劃)(?!航班|[内內外的于於共已获獲]|生育|投资|年[内內]|累[计計]|[补補][助贴貼])[^，。；\d的]{1,8})$/

/** 今年计划招收6200人, 有望达到68%: what isn't yet. */
function isTargetOf({ claim, before, behind }: Told): boolean {
  return !TIMES.has(claim.unit) && PLANNED.test(before) && !behind.startsWith('的')
}
