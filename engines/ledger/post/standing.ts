import type { KnownAccount } from '../accounts/known-accounts.ts'
import type { Balance } from '../types.ts'

/** An account as it stands in the middle of a batch. */
export type Standing = {
  readonly account: KnownAccount
  readonly isClosed: boolean
  debitsPosted: bigint
  creditsPosted: bigint
  debitsHeld: bigint
  creditsHeld: bigint
}

export function balanceOf(standing: Standing): Balance {
  const { debitsPosted, creditsPosted, debitsHeld, creditsHeld } = standing
  return { debitsPosted, creditsPosted, debitsHeld, creditsHeld }
}

/** Puts an account back to where it stood. */
export function restore(standing: Standing, before: Balance): void {
  standing.debitsPosted = before.debitsPosted
  standing.creditsPosted = before.creditsPosted
  standing.debitsHeld = before.debitsHeld
  standing.creditsHeld = before.creditsHeld
}
