import { performEach } from '#platform/action'
import type { Database, Read } from '#platform/db'
import { HouseError } from '#platform/errors'
import { addDays, type Day, daysBetween } from '#platform/period'
import type { Context } from '#programmes/contract'
import { settle } from '../settlement/settle.ts'
import { billOf } from './calls/bill.ts'
import {
  type FollowUps,
  followUp,
  messagesOf,
  NO_FOLLOW_UPS,
  type Settled,
  settledBy,
} from './calls/follow-up.ts'
import { sharesOf } from './calls/shares.ts'
import { enterInstitutionsOf, enterPersons, piecesOf } from './enter.ts'
import { flowsOf } from './flows.ts'
import { groundOf } from './ground.ts'
import { institutionsOf } from './institutions.ts'
import { personAt } from './population.ts'
import { visitsByDay } from './season.ts'
import { knownFilings, knownMessages } from './store.ts'
import type { Scale, SimulatedVisit } from './types.ts'
import { type Model, visitsOn } from './visits.ts'

export const PERSONS_MAX = 20_000_000
export const VISITS_MAX = 100_000_000
const DAYS_MAX = 366
const PERSONS_PER_CALL = 500
const BILLS_PER_BATCH = 400
/** What is settled together has one instant, so that a busy day has at least two. */
const NOON_minute = 12 * 60
const QUIET_visits = 40
const MINUTES_PER_HOUR = 60

export type Simulation = Scale & {
  readonly from: Day
  readonly to: Day
  /** All persons are entered, and every day before this one is settled: what was ended there goes on without looking. */
  readonly goesOnAt?: Day
}

/** How one watches a simulation, slows it down or ends it between two batches. */
export type Watch = {
  readonly progress?: (part: 'persons' | 'visits', done: number, total: number) => void
  readonly rest?: (day: Day, settled: number) => Promise<void>
  /** All visits of a day are settled, and none of the next. */
  readonly afterDay?: (day: Day) => Promise<void>
  readonly ended?: () => boolean
}

export type SimulationReport = {
  readonly seed: number
  readonly from: Day
  readonly to: Day
  readonly persons: number
  readonly institutions: number
  /** Settled now; there before; and refused, by the codes of why. */
  readonly settled: number
  readonly before: number
  readonly refused: { readonly [code: string]: number }
  /** Of those settled now: sent twice, reversed as their answer was lost and settled anew, cancelled, disputed. */
  readonly followed: Readonly<FollowUps>
}

/**
 * Makes persons, institutions and a stretch of visits, and settles these as their institutions would, each on its own day:
 * the same seed and scale make the same bills. What is there already isn't made again. Throws `health.only-simulated`,
 * `health.bad-scale`.
 */
export async function simulate(
  db: Database,
  ctx: Context,
  simulation: Simulation,
  watch: Watch = {},
): Promise<SimulationReport> {
  requireScale(ctx, simulation)
  const { seed, from, to, persons, visits } = simulation
  const { cities, days } = groundOf(ctx, from, to)
  if (new Set(cities.map(({ province }) => province)).size < 2)
    throw new HouseError('health.bad-scale', {
      what: 'cities of two provinces',
      found: cities.length,
    })
  const scale = { seed, persons, visits }
  const institutions = institutionsOf(cities)
  const model: Model = {
    ...{ scale, cities, flows: flowsOf(cities), institutions, begin: from },
    shares: sharesOf(ctx.region, from),
  }
  if (simulation.goesOnAt === undefined) await enterAll(db, at(ctx, from, 0), model, watch)
  const counted: Counted = {
    ...{ settled: 0, before: 0, refused: new Map<string, number>() },
    followed: { ...NO_FOLLOW_UPS },
  }
  let first = 0
  for (const [index, count] of visitsByDay(days, visits, seed).entries()) {
    const day = days[index]?.day ?? to
    const firstOfDay = first
    first += count
    if (day < (simulation.goesOnAt ?? from)) continue
    for (const batch of batchesOf(visitsOn(model, day, count, firstOfDay))) {
      if (watch.ended?.() === true) return reportOf(simulation, model, counted)
      await settleBatch(db, ctx, batch, counted)
      await watch.rest?.(day, counted.settled)
    }
    await watch.afterDay?.(day)
    watch.progress?.('visits', first, visits)
  }
  return reportOf(simulation, model, counted)
}

type Counted = {
  settled: number
  before: number
  readonly refused: Map<string, number>
  readonly followed: FollowUps
}

async function enterAll(db: Database, ctx: Context, model: Model, watch: Watch): Promise<void> {
  const { scale, institutions, begin } = model
  await enterInstitutionsOf(db, ctx, institutions.all)
  const hasFiled = (ids: readonly string[]) =>
    db.read((tx) => asHouse(tx, () => knownFilings(tx, ids)))
  for (let number = 0; number < scale.persons; number += PERSONS_PER_CALL) {
    if (watch.ended?.() === true) return
    const count = Math.min(PERSONS_PER_CALL, scale.persons - number)
    const persons = Array.from({ length: count }, (_, index) => personAt(model, number + index))
    await enterPersons(db, ctx, persons, { seed: scale.seed, begin, hasFiled })
    watch.progress?.('persons', number + count, scale.persons)
    await watch.rest?.(begin, 0)
  }
}

async function settleBatch(
  db: Database,
  ctx: Context,
  batch: readonly SimulatedVisit[],
  counted: Counted,
): Promise<void> {
  const known = await db.read((tx) => asHouse(tx, () => knownMessages(tx, messagesOf(batch))))
  const visits = batch.filter(({ message }) => !known.has(message))
  counted.before += batch.length - visits.length
  const last = batch.at(-1)
  if (last === undefined) return
  const then = at(ctx, last.day, last.minute)
  const settled = new Map<string, Settled>()
  for (const [message, settlement] of known)
    if (settlement !== null) settled.set(message, { settlement, payable: null })
  const outcomes =
    visits.length === 0 ? [] : await performEach(db, settle, then, visits.map(billOf))
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.kind === 'done') {
      counted.settled += 1
      settled.set(visits[index]?.message ?? '', settledBy(outcome.out))
    } else {
      const { code } = outcome.error
      counted.refused.set(code, (counted.refused.get(code) ?? 0) + 1)
    }
  }
  const followed = await followUp(db, then, batch, { settled, known })
  for (const fate of Object.keys(followed) as (keyof FollowUps)[])
    counted.followed[fate] += followed[fate]
}

function batchesOf(visits: readonly SimulatedVisit[]): readonly (readonly SimulatedVisit[])[] {
  if (visits.length <= QUIET_visits) return piecesOf(visits, BILLS_PER_BATCH)
  const halves = Map.groupBy(visits, ({ minute }) => minute < NOON_minute)
  return [...halves.values()].flatMap((half) => piecesOf(half, BILLS_PER_BATCH))
}

/** The context as it would be on a day, at a minute of it. */
function at(ctx: Context, day: Day, minute: number): Context {
  const plainTime = {
    hour: Math.floor(minute / MINUTES_PER_HOUR),
    minute: minute % MINUTES_PER_HOUR,
  }
  const { timeZone } = ctx.region
  const now = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime }).toInstant()
  return { ...ctx, now: now.toString(), today: day }
}

// A question of the simulator's own: it looks at what it made, as who makes it.
async function asHouse<T>(tx: Read, work: () => Promise<T>): Promise<T> {
  await tx`SELECT set_config('onedelta.actor_kind', 'system', true)`
  return work()
}

function requireScale({ world, today }: Context, simulation: Simulation): void {
  if (world !== 'simulated') throw new HouseError('health.only-simulated')
  const { persons, visits, seed, from, to } = simulation
  const bad = (what: string, found: unknown): never => {
    throw new HouseError('health.bad-scale', { what, found })
  }
  if (!Number.isSafeInteger(seed) || seed < 0) bad('seed', seed)
  if (!Number.isInteger(persons) || persons < 1 || persons > PERSONS_MAX) bad('persons', persons)
  if (!Number.isInteger(visits) || visits < 0 || visits > VISITS_MAX) bad('visits', visits)
  if (to > today || daysBetween(from, to) < 0 || daysBetween(from, to) >= DAYS_MAX)
    bad('days', `${from}…${to}`)
}

function reportOf(
  { seed, from, to, persons }: Simulation,
  { institutions }: Model,
  { settled, before, refused, followed }: Counted,
): SimulationReport {
  return {
    ...{ seed, from, to, persons, institutions: institutions.all.length, settled, before },
    followed,
    refused: Object.fromEntries([...refused].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

/** A year until yesterday. */
export function lastYear(today: Day): { readonly from: Day; readonly to: Day } {
  return { from: addDays(today, -365), to: addDays(today, -1) }
}
