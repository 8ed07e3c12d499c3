import type { Span } from '../model.ts'
import { matchesIn } from '../text/matches.ts'

/** A word, a number or a mark, with its words in lower case. */
export type Token = Span & { readonly text: string; readonly kind: 'word' | 'number' | 'mark' }

const TOKEN = /(\p{L}[\p{L}\p{M}’'&.]{0,40}(?<![’'.&]))|(\d[\d.,]{0,20})|[^\s]/gu

/** The tokens of a stretch; what lies further off than it is long is nobody's name. */
export function tokensOf(text: string, start: number, end: number): readonly Token[] {
  return matchesIn(TOKEN, text.slice(start, end)).map(
    ({ 0: found, 1: word, 2: number, index }) => ({
      start: start + index,
      end: start + index + found.length,
      text: found.toLowerCase().replaceAll('’', "'"),
      kind: word !== undefined ? 'word' : number !== undefined ? 'number' : 'mark',
    }),
  )
}

/**
 * The same of a stretch of a sentence, of which all tokens were read once: each of its figures asks for those on both sides. A token that the
 * stretch cuts is read anew, as far as it stands in it.
 */
export function tokensBetween(
  text: string,
  all: readonly Token[],
  start: number,
  end: number,
): readonly Token[] {
  const from = firstFrom(all, start)
  const isCut = (all[from - 1]?.end ?? start) > start
  if (isCut) return tokensOf(text, start, end)
  let to = from
  while (to < all.length && (all[to]?.end ?? end) <= end) to += 1
  const cut = all[to]?.start ?? end
  const whole = all.slice(from, to)
  return cut < end ? [...whole, ...tokensOf(text, cut, end)] : whole
}

/** The first token that begins at a place or behind it. */
function firstFrom(all: readonly Token[], start: number): number {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.start ?? start) < start) low = middle + 1
    else high = middle
  }
  return low
}

export const isWord = (token: Token | undefined): token is Token => token?.kind === 'word'
