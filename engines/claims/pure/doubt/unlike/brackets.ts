import type { ReadClaim } from '../../model.ts'
import { at, led, type Of, sizeOf, type Text } from '../text.ts'

// What stands in brackets is of what stands before them, and no part of the sentence around.

/** 工业用水968.4亿（其中冷却水482.7亿），占16.2%: what stands in brackets is no subject of the words behind them. */
export function isInBrackets(
  said: Text,
  part: ReadClaim | undefined,
  then: ReadClaim | undefined,
): boolean {
  if (part === undefined || then === undefined || then.start < part.end) return false
  if (part.sentence !== then.sentence) return false
  const { text, sentences } = said.doc
  const { start = 0 } = sentences[part.sentence] ?? {}
  const between = text.slice(part.end, then.start)
  if (depthOf(between) >= 0 || depthOf(text.slice(start, part.start)) <= 0) return false
  const open = Math.max(text.lastIndexOf('（', part.start), text.lastIndexOf('(', part.start))
  return said.context.claims.some(
    (one) => one.sentence === part.sentence && one.end <= open && one.unit === part.unit,
  )
}

/** 輸往甲（1.7億元）與乙（351萬元）的貨值下跌0.4%和59.5%: each is of its own name. */
export function areInOwnBrackets(said: Text, a: ReadClaim, b: ReadClaim): boolean {
  const [first, last] = a.start < b.start ? [a, b] : [b, a]
  const { text } = said.doc
  return (
    /[（(]$/.test(led(said, first, 1)) &&
    /[（(]$/.test(led(said, last, 1)) &&
    /^[）)][^（(。；]{0,12}[和與与及、][^（(。；]{1,20}[（(]$/.test(
      text.slice(first.end, last.start),
    )
  )
}

/** 2958（较2014年跌18.3%）  2417: what stands in brackets behind a figure is held against nothing behind them. */
export function isRateOfBracket(
  { doc: { text } }: Text,
  by: ReadClaim,
  ends: readonly [ReadClaim, ReadClaim],
): boolean {
  const [first, last] = ends.toSorted((a, b) => a.start - b.start)
  if (first === undefined || last === undefined || last.start - first.end > NESTED_MAX) return false
  if (!(first.end < by.start && by.end < last.start)) return false
  return (
    depthOf(text.slice(first.end, by.start)) > 0 && depthOf(text.slice(first.end, last.start)) <= 0
  )
}

/** "Costs came down to 92 million. That narrowed the loss by 17 million (over 60%)": the rate of that amount. */
export function isRateOfAmountBeside(
  said: Text,
  by: ReadClaim,
  ends: readonly ReadClaim[],
): boolean {
  const amount = said.context.claims[by.index - 1]
  if (amount === undefined || amount.sentence !== by.sentence) return false
  if (!/^ \((?:[a-z]+ )?$/.test(said.doc.text.slice(amount.end, by.start))) return false
  return (
    /\bby (?:[a-z]+ )?$/.test(led(said, amount, 16)) &&
    ends.every((end) => end.sentence < by.sentence)
  )
}

/**
 * 教育537万元（47.0%）、健康343万元（30.0%）、救灾263万元（23.0%）。管理费41万元，占总支出（1184万元）的3.5%: shares that are right of the sum of the
 * figures before them, which nobody needs to tell, are of no larger whole behind them.
 */
export function areOfTheirSum(said: Text, { share, whole }: Of<'share'>): boolean {
  const [own, all] = [at(said, share), at(said, whole)]
  if (own === undefined || all === undefined || all.start < own.end) return false
  if (!isBracketBehind(said, own)) return false
  const shares = said.context.claims.filter(
    (one) => one.sentence === own.sentence && one.unit === own.unit && isBracketBehind(said, one),
  )
  const parts = shares.flatMap((one) => at(said, one.index - 1) ?? [])
  const sum = parts.reduce((all, part) => all + sizeOf(part), 0)
  if (shares.length < 2 || new Set(parts.map(({ unit }) => unit)).size > 1 || sum === 0)
    return false
  return shares.every((one, n) => {
    const part = parts[n]
    const step = 10 ** one.precision
    return part !== undefined && Math.abs((100 * sizeOf(part)) / sum - sizeOf(one)) <= step
  })
}

function isBracketBehind(said: Text, share: ReadClaim): boolean {
  const part = at(said, share.index - 1)
  if (part === undefined || share.unit !== 'percent' || part.sentence !== share.sentence)
    return false
  return /^\s?[（(](?:占|占比)?$/.test(said.doc.text.slice(part.end, share.start))
}

function depthOf(words: string): number {
  let depth = 0
  for (const sign of words) depth += /[（(]/.test(sign) ? 1 : /[）)]/.test(sign) ? -1 : 0
  return depth
}

/** 境外输入24例（上海6例，云南6例），本土65例: of some that stand in brackets behind one of them, and of that one. */
export function areNested(said: Text, of: ReadClaim, own: readonly ReadClaim[]): boolean {
  const { text } = said.doc
  const inOrder = own.toSorted((a, b) => a.start - b.start)
  const [first, last] = [inOrder[0], inOrder.at(-1)]
  if (first === undefined || last === undefined || inOrder.length < 3) return false
  if (first.start < of.end || last.start - of.end > NESTED_MAX) return false
  const depths = inOrder.map((one) => depthOf(text.slice(of.end, one.start)))
  const [outer = 0] = depths
  return depths.some((depth) => depth > outer) && depths.every((depth) => depth >= outer)
}

/** As far as brackets are counted. */
const NESTED_MAX = 600
