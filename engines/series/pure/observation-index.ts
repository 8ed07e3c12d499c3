// `?? 0` stands where a typed array is read within its bounds, which the compiler can't know.
import type { Text } from '#platform/i18n'
import type { Day, PeriodCode } from '#platform/period'
import type { Knowledge, Observation, ObservationSource, Provenance, Stage } from '../types.ts'
import { CellTable } from './cell-table.ts'
import { dayNumber, dayText, grown, instantKey, Words } from './columns.ts'
import { OBSERVED_BOUNDS } from './evaluation/meaning.ts'
import { sortedPeriods } from './period-order.ts'

const NONE = -1
const PROVENANCES: readonly Provenance[] = ['published', 'recorded', 'simulated']
const STAGES: readonly Stage[] = [
  'preliminary',
  'final-verified',
  'census-revision',
  'estimate',
  'actual',
]
const SIMULATED = PROVENANCES.indexOf('simulated')
/** Of a row's flags: the lowest bit says that it is doubted, those above hold the number of its bound. */
const DOUBTED = 1
const BOUND_SHIFT = 1
const INT64_MAX = 2n ** 63n - 1n

export type SeriesKey = { readonly indicator: string; readonly place: string }

/**
 * All observations, packed: one column an attribute, words kept once, and three chains of rows (by cell,
 * by document, by series). About 90 bytes an observation against some 700 as objects. A read makes the
 * objects it answers with, and nothing else.
 */
export class ObservationIndex implements ObservationSource {
  #size = 0
  #version = 0
  #capacity: number
  readonly #units = new Words()
  readonly #vintages = new Words()
  readonly #instants = new Words()
  readonly #locations = new Words()
  readonly #indicators = new Words()
  readonly #places = new Words()
  readonly #periods = new Words()
  readonly #documents = new Words()
  readonly #days = new Map<number, Day>()
  readonly #cells: CellTable
  readonly #texts = new Map<number, RowTexts>()
  /** Coefficients beyond 64 bits: rare, so kept apart. */
  readonly #long = new Map<number, bigint>()

  #id: BigInt64Array
  #coefficient: BigInt64Array
  #scale: Uint8Array
  #precision: Int8Array
  #provenance: Uint8Array
  #stage: Uint8Array
  #flags: Uint8Array
  #from: Int32Array
  #to: Int32Array
  #seen: Int32Array
  #unit: Uint32Array
  #vintage: Uint32Array
  #loaded: Uint32Array
  #document: Uint32Array
  #location: Uint32Array
  #indicator: Uint32Array
  #place: Uint32Array
  #period: Uint32Array
  /** The next row of the same cell, by day of publication; and of the same document, by arrival. */
  #nextInCell: Int32Array
  #nextInDocument: Int32Array
  #cellHead = new Int32Array(1024)
  #cellTail = new Int32Array(1024)
  #nextOfSeries = new Int32Array(1024)
  readonly #documentEnds: { head: number; tail: number }[] = []
  /** By indicator, then place: the newest cell of the series; older ones follow by `#nextOfSeries`. */
  readonly #series: Map<number, number>[] = []

  constructor(observations: readonly Observation[] = []) {
    const capacity = Math.max(1024, observations.length)
    this.#capacity = capacity
    this.#cells = new CellTable(observations.length)
    this.#id = new BigInt64Array(capacity)
    this.#coefficient = new BigInt64Array(capacity)
    this.#scale = new Uint8Array(capacity)
    this.#precision = new Int8Array(capacity)
    this.#provenance = new Uint8Array(capacity)
    this.#stage = new Uint8Array(capacity)
    this.#flags = new Uint8Array(capacity)
    this.#from = new Int32Array(capacity)
    this.#to = new Int32Array(capacity)
    this.#seen = new Int32Array(capacity)
    this.#unit = new Uint32Array(capacity)
    this.#vintage = new Uint32Array(capacity)
    this.#loaded = new Uint32Array(capacity)
    this.#document = new Uint32Array(capacity)
    this.#location = new Uint32Array(capacity)
    this.#indicator = new Uint32Array(capacity)
    this.#place = new Uint32Array(capacity)
    this.#period = new Uint32Array(capacity)
    this.#nextInCell = new Int32Array(capacity)
    this.#nextInDocument = new Int32Array(capacity)
    if (observations.length > 0) this.append(observations)
  }

  get size(): number {
    return this.#size
  }

  get version(): number {
    return this.#version
  }

  append(observations: Iterable<Observation>): void {
    let added = 0
    for (const observation of observations) {
      if (this.#size === this.#capacity) this.#grow()
      this.#write(this.#size, observation)
      this.#size += 1
      added += 1
    }
    if (added > 0) this.#version += 1
  }

  cell(indicator: string, place: string, period: PeriodCode): readonly Observation[] {
    const found: Observation[] = []
    const cell = this.#findCell(indicator, place, period)
    if (cell === NONE) return found
    for (let row = this.#cellHead[cell] ?? 0; row !== NONE; row = this.#nextInCell[row] ?? 0)
      found.push(this.#read(row))
    return found
  }

  periodsOf(indicator: string, place?: string): readonly PeriodCode[] {
    const series = this.#series[this.#indicators.find(indicator)]
    if (series === undefined) return []
    const periods = new Set<number>()
    const heads =
      place === undefined ? series.values() : [series.get(this.#places.find(place)) ?? NONE]
    for (const head of heads)
      for (let cell = head; cell !== NONE; cell = this.#nextOfSeries[cell] ?? 0)
        periods.add(this.#cells.periodOf(cell))
    return sortedPeriods([...periods].map((period) => this.#periods.at(period)))
  }

  placesOf(indicator: string): readonly string[] {
    const series = this.#series[this.#indicators.find(indicator)]
    return series === undefined
      ? []
      : [...series.keys()].map((place) => this.#places.at(place)).sort()
  }

  byDocument(document: string): readonly Observation[] {
    const found: Observation[] = []
    const ends = this.#documentEnds[this.#documents.find(document)]
    for (let row = ends?.head ?? NONE; row !== NONE; row = this.#nextInDocument[row] ?? 0)
      found.push(this.#read(row))
    return found
  }

  /**
   * The last published of a cell that was known: an undoubted one before a doubted one, never a
   * simulated one. It knows nothing of vintages being complete: `evaluate` does.
   */
  latestAsOf(
    indicator: string,
    place: string,
    period: PeriodCode,
    knowledge: Knowledge,
  ): Observation | undefined {
    const cell = this.#findCell(indicator, place, period)
    if (cell === NONE) return undefined
    const row = this.#latestRow(cell, dayNumber(knowledge.asOf), knowledge.loadedBy)
    return row === NONE ? undefined : this.#read(row)
  }

  /** `latestAsOf` for many series and periods: series by series, a slot for each period. */
  sliceAsOf(
    series: readonly SeriesKey[],
    periods: readonly PeriodCode[],
    knowledge: Knowledge,
  ): readonly (Observation | undefined)[] {
    const asOf = dayNumber(knowledge.asOf)
    const periodNumbers = periods.map((period) => this.#periods.find(period))
    const found: (Observation | undefined)[] = []
    for (const key of series) {
      const indicator = this.#indicators.find(key.indicator)
      const place = this.#places.find(key.place)
      for (const period of periodNumbers) {
        const isKnown = indicator !== NONE && place !== NONE && period !== NONE
        const cell = isKnown ? this.#cells.find(indicator, place, period) : NONE
        const row = cell === NONE ? NONE : this.#latestRow(cell, asOf, knowledge.loadedBy)
        found.push(row === NONE ? undefined : this.#read(row))
      }
    }
    return found
  }

  #findCell(indicator: string, place: string, period: PeriodCode): number {
    const i = this.#indicators.find(indicator)
    const p = this.#places.find(place)
    const t = this.#periods.find(period)
    return i === NONE || p === NONE || t === NONE ? NONE : this.#cells.find(i, p, t)
  }

  #latestRow(cell: number, asOf: number, loadedBy: string | null): number {
    const loaded = loadedBy === null ? null : instantKey(loadedBy)
    let best = NONE
    let doubted = NONE
    for (let row = this.#cellHead[cell] ?? 0; row !== NONE; row = this.#nextInCell[row] ?? 0) {
      if (this.#knownOn(row) > asOf) break
      if (this.#provenance[row] === SIMULATED) continue
      if (loaded !== null && instantKey(this.#instants.at(this.#loaded[row] ?? 0)) > loaded)
        continue
      if (((this.#flags[row] ?? 0) & DOUBTED) === 0) best = row
      else doubted = row
    }
    return best === NONE ? doubted : best
  }

  /** The day by which it was public for certain: the last that publication may have been on, or first seen. */
  #knownOn(row: number): number {
    const to = this.#to[row] ?? 0
    return to === NONE ? (this.#seen[row] ?? 0) : to
  }

  #write(row: number, o: Observation): void {
    this.#id[row] = o.id
    const { coefficient, scale } = o.value
    if (coefficient > INT64_MAX || coefficient < -INT64_MAX) this.#long.set(row, coefficient)
    else this.#coefficient[row] = coefficient
    this.#scale[row] = scale
    this.#precision[row] = o.precision
    this.#provenance[row] = PROVENANCES.indexOf(o.provenance)
    this.#stage[row] = STAGES.indexOf(o.stage)
    this.#flags[row] =
      (o.doubt === null ? 0 : DOUBTED) | (OBSERVED_BOUNDS.indexOf(o.bound) << BOUND_SHIFT)
    this.#from[row] = dayNumber(o.publishedAt?.from)
    this.#to[row] = dayNumber(o.publishedAt?.to)
    this.#seen[row] = dayNumber(o.firstSeen)
    this.#unit[row] = this.#units.numberOf(o.unit)
    this.#vintage[row] = this.#vintages.numberOf(o.vintage)
    this.#loaded[row] = this.#instants.numberOf(o.loadedAt)
    this.#location[row] = this.#locations.numberOf(o.location)
    if (o.breakNote !== null || o.note !== null || o.doubt !== null)
      this.#texts.set(row, { breakNote: o.breakNote, note: o.note, doubt: o.doubt })
    const document = this.#documents.numberOf(o.document)
    const indicator = this.#indicators.numberOf(o.indicator)
    const place = this.#places.numberOf(o.place)
    const period = this.#periods.numberOf(o.period)
    this.#document[row] = document
    this.#indicator[row] = indicator
    this.#place[row] = place
    this.#period[row] = period
    this.#chainCell(row, indicator, place, period)
    this.#chainDocument(row, document)
  }

  #chainCell(row: number, indicator: number, place: number, period: number): void {
    const before = this.#cells.size
    const cell = this.#cells.obtain(indicator, place, period)
    if (cell === before) {
      this.#startCell(cell, row, indicator, place)
      return
    }
    const known = this.#knownOn(row)
    const tail = this.#cellTail[cell] ?? 0
    if (this.#knownOn(tail) <= known) {
      this.#nextInCell[tail] = row
      this.#nextInCell[row] = NONE
      this.#cellTail[cell] = row
      return
    }
    let previous = NONE
    let next = this.#cellHead[cell] ?? 0
    while (next !== NONE && this.#knownOn(next) <= known) {
      previous = next
      next = this.#nextInCell[next] ?? 0
    }
    this.#nextInCell[row] = next
    if (previous === NONE) this.#cellHead[cell] = row
    else this.#nextInCell[previous] = row
  }

  #startCell(cell: number, row: number, indicator: number, place: number): void {
    if (cell === this.#cellHead.length) {
      this.#cellHead = grown(this.#cellHead, cell * 2)
      this.#cellTail = grown(this.#cellTail, cell * 2)
      this.#nextOfSeries = grown(this.#nextOfSeries, cell * 2)
    }
    this.#cellHead[cell] = row
    this.#cellTail[cell] = row
    this.#nextInCell[row] = NONE
    let series = this.#series[indicator]
    if (series === undefined) {
      series = new Map()
      this.#series[indicator] = series
    }
    this.#nextOfSeries[cell] = series.get(place) ?? NONE
    series.set(place, cell)
  }

  #chainDocument(row: number, document: number): void {
    this.#nextInDocument[row] = NONE
    const ends = this.#documentEnds[document]
    if (ends === undefined) {
      this.#documentEnds[document] = { head: row, tail: row }
      return
    }
    this.#nextInDocument[ends.tail] = row
    ends.tail = row
  }

  #read(row: number): Observation {
    const texts = this.#texts.get(row)
    const from = this.#from[row] ?? 0
    return {
      id: this.#id[row] ?? 0n,
      indicator: this.#indicators.at(this.#indicator[row] ?? 0),
      place: this.#places.at(this.#place[row] ?? 0),
      period: this.#periods.at(this.#period[row] ?? 0),
      value: {
        coefficient: this.#long.get(row) ?? this.#coefficient[row] ?? 0n,
        scale: this.#scale[row] ?? 0,
      },
      precision: this.#precision[row] ?? 0,
      bound: OBSERVED_BOUNDS[(this.#flags[row] ?? 0) >> BOUND_SHIFT] ?? 'exact',
      unit: this.#units.at(this.#unit[row] ?? 0),
      provenance: PROVENANCES[this.#provenance[row] ?? 0] ?? 'published',
      stage: STAGES[this.#stage[row] ?? 0] ?? 'actual',
      vintage: this.#vintages.at(this.#vintage[row] ?? 0),
      publishedAt:
        from === NONE ? null : { from: this.#day(from), to: this.#day(this.#to[row] ?? 0) },
      firstSeen: this.#day(this.#seen[row] ?? 0),
      loadedAt: this.#instants.at(this.#loaded[row] ?? 0),
      document: this.#documents.at(this.#document[row] ?? 0),
      location: this.#locations.at(this.#location[row] ?? 0),
      breakNote: texts?.breakNote ?? null,
      note: texts?.note ?? null,
      doubt: texts?.doubt ?? null,
    }
  }

  #day(number: number): Day {
    let text = this.#days.get(number)
    if (text === undefined) {
      text = dayText(number)
      this.#days.set(number, text)
    }
    return text
  }

  #grow(): void {
    const capacity = this.#capacity * 2
    this.#capacity = capacity
    this.#id = grown(this.#id, capacity)
    this.#coefficient = grown(this.#coefficient, capacity)
    this.#scale = grown(this.#scale, capacity)
    this.#precision = grown(this.#precision, capacity)
    this.#provenance = grown(this.#provenance, capacity)
    this.#stage = grown(this.#stage, capacity)
    this.#flags = grown(this.#flags, capacity)
    this.#from = grown(this.#from, capacity)
    this.#to = grown(this.#to, capacity)
    this.#seen = grown(this.#seen, capacity)
    this.#unit = grown(this.#unit, capacity)
    this.#vintage = grown(this.#vintage, capacity)
    this.#loaded = grown(this.#loaded, capacity)
    this.#document = grown(this.#document, capacity)
    this.#location = grown(this.#location, capacity)
    this.#indicator = grown(this.#indicator, capacity)
    this.#place = grown(this.#place, capacity)
    this.#period = grown(this.#period, capacity)
    this.#nextInCell = grown(this.#nextInCell, capacity)
    this.#nextInDocument = grown(this.#nextInDocument, capacity)
  }
}

type RowTexts = {
  readonly breakNote: Text | null
  readonly note: Text | null
  readonly doubt: Text | null
}
