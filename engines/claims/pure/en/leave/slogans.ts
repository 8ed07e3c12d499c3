import { ORDINALS, SMALL, TENS } from '../numerals/number-words.ts'
import { numeralAt } from '../numerals/numeral.ts'
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
    const { text } = at(line, index)
    const closing = text.length === 1 ? CLOSING.get(text) : undefined
    if (closing === undefined) continue
    const end = closingAt(line, index + 1, closing)
    if (end === -1) continue
    if (isSpeech(line, index, end)) {
      index = end
      continue
    }
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

/**
 * `"Two thirds of them never came back."`, `"Forty years," said the smith`: what somebody says begins its sentence or follows a colon or a
 * comma, and has its own mark at its end; and a slogan has no sums: `"thirty million tolars"`.
 */
function isSpeech(line: Line, open: number, close: number): boolean {
  const isOpened = open === 0 || /^[,:]$/.test(at(line, open - 1).text)
  const isEnded = /^[,.!?]$/.test(at(line, close - 1).text)
  if (isOpened && isEnded && close - open > SPEECH_LENGTH_MIN) return true
  for (let place = open + 1; place < close; place += 1) {
    const numeral = numeralAt(line, place)
    if (numeral !== null && numeral.next <= close && numeral.power >= SCALE_MIN) return true
  }
  return false
}

/** A word and a mark at least. */
const SPEECH_LENGTH_MIN = 2
/** From a thousand on. */
const SCALE_MIN = 3

function closingAt(line: Line, index: number, closing: string): number {
  for (let place = index; place <= index + SLOGAN_LENGTH_MAX; place += 1)
    if (at(line, place).text === closing) return place
  return -1
}
