import type { Lexicon } from '../../../types.ts'
import { isHan } from '../../text/script.ts'

// Terms.
// name        a name of a place, by its first two signs.
// name index  all names of a lexicon: at each place of a text only those that begin as it does are compared.

export type PlaceName = {
  readonly text: string
  readonly id: string
  readonly level: string
  /** The place of the name among its own: full names come before synonyms. */
  readonly rank: number
  /** "national": a word rather than a name; it is written small. */
  readonly isWord: boolean
  /** Known by its words alone: a text without a lexicon may name it in passing. */
  readonly isByWords?: true
}

export type NameIndex = ReadonlyMap<string, readonly PlaceName[]>

/** A lexicon with its index: made once where many texts are read with the same one. */
export type PreparedLexicon = Lexicon & { readonly nameIndex: NameIndex }

export function prepareLexicon(lexicon: Lexicon): PreparedLexicon {
  if (isPrepared(lexicon)) return lexicon
  const byBeginning = new Map<string, PlaceName[]>()
  for (const { id, level, names } of lexicon.places)
    for (const list of Object.values(names))
      list.forEach((text, rank) => {
        if (text.length < 2) return
        const name = { text, id, level, rank, isWord: isSmall(text) }
        for (const beginning of beginningsOf(text)) {
          const known = byBeginning.get(beginning)
          if (known === undefined) byBeginning.set(beginning, [name])
          else known.push(name)
        }
      })
  for (const known of byBeginning.values())
    known.sort((a, b) => b.text.length - a.text.length || a.rank - b.rank)
  return { ...lexicon, nameIndex: byBeginning }
}

function isPrepared(lexicon: Lexicon): lexicon is PreparedLexicon {
  return 'nameIndex' in lexicon
}

/** Latin names are written in capitals too: BEIJING. */
function beginningsOf(text: string): readonly string[] {
  const beginning = text.slice(0, 2)
  const capitals = beginning.toUpperCase()
  return isHan(text.charCodeAt(0)) || capitals === beginning ? [beginning] : [beginning, capitals]
}

function isSmall(text: string): boolean {
  const first = text[0] ?? ''
  return first !== first.toUpperCase()
}
