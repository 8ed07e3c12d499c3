import type { Doc, Sentence } from '../../model.ts'
import { tableStart } from '../../text/cells.ts'
import type { Found } from '../forms/found.ts'
import { at, type Line } from '../words/tokens.ts'
import { unitOfNoun } from './noun-unit.ts'

// "Accepted applicants by home country" above rows of one figure each: the rows are kinds of what the line counts.

const CAPTION =
  /^(?:number of )?(?:[\p{L}’'-]+ ){0,4}?([\p{L}-]+) by (?:[\p{L}’'-]+ ?){1,5}(?:\([^()]*\))?:?$/iu
/** "Top employers by staff" are told by something else. */
const IN_ORDER = /\b(?:top|largest|biggest|leading|ranking|busiest|best|most|ranked)\b/i
/** Of firms and places a table tells something else more often: "Companies by revenue". */
const COUNTED: ReadonlySet<string> = new Set(
  'persons person-times households vehicles ships aircraft'.split(' '),
)
const CAPTION_MAX = 80

/** Gives the one figure of a row, a bare whole number, the unit of what the line above its table counts. */
export function ofCaption(
  doc: Doc,
  sentence: Sentence,
  line: Line,
  finds: readonly Found[],
): readonly Found[] {
  const [hit, ...others] = finds
  if (!line.isRow || hit === undefined || others.length > 0) return finds
  if (hit.form !== 'number' || hit.hasUnit || hit.value.scale > 0 || hit.counted !== null)
    return finds
  if (at(line, hit.next).text !== '' || hit.first === 0) return finds
  const unit = unitAbove(doc, tableStart(doc, sentence.paragraph))
  return unit === null ? finds : [{ ...hit, unit, hasUnit: true }]
}

/** What the line above counts, where the table has no titles of its own. */
function unitAbove({ text, paragraphs }: Doc, top: number): string | null {
  const [first, above] = [paragraphs[top], paragraphs[top - 1]]
  if (first === undefined || above === undefined || above.end - above.start > CAPTION_MAX)
    return null
  if (!/\d/.test(text.slice(first.start, first.end))) return null
  const words = text.slice(above.start, above.end).trim()
  const noun = IN_ORDER.test(words) ? undefined : CAPTION.exec(words)?.[1]
  const unit = noun === undefined ? null : unitOfNoun(noun.toLowerCase())
  return unit !== null && COUNTED.has(unit) ? unit : null
}
