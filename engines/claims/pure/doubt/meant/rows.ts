import type { ReadClaim } from '../../model.ts'
import { at, sizeOf, type Text } from '../text.ts'

// Rows of a table that are parts of another row than the one above them.

/** 其中：国有控股企业 under the last of the trades: more than the row above in two columns, it is of another. */
export function isOfOtherRow(said: Text, of: ReadClaim, part: ReadClaim): boolean {
  const { doc, scene } = said
  if (doc.paragraphs[doc.sentences[part.sentence]?.paragraph ?? 0]?.kind !== 'row') return false
  if (isBesideThem(said, of, part)) return true
  const more = scene.relations.filter((one) => {
    if (one.kind !== 'parts' || one.complete || one.parts.length !== 1) return false
    const [whole, own] = [at(said, one.whole), at(said, one.parts[0] ?? null)]
    return (
      whole?.sentence === of.sentence &&
      own?.sentence === part.sentence &&
      sizeOf(own) > sizeOf(whole)
    )
  })
  return more.length > 1
}

/** 其中：城镇, 乡村, 其中：男: where rows above are told as parts already, these are parts of the same whole. */
function isBesideThem(said: Text, of: ReadClaim, part: ReadClaim): boolean {
  const rowOf = ({ sentence }: ReadClaim): string => {
    const { start = 0, end = 0 } = said.doc.sentences[sentence] ?? {}
    return said.doc.text.slice(start, end)
  }
  if (!PARTS_OF.test(rowOf(part)) || sizeOf(part) <= sizeOf(of)) return false
  return said.context.claims.some(
    (one) =>
      one.sentence < part.sentence &&
      one.sentence <= of.sentence &&
      of.sentence - one.sentence < ROWS &&
      PARTS_OF.test(rowOf(one)),
  )
}

const PARTS_OF = /^[ \t]*(?:其中|of which)[：:，, ]/i
/** So far above as the parts of one whole are told. */
const ROWS = 6
