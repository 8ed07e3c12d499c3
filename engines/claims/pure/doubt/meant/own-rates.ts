import { at, led, type Of, type Text } from '../text.ts'

/**
 * "$72 million (1.1 percent)": an amount of change with its rate right behind it has no other; "higher fees (up $1.2 billion, or 1.5
 * percent)": both are of what stands before the bracket, and not of what another sentence tells.
 */
export function isOfOwnRate(said: Text, { result, amount, difference }: Of<'change'>): boolean {
  const [end, rate, much] = [result, amount, difference ?? null].map((index) => at(said, index))
  if (rate === undefined || much === undefined) return false
  const { text } = said.doc
  const next = said.context.claims[much.index + 1]
  const hasOwn =
    next?.unit === rate.unit &&
    next.sentence === much.sentence &&
    OWN.test(text.slice(much.end, next.start))
  if (hasOwn && next !== rate) return true
  return hasOwn && end?.sentence !== much.sentence && BRACKET.test(led(said, much, 24))
}

const OWN = /^(?: \(|,? or )(?:about )?$/
/** Behind a word, and no figure. */
const BRACKET = /[a-z] \((?:up|down|an? [a-z]+ of|[+−-])? ?$/i

/** "8.9 degrees, 2.9 above normal, against 1.9 by day": what it is above was said, and is no time. */
export function isAboveSaid(said: Text, { than, amount }: Of<'gap'>): boolean {
  const [base, much] = [than, amount].map((index) => at(said, index))
  if (base === undefined || much === undefined || base.start < much.end) return false
  return SAID.test(said.doc.text.slice(much.end, base.start))
}

const SAID =
  /^ (?:[a-z]+ )?(?:above|below|than|under) (?![^,]*\b(?:year|month|quarter|week|season|earlier|ago|before|last|previous|prior)\b)[^,;.\d]{3,40}, (?:against|compared (?:with|to)) $/
