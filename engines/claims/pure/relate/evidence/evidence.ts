import type { Doc, Relation } from '../../model.ts'
import type { Line } from '../part.ts'
import { changesFilled } from './changes.ts'
import { figuresOf } from './figure.ts'
import { gridRelations } from './grid.ts'
import { multiplesFilled } from './multiples.ts'
import { namedQuotients } from './quotients.ts'
import { slippedTellings } from './retold.ts'
import { sharesFilled } from './shares.ts'
import { partsOf, type Sum, sumsIn } from './sums.ts'

/** What arithmetic says of figures that no words have tied; added to what words said. */
export function withEvidence(
  doc: Doc,
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Relation[] {
  const figures = figuresOf(lines)
  const sums = sumsIn(doc, lines, figures, wholesOf(relations))
  const grid = unknown(relations, gridRelations(doc, lines, figures))
  const summed = kept(sums, relations)
  const all = [...relations, ...grid, ...summed.map(partsOf)]
  const known = {
    doc,
    lines,
    figures,
    wholes: wholesByPart(all),
    isWhole: wholesOf(all),
    isShared: sharedOf(all),
  }
  const filled = multiplesFilled(known, changesFilled(known, sharesFilled(known, all)))
  const told = [...filled, ...unknown(filled, namedQuotients(known, filled))]
  return [...told, ...slippedTellings(doc, lines, figures, told)]
}

/** Sums that fit, and of those that would but for a slip the likeliest that nothing speaks against. */
function kept(sums: readonly Sum[], relations: readonly Relation[]): readonly Sum[] {
  const known = new Set(
    relations.flatMap((one) =>
      one.kind === 'parts' && one.complete ? [keyOf(one.whole, one.parts)] : [],
    ),
  )
  const fresh = sums.filter(
    ({ whole, parts }) =>
      !known.has(
        keyOf(
          whole.claim.index,
          parts.map(({ claim }) => claim.index),
        ),
      ),
  )
  const equal = fresh.filter(({ weight }) => weight.fit === 'equal')
  const isSure = new Set(
    equal.flatMap(({ whole, parts }) => [whole, ...parts].map(({ claim }) => claim.index)),
  )
  const slips = fresh
    .filter(
      ({ weight }) =>
        weight.fit === 'slip' && weight.suspects.some(({ claim }) => !isSure.has(claim.index)),
    )
    .toSorted((a, b) => a.weight.chance - b.weight.chance)
  const partsOfWhole = new Map<number, Set<number>>()
  for (const one of relations)
    if (one.kind === 'parts' && one.complete) partsOfWhole.set(one.whole, new Set(one.parts))
  const isUsed = new Set<number>()
  const chosen = slips.filter(({ whole, parts }) => {
    const members = [whole, ...parts].map(({ claim }) => claim.index)
    const told = partsOfWhole.get(whole.claim.index)
    if (told !== undefined && parts.some(({ claim }) => told.has(claim.index))) return false
    if (members.some((one) => isUsed.has(one))) return false
    for (const one of members) isUsed.add(one)
    return true
  })
  return [...equal, ...chosen]
}

function keyOf(whole: number, parts: readonly number[]): string {
  return `${whole}:${parts.toSorted((a, b) => a - b).join()}`
}

/** Figures of which others are told to be parts or shares. */
function wholesOf(relations: readonly Relation[]): ReadonlySet<number> {
  return new Set(
    relations.flatMap((one) =>
      (one.kind === 'share' || one.kind === 'parts') && one.whole !== null ? [one.whole] : [],
    ),
  )
}

/** Without what others say already: of a change its amount, of parts their whole. */
function unknown(known: readonly Relation[], found: readonly Relation[]): readonly Relation[] {
  const told = new Set(known.flatMap(keysOf))
  return found.filter((one) => {
    const keys = keysOf(one)
    const isNew = keys.length > 0 && keys.every((key) => !told.has(key))
    for (const key of keys) told.add(key)
    return isNew
  })
}

function keysOf(one: Relation): readonly string[] {
  switch (one.kind) {
    case 'change':
      return one.amount === null || one.base === null || one.result === null
        ? []
        : [`change ${one.amount}`]
    case 'share':
      return one.whole === null || one.part === null ? [] : [`share ${one.share}`]
    case 'parts':
      return one.complete ? [keyOf(one.whole, one.parts)] : []
    case 'mean':
      return [`mean ${one.mean}`]
    default:
      return []
  }
}

/** Of what each figure is told to be a part. */
function wholesByPart(relations: readonly Relation[]): ReadonlyMap<number, readonly number[]> {
  const wholes = new Map<number, number[]>()
  for (const one of relations)
    if (one.kind === 'parts')
      for (const part of one.parts) wholes.set(part, [...(wholes.get(part) ?? []), one.whole])
  return wholes
}

function sharedOf(relations: readonly Relation[]): ReadonlySet<number> {
  return new Set(
    relations.flatMap((one) => (one.kind === 'share' && one.part !== null ? [one.part] : [])),
  )
}
