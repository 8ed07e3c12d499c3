import type { Context } from '../../context/context.ts'
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
  context: Context,
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Relation[] {
  const release = context.date
  const counted = new Map(
    relations.flatMap((one) => (one.kind === 'enumeration' ? [[one.count, one] as const] : [])),
  )
  const lists = lines.flatMap((line): readonly (Tied<'listing'> | Tied<'enumeration'>)[] => {
    const named = namedLists(line)
    const found = named.length > 0 ? named : rolls(doc, line)
    return found.flatMap((one): readonly (Tied<'listing'> | Tied<'enumeration'>)[] => {
      const before = counted.get(one.count)
      if (before === undefined) return [one]
      return named.length > 0 && areAsMany(context, before, one)
        ? [{ ...before, isTied: true }]
        : []
    })
  })
  const stretches = lines.flatMap((line) => {
    const found = stretchesOf(line, release)
    if (found.length > 0) return found
    const counted = daysOfDatesBefore(doc, line, release)
    return counted.length > 0 ? counted : untilNow(doc, line, release)
  })
  const tied: readonly Tied<Relation['kind']>[] = [
    ...lists,
    ...lines.flatMap(placesOf),
    ...goalsOf(doc, lines),
    ...stretches,
  ]
  const known = new Map(relations.map((one) => [keyOf(one), one]))
  const told = new Set(tied.map(keyOf))
  return [
    ...relations
      .filter((one) => !told.has(keyOf(one)) || keyOf(one) === '')
      .flatMap((one) => {
        const own = ofPlaces(context, soonerOne(doc.text, context, one))
        return told.has(keyOf(own)) && own.kind === 'gap' ? [] : [own]
      }),
    ...tied.map((one) => {
      const before = known.get(keyOf(one))
      return one.kind === 'target' && before?.kind === 'target'
        ? { ...one, said: before.said }
        : one
    }),
  ]
}

/** Whether names were read as one list in two ways. */
function areAsMany(
  { claims }: Context,
  names: Relation,
  { members, least }: Tied<'listing'>,
): boolean {
  const many = names.kind === 'enumeration' ? claims[names.names]?.members.length : undefined
  return many === members.length && least === many
}

/** "22 months, two months ahead of the 24 planned": of times what is ahead is less. */
function soonerOne(text: string, { claims }: Context, one: Relation): Relation {
  if (one.kind !== 'gap' || one.direction !== 'up') return one
  const amount = claims[one.amount]
  const isTime = /^(?:days|weeks|months|years|hours|minutes|seconds)$/.test(amount?.unit ?? '')
  return isTime && / ahead of/.test(text.slice(amount?.end, (amount?.end ?? 0) + 10))
    ? { ...one, direction: 'down' }
    : one
}

/** Seven places from the 86th to the 79th: how far apart they are, and no change of a level. */
function ofPlaces({ claims }: Context, one: Relation): Relation {
  if (one.kind !== 'change' || one.amount === null || one.amountIs !== 'absolute') return one
  const { result: of, base: than, amount, baseWords } = one
  if ([of, than].some((index) => claims[index ?? -1]?.unit !== 'rank')) return one
  return { kind: 'gap', of, than, amount, direction: null, baseWords }
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
    case 'enumeration':
      return `names ${one.count}`
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
