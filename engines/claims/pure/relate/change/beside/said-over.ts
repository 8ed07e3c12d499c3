import type { Part } from '../../part.ts'
import type { Tape } from '../../tape.ts'

// What the words beside the base of a change say of the time that it is measured over.

/** "Compared with", and not the time of the base: "(2023: £200m)". */
export function isBeside({ text }: Tape, { claim }: Part): boolean {
  return /(?:compared (?:with|to)|against|versus|vs\.?) $/i.test(
    text.slice(Math.max(0, claim.start - 16), claim.start),
  )
}

/** "Compared with 1.1 a year earlier": the time that growth is measured over without saying so. */
export function isSaidOver(tape: Tape, base: Part): boolean {
  return /^[^.;]{0,30}\b(?:year|same (?:period|month|quarter)|previous|prior|last|earlier|ago|before|20\d\d|19\d\d)\b/i.test(
    tape.text.slice(base.claim.end, base.claim.end + 60),
  )
}

/** "Cut by 41 % between 2018 and 2023, from 212,000 to 125,000". */
export function isOverTime(tape: Tape, part: Part, first: Part | undefined): boolean {
  if (first === undefined) return false
  const between = tape.text.slice(part.claim.end, first.claim.start)
  return (
    between.length < 60 && /^ (?:between|over|during|in|from) [^,;.]{4,40}, from $/.test(between)
  )
}
