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

export const isWord = (token: Token | undefined): token is Token => token?.kind === 'word'
