import type { Benchmark, Measures, RunOptions } from '../measure/index.ts'
import { median, rounded, timesOf } from '../measure/index.ts'
import { copyBare, indicatorsOf, openStore, pointsOf } from '../rows/index.ts'
import { openDuckdb } from './duckdb.ts'
import { openIndex, pointsBySql } from './ours.ts'
import type { Peer, SliceSum } from './peer.ts'
import { openSqlite } from './sqlite.ts'

export const benchmark: Benchmark = {
  name: 'series-reads',
  title: 'as-of point reads and a slice of 46 places by 108 months, beside DuckDB and SQLite',
  run,
}

const ROWS = 1_000_000
const ROWS_QUICK = 400_000

async function run({ quick, note }: RunOptions) {
  const rows = quick ? ROWS_QUICK : ROWS
  const answers = new Map<string, Answers>()
  const measures = new Map<string, Measures>()
  const openings: readonly (readonly [string, () => Peer | Promise<Peer>])[] = [
    ['onedelta', () => openIndex(rows)],
    ['sqlite', () => openSqlite(rows)],
    ['duckdb', () => openDuckdb(rows)],
  ]
  for (const [name, open] of openings) {
    note(`${name}: ${rows} rows`)
    const start = performance.now()
    const peer = await open()
    const load_s = rounded((performance.now() - start) / 1000)
    answers.set(name, await answersOf(peer, rows))
    measures.set(name, { rows, load_s, ...(await measuresOf(peer, rows, quick)) })
    peer.close()
    note(JSON.stringify(measures.get(name)))
  }
  const sql_point_us = await sqlPoint(rows, quick, note, answers)
  assertSame(answers)
  const ours: Measures = { ...measures.get('onedelta'), sql_point_us }
  const sqlite = measures.get('sqlite') ?? {}
  const duckdb = measures.get('duckdb') ?? {}
  const fastest = (name: string): number => Math.min(Number(sqlite[name]), Number(duckdb[name]))
  return {
    ours,
    peers: { sqlite, duckdb },
    ratios: {
      point_time_to_fastest_peer: rounded(Number(ours.point_us) / fastest('point_us')),
      slice_time_to_fastest_peer: rounded(Number(ours.slice_ms) / fastest('slice_ms')),
    },
  }
}

/** Median of a point read from PostgreSQL through the engine's own statement. */
async function sqlPoint(
  rows: number,
  quick: boolean,
  note: (line: string) => void,
  answers: Map<string, Answers>,
): Promise<number> {
  note(`postgresql: ${rows} rows`)
  const store = await openStore(note)
  try {
    await copyBare(store, rows)
    await store.migrator.sql`VACUUM ANALYZE series.observations`
    const { values } = await pointsBySql(store, pointsOf(rows, 200))
    const slice = answers.get('onedelta')?.slice ?? { cells: 0, sum: 0n }
    answers.set('postgresql', { points: values, slice })
    const { times_ms } = await pointsBySql(store, pointsOf(rows, quick ? 1_000 : 5_000))
    return rounded(median(times_ms) * 1000)
  } finally {
    await store.close()
  }
}

async function measuresOf(peer: Peer, rows: number, quick: boolean): Promise<Measures> {
  const points = pointsOf(rows, quick ? 500 : 2_000)
  // Points are timed in batches: one alone is near the clock's resolution.
  const batches = await timesOf(quick ? 5 : 15, async () => {
    let known = 0
    for (const point of points) if ((await peer.point(point)) !== null) known += 1
    return known
  })
  const indicators = indicatorsOf(rows)
  const slices = await timesOf(quick ? 9 : 31, (round) =>
    peer.slice(indicators[round % indicators.length] ?? '', '2021-06-30'),
  )
  return {
    point_us: rounded((median(batches) * 1000) / points.length),
    slice_ms: rounded(median(slices)),
  }
}

type Answers = { readonly points: readonly (bigint | null)[]; readonly slice: SliceSum }

async function answersOf(peer: Peer, rows: number): Promise<Answers> {
  const points: (bigint | null)[] = []
  for (const point of pointsOf(rows, 200)) points.push(await peer.point(point))
  return { points, slice: await peer.slice(indicatorsOf(rows)[0] ?? '', '2021-06-30') }
}

/** A faster answer that differs is none. */
function assertSame(answers: ReadonlyMap<string, Answers>): void {
  const texts = [...answers].map(([name, { points, slice }]) => ({
    name,
    text: `${points.join(' ')} ${slice.cells} ${slice.sum}`,
  }))
  for (const { name, text } of texts) {
    if (text !== texts[0]?.text) throw new Error(`${name} and ${texts[0]?.name} differ`)
  }
}
