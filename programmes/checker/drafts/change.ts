import type { CheckedClaim } from '../types.ts'
import type { Pair } from './align-drafts.ts'

/** What became of a claim, for who has to decide: the gravest first. */
export const CHANGES = ['worse', 'better', 'still-wrong', 'changed', 'new', 'gone', 'same'] as const
export type Change = (typeof CHANGES)[number]

/** `worse`: a problem, or a condition, that the earlier draft didn't have; where it came with a new claim, too. */
export function changeOf({ state, earlier, later }: Pair): Change {
  const before = gravityOf(earlier)
  const after = gravityOf(later)
  if (after > before) return 'worse'
  if (after < before) return 'better'
  if (after === WRONG) return 'still-wrong'
  if (state === 'new' || state === 'gone' || state === 'same') return state
  return 'changed'
}

const WRONG = 2

/** Nothing stands against what isn't there. */
function gravityOf(claim: CheckedClaim | null): number {
  if (claim === null) return 0
  if (claim.verdict === 'inconsistent' || claim.verdict === 'contradicted') return WRONG
  return claim.verdict === 'holds-only-if' ? 1 : 0
}
