import type { Comparison, ComparisonKind } from '../../../types.ts'
import type { ReadClaim, Reading } from '../../model.ts'
import { chineseKind } from './chinese.ts'
import { englishKind } from './english.ts'
import { quotientsIn } from './quotients.ts'

// What nothing has told to be more than a level is told by the words right beside it, and by the figures that it is a quotient of. This is asked
// last, and of the report alone: no relation is made of it.

/** A figure and the words around it, within its sentence. */
export type Told = {
  readonly claim: ReadClaim
  readonly kind: ComparisonKind
  readonly before: string
  readonly behind: string
  readonly text: string
}

export function withToldKinds(
  reading: Reading,
  comparisons: readonly Comparison[],
): readonly Comparison[] {
  const quotients = quotientsIn(reading, comparisons)
  const counts = countsIn(reading)
  return comparisons.map((comparison, index) => {
    const claim = reading.claims[index]
    if (claim === undefined) return comparison
    const kind = kindOf(reading, claim, comparison.kind)
    if (kind !== null) return { ...comparison, kind }
    const isPlain = comparison.kind === 'level' || comparison.kind === 'sum'
    if (isPlain && quotients.has(index)) return { ...comparison, kind: 'share' }
    return comparison.kind === 'level' && counts.has(index)
      ? { ...comparison, kind: 'count' }
      : comparison
  })
}

function kindOf(
  { doc }: Reading,
  claim: ReadClaim,
  kind: ComparisonKind,
): ComparisonKind | null {
  const sentence = doc.sentences[claim.sentence]
  if (sentence === undefined) return null
  const told = {
    claim,
    kind,
    before: doc.text.slice(sentence.start, claim.start),
    behind: doc.text.slice(claim.end, sentence.end),
    text: doc.text.slice(claim.start, claim.end),
  }
  return sentence.grammar === 'en' ? englishKind(told) : chineseKind(told)
}

/** "Four airlines - A, B, C and D": how many are named. */
function countsIn({ relations }: Reading): ReadonlySet<number> {
  return new Set(
    relations.flatMap((one) => (one.kind === 'enumeration' ? [one.count] : [])),
  )
}
