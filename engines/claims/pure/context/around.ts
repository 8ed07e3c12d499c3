import type { Sentence, Span } from '../model.ts'

/** A sentence may be as long as its text: of what it holds, a claim sees so much before it and after it. */
const BEFORE_MAX = 24
const AFTER_MAX = 12

/** The members of a sorted list that stand about an offset. */
export function around<T extends Span>(sorted: readonly T[], offset: number): readonly T[] {
  if (sorted.length <= BEFORE_MAX + AFTER_MAX) return sorted
  const at = indexAfter(sorted, offset)
  return sorted.slice(Math.max(0, at - BEFORE_MAX), at + AFTER_MAX)
}

/** The last clause that begins at or before an offset. */
export function clauseAt(sentence: Sentence, offset: number): number {
  return Math.max(0, indexAfter(sentence.clauses, offset) - 1)
}

export function clauseOf(sentence: Sentence, offset: number): Span {
  return sentence.clauses[clauseAt(sentence, offset)] ?? sentence
}

/** Which sentence is the first that ends behind an offset; -1 where none does. */
export function sentenceAt(sentences: readonly Span[], offset: number): number {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low < sentences.length ? low : -1
}

/** How many members begin at or before an offset. */
function indexAfter(sorted: readonly Span[], offset: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
