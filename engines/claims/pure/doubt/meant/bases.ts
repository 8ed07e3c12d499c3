import type { Doc, ReadClaim } from '../../model.ts'
import { cellsOf, headAbove, headStart, tableStart } from '../../text/cells.ts'

// What a change is held against, where neither of its ends is that.

const FORECAST =
  /[较較比与與][^，。]{0,8}?(?:[预預][测測估算期]|[计計][划劃]|目[标標]|初值|概估|公布|修正)|\b(?:from|vs\.?|versus|against|than) (?:the )?(?:[a-z]+ ){0,2}(?:forecast|projections?|budget|plan|target|guidance|estimates?|consensus)\b/i

/** −0.04 under 较2月预测增减: of no two columns that tell what was and what will be. */
export function isOfForecast(doc: Doc, amount: ReadClaim): boolean {
  const index = doc.sentences[amount.sentence]?.paragraph ?? 0
  const row = doc.paragraphs[index]
  if (row?.kind !== 'row') return false
  const head = headAbove(doc, headStart(doc, tableStart(doc, index), index), index)
  const cells = cellsOf(doc.text.slice(row.start, row.end))
  const column = cells.findIndex(({ end }) => amount.end <= row.start + end)
  return FORECAST.test(head[column] ?? '')
}

const BASE_IN_BRACKET = /[较較比](?:\d{1,2}[月日季])?[^，。；\d（(]{0,14}[（(]$/

/** 较4月概估（5.37%）增加…，较2月预测（3.46%）增加…: what one is held against grew from nothing. */
export function isBaseItself({ text }: Doc, result: ReadClaim): boolean {
  return BASE_IN_BRACKET.test(text.slice(Math.max(0, result.start - 24), result.start))
}
