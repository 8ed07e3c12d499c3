import type { ReadClaim } from '../../../model.ts'
import { ahead, past, type Said } from './said.ts'

// Figures that are no quantities of anything: a score, the length of a race, the number in a name, a minute of a match.

/** "Beat Wales 6-0", "7-6 (8-6)". */
export function isOfScore({ doc: { text } }: Said, { start, end }: ReadClaim): boolean {
  return (
    /^\d{1,3}$/.test(text.slice(start, end)) &&
    (/\d[-–]$/.test(text.slice(Math.max(0, start - 2), start)) ||
      /^[-–]\d/.test(text.slice(end, end + 2)))
  )
}

const RACE = /^\d{2,5}m$/
const SPORT =
  /\b(?:hurdles|relay|sprint\w*|medal\w*|champion\w*|olympi\w*|heptathlon|decathlon|athletics?|freestyle|butterfly|backstroke|breaststroke|heats?|runner)\b/i

/** "Gold in the 400m hurdles", "the 4x100m relay". */
export function isOfRace(said: Said, claim: ReadClaim): boolean {
  const { text } = said.doc
  const own = text.slice(claim.start, claim.end)
  // "Won the 9.2km race", "the 4km race": each of its own length.
  if (
    /^\d+(?:\.\d+)?k?m$/.test(own) &&
    /^ (?:race|run|walk|relay|swim)\b/.test(past(said, claim, 8))
  )
    return true
  if (/^\dx$/i.test(own)) return /^\d/.test(text.slice(claim.end, claim.end + 1))
  if (!RACE.test(own)) return false
  return SPORT.test(`${ahead(said, claim, 120)} ${past(said, claim, 120)}`)
}

const NAMED = /(?<![.!?:]\s)\b\p{Lu}[\p{L}’']+ $/u
const VERB =
  /^(?: (?:on|in|at|from|by|saw|was|were|is|are|has|had|for|to|and|will|would|which|that)\b|[,.;:)])/
const MONTH =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) $/

/** "The launch of Arrow 9 on Monday": no noun follows, and a name stands before it. */
export function isOfName(said: Said, claim: ReadClaim): boolean {
  if (claim.unit !== 'items' || !/^\d{1,3}$/.test(said.doc.text.slice(claim.start, claim.end)))
    return false
  const before = ahead(said, claim, 40)
  return NAMED.test(before) && !MONTH.test(before) && VERB.test(past(said, claim, 12))
}

/** "After 62 minutes", "with eight minutes left", "the opening 45 minutes". */
export function isMoment(said: Said, claim: ReadClaim): boolean {
  if (claim.unit !== 'minutes') return false
  return (
    /\b(?:after|opening|final|closing|with|on|in the) (?:just |only )?$/i.test(
      ahead(said, claim, 24),
    ) || /^ (?:left|remaining|from time|into|gone)\b/.test(past(said, claim, 20))
  )
}
