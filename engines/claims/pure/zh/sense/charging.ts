import type { Quantity } from '../../model.ts'

// Charging points are counted in 台, 个, 根 or 支, and by whom they are run is listed without naming them again.

const COUNTERS = '台个根支把枪'
const POINTS =
  /(?:充电设施|充换电设施|充电基础设施|充换电基础设施|充电枪|充电终端|桩)(?:增量|总量|存量|总数|数量|保有量|数|规模)?(?:为|是|达到?|有|共有?|约|累计|已达?|新增|增加|减少|建成|增长|净增|分别|投运|投用|上线|的|近|超过?|突破|不足|不到|至|到|由|从|仅){0,4}$/
/** What else is counted in the same words. */
const DEVICES = /[车機机器仪柜灯泵箱站套]|设备|系统|电池/

const NEAR = 32
const LIST_NEAR = 160
const LIST_MAX = 16

/** Whether charging points are counted: 公共充电桩增加4870台; behind it, 特锐充4.12万台. */
export function countsPoints(text: string, quantity: Quantity, all: readonly Quantity[]): boolean {
  const { unit, form, start, end, number } = quantity
  if (form !== 'number' || (unit !== 'sets' && unit !== 'items')) return false
  const counter = counterOf(text, number.end, end)
  if (counter === null) return false
  if (POINTS.test(text.slice(Math.max(0, start - NEAR), start))) return true
  const last = all.slice(-LIST_MAX).findLast((other) => other.unit === 'points')
  if (last === undefined || start - last.end > LIST_NEAR) return false
  const between = text.slice(last.end, start)
  return counterOf(text, last.number.end, last.end) === counter && !DEVICES.test(between)
}

function counterOf(text: string, from: number, to: number): string | null {
  for (let at = from; at < to; at += 1)
    if (COUNTERS.includes(text[at] ?? ' ')) return text[at] ?? null
  return null
}
