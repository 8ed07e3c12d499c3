import type { Amended } from '../types.ts'

/** A sentence that is longer is shown around what is new in it. */
const SENTENCE_MAX = 320
const AROUND_SHARE = 0.28

/** Words of an amended sentence; what is new in it, with the words of the text that it replaces. */
export type AmendedPiece = {
  readonly words: string
  readonly isNew: boolean
  readonly from: string
}

/** An amended sentence in pieces, told apart by what is new. `most`: so many letters are shown at once. */
export function amendedPieces(
  { sentence, changes }: Amended,
  most: number = SENTENCE_MAX,
): readonly AmendedPiece[] {
  const first = changes[0]?.start ?? 0
  const last = changes.at(-1)?.end ?? sentence.length
  const isLong = sentence.length > most
  const around = Math.floor(most * AROUND_SHARE)
  const from = isLong ? wordFrom(sentence, Math.max(0, first - around)) : 0
  const to = isLong ? wordTo(sentence, last + around) : sentence.length
  const pieces: AmendedPiece[] = []
  const put = (words: string, replaced: string | null): void => {
    if (words === '' && (replaced ?? '') === '') return
    pieces.push({
      words: printable(words),
      isNew: replaced !== null,
      from: printable(replaced ?? ''),
    })
  }
  put(from > 0 ? '…' : '', null)
  let at = from
  for (const change of changes) {
    for (const words of isLong
      ? endsOf(sentence, at, change.start, around)
      : [sentence.slice(at, change.start)])
      put(words, null)
    put(sentence.slice(change.start, change.end), change.from)
    at = change.end
  }
  put(sentence.slice(at, to), null)
  put(to < sentence.length ? '…' : '', null)
  return pieces
}

/** What stands between two new words; of much, only what is beside either. */
function endsOf(text: string, from: number, to: number, around: number): readonly string[] {
  if (to - from <= 2 * around + WORD_MAX) return [text.slice(from, to)]
  const [end, start] = [wordTo(text, from + around), wordFrom(text, to - around)]
  return [text.slice(from, end), ' … ', text.slice(start, to)]
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
