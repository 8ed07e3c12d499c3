import type { Day } from '#platform/period'
import type { Doc, Relation } from '../../model.ts'
import type { Line } from '../part.ts'
import { namedLists } from './lists.ts'
import { rolls } from './rolls.ts'

// Terms.
// tied  said of each other by words that leave no other reading, since no other figure of the kind stands by: what fails is told.

export type Tied<K extends Relation['kind']> = Extract<Relation, { kind: K }> & {
  readonly isTied: true
}

export function withTied(
  doc: Doc,
  lines: readonly Line[],
  relations: readonly Relation[],
  _release: Day | null,
): readonly Relation[] {
  const counted = new Set(
    relations.flatMap((one) =>
      one.kind === 'enumeration' || one.kind === 'listing' ? [one.count] : [],
    ),
  )
  const lists = lines.flatMap((line) => {
    const named = namedLists(line, counted)
    return named.length > 0 ? named : rolls(doc, line).filter(({ count }) => !counted.has(count))
  })
  return [...relations, ...lists]
}
