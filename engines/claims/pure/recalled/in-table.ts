import type { Doc, ReadClaim, Relation } from '../model.ts'
import { membersOf } from '../weigh/scale.ts'

/** Whether one of its figures stands in the row of a table. */
export function isInTable(doc: Doc, claims: readonly ReadClaim[], relation: Relation): boolean {
  return membersOf(relation).some((index) => {
    const sentence = doc.sentences[claims[index]?.sentence ?? -1]
    return doc.paragraphs[sentence?.paragraph ?? -1]?.kind === 'row'
  })
}
