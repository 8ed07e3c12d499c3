import type { ReadClaim } from '../../model.ts'
import type { Told } from './retold.ts'

// The figure of a headline that says no time, told again below: it is of the same time there and here.

/** So many digits of a number are seldom told of two things. */
const DIGITS_MIN = 4

/** The claims with the figures of a headline as of the time that the text tells the same figures of. */
export function withHeadlines({ doc, claims }: Told): readonly ReadClaim[] {
  const heading = doc.paragraphs[0]
  if (heading?.kind !== 'heading') return claims
  const last = heading.sentences[1]
  return claims.map((claim) => {
    if (claim.sentence >= last || claim.period !== null || claim.form === 'date') return claim
    const again = claims.find(
      (one) => one.sentence >= last && one.period !== null && areOne(claim, one),
    )
    return again === undefined
      ? claim
      : { ...claim, period: again.period, periodFrom: 'inherited' as const }
  })
}

function areOne(claim: ReadClaim, other: ReadClaim): boolean {
  if (claim.unit !== other.unit || claim.form !== other.form) return false
  const [own, again] = [claim, other].map(digitsOf)
  return own === again && (own ?? '').length >= DIGITS_MIN
}

/** The digits of a number and their place, without the zeros behind them. */
function digitsOf({ value: { coefficient, scale } }: ReadClaim): string {
  const written = String(coefficient).padStart(scale + 1, '0')
  const whole = written.slice(0, written.length - scale)
  return `${whole}.${written.slice(written.length - scale)}`.replace(/0*$/, '')
}
