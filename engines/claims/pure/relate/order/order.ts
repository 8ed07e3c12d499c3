import type { Context } from '../../context/context.ts'
import type { Doc, Relation } from '../../model.ts'
import type { Line } from '../part.ts'
import { behindNames } from './behind.ts'
import { fieldsOf } from './fields.ts'
import { withNamedGaps } from './gaps.ts'
import { placesInLists } from './listed.ts'
import { movesOf } from './moves.ts'
import { namesTold } from './names.ts'
import { progressOf } from './progress.ts'
import { withSides } from './sides.ts'
import { withWays } from './ways.ts'

// What stands before what, and how far: places, times, and figures that are held against each other by their names.

export function withOrder(
  doc: Doc,
  { date }: Context,
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Relation[] {
  const counted = new Set(relations.flatMap((one) => (one.kind === 'listing' ? [one.count] : [])))
  const places = new Set(relations.flatMap((one) => (one.kind === 'rank-in' ? [one.rank] : [])))
  const moved = new Set(
    relations.flatMap((one) =>
      one.kind === 'gap' && one.of !== null && one.than !== null ? [one.amount] : [],
    ),
  )
  const found = lines.flatMap((line, at) => [
    ...placesInLists(doc, line, date),
    ...behindNames(line),
    ...movesOf(lines, at).filter(({ figure }) => !moved.has(figure)),
    ...fieldsOf(lines, at).filter(({ rank }) => !places.has(rank)),
    ...progressOf(line),
    ...namesTold(lines, at).filter(({ count }) => !counted.has(count)),
  ])
  return [...withWays(doc, lines, withSides(lines, withNamedGaps(lines, relations))), ...found]
}
