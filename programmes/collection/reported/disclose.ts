import {
  importObservations,
  type Observation,
  type SeriesDocument,
  writeCsv,
} from '#engines/series'
import type { Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import { type Day, isDay } from '#platform/period'
import type { Context } from '#programmes/contract'
import { authorOf, sideOf } from '../actors.ts'
import { addDisclosures, cancelPlans, planDisclosures } from '../store/decisions.ts'
import { listReported, type ReportedRow } from '../store/reported.ts'
import { observationsOf } from './observations.ts'

/** One figure as an expression reads it. */
export type ReportedCell = {
  readonly indicator: string
  readonly place: string
  readonly period: string
}

/**
 * Makes accepted figures public, in the transaction of whatever first publishes them: from then on they are published
 * observations, with the answer as their document and `day` as its date, or the day of acceptance if that is later. With
 * `publicAt` to come it waits for that moment. Cells of which nothing was reported, or that are public already, are passed
 * over, so that a bulletin may name everything that it stands on, and twice. Throws `collection.bad-disclosure-day`.
 */
export async function discloseReported(
  tx: Write,
  ctx: Context,
  wanted: {
    readonly cells: readonly ReportedCell[]
    readonly day?: Day
    /** ISO 8601 in UTC. */
    readonly publicAt?: string
    /** The edition that makes them public: where it is withdrawn before its moment, they stay where they are. */
    readonly plannedFor?: string
  },
): Promise<{ readonly disclosed: number; readonly planned: number }> {
  const { cells, day = ctx.today, publicAt = ctx.now, plannedFor = '' } = wanted
  const named = new Set(cells.map(keyOf))
  const rows = (await listReported(tx)).filter((row) => named.has(keyOf(row)))
  if (Temporal.Instant.compare(publicAt, ctx.now) <= 0)
    return { ...(await discloseRows(tx, ctx, rows, day)), planned: 0 }
  const plan = { day, publicAt, plannedFor, byName: authorOf(ctx).byName, at: ctx.now }
  for (const [request, own] of Map.groupBy(rows, (row) => row.request))
    await planDisclosures(
      tx,
      request,
      own.map(({ number }) => number),
      plan,
    )
  return { disclosed: 0, planned: rows.length }
}

/** What was to become public with an edition doesn't, since that was withdrawn before its moment. */
export async function cancelDisclosures(
  tx: Write,
  ctx: Context,
  plannedFor: string,
): Promise<void> {
  const { byName } = authorOf(ctx)
  await cancelPlans(tx, plannedFor, { organisation: sideOf(ctx), byName, at: ctx.now })
}

export async function discloseRows(
  tx: Write,
  ctx: Context,
  rows: readonly ReportedRow[],
  day: Day,
): Promise<{ readonly disclosed: number }> {
  requireDay(ctx, day)
  for (const [request, own] of Map.groupBy(rows, (row) => row.request)) {
    const { observations, documents } = observationsOf(ctx, own, day)
    const [document] = documents
    if (document !== undefined) await importAll(tx, ctx, observations, document)
    const items = own.map(({ number }) => number)
    const on = observations[0]?.publishedAt?.from ?? day
    await addDisclosures(tx, request, items, { on, byName: authorOf(ctx).byName, at: ctx.now })
  }
  return { disclosed: rows.length }
}

/** Throws `collection.bad-disclosure-day`: nothing was published after today. */
function requireDay({ today }: Context, day: Day): void {
  if (!isDay(day) || day > today)
    throw new HouseError('collection.bad-disclosure-day', { day, today })
}

async function importAll(
  tx: Write,
  ctx: Context,
  observations: readonly Observation[],
  document: SeriesDocument,
): Promise<void> {
  await ctx.series.refresh(tx)
  // Figures of one answer may become public at several times; then the document is there already.
  const isNew = !ctx.series.catalogue.documents.has(document.id)
  await importObservations(tx, ctx, {
    file: document.id,
    bytes: bytesOf(writeCsv(observations, ctx.region.languages)),
    format: 'csv',
    dryRun: false,
    ...(isNew ? { document } : {}),
  })
}

async function* bytesOf(lines: Iterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for (const line of lines) yield encoder.encode(line)
}

function keyOf({ indicator, place, period }: ReportedCell): string {
  return `${indicator} ${place} ${period}`
}
