import type { Span } from '#engines/claims/pure'

/** A word of English as names are compared: in lower case, without plural or possessive. */
export type Token = Span & { readonly stem: string }

/** Spellings that name the same thing. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['centre', 'center'],
  ['kilometre', 'kilometer'],
  ['programme', 'program'],
  ['labour', 'labor'],
  ['railroad', 'railway'],
  ['spending', 'expenditure'],
  ['spender', 'expenditure'],
  ['outlay', 'expenditure'],
  ['density', 'concentration'],
])

/** The words of a text by offset; a hyphen divides, '&' and a point between digits do not: `r&d`, `pm2.5`. */
export function tokensIn(text: string, from = 0, to = text.length): readonly Token[] {
  const tokens: Token[] = []
  let at = from
  while (at < to) {
    if (!isWord(text.charCodeAt(at))) {
      at += 1
      continue
    }
    let end = at + 1
    while (end < to && (isWord(text.charCodeAt(end)) || isJoint(text, end, to))) end += 1
    tokens.push({ start: at, end, stem: stemOf(text.slice(at, end)) })
    at = end
  }
  return tokens
}

/** `nation's` and `nations` are `nation`; `cities` are `city`. */
export function stemOf(word: string): string {
  let stem = word.toLowerCase().replace(/['’]s?$/, '')
  if (stem.length > 4 && stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`
  else if (stem.length > 4 && /(?:ss|x|ch|sh)es$/.test(stem)) stem = stem.slice(0, -2)
  else if (stem.length > 3 && stem.endsWith('s') && !/[suai]s$/.test(stem)) stem = stem.slice(0, -1)
  return SAME.get(stem) ?? stem
}

function isWord(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    (code >= 0xc0 && code <= 0x24f)
  )
}

/** `&`, a point between a letter or digit and a digit, or an apostrophe within a word. */
function isJoint(text: string, at: number, to: number): boolean {
  if (at + 1 >= to || !isWord(text.charCodeAt(at + 1))) return false
  const mark = text[at]
  if (mark === '&' || mark === "'" || mark === '’') return true
  const after = text.charCodeAt(at + 1)
  return mark === '.' && after >= 48 && after <= 57
}
