import type { Span } from '../../model.ts'
import type { Word } from './word.ts'

/** "Most parcels came by sea": whether the words of a span are a clause of their own, and no name. */
export function isSentence(words: readonly Word[], { start, end }: Span): boolean {
  const own = words.filter((word) => word.start >= start && word.end <= end)
  if (own.some(({ text }) => /^(?:who|that|which|whose)$/.test(text))) return false
  return own.some(
    (word, place) =>
      place > 0 &&
      word.tag === 'verb' &&
      FINITE.test(word.text) &&
      /^(?:noun|pron)$/.test(own[place - 1]?.tag ?? ''),
  )
}

const FINITE =
  /^(?:is|are|was|were|has|have|had|came|comes?|became|made|went|took|gave|grew|rose|fell|stood|will|would|eats?|feeds?|moves?|arrived|boarded|closed|opened|started|exported|imported|said|says|did|does)$/
