import { isBare } from '../part.ts'
import type { Tape } from '../tape.ts'

/** "aged 16 to 64", "25 year olds", "the under 18 conception rate", 65岁及以上: they say of whom a figure is, and are none of its ends. */
export function isAge(tape: Tape, at: number): boolean {
  const item = tape.items[at]
  if (item?.kind !== 'claim') return false
  const { text } = tape
  const said = text.slice(item.start, item.end)
  if (tape.grammar === 'zh') return said.includes('岁')
  const before = text.slice(Math.max(tape.sentence.start, item.start - 16), item.start)
  if (/\b(?:aged?|ages)(?: of| between| from)? $/i.test(before)) return true
  const behind = text.slice(item.end, item.end + 18)
  if (
    /^[- ]?(?:years?[- ])?(?:olds?\b|of age\b|age (?:group|band|range|bracket)s?\b)/i.test(behind)
  )
    return true
  if (item.claim.unit === 'years' && LIMIT.test(said)) return true
  return /^(?:under|over) \d\d$/i.test(said) && isBare(text, item.claim) && /^ [a-z]/.test(behind)
}

/** "Men over 50", "those 65 and older". */
const LIMIT =
  /^(?:under|over|above|below) \d+$|^\d+ (?:and|or) (?:over|older|above|under|younger)$/i
