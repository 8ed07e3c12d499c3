import type { Day } from '#platform/period'
import type { Doc, Relation } from '../../model.ts'
import type { Line } from '../part.ts'
import { daysOfDatesBefore } from './dates-before.ts'
import { goalsOf } from './goals.ts'
import { namedLists } from './lists.ts'
import { placesOf } from './places.ts'
import { rolls } from './rolls.ts'
import { stretchesOf, untilNow } from './stretches.ts'

// Terms.
// tied  said of each other by words that leave no other reading, since no other figure of the kind stands by: what fails is told.

export type Tied<K extends Relation['kind']> = Extract<Relation, { kind: K }> & {
  readonly isTied: true
}

export function withTied(
  doc: Doc,
  lines: readonly Line[],
  relations: readonly Relation[],
  release: Day | null,
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
  const stretches = lines.flatMap((line) => {
    const found = stretchesOf(line, release)
    if (found.length > 0) return found
    const counted = daysOfDatesBefore(doc, line, release)
    return counted.length > 0 ? counted : untilNow(line, release)
  })
  const tied = [...lists, ...lines.flatMap(placesOf), ...goalsOf(lines), ...stretches]
  const known = new Map(relations.map((one) => [keyOf(one), one]))
  const told = new Set(tied.map(keyOf))
  return [
    ...relations.filter((one) => !told.has(keyOf(one)) || keyOf(one) === ''),
    ...tied.map((one) => {
      const before = known.get(keyOf(one))
      return one.kind === 'target' && before?.kind === 'target'
        ? { ...one, said: before.said }
        : one
    }),
  ]
}

/** What a relation is of: what is tied takes the place of what was related without. */
function keyOf(one: Relation): string {
  switch (one.kind) {
    case 'rank-in':
      return `rank ${one.rank} ${one.list}`
    case 'target':
      return `target ${one.value} ${one.target}`
    case 'listing':
      return `listing ${one.count}`
    case 'years':
      return `years ${one.length}`
    case 'change':
      return `change ${one.result} ${one.base} ${one.amount}`
    case 'gap':
      return `gap ${one.of} ${one.than} ${one.amount}`
    default:
      return ''
  }
}
