import { boundBefore, boundBehind } from '../bounds.ts'
import { draft, type Step } from '../draft.ts'
import type { Line } from '../line.ts'
import { unitAt } from '../units.ts'

/** What is cut in halves; 半年 and 半天 stand in too many other words. */
const HALVED =
  /^半(?:个(?:多)?)?(?:小时|钟头|分钟|公斤|公里|公升|公顷|加仑|英里|英寸|吨(?!半)|米(?!半))/
/** Behind these it is half of something else, or more than one: 上半小时, 两个半小时, 一大半公里. */
const GOES_BEFORE = /[上下前后大小多每各第一二两三四五六七八九十百千万亿\d个]$/

/** 半小时, 半公斤, 近半公里: half of one unit. */
export function halfUnitAt({ text }: Line, at: number, floor: number): Step | null {
  if (text[at] !== '半' || !HALVED.test(text.slice(at, at + 6))) return null
  if (GOES_BEFORE.test(text.slice(Math.max(0, at - 1), at))) return null
  const from = at + 1 + (text[at + 1] === '个' ? 1 : 0)
  const isMore = text[from] === '多'
  const unit = unitAt(text, isMore ? from + 1 : from) ?? unitAt(text, at + 1)
  if (unit === null) return null
  const before = boundBefore(text, at, floor)
  const behind = boundBehind(text, unit.end, unit.value.code)
  const stated = before?.value ?? behind?.value ?? (isMore ? 'over' : 'exact')
  const quantity = draft({
    form: 'number',
    start: before?.start ?? at,
    end: behind?.end ?? unit.end,
    number: { start: at, end: at + 1 },
    value: { coefficient: 5n, scale: 1 },
    precision: -1,
    unit: unit.value.code,
    bound: stated === 'between' ? 'exact' : stated,
  })
  return { end: quantity.end, quantity }
}
