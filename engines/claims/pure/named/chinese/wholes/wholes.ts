import type { Asked } from '../../types.ts'
import { ofHollow, ofRate, ofTimes } from './hollow.ts'
import { ofKindOrDeed } from './kinds.ts'
import { ofEach } from './means.ts'
import { ofRest } from './rests.ts'

/** The name of a figure that is told by what it is a part, a mean or a rest of, or goes on with; the name itself where it has its own. */
export function ofWholeTold(asked: Asked, name: string | null): string | null {
  if (asked.claim.form === 'date' || asked.claim.form === 'span') return name
  const left = ofRest(asked, name) ?? ofEach(asked)
  if (left !== null) return left
  if (name === null) return ofTimes(asked)
  return ofHollow(asked, name) ?? ofRate(asked, name) ?? ofKindOrDeed(asked, name) ?? name
}
