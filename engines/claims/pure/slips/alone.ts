import { compare, rationalOf } from '#platform/exact'
import { testOf } from '../checks/checks.ts'
import type { Context } from '../context/context.ts'
import type { Doc, ReadClaim, Reading, Relation } from '../model.ts'
import { withIndexes } from '../weigh/indexes.ts'
import { membersOf } from '../weigh/scale.ts'

// "Of the 92 cancellations, 57 were due to the strike …": in a long text other figures could be meant by many words. What a paragraph says by itself, read as if it
// stood alone, is what a reader takes it to say, unless the figure that was reckoned is explained by others elsewhere.

/** In shorter texts all of it was read as one. */
const LONG = 30
const FIGURES = { least: 3, most: 24 } as const
const LENGTH_MAX = 4000

export function withToldAlone(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
  once: readonly Relation[],
  read: (text: string) => Reading,
): readonly Relation[] {
  if (context.claims.length <= LONG) return relations
  const test = testOf({ doc, ...context, relations })
  const known = new Set<number>()
  for (const one of relations)
    if (isReckoned(one) && (test(one) === true || one.isOutright === true))
      for (const index of membersOf(one)) known.add(index)
  // A paragraph is read again where something in it was tied once, fails, and was let go for what other figures may mean, or may yet be.
  const kept = new Set(relations.map(keyOf))
  const failing = [...once, ...relations].filter((one) => isReckoned(one) && test(one) === false)
  const openOf = (all: readonly Relation[]): ReadonlySet<number> =>
    new Set(all.map(reckonedOf).filter((index) => !known.has(index)))
  const unsure = new Set(relations.filter(isOpen).map(keyOf))
  const gone = openOf(failing.filter((one) => !kept.has(keyOf(one))))
  const asked = openOf(failing.filter((one) => unsure.has(keyOf(one))))
  if (gone.size + asked.size === 0) return relations
  const found = paragraphsOf(doc, context).flatMap((claims) => {
    const has = (open: ReadonlySet<number>): boolean => claims.some(({ index }) => open.has(index))
    if (has(gone)) return failingIn(doc, claims, known, read)
    // Of what is tied and may yet be let go the paragraph has to say the same.
    const again = has(asked) ? failingIn(doc, claims, known, read) : []
    return again.filter((one) => unsure.has(keyOf(one)))
  })
  if (found.length === 0) return relations
  // What was tied less surely may be dropped again.
  const told = new Set(found.map(keyOf))
  return [...relations.filter((one) => !told.has(keyOf(one))), ...found]
}

/** Two rates may each be of another time; a whole is that of its list. */
function isOpen({ kind, isTied, isOutright }: Relation): boolean {
  const isWhole = kind === 'parts' || kind === 'share' || kind === 'multiple'
  return isWhole && isTied !== true && isOutright !== true
}

function keyOf(one: Relation): string {
  return `${one.kind} ${membersOf(one)
    .toSorted((a, b) => a - b)
    .join()}`
}

function paragraphsOf(doc: Doc, { claims }: Context): readonly (readonly ReadClaim[])[] {
  const byParagraph = Map.groupBy(claims, ({ sentence }) => doc.sentences[sentence]?.paragraph ?? 0)
  return [...byParagraph].flatMap(([at, own]) => {
    const kind = doc.paragraphs[at]?.kind
    const isTold = kind === 'body' || kind === 'list'
    return isTold && own.length >= FIGURES.least && own.length <= FIGURES.most ? [own] : []
  })
}

function failingIn(
  doc: Doc,
  claims: readonly ReadClaim[],
  known: ReadonlySet<number>,
  read: (text: string) => Reading,
): readonly Relation[] {
  const paragraph = doc.paragraphs[doc.sentences[claims[0]?.sentence ?? 0]?.paragraph ?? 0]
  if (paragraph === undefined || paragraph.end - paragraph.start > LENGTH_MAX) return []
  const piece = read(doc.text.slice(paragraph.start, paragraph.end))
  const byStart = new Map(claims.map((one) => [one.start - paragraph.start, one]))
  const sameOf = (index: number): number => {
    const own = piece.claims[index]
    const other = own === undefined ? undefined : byStart.get(own.start)
    const isOne = own !== undefined && other !== undefined && areOne(own, other)
    return isOne ? other.index : -1
  }
  const test = testOf(piece)
  return piece.relations.flatMap((one): readonly Relation[] => {
    // That no other figures are around is no reason in a paragraph of many.
    if (one.isSole === true || !isReckoned(one) || test(one) !== false) return []
    if (membersOf(one).some((index) => isLimit(piece.claims[index]))) return []
    // So few may be any of those that a paragraph counts.
    if (one.kind === 'parts' && one.isTied !== true && isFew(piece.claims[one.whole])) return []
    const moved: Relation = {
      ...withIndexes(one, sameOf),
      isTied: true,
      isOutright: true,
      isReadAlone: true,
    }
    const members = membersOf(moved)
    const isFree =
      members.every((index) => index >= 0) && members.some((index) => !known.has(index))
    return isFree && !known.has(reckonedOf(moved)) ? [moved] : []
  })
}

function areOne(a: ReadClaim, b: ReadClaim): boolean {
  return (
    a.unit === b.unit &&
    a.bound === b.bound &&
    compare(rationalOf(a.value), rationalOf(b.value)) === 0
  )
}

function isFew(claim: ReadClaim | undefined): boolean {
  return claim !== undefined && claim.value.scale === 0 && claim.value.coefficient < FEW
}

const FEW = 100n

/** "At £10 or less": no level. */
function isLimit(claim: ReadClaim | undefined): boolean {
  return claim?.bound === 'atMost' || claim?.bound === 'atLeast'
}

/** All of its figures are told, and one of them was reckoned from the others. */
function isReckoned(one: Relation): boolean {
  return reckonedOf(one) >= 0
}

function reckonedOf(one: Relation): number {
  switch (one.kind) {
    case 'parts':
      return one.complete && one.parts.length > 1 ? one.whole : -1
    case 'share':
      return one.part !== null && one.whole !== null ? one.share : -1
    case 'change':
      return one.result !== null && one.base !== null ? (one.amount ?? -1) : -1
    case 'gap':
      return one.of !== null && one.than !== null ? one.amount : -1
    case 'multiple':
      return one.of !== null && one.base !== null ? one.times : -1
    default:
      return -1
  }
}
