import type { Read } from '#platform/db'
import { HouseError } from '#platform/errors'
import { divide, parseDecimal, type Rational, rationalOf } from '#platform/exact'
import { endOf, parsePeriod, periodCode } from '#platform/period'
import { findParameterAt, getComposition, membersOf, type Region } from '#platform/region'
import type { CompiledAnswer } from '../ports.ts'
import { checkPlace } from '../pure/index.ts'
import type { Catalogue, Provenance } from '../types.ts'
import type { CompiledIndicator } from './compile.ts'
import type { Step } from './draft.ts'

/** Places times periods of one statement. */
export const ASKED_MAX = 100_000

type Row = {
  readonly ask: number
  readonly num: string | null
  readonly den: string | null
  readonly vintages: readonly string[]
  readonly isBounded: boolean
}

/**
 * The indicator for every place and period, as known at the end of a day, by one statement; the same exact values as
 * the evaluator in memory. Throws `series.too-many-asked`, `series.not-in-sql` for a count that reads a bound, `series.unknown-place`, `series.empty-composition`.
 */
export async function evaluateInSql(
  tx: Read,
  compiled: CompiledIndicator,
  asked: {
    readonly catalogue: Catalogue
    readonly region: Region
    readonly places: readonly string[]
    readonly periods: readonly string[]
    readonly asOf: string
    readonly provenance?: readonly Provenance[]
  },
): Promise<readonly CompiledAnswer[]> {
  const periods = asked.periods.map((period) => periodCode(parsePeriod(period)))
  const asks = asked.places.flatMap((place) => periods.map((period) => ({ place, period })))
  if (asks.length > ASKED_MAX)
    throw new HouseError('series.too-many-asked', { asked: asks.length, max: ASKED_MAX })
  for (const place of asked.places) checkPlace(asked.region, place)
  const bound = bindSteps(compiled, periods, asked.region)
  const vintages = [...asked.catalogue.vintages.values()]
  const rows = await tx.unsafe<Row[]>(
    compiled.text,
    [
      asks.map((_, index) => index),
      asks.map(({ place }) => place),
      asks.map(({ period }) => period),
      ...columnsOf(bound.moves),
      ...columnsOf(bound.members),
      ...columnsOf(bound.constants),
      bound.periods,
      bound.periods.map((period) => endOf(parsePeriod(period))),
      compiled.leaves.map(({ indicator }) => indicator),
      compiled.leaves.map(({ account }) => account),
      compiled.leaves.map(({ optional }) => String(optional)),
      vintages.map(({ id }) => id),
      vintages.map(({ account }) => account),
      vintages.map(({ basis }) => basis),
      vintages.map(({ rank }) => rank),
      asked.asOf,
      [...(asked.provenance ?? ['published', 'recorded'])],
    ],
    { prepare: true },
  )
  // What is counted may turn on a bound, of which the statement compares the number alone.
  if (compiled.counts && rows.some(({ isBounded }) => isBounded))
    throw new HouseError('series.not-in-sql', {
      indicator: compiled.indicator,
      what: 'count over values that are given by a bound',
    })
  return rows.map(({ ask, num, den, vintages: used, isBounded }) => ({
    place: asks[ask]?.place ?? '',
    period: asks[ask]?.period ?? '',
    value: fractionOf(num, den),
    vintages: used,
    isBounded: isBounded && num !== null,
  }))
}

type Bound = readonly [step: number, from: string, to: string]

/** The rows of every step for the periods that reach it, and all periods there are. */
function bindSteps(compiled: CompiledIndicator, periods: readonly string[], region: Region) {
  const reaching = new Map<number, ReadonlySet<string>>([[0, new Set(periods)]])
  const all = new Set(periods)
  const moves: Bound[] = []
  const members: Bound[] = []
  const constants: Bound[] = []
  for (const [number, step] of compiled.steps) {
    const here = reaching.get(step.parent) ?? new Set()
    const after = new Set<string>()
    for (const period of here) {
      const to = step.kind === 'move' ? step.move(period) : period
      after.add(to)
      all.add(to)
      if (step.kind === 'move') moves.push([number, period, to])
      if (step.kind === 'members') members.push(...membersAt(number, step, period, region))
      if (step.kind === 'constant') constants.push(...constantAt(number, step, period, region))
    }
    reaching.set(number, after)
  }
  return { moves, members, constants, periods: [...all] }
}

function membersAt(
  number: number,
  { over }: Extract<Step, { kind: 'members' }>,
  period: string,
  region: Region,
): readonly Bound[] {
  const places = membersOf(getComposition(region, over), endOf(parsePeriod(period)))
  // The sum over nobody is 0 in memory and no row here: neither is a figure.
  if (places.length === 0)
    throw new HouseError('series.empty-composition', { composition: over, period })
  return places.map((place) => [number, period, place])
}

function constantAt(
  number: number,
  { parameter }: Extract<Step, { kind: 'constant' }>,
  period: string,
  region: Region,
): readonly Bound[] {
  const value = findParameterAt(region, parameter, endOf(parsePeriod(period)))
  return value === undefined ? [] : [[number, period, value.value]]
}

function columnsOf(rows: readonly Bound[]): readonly [number[], string[], string[]] {
  return [rows.map(([step]) => step), rows.map(([, from]) => from), rows.map(([, , to]) => to)]
}

function fractionOf(num: string | null, den: string | null): Rational | null {
  if (num === null || den === null) return null
  return divide(rationalOf(parseDecimal(num)), rationalOf(parseDecimal(den)))
}
