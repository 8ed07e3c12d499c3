/** Words with what they mean, found by their first or last two characters; the longest wins. */
type WordTable<T> = {
  readonly byStart: Index<T>
  readonly byEnd: Index<T>
}

type Entry<T> = readonly [word: string, value: T]
/** By the outermost character, then by the one beside it (`NONE` for words of one character), both as numbers: a string of each would cost more. */
type Index<T> = ReadonlyMap<number, ReadonlyMap<number, readonly Entry<T>[]>>
const NONE = -1

export type Found<T> = { readonly start: number; readonly end: number; readonly value: T }

export function wordTable<T>(entries: Iterable<readonly [string, T]>): WordTable<T> {
  const all = [...entries]
  return {
    byStart: indexOf(all, (word) => [codeAt(word, 0), codeAt(word, 1)]),
    byEnd: indexOf(all, (word) => [codeAt(word, word.length - 1), codeAt(word, word.length - 2)]),
  }
}

function indexOf<T>(
  entries: readonly Entry<T>[],
  keysOf: (word: string) => readonly [number, number],
): Index<T> {
  const index = new Map<number, Map<number, Entry<T>[]>>()
  for (const entry of entries) {
    const [outer, inner] = keysOf(entry[0])
    const inners = index.get(outer) ?? new Map<number, Entry<T>[]>()
    index.set(outer, inners)
    inners.set(inner, [...(inners.get(inner) ?? []), entry])
  }
  for (const inners of index.values())
    for (const list of inners.values()) list.sort((a, b) => b[0].length - a[0].length)
  return index
}

/** `NONE` beyond either end. */
function codeAt(text: string, at: number): number {
  return at < 0 || at >= text.length ? NONE : text.charCodeAt(at)
}

/** A table of plain words: each means itself. */
export function wordSet(words: string): WordTable<string> {
  return wordTable(
    words
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => [word, word] as const),
  )
}

/** A table of rows `value word word ...`, one row a line. */
export function rowsOf<T extends string>(rows: string): readonly (readonly [string, T])[] {
  return rows
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [value = '', ...words] = row.trim().split(/ +/)
      return words.map((word) => [word, value as T] as const)
    })
}

/** The characters with which the words of a table begin. */
export function startsOf<T>(table: WordTable<T>): Iterable<string> {
  return [...table.byStart.keys()].map((code) => (code === NONE ? '' : String.fromCharCode(code)))
}

/** The longest word of the table that begins at `at`. */
export function wordAt<T>(table: WordTable<T>, text: string, at: number): Found<T> | null {
  const inners = table.byStart.get(codeAt(text, at))
  if (inners === undefined) return null
  for (const [word, value] of inners.get(codeAt(text, at + 1)) ?? [])
    if (text.startsWith(word, at)) return { start: at, end: at + word.length, value }
  const single = inners.get(NONE)?.[0]
  return single === undefined ? null : { start: at, end: at + 1, value: single[1] }
}

/** The longest word that ends at `end`, or before a blank or two, and begins no earlier than `floor`. */
export function wordBefore<T>(
  table: WordTable<T>,
  text: string,
  end: number,
  floor = 0,
): Found<T> | null {
  const to = beforeBlanks(text, end, floor)
  const inners = to > floor ? table.byEnd.get(codeAt(text, to - 1)) : undefined
  if (inners === undefined) return null
  for (const [word, value] of inners.get(codeAt(text, to - 2)) ?? []) {
    const start = to - word.length
    if (start >= floor && text.startsWith(word, start)) return { start, end: to, value }
  }
  const single = inners.get(NONE)?.[0]
  return single === undefined ? null : { start: to - 1, end: to, value: single[1] }
}

const BLANK = 0x20

/** Texts set in type put a blank between Han characters and digits: two at most are passed over. */
export function beforeBlanks(text: string, end: number, floor: number): number {
  let to = end
  while (to > floor && end - to < 2 && text.charCodeAt(to - 1) === BLANK) to -= 1
  return to
}
