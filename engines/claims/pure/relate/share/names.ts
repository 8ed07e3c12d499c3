import type { Line, Part } from '../part.ts'
import { measureText, nameOf } from '../whole/naming.ts'
import { isPlainLevel } from '../whole/whole.ts'

/** Levels of the text so far by the name of their measure. */
export type Names = Map<string, Part[]>

/** Levels of one name that are kept: the wholes of a text are told at its beginning. */
const NAMED_MAX = 8

/** Remembers what a sentence's levels are called, for shares further on. */
export function rememberNames(line: Line, names: Names): void {
  for (const part of line.parts) {
    if (!isPlainLevel(part)) continue
    const name = nameOf(measureText(line.tape.text, part.claim.measure), line.tape.grammar)
    if (name.length < 2) continue
    const known = names.get(name)
    if (known === undefined) names.set(name, [part])
    else if (known.length < NAMED_MAX) known.push(part)
  }
}
