import type { Doc, Relation } from '../../model.ts'
import type { Line } from '../part.ts'
import { changesFilled } from './changes.ts'
import { type Figure, figuresOf } from './figure.ts'
import { gapsFilled } from './gaps.ts'
import { gridRelations } from './grid.ts'
import { slippedMeans } from './means.ts'
import { multiplesFilled } from './multiples.ts'
import { namedQuotients } from './quotients.ts'
import { slippedTellings } from './retold.ts'
import { sharesFilled } from './shares.ts'
import { partsOf, type Sum, sumsIn, type Trust } from './sums/sums.ts'
import { sumOf, weigh } from './weigh.ts'

/** What arithmetic says of figures that no words have tied; added to what words said. */
export function withEvidence(
  doc: Doc,
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Relation[] {
  const figures = figuresOf(lines)
  const sums = sumsIn(
    doc,
    lines,
    figures,
    wholesOf(relations),
    nestedIn(relations),
    madeIn(relations),
  )
  const grid = unknown(relations, gridRelations(doc, lines))
  const places = new Map(figures.flat().map((one) => [one.claim.index, one]))
  const summed = kept(sums, relations, places)
  const all = [...withoutMisread(relations, summed), ...grid, ...summed.map(partsOf)]
  const known = {
    doc,
    lines,
    figures,
    wholes: wholesByPart(all),
    isWhole: wholesOf(all),
    isShared: sharedOf(all),
  }
  const changed = changesFilled(known, gapsFilled(known, sharesFilled(known, all)))
  const filled = multiplesFilled(known, changed)
  const named = [...filled, ...unknown(filled, namedQuotients(known, filled))]
  const told = [...named, ...unknown(named, slippedMeans(known, named))]
  return [...told, ...slippedTellings(doc, lines, figures, told)]
}

const RANK: { readonly [trust in Trust]: number } = { sure: 0, built: 1, likely: 1, perhaps: 2 }

/** Sums that fit, and of those that would but for a slip the likeliest that nothing speaks against. */
function kept(
  sums: readonly Sum[],
  relations: readonly Relation[],
  figures: ReadonlyMap<number, Figure>,
): readonly Sum[] {
  const told = relations.flatMap((one) => (one.kind === 'parts' && one.complete ? [one] : []))
  const known = new Set(told.map(({ whole, parts }) => keyOf(whole, parts)))
  const fresh = sums.filter((one) => !known.has(keyOf(one.whole.claim.index, indexesOf(one.parts))))
  const equal = fresh.filter(({ weight }) => weight.fit === 'equal')
  const fitting = [
    ...equal.map(({ whole, parts }) => [whole.claim.index, indexesOf(parts)] as const),
    ...told
      .filter(({ whole, parts }) => isFitting(whole, parts, figures))
      .map(({ whole, parts }) => [whole, parts] as const),
  ]
  const isSure = new Set(fitting.flatMap(([whole, parts]) => [whole, ...parts]))
  const isSummed = new Set(fitting.map(([, parts]) => keyOf(-1, parts)))
  const wholeOf = new Map(fitting.flatMap(([whole, parts]) => parts.map((one) => [one, whole])))
  // 民企进出口17.8万亿元，其中出口12.1万亿元、进口5.7万亿元；外企9.5万亿元: a part of what fits makes up nothing with what is no part of it.
  const areApart = (parts: readonly Figure[]): boolean =>
    new Set(indexesOf(parts).map((one) => wholeOf.get(one))).size > 1
  const partsOfWhole = new Map(told.map(({ whole, parts }) => [whole, new Set(parts)]))
  const isUsed = new Set<number>()
  const chosen = fresh
    .filter(
      ({ parts, weight }) =>
        weight.fit === 'slip' &&
        !areApart(parts) &&
        weight.suspects.some(({ claim }) => !isSure.has(claim.index)) &&
        !isSummed.has(keyOf(-1, indexesOf(parts))),
    )
    .toSorted((a, b) => RANK[a.trust] - RANK[b.trust] || a.weight.chance - b.weight.chance)
    .filter(({ whole, parts }) => {
      const members = [whole.claim.index, ...indexesOf(parts)]
      const others = partsOfWhole.get(whole.claim.index)
      if (others !== undefined && members.some((one) => others.has(one))) return false
      if (members.some((one) => isUsed.has(one))) return false
      for (const one of members) isUsed.add(one)
      return true
    })
  return [...equal, ...chosen]
}

/** "Of the 96, the panel approved 41. It rejected 38, and the remaining 17": parts of what fits are no whole of the others. */
function withoutMisread(relations: readonly Relation[], sums: readonly Sum[]): readonly Relation[] {
  const sets = sums
    .filter(({ weight }) => weight.fit === 'equal')
    .map(({ parts }) => new Set(indexesOf(parts)))
  return relations.filter(
    (one) =>
      one.kind !== 'parts' ||
      !one.complete ||
      !sets.some((parts) => parts.has(one.whole) && one.parts.every((part) => parts.has(part))),
  )
}

function isFitting(
  whole: number,
  parts: readonly number[],
  figures: ReadonlyMap<number, Figure>,
): boolean {
  const all = [whole, ...parts].map((index) => figures.get(index))
  const known = all.filter((one) => one !== undefined)
  return known.length === all.length && weigh({ figures: known, solve: sumOf })?.fit === 'equal'
}

function indexesOf(figures: readonly Figure[]): readonly number[] {
  return figures.map(({ claim }) => claim.index)
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

/** What others make up: 旅客A万，…随团入境B万、在本地参团C万. */
function madeIn(relations: readonly Relation[]): ReadonlySet<number> {
  return new Set(
    relations.flatMap((one) => (one.kind === 'parts' && one.complete ? [one.whole] : [])),
  )
}

/** Of what a figure is told to be one part among others. */
function nestedIn(relations: readonly Relation[]): ReadonlyMap<number, number> {
  const nested = new Map<number, number>()
  for (const one of relations)
    if (one.kind === 'parts' && !one.complete)
      for (const part of one.parts) nested.set(part, one.whole)
  return nested
}
