import { HouseError } from '#platform/errors'
import type { Day } from '#platform/period'
import { canonical } from '../trace/canonical.ts'
import { sha256 } from '../trace/sha256.ts'
import type { Jurisdiction, Parameter, ParameterVersion, RuleBook, Stand } from '../types.ts'
import { type Cells, cellsOf } from './cells.ts'
import type { Formula, Given, Reads } from './formula.ts'
import type { Steps } from './steps.ts'
import { type Segment, timelineOf } from './timeline.ts'

/** A formula with the cells that hold at a place in a stretch of time: compiled once, then only called. */
export type Bound<In, Out> = {
  readonly formula: Formula<In, Out>
  readonly given: Given<Reads>
}

/** The versions of one formula over one set of rules, as known on a day. */
export type Law<In, Out> = {
  readonly id: string
  readonly stand: Stand
  readonly book: RuleBook
  readonly formulas: readonly Formula<In, Out>[]
  /** Throws `rule.no-formula`. What no rule is held for, the cells say when they are read. */
  readonly at: (place: string, day: Day) => Bound<In, Out>
  /** The hash of a version's text, made once. */
  readonly digestOf: (version: ParameterVersion) => string
}

/** Earlier than every day. */
const BEGINNING = ''

/** Compiles place by place, when one is first asked for. Throws `rule.unknown-set`. */
export function lawOf<In, Out>(
  book: RuleBook,
  formulas: readonly Formula<In, Out>[],
  stand: Stand,
): Law<In, Out> {
  const layers = layersOf(book, stand)
  const held = heldBy(book, stand.asOf)
  const places = new Map(book.places.map((place) => [place.id, place]))
  const compiled = new Map<string, Stretches<In, Out>>()
  const id = formulas[0]?.id ?? ''
  const compile = (place: string): Stretches<In, Out> => {
    const found = stretchesOf(place, formulas, { layers, held, places })
    compiled.set(place, found)
    return found
  }
  const at = (place: string, day: Day): Bound<In, Out> => {
    const { starts, bounds } = compiled.get(place) ?? compile(place)
    let index = starts.length - 1
    // A place has a handful of stretches and the newest are asked for most: a search from the end beats halving.
    while (index > 0 && (starts[index] ?? BEGINNING) > day) index -= 1
    const bound = bounds[index]
    if (bound !== undefined && bound !== null) return bound
    const dates = formulas.map(({ from, to }) => `${from} – ${to ?? '…'}`).join(', ')
    throw new HouseError('rule.no-formula', { formula: id, day, held: dates })
  }
  const digests = new Map<ParameterVersion, string>()
  const digestOf = (version: ParameterVersion): string => {
    const digest = digests.get(version) ?? digestOfVersion(version)
    digests.set(version, digest)
    return digest
  }
  return { id, stand, book, formulas, at, digestOf }
}

export function digestOfVersion(version: ParameterVersion): string {
  return sha256(canonical(version))
}

/** Computes, and notes its steps where a list for them is given. */
export function evaluate<In, Out>(
  law: Law<In, Out>,
  place: string,
  day: Day,
  input: In,
  steps: Steps | null = null,
): Out {
  const { formula, given } = law.at(place, day)
  return formula.compute(given, input, steps)
}

/** The place and what it belongs to on a day, nearest first. */
export function jurisdictionsOf(
  places: ReadonlyMap<string, Jurisdiction>,
  place: string,
  day: Day,
): readonly string[] {
  const found = [place]
  for (let index = 0; index < found.length; index += 1)
    for (const parent of places.get(found[index] ?? '')?.parents ?? []) {
      const holds =
        (parent.from === null || parent.from <= day) && (parent.to === null || day < parent.to)
      if (holds && !found.includes(parent.place)) found.push(parent.place)
    }
  return found
}

type Stretches<In, Out> = {
  readonly starts: readonly Day[]
  readonly bounds: readonly (Bound<In, Out> | null)[]
}

/** Timelines by layer, place and parameter. */
type Held = ReadonlyMap<string, readonly Segment[]>

type Ground = {
  readonly layers: readonly string[]
  readonly held: Held
  readonly places: ReadonlyMap<string, Jurisdiction>
}

function stretchesOf<In, Out>(
  place: string,
  formulas: readonly Formula<In, Out>[],
  ground: Ground,
): Stretches<In, Out> {
  const starts = breaksOf(place, formulas, ground)
  const bounds = starts.map((day): Bound<In, Out> | null => {
    const formula = formulas.find(({ from, to }) => from <= day && (to === null || day < to))
    if (formula === undefined) return null
    const given: { [name: string]: Cells } = {}
    for (const [name, parameter] of Object.entries(formula.reads)) {
      const version = resolve(parameter, place, day, ground)
      const later = (from: Day): boolean => resolve(parameter, place, from, ground) !== null
      const first =
        version === null ? (starts.find((from) => from > day && later(from)) ?? null) : null
      given[name] = cellsOf(parameter, place, day, version, first)
    }
    return { formula, given }
  })
  return { starts, bounds }
}

/** Every day on which something may change for the place, before all the beginning of time. */
function breaksOf<In, Out>(
  place: string,
  formulas: readonly Formula<In, Out>[],
  { layers, held, places }: Ground,
): readonly Day[] {
  const days = new Set<Day>([BEGINNING])
  const add = (day: Day | null): void => {
    if (day !== null) days.add(day)
  }
  const above = [place]
  for (const id of above)
    for (const parent of places.get(id)?.parents ?? []) {
      add(parent.from)
      add(parent.to)
      if (!above.includes(parent.place)) above.push(parent.place)
    }
  for (const { from, to, reads } of formulas) {
    add(from)
    add(to)
    for (const { id } of Object.values(reads))
      for (const layer of layers)
        for (const one of above)
          for (const segment of held.get(keyOf(layer, one, id)) ?? []) {
            add(segment.from)
            add(segment.to)
          }
  }
  return [...days].sort()
}

/** The highest layer wins; within it, the nearest place. */
function resolve(
  { id }: Parameter,
  place: string,
  day: Day,
  { layers, held, places }: Ground,
): ParameterVersion | null {
  const chain = jurisdictionsOf(places, place, day)
  for (const layer of layers.toReversed())
    for (const one of chain) {
      const found = held
        .get(keyOf(layer, one, id))
        ?.find(({ from, to }) => from <= day && (to === null || day < to))
      if (found !== undefined) return found.version
    }
  return null
}

function heldBy(book: RuleBook, asOf: Day): Held {
  const groups = Map.groupBy(book.versions, ({ layer, place, parameter }) =>
    keyOf(layer, place, parameter),
  )
  return new Map([...groups].map(([key, versions]) => [key, timelineOf(versions, asOf)]))
}

function layersOf(book: RuleBook, { set }: Stand): readonly string[] {
  const found = book.sets.find(({ id }) => id === set)
  if (found !== undefined) return found.layers
  // A region without rules has no sets either: it holds nothing, and that is what is asked for to find out.
  if (book.sets.length === 0) return []
  const known = book.sets.map(({ id }) => id).join(', ')
  throw new HouseError('rule.unknown-set', { set, known })
}

function keyOf(layer: string, place: string, parameter: string): string {
  return `${layer} ${place} ${parameter}`
}
