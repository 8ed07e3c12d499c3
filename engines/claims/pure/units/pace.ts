import { dimensionOf } from './table.ts'

const PACE = /快|慢|提速|\b(?:fast|quick|slow|speed)/i
const OF_TIME: ReadonlySet<string> = new Set(['time', 'days', 'working-days', 'months'])

/** Whether a word of pace is said of a length of time: 快了9天 is 9 days less, 快了2个百分点 2 points more. */
export function isPaceOfTime(unit: string, word: string): boolean {
  return PACE.test(word) && OF_TIME.has(dimensionOf(unit))
}

/** 比90分钟快了三分之一, 比承诺的20天快40%: a part of a length of time that stands right before the word. */
export function isPaceOfTimeBefore(before: string, word: string): boolean {
  return PACE.test(word) && TIME_BEFORE.test(before)
}

const TIME_BEFORE =
  /[\d一二三四五六七八九十百半两](?:个?小时|分钟?|秒钟?|[天日]|个?工作日|个月|周)$/

export function turned<Way extends string | null>(way: Way): Way | 'up' | 'down' {
  return way === 'up' ? 'down' : way === 'down' ? 'up' : way
}
