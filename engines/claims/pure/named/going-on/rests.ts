import { numberOf } from '../../checks/stated/ranges.ts'
import type { Ground } from '../beside.ts'
import { areAlike, isPlain } from '../carried.ts'
import type { Named } from '../types.ts'

// What is left of a whole, where nothing says what it is: "The other 123 concerned parcels", "the rest, 2.3 million".

const NEAR = 24
const LEFT =
  /\b(other|others|remaining|rest|balance|last|remainder)(?:,| of| were| was| is| are)* (?:about |some |nearly |just |the )?[€£$]?$/i
const BEHIND = /^ others?\b/

/** "other seizures", "remaining trips": the word of the rest with the name of the whole that it makes up with the parts before it. */
export function restOf(ground: Ground): string | null {
  const { text, claim, sentence } = ground
  if (!isPlain(claim) || /percent/.test(claim.unit)) return null
  const before = text.slice(Math.max(sentence.start, claim.start - NEAR), claim.start)
  const word = BEHIND.test(text.slice(claim.end)) ? 'other' : LEFT.exec(before)?.[1]?.toLowerCase()
  if (word === undefined) return null
  const whole = wholeOf(ground)
  if (whole?.name == null) return null
  const lead = /^others?$/.test(word) ? 'other' : 'remaining'
  if (whole.name.startsWith(lead)) return whole.name
  const isPlainWord = /^\p{Lu}\p{Ll}+\b(?! \p{Lu})/u.test(whole.name)
  return `${lead} ${isPlainWord ? whole.name[0]?.toLowerCase() : whole.name[0]}${whole.name.slice(1)}`
}

/** Of its kind, larger, and made up by those told since and this one. */
function wholeOf({ claim, near }: Ground): Named | null {
  const own = Math.abs(numberOf(claim.value))
  const alike = near.filter(
    (one) =>
      one.claim.form === 'number' &&
      one.claim.kind !== 'growth' &&
      !/percent/.test(one.claim.unit) &&
      areAlike(claim, one.claim),
  )
  for (let at = alike.length - 1; at >= 0; at -= 1) {
    const whole = alike[at] as Named
    const all = Math.abs(numberOf(whole.claim.value))
    if (whole.name === null || all <= own) continue
    let sum = own
    for (const part of alike.slice(at + 1).toReversed()) {
      sum += Math.abs(numberOf(part.claim.value))
      if (Math.abs(sum - all) <= all * TOLERANCE) return whole
    }
  }
  return null
}

const TOLERANCE = 0.006
