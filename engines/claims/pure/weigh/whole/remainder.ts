import { compare, rationalOf, sumOf } from '#platform/exact'
import type { Context } from '../../context/context.ts'
import type { Doc, Relation } from '../../model.ts'

/** What remains, without a figure of its own: "; the remainder came from contract work". */
const REMAINDER =
  /^[^.。]{0,120}?(?:[,;.] ?(?:and |while )?(?:[a-z]+ ){0,3}?(?:the )?(?:remainder|rest|balance|others)\b|[，；。](?:其余|其餘|余下|剩余|剩下|其他|其它))(?![^.。;；]{0,60}\d)/i
const BEHIND = 180

/** Whether words behind the end of a list say that there is more of its whole, of which no figure is told. */
export function leavesRest(text: string, end: number): boolean {
  return REMAINDER.test(text.slice(end, end + BEHIND))
}

/** 种植面积5.8万公顷，其中沙巴3.4万公顷、砂拉越1.5万公顷，其余在半岛: parts that come to less than their whole, as words say they do. */
export function isShortByWords({ text }: Doc, { claims }: Context, one: Relation): boolean {
  if (one.kind !== 'parts' || !one.complete) return false
  const whole = claims[one.whole]
  const parts = one.parts.flatMap((index) => claims[index] ?? [])
  const last = parts.toSorted((a, b) => a.start - b.start).at(-1)
  if (whole === undefined || last === undefined) return false
  const all = sumOf(parts.map(({ value }) => rationalOf(value)))
  return compare(all, rationalOf(whole.value)) < 0 && leavesRest(text, last.end)
}
