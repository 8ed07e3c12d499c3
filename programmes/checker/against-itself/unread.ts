import type { Reading } from '#engines/claims/pure'
import { isInOtherLanguage } from '../documents/language.ts'

/** What ties figures of a language without a grammar is chance: nothing is said of them, neither that they fit nor that they don't. */
export function withoutUnread(reading: Reading): Reading {
  const { doc, claims } = reading
  if (!isInOtherLanguage(doc.text)) return reading
  const unread = doc.paragraphs.filter(({ start, end }) =>
    isInOtherLanguage(doc.text.slice(start, end)),
  )
  const n = claims.filter((claim) =>
    unread.some(({ start, end }) => claim.start >= start && claim.end <= end),
  ).length
  // A text that tells the same in two languages keeps what was found in the one that is read.
  return n * 2 > claims.length ? { ...reading, relations: [] } : reading
}
