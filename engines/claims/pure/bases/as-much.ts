import type { PeriodCode } from '#platform/period'
import type { ReadClaim } from '../model.ts'
import type { Ground } from './ground.ts'

const AS_MUCH =
  /^ (?:as (?:much|many|high|large|big|long|often|common)|the size|higher|more)\b(?! (?:[a-z]+ )?(?:as|than|of)\b)/
const REACH = 40
/** So many figures back stand the two that are held against each other. */
const BACK_MAX = 4

/** "The year before it had been 1.14 billion, nearly twice as much.": as what was told beside it. */
export function isAsMuch({ reading: { doc } }: Ground, { end }: ReadClaim): boolean {
  return AS_MUCH.test(doc.text.slice(end, end + REACH))
}

/** The time of the nearest level of the kind of the last one that is of another time. */
export function otherLevel(
  { reading: { claims, doc }, comparisons, periods }: Ground,
  claim: ReadClaim,
  period: PeriodCode,
): PeriodCode | null {
  const paragraph = doc.sentences[claim.sentence]?.paragraph
  const levels = claims
    .slice(Math.max(0, claim.index - BACK_MAX), claim.index)
    .filter(
      ({ index, form, sentence }) =>
        form === 'number' &&
        /^(?:level|from-to|sum)$/.test(comparisons[index]?.kind ?? '') &&
        doc.sentences[sentence]?.paragraph === paragraph,
    )
    .reverse()
  const [own] = levels
  const other = levels.find(
    ({ index, unit }) => unit === own?.unit && periods[index] !== null && periods[index] !== period,
  )
  return other === undefined ? null : (periods[other.index] ?? null)
}
