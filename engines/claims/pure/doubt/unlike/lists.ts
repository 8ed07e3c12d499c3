import type { ReadClaim } from '../../model.ts'
import { at, led, type Text } from '../text.ts'

/** So many figures of one unit with names between them are a list. */
const RUN_MIN = 6
/** Each way: what stands further off is left alone. */
const RUN_MAX = 60
const GAP_MAX = 16
/** Exports and imports, and what lies between them. */
const BALANCE = 2
/** What words between two of them say is a change or a part. */
const TIED =
  /其中|包括|[由从從比较較至到增减減升降]|\b(?:of which|includ\w+|from|to|up|down|than|against|compared|by)\b|[:：]/i
const TOTAL = /[共计總总全其]|\b(?:total|all|altogether|combined)\b/i

/** 甲站1723辆，滞留164辆；乙站934辆，滞留271辆: of those that are listed none is made up of others, unless words say so. */
export function areOfOneList(said: Text, whole: number, others: readonly number[]): boolean {
  const of = at(said, whole)
  if (of === undefined || TOTAL.test(led(said, of, 8))) return false
  if (
    others.length > BALANCE &&
    others.includes(whole + 1) &&
    isJoined(said, of, at(said, whole + 1))
  )
    return true
  const [from, to] = runAround(said, of)
  // What stands first may be the whole of all the others, and of no few of them.
  const isMember = from < whole || others.length < to - from
  return to - from + 1 >= RUN_MIN && isMember && others.every((one) => one >= from && one <= to)
}

/** 东岭85亩和西坪61亩: a whole isn't joined to a part of it. */
function isJoined({ doc: { text } }: Text, of: ReadClaim, next: ReadClaim | undefined): boolean {
  const gap = next === undefined ? '' : text.slice(of.end, next.start)
  return gap.length <= GAP_MAX && /^(?:[、和与與及]| and )/.test(gap)
}

function runAround(said: Text, of: ReadClaim): readonly [from: number, to: number] {
  let [from, to] = [of.index, of.index]
  while (of.index - from < RUN_MAX && areNext(said, from - 1, from)) from -= 1
  while (to - of.index < RUN_MAX && areNext(said, to, to + 1)) to += 1
  return [from, to]
}

function areNext(said: Text, one: number, other: number): boolean {
  const [a, b] = [at(said, one), at(said, other)]
  if (a === undefined || b === undefined) return false
  const gap = said.doc.text.slice(a.end, b.start)
  if (a.unit !== b.unit || gap.length > GAP_MAX || TIED.test(gap)) return false
  return /\p{L}/u.test(gap) && !/[。.!?]/.test(gap)
}
