import { addDays, type Day, endOf, type PeriodCode, parsePeriod, startOf } from '#platform/period'
import type { Doc, ReadClaim } from '../../model.ts'

// "Lending grew to 88 billion from 86 billion at the turn of the year": what has come from how things stood on a day is so on one, too.

const FROM = /\bfrom (?:(?:the|just|only|about|some|around|nearly|over|almost) )?$/
const TO = /^[^.;]{0,60}\bto (?:(?:just|only|about|some|around|nearly|over|almost) )?$/
/** "Up from", "against". */
const LATER = /^[^.;\d]{0,40}\bfrom (?:(?:the|just|only|about|some|around|nearly|over|almost) )?$/

/** The claims of an English text, with what a state has become as of the day on which what is told of ended. */
export function withRisenTo(
  doc: Doc,
  claims: readonly ReadClaim[],
  release: Day | null,
): readonly ReadClaim[] {
  if (doc.grammar === 'zh' || release === null) return claims
  return claims.map((claim, at) => {
    const base = [claims[at - 1], claims[at + 1]].find(
      (one) => one !== undefined && isBaseOf(doc, claim, one),
    )
    const day = base === undefined ? null : dayAfter(claim, base, release)
    return day === null ? claim : { ...claim, period: day }
  })
}

function isBaseOf({ text, sentences }: Doc, claim: ReadClaim, base: ReadClaim): boolean {
  if (base.sentence !== claim.sentence || base.unit !== claim.unit) return false
  if (sentences[claim.sentence]?.grammar !== 'en' || claim.form !== 'number') return false
  return base.start < claim.start
    ? FROM.test(text.slice(Math.max(0, base.start - 16), base.start)) &&
        TO.test(text.slice(base.end, claim.start))
    : LATER.test(text.slice(claim.end, base.start))
}

/** The end of the time of a figure, where its base stood so when that began, or a year before. */
function dayAfter(claim: ReadClaim, base: ReadClaim, release: Day): PeriodCode | null {
  if (claim.period === null || base.period === null) return null
  const [own, was] = [parsePeriod(claim.period), parsePeriod(base.period)]
  if (was.kind !== 'instant' || own.kind === 'instant' || own.kind === 'day') return null
  const from = startOf(own)
  const to = endOf(own)
  if (from === null || to > release || was.day >= to) return null
  const isEarlier = was.day === addDays(from, -1) || was.day.slice(4) === to.slice(4)
  return isEarlier ? `@${to}` : null
}
