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
  const kinds: ComparisonKind[] = []
  return comparisons.map((comparison, index) => {
    const told = toldOf(reading, comparison, index, quotients, counts, kinds)
    kinds.push(told.kind)
    return told
  })
}

function toldOf(
  reading: Reading,
  comparison: Comparison,
  index: number,
  quotients: ReadonlySet<number>,
  counts: ReadonlySet<number>,
  kinds: readonly ComparisonKind[],
): Comparison {
  const claim = reading.claims[index]
  if (claim === undefined) return comparison
  const kind = kindOf(reading, claim, comparison.kind)
  if (kind !== null) return { ...comparison, kind }
  const isPlain = comparison.kind === 'level' || comparison.kind === 'sum'
  if (isPlain && quotients.has(index)) return { ...comparison, kind: 'share' }
  if (comparison.kind !== 'level') return comparison
  if (counts.has(index)) return { ...comparison, kind: 'count' }
  return isShareOnce(reading, claim, kinds) ? { ...comparison, kind: 'share' } : comparison
}

const BACK = 3
const ONCE =
  /^[^.]{0,60}(?:[.;,:] |\()[^.;]{0,70}\b(?:it|that|which|the (?:figure|share|proportion|rate|percentage)) (?:was|were|had been|has been|is|stood at|came to|had stood at) (?:about |just |only |still )*$|^[^.;]{0,40}(?:against|compared with|compared to|down from|up from|after) (?:about |just |only )?$/
const ONCE_CHINESE =
  /^[^。]{0,30}[，,。；;（(][^。；]{0,16}(?:去年|上年|同期|此前|当时|當時|年前|上月|上季度|上届|前年|[2２]0\d\d年|同比)[^，。；\d]{0,10}$/

/** "That is 18 per cent; five years ago it was 11": what was a share is one at another time. */
function isShareOnce(
  { claims, doc }: Reading,
  claim: ReadClaim,
  kinds: readonly ComparisonKind[],
): boolean {
  if (claim.unit !== 'percent' || claim.form !== 'number') return false
  for (const one of claims.slice(Math.max(0, claim.index - BACK), claim.index).reverse()) {
    if (one.unit !== 'percent') continue
    if (kinds[one.index] !== 'share' || claim.sentence - one.sentence > 1) return false
    const between = doc.text.slice(one.end, claim.start)
    return (ONCE.test(between) || ONCE_CHINESE.test(between)) && between.length < BETWEEN_MAX
  }
  return false
}

const BETWEEN_MAX = 140

function kindOf({ doc }: Reading, claim: ReadClaim, kind: ComparisonKind): ComparisonKind | null {
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
  return new Set(relations.flatMap((one) => (one.kind === 'enumeration' ? [one.count] : [])))
}
