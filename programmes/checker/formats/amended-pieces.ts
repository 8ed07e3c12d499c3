import type { Amended } from '../types.ts'

/** A sentence that is longer is shown around what is new in it. */
const SENTENCE_MAX = 320
const AROUND_CHANGE = 90

/** An amended sentence in pieces, told apart by what is new. */
export function amendedPieces({
  sentence,
  changes,
}: Amended): readonly { readonly words: string; readonly isNew: boolean }[] {
  const first = changes[0]?.start ?? 0
  const last = changes.at(-1)?.end ?? sentence.length
  const isLong = sentence.length > SENTENCE_MAX
  const from = isLong ? wordFrom(sentence, Math.max(0, first - AROUND_CHANGE)) : 0
  const to = isLong ? wordTo(sentence, last + AROUND_CHANGE) : sentence.length
  const pieces: { words: string; isNew: boolean }[] = []
  const put = (words: string, isNew: boolean): void => {
    if (words !== '') pieces.push({ words: printable(words), isNew })
  }
  put(from > 0 ? '…' : '', false)
  let at = from
  for (const { start, end } of changes) {
    put(sentence.slice(at, start), false)
    put(sentence.slice(start, end), true)
    at = end
  }
  put(sentence.slice(at, to), false)
  put(to < sentence.length ? '…' : '', false)
  return pieces
}

/** Where a word begins, or any letter of a language that doesn't part its words. */
function wordFrom(text: string, at: number): number {
  const space = at === 0 ? -1 : text.indexOf(' ', at)
  return space === -1 || space - at > WORD_MAX ? at : space + 1
}

function wordTo(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.lastIndexOf(' ', at)
  return at - space > WORD_MAX ? at : space
}

const WORD_MAX = 16

/** The words of a text on one line, without signs that would steer a terminal. */
export function printable(words: string): string {
  return words.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\s]+/gu, ' ')
}
