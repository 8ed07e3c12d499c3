import type { Asked } from '../types.ts'
import { DEEDS, LEVELS, LINKS, VERBS } from '../words.ts'

// What a paragraph speaks of, where its sentence doesn't say: the line above it, or the words that lead it in.

const BACK_MAX = 600
const TITLE_MAX = 44

/** "Potholes" above a paragraph, "O negative." before its first sentence; null where it is no name of a thing. */
export function topicOf({ text, sentence, claim }: Asked): string | null {
  const from = Math.max(0, sentence.start - BACK_MAX)
  const before = text.slice(from, claim.start)
  const start = before.lastIndexOf('\n') + 1
  if (start === 0) return null
  const lead = /^[\s*•·●▪–-]*([^.:!?\n]{3,40})\. (?=\p{Lu})/u.exec(before.slice(start))?.[1]
  const own = lead === undefined ? null : thingIn(lead)
  if (own !== null) return own
  const above = before.slice(0, start).trimEnd()
  const title = above.slice(above.lastIndexOf('\n') + 1)
  return title.length > TITLE_MAX || above === ''
    ? null
    : thingIn(title.replace(/^\d+[.)]?\s+/, ''))
}

/** Of a count: more than one of them. */
export function thingsOf(asked: Asked): string | null {
  const topic = topicOf(asked)
  return topic !== null && /[^su]s$/.test(topic) ? topic : null
}

function thingIn(line: string): string | null {
  const words = line.trim().replace(/[*•·●▪–-]+\s*/, '')
  if (!/^\p{Lu}[\p{L}’'-]*(?: [\p{L}’'&-]+){0,3}$/u.test(words) || GENERAL.test(words)) return null
  const names = words.toLowerCase().split(' ')
  const isName = names.every(
    (word) =>
      word === 'and' ||
      word === 'of' ||
      !(LINKS.has(word) || VERBS.has(word) || LEVELS.has(word) || DEEDS.has(word)),
  )
  if (!isName) return null
  // A name with capitals throughout is somebody's own.
  return /^\p{Lu}\p{Ll}/u.test(words) && !/ \p{Lu}/u.test(words)
    ? `${words.charAt(0).toLowerCase()}${words.slice(1)}`
    : words
}

/** Of a part of a text, and not of what it tells. */
const GENERAL =
  /\b(?:highlights?|outlook|overview|summary|results?|background|introduction|key|points|facts|notes?|figures|response|needs|review|update|headlines|contacts?|about|financials?|performance|quarter|half|year|month|current|situation|next steps|statement|comments?|question|answer|money|people)\b/i
