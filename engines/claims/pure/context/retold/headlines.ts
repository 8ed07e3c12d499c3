import { endOf, parsePeriod } from '#platform/period'
import type { Doc, ReadClaim } from '../../model.ts'
import { windowOf } from '../events/windows.ts'
import type { Told } from './retold.ts'

// The figure of a headline that says no time, told again below: it is of the same time there and here.

/** So many digits of a number are seldom told of two things; fewer in the lead, and behind a word for what something has come to. */
const DIGITS_MIN = 4
const DIGITS_FEW = 3
const STATE = /(?:[增扩升减降达][至到]|增加到|达|突破|超过?|现有|共有|[总總][数數]为?)$/

/** The claims with the figures of a headline as of the time that the text tells the same figures of. */
export function withHeadlines(told: Told): readonly ReadClaim[] {
  const { doc, claims } = told
  const heading = doc.paragraphs[0]
  if (heading?.kind !== 'heading') return claims
  const last = heading.sentences[1]
  const lead = leadOf(doc)
  return claims.map((claim) => {
    if (claim.sentence >= last || claim.form === 'date') return claim
    const below = claims.filter(
      (one) => one.sentence >= last && one.period !== null && areOne(told, claim, one, lead),
    )
    const again = below[0]
    const isOther =
      claim.period === null ||
      (claim.periodFrom !== 'stated' && again?.sentence === lead) ||
      isToldBetter(told, claim, below)
    return again === undefined || !isOther
      ? claim
      : { ...claim, period: again.period, periodFrom: 'inherited' as const }
  })
}

/** The first sentence of an English text, which tells when what its headline tells in the present was. */
function leadOf({ grammar, sentences, paragraphs }: Doc): number | null {
  if (grammar !== 'en') return null
  const lead = sentences.find(
    ({ paragraph, start, end }) =>
      paragraphs[paragraph]?.kind === 'body' && end - start >= LEAD_LENGTH_MIN,
  )
  return lead?.index ?? null
}

/** Datelines and bylines are shorter. */
const LEAD_LENGTH_MIN = 60

/**
 * 上半年观众增长14%　新展80天迎4.6万人: a time that stands in another part of the headline; 上年审计问题整改率达94.4%: what the text tells as of a later
 * day is how things stand.
 */
function isToldBetter(
  { doc: { text }, timeline }: Told,
  claim: ReadClaim,
  below: readonly ReadClaim[],
): boolean {
  const [first] = below
  if (first?.period == null || claim.period === null) return false
  if (first.period.startsWith('@') && isState(text, claim) && !claim.period.startsWith('@'))
    return below.every(({ period }) => period === first.period)
  if (first.periodFrom !== 'stated') return false
  if (below.some(({ period }) => period !== first.period)) return false
  if (first.period.startsWith('@'))
    return endOf(parsePeriod(first.period)) > endOf(parsePeriod(claim.period))
  if (windowOf(first.period) === null) return false
  const time = (timeline.bySentence[claim.sentence] ?? []).findLast(({ end }) => end <= claim.start)
  return time !== undefined && /[\s“「]/.test(text.slice(time.end, claim.start))
}

function areOne(
  { doc: { text } }: Told,
  claim: ReadClaim,
  other: ReadClaim,
  lead: number | null,
): boolean {
  if (claim.unit !== other.unit || claim.form !== other.form) return false
  const [own, again] = [claim, other].map(digitsOf)
  const isOfState = claim.unit !== 'percent' && isState(text, claim)
  const least = isOfState || other.sentence === lead ? DIGITS_FEW : DIGITS_MIN
  return own === again && (own ?? '').length >= least
}

function isState(text: string, { start, number }: ReadClaim): boolean {
  return STATE.test(text.slice(Math.max(0, start - STATE_REACH), number.start))
}

const STATE_REACH = 4

/** The digits of a number and their place, without the zeros behind them. */
function digitsOf({ value: { coefficient, scale } }: ReadClaim): string {
  const written = String(coefficient).padStart(scale + 1, '0')
  const whole = written.slice(0, written.length - scale)
  return `${whole}.${written.slice(written.length - scale)}`.replace(/0*$/, '')
}
