import { type Day, endOf, type Period, parsePeriod } from '#platform/period'
import type { Doc, ReadClaim, Sentence } from '../../model.ts'
import type { Told } from './earlier.ts'

// "Eleven berths are in service and another seven will be added by 2032", "has worked there since 1969 and has 310 staff", "Founded in 1861, the
// club has 163 members": how things stand today, beside a time that is told of something else.

const REACH = 90
const NO_STATE =
  '(?! (?:to|on track|on course|being|budgeted|booked|reserved|earmarked|due|expected|planned|scheduled|set|likely|forecast|projected|entitled)\\b)'
const STANDS_BEHIND = new RegExp(
  `^(?: (?!(?:will|would|shall|should|may|might|could|can|when|while|if|that|which|who|and|or|but)\\b)[\\w'’-]+){0,6} (?:(?:are|is)(?: (?:already|still|currently|now))?${NO_STATE}|remains? |(?:have|has) already\\b|depends?\\b)`,
)
const TODAY_BEHIND = /^(?: [\w'’-]+){0,4} (?:today|at present|already)\b/
const STANDS_AHEAD =
  /\b(?:has|have already [a-z]+|employs?|operates|covers|the current|currently|now has)(?: (?:about|some|over|around|more than|nearly))? ?[$£€]?$/
const CURRENT = /\b(?:the|its|their) current (?:about |some )?$/
const AHEAD =
  /\b(?:will|would|shall|should|could|may|might|by|until|from|plans?|aims?|expects?|targets?|goal|wants?|hopes?|intends?|proposes?|to (?!date)|further|another|additional|more)\b|^(?:for|in|on|at|during|next) /i

/** "The timetable on 14 December has 32 more trains": what it stands for is of then. */
const OF_THEN =
  /\b(?:on|of|from|in) (?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2}|20\d\d)\b[^,;]*$/

/** The claims with what stands on the release's day as of that day. */
export function withPresentBeside({ doc, claims, release }: Told): readonly ReadClaim[] {
  if (release === null) return claims
  return claims.map((claim) => {
    const sentence = doc.sentences[claim.sentence]
    if (sentence?.grammar !== 'en' || claim.period === null || !mayStand(claim)) return claim
    const period = parsePeriod(claim.period)
    const isNow = isAhead(period, release)
      ? isSaidPresent(doc, claim, sentence)
      : isBeginning(period, release) && isBesideBeginning(doc, claim, sentence)
    return isNow
      ? { ...claim, period: `@${release}` as const, periodFrom: 'release' as const }
      : claim
  })
}

function mayStand({ form, kind }: ReadClaim): boolean {
  return (form === 'number' || form === 'fraction') && (kind === null || kind === 'share')
}

function isAhead(period: Period, release: Day): boolean {
  return endOf(period) > release
}

function isBeginning(period: Period, release: Day): boolean {
  if (period.kind === 'since') return period.to === release
  return endOf(period) < release
}

function isSaidPresent({ text }: Doc, { start, end }: ReadClaim, sentence: Sentence): boolean {
  const from = Math.max(sentence.start, start - REACH, text.lastIndexOf(';', start) + 1)
  const before = text.slice(from, start)
  const behind = text.slice(end, Math.min(sentence.end, end + REACH))
  if (CURRENT.test(before)) return true
  if (AHEAD.test(before) || OF_THEN.test(before)) return false
  return STANDS_AHEAD.test(before) || TODAY_BEHIND.test(behind) || STANDS_BEHIND.test(behind)
}

/** "Since 1984 … and has 64 staff", "Founded in 1861, the society has 163 shops, 57 homes". */
const BEGUN =
  /^(?:\d\. )?(?:(?:Founded|Established|Set up|Formed|Created|Launched|Opened)\b[^,;.]{0,50}(?:19|20|18)\d\d, |[^;.]{0,90}\bsince [^,;]{3,30} and )[^;]{0,40}?\b(?:has|employs|covers|operates|runs|owns|serves)\b(?! (?:[a-z]+ )?[a-z]+(?:ed|en|wn|lt|ne|ld)\b)[^;]*$/

function isBesideBeginning({ text }: Doc, { start }: ReadClaim, sentence: Sentence): boolean {
  const words = text.slice(sentence.start, start)
  return words.length <= WORDS_MAX && BEGUN.test(words)
}

const WORDS_MAX = 240
