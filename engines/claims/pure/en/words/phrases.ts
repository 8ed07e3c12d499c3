import { at, type Line, lineOf } from './tokens.ts'

// Tables of phrases. A phrase is written as it stands in a text ('twenty-five', 'km²', '%'), alternatives divided by |.

export type PhraseTable<T> = {
  /** The longest phrase that begins at `index`. */
  readonly from: (line: Line, index: number) => PhraseHit<T> | null
  /** The first tokens of its phrases. */
  readonly starts: Iterable<string>
  /** The longest phrase whose last token is `index`. */
  readonly until: (line: Line, index: number) => PhraseHit<T> | null
}

/** `first` and one past the last token. */
export type PhraseHit<T> = { readonly first: number; readonly next: number; readonly value: T }

type Entry<T> = { readonly words: readonly string[]; readonly value: T }

export function phraseTable<T>(
  rows: Iterable<readonly [phrases: string, value: T]>,
): PhraseTable<T> {
  const byFirst = new Map<string, Entry<T>[]>()
  const byLast = new Map<string, Entry<T>[]>()
  for (const [phrases, value] of rows)
    for (const phrase of phrases.split('|')) {
      const words = lineOf(phrase, 0, phrase.length, false).tokens.map((token) => token.text)
      const entry = { words, value }
      push(byFirst, words[0] ?? '', entry)
      push(byLast, words.at(-1) ?? '', entry)
    }
  for (const table of [byFirst, byLast])
    for (const entries of table.values()) entries.sort((a, b) => b.words.length - a.words.length)
  return {
    starts: byFirst.keys(),
    from: (line, index) => hit(byFirst, line, index, () => index),
    until: (line, index) => hit(byLast, line, index, (entry) => index - entry.words.length + 1),
  }
}

/** A table whose values are all alike: only whether a phrase stands there counts. */
export function phraseSet(phrases: string): PhraseTable<true> {
  return phraseTable([[phrases, true]])
}

function push<T>(table: Map<string, Entry<T>[]>, key: string, entry: Entry<T>): void {
  const entries = table.get(key)
  if (entries === undefined) table.set(key, [entry])
  else entries.push(entry)
}

function hit<T>(
  table: ReadonlyMap<string, readonly Entry<T>[]>,
  line: Line,
  index: number,
  firstOf: (entry: Entry<T>) => number,
): PhraseHit<T> | null {
  const entries = table.get(at(line, index).text)
  if (entries === undefined) return null
  for (const entry of entries) {
    const first = firstOf(entry)
    if (first >= 0 && matches(line, first, entry.words))
      return { first, next: first + entry.words.length, value: entry.value }
  }
  return null
}

/** A digit within a phrase is part of a word (m2, CO2): nothing may stand between. */
function matches(line: Line, first: number, words: readonly string[]): boolean {
  for (let offset = 0; offset < words.length; offset += 1) {
    const token = at(line, first + offset)
    if (token.text !== words[offset]) return false
    if (token.kind === 'number' && offset > 0 && !token.glued) return false
  }
  return true
}
