import type { Context } from '#programmes/contract'
import { simulate } from '#programmes/health'
import type { Store } from '../health/store.ts'
import { type Used, usedBetween, usedUntilNow } from './costs.ts'
import { type Chunk, type Kept, keepMeasured } from './kept.ts'
import { endMonth } from './month-end.ts'

/**
 * Settles the simulated region's visits day after day, and ends each month before the next begins. After each chunk what was
 * measured is in the folder; `kept` is what was there of a replay that was stopped.
 */
export async function replay(
  store: Store,
  ctx: Context,
  of: {
    readonly kept: Kept
    readonly chunk: number
    readonly folder: string
    readonly note: (line: string) => void
    /** Asked between two batches. */
    readonly ended: () => boolean
  },
): Promise<Kept> {
  const { seed, persons, settlements: visits, from, to } = of.kept.plan
  const course = courseOf(store, ctx, of)
  await course.begin()
  const goesOn = of.kept.day === null ? {} : { goesOnAt: of.kept.day }
  const report = await simulate(
    store.app,
    ctx,
    { seed, persons, visits, from, to, ...goesOn },
    course,
  )
  if (Object.keys(report.refused).length > 0) of.note(`refused: ${JSON.stringify(report.refused)}`)
  return course.end(report.settled)
}

function courseOf(
  store: Store,
  ctx: Context,
  { kept: before, chunk: size, folder, note, ended }: Parameters<typeof replay>[2],
) {
  let kept = before
  let mark: Used | null = null
  let [isSettling, measured] = [false, 0]
  // A month's end has costs of its own; they are told apart.
  let apart: Used[] = []
  const keep = async (more: Partial<Kept>) => {
    kept = { ...kept, ...more }
    await keepMeasured(folder, kept)
  }
  /** What was used since the last time, and the next time counts from now. */
  const lap = async (): Promise<Used> => {
    const now = await usedUntilNow(store)
    const used = apart.reduce((all, one) => usedBetween(one, all), usedBetween(mark ?? now, now))
    apart = []
    mark = now
    return used
  }
  const closeChunk = async (day: string, settled: number) => {
    const chunk = { settlements: settled - measured, ...(await lap()) }
    measured = settled
    await keep({ day, chunks: [...kept.chunks, chunk] })
    note(lineOf(`chunk ${kept.chunks.length}, until ${day}`, chunk))
  }
  return {
    begin: lap,
    ended,
    progress: (part: 'persons' | 'visits', done: number, total: number) => {
      if (part === 'persons' && done % NOTED_persons === 0) note(`${done} of ${total} persons`)
    },
    rest: async (day: string, settled: number) => {
      if (!isSettling && settled > 0) {
        // Until here persons were entered, or what stood there was looked through.
        const used = await lap()
        if (kept.registers === null) await keep({ day, registers: used })
        ;[isSettling, measured] = [true, settled]
      }
      if (settled - measured >= size) await closeChunk(day, settled)
    },
    afterDay: async (day: string) => {
      const next = Temporal.PlainDate.from(day).add({ days: 1 })
      const month = day.slice(0, 7)
      if (next.day !== 1 || kept.months.some((one) => one.month === month)) return
      const start = await usedUntilNow(store)
      const cleared = await endMonth(store, contextOn(ctx, next), month)
      const used = usedBetween(start, await usedUntilNow(store))
      apart.push(used)
      const end = { month, settlements: await settledIn(store, month), ...used }
      await keep({ months: [...kept.months, { ...end, cleared_fen: String(cleared) }] })
      note(lineOf(`${month} cleared`, end))
    },
    end: async (settled: number): Promise<Kept> => {
      // What was ended within a chunk is gone over again, and not measured.
      if (settled > measured && !ended()) await closeChunk(kept.plan.to, settled)
      return kept
    },
  }
}

const NOTED_persons = 20_000

function contextOn(ctx: Context, day: Temporal.PlainDate): Context {
  const now = day.toZonedDateTime({ timeZone: ctx.region.timeZone }).toInstant()
  return { ...ctx, now: now.toString(), today: day.toString() }
}

async function settledIn({ migrator }: Store, month: string): Promise<number> {
  const [row] = await migrator.sql<{ count: number }[]>`
    SELECT count(*)::integer AS count FROM health.settlements
    WHERE settled_on >= ${`${month}-01`}::date AND settled_on < (${`${month}-01`}::date + interval '1 month')::date`
  return row?.count ?? 0
}

function lineOf(what: string, chunk: Chunk): string {
  const each = (used: number, unit: number) => Math.round((used / chunk.settlements) * unit)
  return (
    `${what}: ${chunk.settlements} settlements in ${Math.round(chunk.wall_s)} s; each ${each(chunk.node_cpu_s, 1e6)} µs of the process, ` +
    `${each(chunk.postgres_cpu_s, 1e6)} µs of PostgreSQL, ${each(chunk.disk_bytes, 1)} bytes, ${each(chunk.wal_bytes, 1)} bytes of WAL`
  )
}
