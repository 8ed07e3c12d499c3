import { segmentText } from '#engines/claims/pure'
import { HouseError } from '#platform/errors'

/** A sentence of a release may be long; a paragraph of several is what people quote. */
export const SENTENCE_CHARACTERS_MAX = 800
export const SENTENCES_MAX = 4

/** How long a text is, where that is too long for a receipt; else null. */
export function tooLongFor(
  text: string,
): { readonly given: number; readonly characters: number } | null {
  const characters = text.length
  const given = segmentText(text).sentences.length
  if (characters <= SENTENCE_CHARACTERS_MAX && given <= SENTENCES_MAX) return null
  return { given, characters }
}

/** Throws `checker.no-text`, `checker.not-a-sentence`. */
export function requireSentence(text: string): void {
  if (text === '') throw new HouseError('checker.no-text', { name: 'sentence' })
  const tooLong = tooLongFor(text)
  if (tooLong === null) return
  const [sentences, max] = [SENTENCES_MAX, SENTENCE_CHARACTERS_MAX]
  throw new HouseError('checker.not-a-sentence', { ...tooLong, sentences, max })
}
