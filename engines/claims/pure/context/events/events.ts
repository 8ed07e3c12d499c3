import type { Day } from '#platform/period'
import type { Doc } from '../../model.ts'
import { withChineseWindows } from './chinese-windows.ts'
import { withEnglishWindows } from './english-windows.ts'
import type { Phrases } from './windows.ts'

/** Phrases with the days of events: ranges told by two days, lengths told beside one, holidays by name. */
export function withEvents(doc: Doc, phrases: Phrases, release: Day | null): Phrases {
  if (release === null) return phrases
  return doc.grammar === 'zh'
    ? withChineseWindows(doc, phrases, release)
    : withEnglishWindows(doc, phrases, release)
}
