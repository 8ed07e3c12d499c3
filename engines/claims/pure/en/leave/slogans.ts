import { ORDINALS, SMALL, TENS } from '../numerals/number-words.ts'
import { at, type Line } from '../words/tokens.ts'

/** Longer quotations are speech. */
const SLOGAN_LENGTH_MAX = 9
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ["'", "'"],
])

/** Numbers in words within a short quotation are a slogan: “two hearts, one innovation”, "new three". */
export function markSlogans(line: Line, taken: Uint8Array): void {
  for (let index = 0; index < line.tokens.length; index += 1) {
    const closing = CLOSING.get(at(line, index).text)
    if (closing === undefined) continue
    const end = closingAt(line, index + 1, closing)
    if (end === -1) continue
    for (let place = index + 1; place < end; place += 1) {
      const word = at(line, place).text
      if (
        SMALL.has(word) ||
        TENS.has(word) ||
        ORDINALS.has(word) ||
        word === 'double' ||
        word === 'half'
      )
        taken[place] = 1
    }
    index = end
  }
}

function closingAt(line: Line, index: number, closing: string): number {
  for (let place = index; place <= index + SLOGAN_LENGTH_MAX; place += 1)
    if (at(line, place).text === closing) return place
  return -1
}
