import type { KnownAccount } from '../accounts/known-accounts.ts'
import type { Balance } from '../types.ts'

/** A balance that is being worked on. */
export type Sums = { -readonly [name in keyof Balance]: Balance[name] }

/** An account as it stands in the middle of a batch. */
export type Standing = Sums & { readonly account: KnownAccount; readonly isClosed: boolean }

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
