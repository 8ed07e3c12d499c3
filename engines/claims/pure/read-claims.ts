import { contextOf } from './context/context.ts'
import { readEnglish } from './en/read-english.ts'
import type { Quantity, Reading, ReadOptions } from './model.ts'
import { withBetterWays } from './relate/change/better.ts'
import { withUnits } from './relate/ellipsis.ts'
import { relate } from './relate/relate.ts'
import { segmentText } from './text/segment.ts'
import { unwrap } from './text/unwrap.ts'
import { withToldUnits } from './units/told-before.ts'
import { readChinese } from './zh/read-chinese.ts'

/**
 * Finds every claim of a text, puts each in its period and place, and says how they bear on each other. Pure and
 * deterministic; linear in the length of the text.
 */
export function readClaims(text: string, options: ReadOptions = {}): Reading {
  const layout = unwrap(text)
  const doc = segmentText(layout.text)
  const quantities: Quantity[] = []
  for (const sentence of doc.sentences) {
    quantities.push(...(sentence.grammar === 'zh' ? readChinese : readEnglish)(doc, sentence))
    options.progress?.(sentence.index + 1, doc.sentences.length)
  }
  const read = withBetterWays(doc, contextOf(doc, withToldUnits(quantities), options))
  const context = withUnits(doc, read)
  return { doc, layout, ...context, relations: relate(doc, context) }
}
