import type { UnitWord } from './units.ts'
import type { Found } from './word-table.ts'

const NEAR = 40
const WARMTH = /[气水体室地]温|摄氏|温度|升温|降温|回暖/g
const POWER = /[用充发送售购绿谷供]电|电量|电费/g

/** 摄氏26.4度, 充电98.7万度: what a 度 is of is told by the words before it. */
export function degreesAt(text: string, head: number, end: number): Found<UnitWord> | null {
  if (text[end] !== '度' || '假过量数电角外'.includes(text[end + 1] ?? ' ')) return null
  const left = text.slice(Math.max(0, head - NEAR), head)
  const clause = left.slice(Math.max(left.lastIndexOf('。'), left.lastIndexOf('；')) + 1)
  const [warmth, power] = [lastOf(WARMTH, clause), lastOf(POWER, clause)]
  const code = warmth < 0 && power < 0 ? null : warmth > power ? 'degC' : 'kWh'
  return code === null ? null : { start: end, end: end + 1, value: { code, counter: false } }
}

/** Where the last of the words stands; -1 where there is none. */
function lastOf(words: RegExp, clause: string): number {
  return [...clause.matchAll(words)].at(-1)?.index ?? -1
}
