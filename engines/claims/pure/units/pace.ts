import { dimensionOf } from './table.ts'

const PACE = /快|慢|\b(?:fast|quick|slow|speed)/i
const OF_TIME: ReadonlySet<string> = new Set(['time', 'days', 'working-days', 'months'])

/** Whether a word of pace is said of a length of time: 快了9天 is 9 days less, 快了2个百分点 2 points more. */
export function isPaceOfTime(unit: string, word: string): boolean {
  return PACE.test(word) && OF_TIME.has(dimensionOf(unit))
}

export function turned<Way extends string | null>(way: Way): Way | 'up' | 'down' {
  return way === 'up' ? 'down' : way === 'down' ? 'up' : way
}
