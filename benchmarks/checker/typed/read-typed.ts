import type { Dated } from '../dated/read-dated.ts'
import {
  checkMarks,
  checkSlips,
  linesOf,
  type OrdinarySet,
  type Slip,
} from '../ordinary/read-ordinary.ts'

// Terms.
// typed  an ordinary release of which the times and three slips are marked, by hands that knew nothing of the checker, each of which typed twenty-four or thirty in
//        a quarter of an hour. How much must speak for a guess to be told in the end was found by those of twenty hands (`p` to `y`); four more typed the
//        unseen ones afterwards, and seventy-one some that were measured first. What times are weighed by (`times/`) and what guesses weigh besides (`again/`) is
//        learnt from all but the unseen ones and the last hands', and so is how likely what fails is the text's (`suspects/`): each says which.

export type Typed = Dated & { readonly slips: readonly Pick<Slip, 'from' | 'to'>[] }

export function typedOf(set: OrdinarySet): readonly Typed[] {
  return linesOf(new URL(`${set}.jsonl`, import.meta.url), readTyped)
}

/** One line; throws at the first thing that isn't of the format, with the line's number. */
export function readTyped(line: string, number: number): Typed {
  const read = JSON.parse(line) as Typed
  checkMarks(read, number)
  checkSlips(read, number)
  return read
}
