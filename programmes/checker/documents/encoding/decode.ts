import { HouseError } from '#platform/errors'
import { guess, unmarkedUtf16 } from './guess.ts'
import { decodeUtf32 } from './utf32.ts'

// Terms.
// label      an encoding as somebody wrote it: `gb2312`, `latin1`.
// encoding   the one that the label stands for, by the WHATWG's name in small letters: `gbk`, `windows-1252`.

/** Bytes as a text, with what was taken for granted to read them. */
export type Decoded = {
  readonly text: string
  readonly encoding: string
  /** Stretches of bytes that are none of that encoding: each is one U+FFFD of the text. */
  readonly unreadable: number
  /** The bytes as UTF-8 are the text; else nobody could count offsets in them. */
  readonly isVerbatim: boolean
}

export type Said = {
  /** What came with the bytes, such as the charset of a Content-Type; an unknown one is refused. */
  readonly charset: string | null
  /** Whether the bytes may say themselves in what they are written, as HTML does. */
  readonly isHtml: boolean
}

/** A page says its encoding in its first kilobyte, by the rules; many say it somewhat later. */
const DECLARED_WITHIN = 4096

const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  // The mark of UTF-32 begins with that of UTF-16.
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * By the byte order mark; else by what came with the bytes; else by what a page says of itself; else by what the bytes
 * look like. Throws `checker.unknown-encoding`.
 */
export function decode(bytes: Uint8Array, { charset, isHtml }: Said): Decoded {
  const marked = encodingByMark(bytes)
  if (marked !== null) return decodedAs(marked, bytes)
  if (charset !== null) return decodedAs(encodingOf(charset), bytes)
  const unmarked = unmarkedUtf16(bytes)
  if (unmarked !== null) return decodedAs(unmarked, bytes)
  const declared = isHtml ? declaredIn(bytes) : null
  if (declared !== null) {
    const decoded = decodedAs(declared, bytes)
    // A page that was saved anew in another encoding often still says the old one.
    if (decoded.unreadable === 0) return decoded
  }
  return decodedAs(guess(bytes), bytes)
}

export function encodingByMark(bytes: Uint8Array): string | null {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))
  return marked?.[0] ?? null
}

function decodedAs(encoding: string, bytes: Uint8Array): Decoded {
  const text = encoding.startsWith('utf-32')
    ? decodeUtf32(bytes, encoding === 'utf-32le')
    : new TextDecoder(encoding).decode(bytes)
  const unreadable = countOf(text, '\ufffd') - replacementsIn(encoding, bytes)
  const isUtf8 = encoding === 'utf-8' && unreadable === 0
  return {
    text,
    encoding,
    unreadable,
    isVerbatim: isUtf8 && encodingByMark(bytes) === null,
  }
}

/** Throws `checker.unknown-encoding`. */
function encodingOf(label: string): string {
  const known = knownEncoding(label)
  if (known === null) throw new HouseError('checker.unknown-encoding', { label })
  return known
}

function knownEncoding(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** `<meta charset="gbk">`, `<meta http-equiv="Content-Type" content="text/html; charset=gb2312">`, `<?xml encoding="gbk"?>`. */
function declaredIn(bytes: Uint8Array): string | null {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, DECLARED_WITHIN))
  for (const [tag] of start.matchAll(/<(?:meta|\?xml)\s[^>]{0,300}>/gi)) {
    const label = /(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]{2,30})/i.exec(tag)?.[1]
    const known = label === undefined ? null : knownEncoding(label)
    // What could be read so far as to find this isn't written in units of two bytes.
    if (known !== null) return known.startsWith('utf-16') ? 'utf-8' : known
  }
  return null
}

/** U+FFFD that the author wrote, where the encoding has it. */
function replacementsIn(encoding: string, bytes: Uint8Array): number {
  if (encoding !== 'utf-8') return 0
  let count = 0
  for (let at = bytes.indexOf(0xef); at !== -1; at = bytes.indexOf(0xef, at + 1))
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count += 1
  return count
}

function countOf(text: string, sign: string): number {
  let count = 0
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count += 1
  return count
}
