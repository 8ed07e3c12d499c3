import { addDays, endOf, type PeriodCode, parsePeriod, periodCode, startOf } from '#platform/period'
import type { Doc, ReadClaim, Sentence } from '../../model.ts'
import type { Told } from './earlier.ts'

// "Stood at 5.6 billion on 30 June and have since climbed to 5.8 billion"; "Since then we have fitted 58": how things stand when it is told.

const HAVE_SINCE =
  /\b(?:has|have) (?:since|meanwhile|in the meantime|by now)\b|\b(?:since then|in the meantime|meanwhile),? (?:[\w’']+ ){0,5}(?:has|have)\b/gi
/** What came on top of what was then. */
const MORE = /\b(?:a further|another|an additional|[\d,.]+ more)\b[^.;]*$/i

/** The claims with what has come about since a time that was told as of the day on which it is told. */
export function withSinceThen({ doc, claims, release }: Told): readonly ReadClaim[] {
  if (release === null) return claims
  return claims.map((claim, at) => {
    const sentence = doc.sentences[claim.sentence]
    if (sentence?.grammar !== 'en' || !mayBeNow(claim, release)) return claim
    const begun = sinceIts(doc, claim, sentence, release)
    if (begun !== null) return { ...claim, period: begun }
    const last = claims[at - 1]
    const isSame = last?.sentence === claim.sentence
    const words = doc.text.slice(
      isSame && last !== undefined ? last.end : sentence.start,
      claim.start,
    )
    const found = [...words.matchAll(HAVE_SINCE)].at(-1)
    if (found === undefined || /[.;]/.test(words.slice(found.index))) return claim
    const period = isMore(words, found.index) ? sinceOf(last, release) : (`@${release}` as const)
    return { ...claim, period, periodFrom: 'release' as const }
  })
}

/** What was told of an earlier day, or of no time. */
function mayBeNow({ form, period }: ReadClaim, release: string): boolean {
  if (form === 'date' || form === 'span' || form === 'length') return false
  return period === null || endOf(parsePeriod(period)) < release
}

function isMore(words: string, from: number): boolean {
  return MORE.test(words.slice(from))
}

function sinceOf(last: ReadClaim | undefined, release: string): PeriodCode {
  if (last?.period == null) return `@${release}`
  const from = addDays(endOf(parsePeriod(last.period)), 1)
  return from < release ? periodCode({ kind: 'since', from, to: release }) : `@${release}`
}

/** "The shop was opened in 2011 and has given out 120,000 books since": from the time that its sentence tells. */
function sinceIts(
  { text }: Doc,
  { start, end, period }: ReadClaim,
  sentence: Sentence,
  release: string,
): PeriodCode | null {
  const from = period === null ? null : startOf(parsePeriod(period))
  if (from === null || !SINCE_BEHIND.test(text.slice(end, Math.min(sentence.end, end + BEHIND))))
    return null
  const words = text.slice(Math.max(sentence.start, start - BEHIND), end + BEHIND)
  return HAVE.test(words) ? periodCode({ kind: 'since', from, to: release }) : null
}

const BEHIND = 60
const SINCE_BEHIND = /^[^.,;:()\d]{0,50}\bsince(?:[.;,]|$)/
const HAVE = /\b(?:has|have)\b/
