import type { Line, Part } from '../part.ts'
import { TABLE } from './english-words.ts'
import { countLarger, isNear, type Said, saidOf } from './kin.ts'

// A whole in a sentence of its own behind its parts.

const MORE = /\b(?:together with|along with|as well as|besides|in addition|other|also)\b/i

/** "Northgate sold P tickets, Lindhall P and Castle Square P. Together they sold W." */
export function summedUp(
  { gaps }: { readonly gaps: readonly string[] },
  whole: Part,
  earlier: readonly Line[],
  before: readonly (readonly Part[])[],
): Said | null {
  const [lead = '', ending = ''] = gaps
  const isTotal =
    /^\W*(?:together|combined|in all|in total|altogether|all told|overall|between them|taken together|this (?:makes|brings)|that makes|the (?:combined |overall )?total)\b/i.test(
      lead,
    ) ||
    TABLE.behind.test(ending) ||
    /\b(?:group|total|combined) [a-z]+(?: [a-z]+)? (?:totall?ed|came to|were|was|amounted to|reached) $/i.test(
      lead,
    )
  if (
    !isTotal ||
    TABLE.so.test(lead) ||
    /\b(?:but|only|however|others?|remaining|rest)\b/i.test(lead)
  )
    return null
  // "Current loans were P. Total current liabilities were P …": what sums some of them is beside the others.
  const isNested = earlier
    .slice(0, 3)
    .some(({ tape: { text, sentence } }) =>
      /^\W*total\b/i.test(text.slice(sentence.start, sentence.start + 12)),
    )
  if (isNested) return null
  const above = before[0] ?? []
  // One sentence that tells of all of them, or one for each.
  const runs = above.length > 1 ? above : before.slice(0, 3).toReversed()
  const parts =
    above.length > 1 ? above : runs.flat().flatMap((one) => (Array.isArray(one) ? one : [one]))
  if (parts.length < 2 || countLarger(whole, parts) > 1) return null
  if (parts.some((part, at) => isOfNext(earlier, part, parts[at + 1]))) return null
  const told = earlier[0]?.tape
  if (told === undefined || MORE.test(told.text.slice(told.sentence.start, told.sentence.end)))
    return null
  return isNear(whole, parts, 0.6, 1.6) ? saidOf(whole, parts) : null
}

/** "4,200 of about 5,000 clubs. Together they have 9,100 coaches": a part and its whole are no two members. */
function isOfNext(earlier: readonly Line[], { claim: a }: Part, next: Part | undefined): boolean {
  const text = earlier[0]?.tape.text
  if (text === undefined || next === undefined || next.claim.sentence !== a.sentence) return false
  return /^(?: [a-z-]+){0,2} (?:out )?of (?:the |a total of |some |about |all |its |their )*$/i.test(
    text.slice(a.end, next.claim.start),
  )
}
