import type { Relation } from '../../../model.ts'
import type { Line, Part } from '../../part.ts'
import type { Ends } from './meant.ts'

/** An amount that lies between two figures, and says nothing of which was first. */
export function gapOf({ claim }: Part, { result, base }: Ends): Extract<Relation, { kind: 'gap' }> {
  return {
    kind: 'gap',
    of: result.claim.index,
    than: base.claim.index,
    amount: claim.index,
    direction: null,
    baseWords: null,
  }
}

const SPREAD =
  /(?:相差|差距|差额|之差)(?:为|达到?|约)?$|\b(?:gap|difference|margin|spread) of (?:about |some |only |just )?$/i

/** 两者相差3.6个百分点, "a gap of 17 points": how far two figures lie apart, whichever is the larger. */
export function isSpread({ tape }: Line, { claim }: Part): boolean {
  const from = Math.max(tape.sentence.start, claim.start - 32)
  return SPREAD.test(tape.text.slice(from, claim.start))
}
