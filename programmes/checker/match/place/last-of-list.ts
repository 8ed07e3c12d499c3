import type { ReadClaim, Reading } from '#engines/claims/pure'
import { within } from '../spans.ts'

const OTHERS_MIN = 2
/** A place is taken over from no farther back. */
const SENTENCES_BACK = 6

/**
 * 上海4.72万亿元，江苏12.82万亿元，安徽4.71万亿元。研发强度3.34%: what follows a list without a place of its own is of its
 * last one by chance alone, and may as well be of all of them.
 */
export function isLastOfList(
  { doc, places }: Reading,
  { place, sentence }: Pick<ReadClaim, 'place' | 'sentence'>,
  isWithin: (inner: string, outer: string) => boolean,
): boolean {
  const own = place?.id ?? null
  if (own === null) return false
  const sentences = doc.sentences.slice(Math.max(0, sentence - SENTENCES_BACK), sentence)
  const list = sentences.findLast((one) => within(places, one).some(({ id }) => id === own))
  if (list === undefined) return false
  const others = within(places, list).flatMap(({ id }) =>
    id === null || id === own || isWithin(own, id) || isWithin(id, own) ? [] : [id],
  )
  return new Set(others).size >= OTHERS_MIN
}
