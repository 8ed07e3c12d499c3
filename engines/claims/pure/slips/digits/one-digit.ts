import { testOf } from '../../checks/checks.ts'
import type { Context } from '../../context/context.ts'
import type { Doc, ReadClaim, Relation } from '../../model.ts'
import { once } from '../../once.ts'
import { digitsOf } from '../../relate/evidence/figure.ts'
import { membersOf } from '../../weigh/scale.ts'

// What fails and would hold if one digit of one of its figures were another, or two neighbours changed places. Figures that have nothing to do with each
// other seldom come so near, and those that people write wrong nearly always do.

/** Of all slips that are tried, no more may make it hold: where anything fits, nothing is said. */
const PART_MAX = 0.12
/** A number of more digits is none that was written by hand. */
const DIGITS_MAX = 10

export function isOneDigit(doc: Doc, context: Context, one: Relation): boolean {
  let [tried, holding] = [0, 0]
  for (const index of new Set(membersOf(one))) {
    const claim = context.claims[index]
    if (claim === undefined || claim.bound !== 'exact') return false
    for (const coefficient of slipsOf(doc.text, claim)) {
      const meant = { ...claim, value: { ...claim.value, coefficient } }
      const claims = context.claims.with(index, meant)
      tried += 1
      if (testOf({ doc, ...context, claims, relations: [] })(one) === true) holding += 1
    }
  }
  return holding > 0 && holding <= tried * PART_MAX
}

/** What it may have been, of a figure that is written in digits. */
const slipsOf = once((text: string, claim: ReadClaim): readonly bigint[] => {
  const { coefficient } = claim.value
  if (claim.form !== 'number' || coefficient <= 0n) return []
  if (!/\d/.test(text.slice(claim.start, claim.end))) return []
  const written = String(coefficient)
  const many = Math.min(written.length, Math.max(1, digitsOf(claim)))
  if (many > DIGITS_MAX) return []
  const found = new Set<string>()
  for (let at = 0; at < many; at += 1) {
    const [before, behind] = [written.slice(0, at), written.slice(at + 1)]
    for (const digit of '0123456789') found.add(`${before}${digit}${behind}`)
    found.add(`${before}${behind[0] ?? ''}${written[at] ?? ''}${behind.slice(1)}`)
  }
  found.delete(written)
  return [...found].filter((one) => !one.startsWith('0')).map(BigInt)
})
