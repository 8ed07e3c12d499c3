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
import { authorOf } from '../actors.ts'
import { addReleases } from '../store/decisions.ts'
import { listReported, type ReportedRow } from '../store/reported.ts'
import { documentIdOf, observationsOf } from './observations.ts'

/** One figure as an observation names it. */
export type ReportedCell = {
  readonly document: string
  readonly indicator: string
  readonly place: string
  readonly period: string
}

/**
 * Makes accepted figures public, in the transaction of whatever first publishes them: from then on they are published
 * observations, with the answer as their document and `day` as its date, or the day of acceptance if that is later. Cells that aren't reported ones, or that are
 * public already, are passed over, so that a bulletin may name everything that it stands on, and twice. Throws
 * `collection.bad-release-day`.
 */
export async function releaseReported(
  tx: Write,
  ctx: Context,
  { cells, day = ctx.today }: { readonly cells: readonly ReportedCell[]; readonly day?: Day },
): Promise<{ readonly released: number }> {
  const rows = await listReported(tx)
  const named = new Set(cells.map(keyOf))
  return releaseRows(
    tx,
    ctx,
    rows.filter((row) => named.has(keyOf({ ...row, document: documentIdOf(row.request) }))),
    day,
  )
}

export async function releaseRows(
  tx: Write,
  ctx: Context,
  rows: readonly ReportedRow[],
  day: Day,
): Promise<{ readonly released: number }> {
  requireDay(ctx, day)
  for (const [request, own] of Map.groupBy(rows, (row) => row.request)) {
    const { observations, documents } = observationsOf(ctx, own, day)
    const [document] = documents
    if (document !== undefined) await importAll(tx, ctx, observations, document)
    const items = own.map(({ number }) => number)
    const on = observations[0]?.publishedAt?.from ?? day
    await addReleases(tx, request, items, { on, byName: authorOf(ctx).byName, at: ctx.now })
  }
  return { released: rows.length }
}

/** Throws `collection.bad-release-day`: nothing was published after today. */
function requireDay({ today }: Context, day: Day): void {
  if (!isDay(day) || day > today) throw new HouseError('collection.bad-release-day', { day, today })
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

function keyOf({ document, indicator, place, period }: ReportedCell): string {
  return `${document} ${indicator} ${place} ${period}`
}
