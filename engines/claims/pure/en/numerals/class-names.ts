import { at, type Line } from '../words/tokens.ts'

/** What a value may define a class of: `trillion-yuan cities`. */
const CLASSES: ReadonlySet<string> = new Set(
  'cities city clubs club counties enterprises industries clusters companies firms districts towns economies economy markets provinces parks zones chains villages'.split(
    ' ',
  ),
)
/** Between the currency and its noun: `100-billion-yuan industrial clusters`. */
const BETWEEN_MAX = 4

export function isClassNoun(word: string): boolean {
  return CLASSES.has(word)
}

/** The word of scale at `index` begins a name of a class, and belongs to no number before it: `nine trillion-yuan cities`. */
export function beginsClass(line: Line, index: number): boolean {
  if (at(line, index).glued || at(line, index + 1).text !== '-' || !at(line, index + 1).glued)
    return false
  for (let place = index + 3; place < index + 3 + BETWEEN_MAX; place += 1)
    if (CLASSES.has(at(line, place).text)) return at(line, place).text.endsWith('s')
  return false
}
