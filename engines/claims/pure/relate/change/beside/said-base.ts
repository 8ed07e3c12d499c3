import type { PeriodCode } from '#platform/period'
import type { Comparison } from '../../../../types.ts'
import { around } from '../../../context/around.ts'
import type { ReadClaim, Reading } from '../../../model.ts'

// A base that stands with its word of comparison right beside an amount of which no relation tells it.

const REACH = 48
/** No words of a change are longer. */
const REACH_ZH = 16
const THAN =
  /^(?: [a-z-]{2,12}){0,3} (?:than|above|below)(?: (?:that|it was|they were|those))?(?: (?:of|in|at|on|for))?(?: the)? ?$/
const THAN_ZH = /[比较较与與和同跟][^，。；、\d]{0,2}$/
const CHANGED_ZH =
  /^(?:时|的水平)?(?:相比)?，?(?:[增减增減]|[升降]|[上下][升涨降跌]|提[高升]|扩大|收窄|回[升落]|高|低|多|少|净增|偏)[^，。；、\d]{0,4}$/

/** 较去年扩招300人, 比上月轻3公斤, 和前一年相比，案件数增加了7.3万件: whatever the verb is. */
const DONE_ZH = /^(?:相比，[^，。；、\d]{0,12}|[^，。；、\d的]{1,6})$/
const HELD_ZH = /[比较较]$|[与與和同跟]$/
const OF_OTHERS_ZH = /平均|全国|全省|全市|水平/

/** 较去年扩招300人: by how much it changed, though its verb isn't known for one of change. */
export function isChangeByBase(
  { doc, periods }: Reading,
  { start, form, kind }: ReadClaim,
  told: Comparison['kind'],
): boolean {
  if (told !== 'level' || kind !== null || form !== 'number') return false
  const { text } = doc
  return around(periods, start).some((time) => {
    if (time.role !== 'base' || time.end > start || start - time.end > REACH_ZH) return false
    const between = text.slice(time.end, start)
    return (
      /[比较較]$/.test(text.slice(Math.max(0, time.start - 1), time.start)) &&
      /^(?:\p{Script=Han}{1,4})$/u.test(between) &&
      !/[为為是有达達至到共的近约约超]$|完成|实现|水平|平均|提前|推迟|[一最早晚节假期]/.test(
        between,
      )
    )
  })
}

/** "Unchanged from July but 0.2 points higher than a year ago"; 恢复至2019年同期的103%. */
export function baseBeside(
  { doc, periods }: Reading,
  { start, end }: ReadClaim,
  { kind, base, basePeriod }: Comparison,
): PeriodCode | null {
  const { text } = doc
  if (base !== null || basePeriod !== null) return null
  const isAmount = kind === 'gap' || kind === 'growth'
  if (!isAmount && !['multiple', 'share', 'level'].includes(kind)) return null
  const found = around(periods, start).find((time) => {
    if (time.role !== 'base') return false
    if (time.start >= end)
      return isAmount && THAN.test(text.slice(end, Math.min(time.start, end + REACH)))
    if (start - time.end > REACH_ZH) return false
    const between = text.slice(time.end, start)
    return isAmount
      ? isChangedSince(between, text.slice(Math.max(0, time.start - 3), time.start))
      : /^的[约近超]?$/.test(between)
  })
  return found?.code ?? null
}

function isChangedSince(between: string, before: string): boolean {
  if (CHANGED_ZH.test(between) && THAN_ZH.test(before)) return true
  return DONE_ZH.test(between) && HELD_ZH.test(before) && !OF_OTHERS_ZH.test(between)
}
