import { HouseError } from '#platform/errors'
import { type Interval, overlaps, pointInterval, rationalOf } from '#platform/exact'
import type { Day } from '#platform/period'
import type { Knowledge, Observation, Provenance } from '../../types.ts'
import type { Ground } from '../types.ts'
import { originOf, withEchoes } from './echoes.ts'
import { isKnown, knownBy, mayBeKnown } from './known-by.ts'
import { isInside, meantBy } from './meaning.ts'

/** One cell that an evaluation reads. */
export type Leaf = { readonly indicator: string; readonly place: string; readonly period: string }

/** The observation that stands for a cell in one vintage, and what else is known of it. */
export type CellValue = {
  readonly observation: Observation
  readonly interval: Interval
  readonly backing: readonly Observation[]
  readonly disagreeing: readonly Observation[]
  /** How many different bodies give this value; none for a doubted one. */
  readonly origins: number
  /** False where neither it nor any that backs it has a known day of publication and a document seen by then. */
  readonly isDated: boolean
}

export type Cell = {
  readonly byVintage: ReadonlyMap<string, CellValue>
  /** Observations that may have been known, but not for certain. */
  readonly uncertain: readonly Observation[]
  readonly breaks: readonly Observation[]
}

/** What may be read at one state of knowledge; every cell is worked out once. */
export type Reading = {
  readonly ground: Ground
  readonly knowledge: Knowledge
  readonly provenance: Provenance
  readonly cell: (leaf: Leaf) => Cell
}

export type ReadingRules = {
  readonly knowledge: Knowledge
  readonly provenance?: readonly Provenance[] | undefined
  readonly without?: readonly string[] | undefined
  /** Nothing but these documents: to test a document against itself. */
  readonly only?: readonly string[]
  /** 'last': a doubted observation is read where there is no other of its cell and vintage. */
  readonly doubted: 'last' | 'never'
}

export function openReading(ground: Ground, rules: ReadingRules): Reading {
  const provenances = provenancesOf(rules.provenance)
  const without = withEchoes(rules.without ?? [], ground.catalogue)
  const only = rules.only === undefined ? null : new Set(rules.only)
  const cells = new Map<string, Cell>()
  const isReadable = (o: Observation): boolean =>
    provenances.includes(o.provenance) &&
    !without.has(o.document) &&
    (only === null || only.has(o.document)) &&
    (rules.doubted === 'last' || o.doubt === null)
  return {
    ground,
    knowledge: rules.knowledge,
    provenance: provenances.includes('simulated') ? 'simulated' : 'published',
    cell: (leaf) => {
      const key = `${leaf.indicator}\n${leaf.place}\n${leaf.period}`
      let cell = cells.get(key)
      if (cell === undefined) {
        cell = cellOf(ground, leaf, rules.knowledge, isReadable)
        cells.set(key, cell)
      }
      return cell
    },
  }
}

/** Throws series.mixed-provenance where simulated values would meet others. */
function provenancesOf(asked: readonly Provenance[] | undefined): readonly Provenance[] {
  if (asked === undefined || asked.length === 0) return ['published', 'recorded']
  const others = asked.filter((provenance) => provenance !== 'simulated')
  if (others.length > 0 && others.length < asked.length)
    throw new HouseError('series.mixed-provenance', { others: others.join(', ') })
  return asked
}

function cellOf(
  ground: Ground,
  leaf: Leaf,
  knowledge: Knowledge,
  isReadable: (o: Observation) => boolean,
): Cell {
  const byVintage = new Map<string, Observation[]>()
  const uncertain: Observation[] = []
  const breaks: Observation[] = []
  const declared = ground.catalogue.indicators.get(leaf.indicator)?.unit
  for (const observation of ground.source.cell(leaf.indicator, leaf.place, leaf.period)) {
    if (!isReadable(observation)) continue
    if (mayBeKnown(observation, knowledge)) uncertain.push(observation)
    if (!isKnown(observation, knowledge)) continue
    if (observation.unit !== declared)
      throw new HouseError('series.unit-mismatch', { left: observation.unit, right: declared })
    if (observation.breakNote !== null) breaks.push(observation)
    const rivals = byVintage.get(observation.vintage)
    if (rivals === undefined) byVintage.set(observation.vintage, [observation])
    else rivals.push(observation)
  }
  const values = new Map<string, CellValue>()
  for (const [vintage, rivals] of byVintage)
    values.set(vintage, standIn(ground, rivals, knowledge.asOf))
  return { byVintage: values, uncertain, breaks }
}

function standIn(ground: Ground, rivals: Observation[], asOf: Day): CellValue {
  const { catalogue } = ground
  if (rivals.length > 1) rivals.sort((a, b) => precedence(ground, a, b, asOf))
  const [observation, ...others] = rivals as [Observation, ...Observation[]]
  const interval = intervalOf(ground, observation)
  const backing: Observation[] = []
  const disagreeing: Observation[] = []
  for (const other of others) {
    const agrees = other.doubt === null && overlaps(intervalOf(ground, other), interval)
    if (agrees) backing.push(other)
    else disagreeing.push(other)
  }
  // "More than 4,000" agrees with 7,600, and doesn't say as much.
  const telling = backing.filter(
    (one) => one.bound === 'exact' || isInside(intervalOf(ground, one), interval),
  )
  const supporting = observation.doubt === null ? [observation, ...telling] : []
  const origins = new Set(supporting.map(({ document }) => originOf(document, catalogue)))
  const isDated = [observation, ...telling].some(
    (one) => one.publishedAt !== null && isHeld(one, asOf),
  )
  return { observation, interval, backing, disagreeing, origins: origins.size, isDated }
}

/**
 * Whether the document itself had been seen by then. A value may have been published earlier than the copy
 * in which we hold it; an answer that has nothing but the copy says that its date is uncertain.
 */
function isHeld({ firstSeen }: Observation, asOf: Day): boolean {
  return firstSeen <= asOf
}

const TRANSCRIPTIONS = ['original', 'copy', 'recalled']
const PROVENANCES: readonly Provenance[] = ['published', 'recorded', 'simulated']

/**
 * Which of two observations of one cell and vintage stands for it: undoubted before doubted, from a
 * document that existed on the day of knowledge before a later copy of the same release, published before
 * recorded, read in the original before a copy before memory, what a document says before what an echo
 * makes of it, a number before a bound, more digits before fewer, then the later publication, which
 * corrects the earlier.
 */
function precedence({ catalogue }: Ground, a: Observation, b: Observation, asOf: Day): number {
  const read = (o: Observation): number =>
    TRANSCRIPTIONS.indexOf(catalogue.documents.get(o.document)?.transcription ?? 'recalled')
  const isEcho = (o: Observation): number =>
    Number(catalogue.documents.get(o.document)?.echoOf != null)
  return (
    Number(a.doubt !== null) - Number(b.doubt !== null) ||
    Number(isHeld(b, asOf)) - Number(isHeld(a, asOf)) ||
    PROVENANCES.indexOf(a.provenance) - PROVENANCES.indexOf(b.provenance) ||
    read(a) - read(b) ||
    isEcho(a) - isEcho(b) ||
    Number(a.bound !== 'exact') - Number(b.bound !== 'exact') ||
    a.precision - b.precision ||
    (knownBy(a) < knownBy(b) ? 1 : knownBy(a) > knownBy(b) ? -1 : 0) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  )
}

/** Dimensions of what is counted one by one. */
const COUNTED: ReadonlySet<string> = new Set([
  'count',
  'person',
  'person-time',
  'point',
  'station',
  'set',
  'use',
  'vehicle',
])

/** Ranks and counts are whole and exact; everything else is anything that the digits or the bound stated leave open. */
function intervalOf({ catalogue }: Ground, observation: Observation): Interval {
  const dimension = catalogue.units.get(observation.unit)?.dimension
  const isCounted = COUNTED.has(dimension ?? '') && observation.precision === 0
  const isWhole = observation.bound === 'exact' && (dimension === 'rank' || isCounted)
  return isWhole ? pointInterval(rationalOf(observation.value)) : meantBy(observation)
}
