import type { Day } from '#platform/period'
import type { TimePhrase } from '../time/phrase.ts'

// The year of an edition isn't the one that it reports on: "Yearbook 2025", out in March 2025, is on 2024.

const REACH = 60
const PUBLICATION = String.raw`(?:year ?book|almanac|fact ?book|data ?book|handbook|atlas|compendium|digest|abstract|scoreboard|barometer|(?:annual|statistical|status|state|trends?|global|world|industry|market|country)\s(?:[\w-]{1,20}\s){0,3}(?:report|review|statistics|update|snapshot|monitor))`
const BEFORE = new RegExp(String.raw`\b${PUBLICATION}\s?[,:(|–-]?\s?$`, 'i')
const AFTER = new RegExp(String.raw`^\s(?:[\w-]{1,20}\s){0,3}${PUBLICATION}\b`, 'i')
const PART_OF_YEAR = /\b(?:interim|half[- ]year(?:ly)?|quarter(?:ly)?|month(?:ly)?|mid[- ]year)\b/i

/** Until then a year has too little behind it to be reported on as a whole. */
const LAST_MONTH = 9

/** So far into a month nothing is yet known of the whole of it. */
const LAST_DAY = 20

/** A year, or a month, that names an edition of the release's own: "Consumer prices: October 2024", out on 16 October. */
export function isEdition(text: string, phrase: TimePhrase, release: Day | null): boolean {
  const { when, start, end } = phrase
  if (release === null || when.kind !== 'stretch' || when.year?.from !== 'said') return false
  const isOwnYear = String(when.year.year) >= release.slice(0, 4)
  const before = text.slice(Math.max(0, start - REACH), start)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  if (when.stretch.kind === 'months') {
    const { first, last } = when.stretch
    const isOwn = isOwnYear && first === last && last === Number(release.slice(5, 7))
    const isTitle = /^\s*$|[,:|–-]\s?$/.test(line) && /^\s*(?:\n|$)/.test(text.slice(end, end + 4))
    return isOwn && isTitle && Number(release.slice(8)) <= LAST_DAY
  }
  if (when.stretch.kind !== 'year' || !isOwnYear) return false
  if (Number(release.slice(5, 7)) > LAST_MONTH) return false
  const after = text.slice(end, end + REACH)
  if (PART_OF_YEAR.test(line + after.split('\n', 1)[0])) return false
  return BEFORE.test(line) || AFTER.test(after)
}
