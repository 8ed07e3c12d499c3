import type { Relation } from '../model.ts'
import { membersOf } from '../weigh/scale.ts'
import type { Ground, Suspect } from './suspect.ts'

// How well a text is understood shows in what of it agrees: a release that tells levels with their changes, parts with their wholes has a dozen relations
// that hold. Where hardly any does, the figures are told in a way that isn't followed, and what ties two of its sentences is rather a misreading.

/** Fewer holding relations than this, of so many claims at least. */
const HOLDING_MIN = 4
const CLAIMS_MIN = 15
/** A fixed form of words ties what stands close; so many sentences apart it was rather put together. */
const FAR = 3

/** What fails across sentences of a text of which hardly anything else was tied: worth a look, and no contradiction. */
export function isLoose(
  { doc, context, holding }: Ground,
  { members }: Suspect,
  isPlain: boolean,
): boolean {
  if (context.claims.length < CLAIMS_MIN || holding >= HOLDING_MIN) return false
  const sentences = members.map(({ sentence }) => sentence)
  // The rows of a table are tied by their columns.
  const areRows = sentences.every(
    (one) => doc.paragraphs[doc.sentences[one]?.paragraph ?? -1]?.kind === 'row',
  )
  if (areRows) return false
  return Math.max(...sentences) - Math.min(...sentences) > (isPlain ? FAR : 0)
}

/** Relations of two figures or more that hold, each figures' once. */
export function holdingIn(
  relations: readonly Relation[],
  failing: ReadonlyMap<Relation, unknown>,
  test: (one: Relation) => boolean | null,
): number {
  const held = new Set<string>()
  for (const one of relations) {
    const members = [...new Set(membersOf(one))].toSorted((a, b) => a - b)
    if (members.length < 2 || failing.has(one) || test(one) !== true) continue
    held.add(members.join())
  }
  return held.size
}
