import type { ReadClaim, Relation } from '../../model.ts'
import { cellsOf } from '../../text/cells.ts'
import { membersOf } from '../../weigh/scale.ts'
import type { Said } from './text.ts'

/** 736 | 742 above 184 | 211 above 531 | 594: what is computed along neither the rows nor the columns of a table was never meant. */
export function isCrosswise({ doc, context }: Said, one: Relation): boolean {
  const { sentences, paragraphs } = doc
  const members = membersOf(one).flatMap((index) => context.claims[index] ?? [])
  const isRow = ({ sentence }: ReadClaim): boolean =>
    paragraphs[sentences[sentence]?.paragraph ?? -1]?.kind === 'row'
  if (members.length < 3 || !members.every(isRow)) return false
  const cellBefore = ({ sentence, start }: ReadClaim): number =>
    cellsOf(doc.text.slice(sentences[sentence]?.start ?? start, start)).length
  return (
    new Set(members.map(({ sentence }) => sentence)).size > 1 &&
    new Set(members.map(cellBefore)).size > 1
  )
}
