import type { ReadClaim } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import { type Scale, shareWords } from '../scale.ts'
import { sizeOf } from '../words/sizes.ts'

/** Whether a headline and the figure of its text are surely one: the first of its kind below the headline, or of its name. */
export function isTightSame(scale: Scale, head: ReadClaim, body: ReadClaim): boolean {
  const { doc, context } = scale
  if (isBullet(scale, head)) return head.measureKey.join() === body.measureKey.join()
  if (paragraphOf(scale, head) !== 0) return false
  const kind = dimensionOf(head.unit)
  const below = context.claims.filter(
    (claim) =>
      claim.index > head.index &&
      claim.index <= body.index &&
      paragraphOf(scale, claim) > 0 &&
      doc.paragraphs[paragraphOf(scale, claim)]?.kind !== 'heading' &&
      claim.form !== 'date' &&
      dimensionOf(claim.unit) === kind,
  )
  // "Above $1,170": told by the first figure that is.
  const isMet = head.bound === 'over' && below.some((one) => one !== body && isAbove(one, head))
  return (
    (head.unit !== 'percent' || shareWords(head, body)) &&
    !isMet &&
    (below[0] === body || below.find((claim) => shareWords(head, claim)) === body)
  )
}

function isAbove(one: ReadClaim, head: ReadClaim): boolean {
  const ratio = sizeOf(one) / sizeOf(head)
  return ratio >= 1 && ratio < NEAR
}

const NEAR = 1.05

function isBullet(scale: Scale, claim: ReadClaim): boolean {
  const paragraph = paragraphOf(scale, claim)
  return (
    paragraph > 0 && scale.doc.paragraphs[paragraph]?.kind === 'list' && claim.measureKey.length > 0
  )
}

function paragraphOf({ doc }: Scale, { sentence }: ReadClaim): number {
  return doc.sentences[sentence]?.paragraph ?? 0
}
