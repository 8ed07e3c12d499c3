import { HouseError } from '#platform/errors'

// Amounts are whole fen in doubles, inside these bounds and nowhere else; at the edge they are bigint. Why nothing is lost:
// an amount is at most 10^11 and a share at most 10^4, so that their product is at most 10^15, below 2^53 (about 9 * 10^15). The
// quotient by 10^4 is at most 10^11, where neighbouring doubles are 1.6 * 10^-5 apart, while two quotients that differ are
// 10^-4 apart: the floor is that of the exact quotient.

/** The most that an amount may be: a thousand million yuan. */
export const AMOUNT_FEN_MAX = 100_000_000_000
/** A whole in parts of ten thousand. */
export const WHOLE_BP = 10_000

/** The one place where an amount loses parts of a fen: a share of it, halves up. */
export function shareOf(amount: number, share_bp: number): number {
  return Math.floor((amount * share_bp + WHOLE_BP / 2) / WHOLE_BP)
}

/**
 * What is left of `amount` once `used` has been paid out at `from_bp`, paid at `to_bp`, halves up:
 * (amount - used / from) * to. Products of two shares pass what doubles hold, so that it is done in whole big numbers.
 */
export function shareBeyond(amount: number, used: number, from_bp: number, to_bp: number): number {
  const beyond = BigInt(amount) * BigInt(from_bp) - BigInt(used) * BigInt(WHOLE_BP)
  if (beyond <= 0n) return 0
  const parts = beyond * BigInt(to_bp)
  const whole = BigInt(from_bp) * BigInt(WHOLE_BP)
  return Number((2n * parts + whole) / (2n * whole))
}

/** The number of fen; refuses what is below nought or beyond the bound with `rule.amount-out-of-bounds`. */
export function fenOf(amount: bigint): number {
  const fen = Number(amount)
  if (fen >= 0 && fen <= AMOUNT_FEN_MAX) return fen
  throw new HouseError('rule.amount-out-of-bounds', {
    amount: String(amount),
    max: AMOUNT_FEN_MAX,
  })
}
