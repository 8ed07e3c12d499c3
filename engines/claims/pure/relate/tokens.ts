import type { Span } from '../model.ts'
import { isHan } from '../text/script.ts'

/** A word in lower case, or a mark. */
export type Token = Span & { readonly word: string }

/** What parts the pieces of a sentence. */
export const MARKS = ',;:()[]，；：（）、—–【】|\t。.!?！？'

const BLANK = 0x20
const STOP = 0x2e

/** The words and marks of a stretch; a full stop within it is none. */
export function tokensIn(text: string, start: number, end: number): readonly Token[] {
  const tokens: Token[] = []
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    if (isWordCode(code)) {
      let to = at + 1
      while (to < end && isWordCode(text.charCodeAt(to))) to += 1
      tokens.push({ start: at, end: to, word: text.slice(at, to).toLowerCase() })
      at = to
      continue
    }
    const mark = code === BLANK ? -1 : MARKS.indexOf(text.charAt(at))
    if (mark >= 0 && !(code === STOP && at + 1 < end))
      tokens.push({ start: at, end: at + 1, word: MARKS.charAt(mark) })
    at += 1
  }
  return tokens
}

/** Letters of any script and digits. */
export function isWordCode(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && code < 0x2000) ||
    isHan(code)
  )
}
