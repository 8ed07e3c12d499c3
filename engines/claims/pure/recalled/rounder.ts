import { testOf } from '../checks/checks.ts'
import { numberOf } from '../checks/stated/ranges.ts'
import type { ReadClaim, Reading, Relation } from '../model.ts'
import { membersOf } from '../weigh/scale.ts'

/** 2770万 of 27.7 million, "3,180 homes" of some 3,200: it would hold if a nought at the end of a figure were one that it was rounded to. */
export function holdsIfRounder(reading: Reading, relation: Relation): boolean {
  const members = new Set(membersOf(relation))
  const claims = reading.claims.map((claim) => (members.has(claim.index) ? rounder(claim) : claim))
  return testOf({ ...reading, claims })(relation) !== false
}

function rounder(claim: ReadClaim): ReadClaim {
  const { form, fraction, precision, value } = claim
  // What shows decimals was rounded to them.
  if (form !== 'number' || fraction !== null || precision < 0) return claim
  const digits = Math.round(numberOf(value) / 10 ** precision)
  return digits !== 0 && digits % 10 === 0 ? { ...claim, precision: precision + 1 } : claim
}
