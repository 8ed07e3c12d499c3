import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { importObservations, openSeries, type SeriesContext } from '#engines/series'
import { systemClock } from '#platform/clock'
import type { Benchmark, Measures, Outcome, RunOptions } from '../measure/index.ts'
import { median, rounded } from '../measure/index.ts'
import { copyBare, emptyTable, openStore, type Store, writeImportFile } from '../rows/index.ts'

export const benchmark: Benchmark = {
  name: 'series-load',
  title:
    '1,000,000 observations from CSV, every row checked, beside a bare COPY into the same table',
  run,
}

const ROWS = 1_000_000
const ROWS_QUICK = 200_000

async function run({ quick, note }: RunOptions): Promise<Outcome> {
  const rows = quick ? ROWS_QUICK : ROWS
  const store = await openStore(note)
  try {
    const path = join(store.folder, 'import.csv')
    await writeImportFile(path, rows)
    const bytes = (await stat(path)).size
    const ours: Load[] = []
    const bare: number[] = []
    for (let round = 0; round < (quick ? 1 : 3); round += 1) {
      note(`round ${round + 1}: bare COPY`)
      bare.push(await copyBare(store, rows))
      await emptyTable(store)
      note(`round ${round + 1}: import`)
      ours.push(await load(store, path, rows))
    }
    return outcomeOf(rows, bytes, ours, bare)
  } finally {
    await store.close()
  }
}

type Load = { readonly took_ms: number; readonly peak_bytes: number }

async function load(store: Store, path: string, rows: number): Promise<Load> {
  const clock = systemClock()
  const { region } = store
  const series = await store.app.read((tx) => openSeries({ tx, region, indicators: [] }))
  const ctx: SeriesContext = {
    actor: { kind: 'system', id: 'bench' },
    address: null,
    world: 'recorded',
    now: clock.now(),
    today: clock.today(region.timeZone),
    newId: clock.newId,
    region,
    requestId: clock.newId(),
    series,
  }
  const memory = watchMemory()
  const start = performance.now()
  const report = await store.app.write((tx) =>
    importObservations(tx, ctx, {
      file: 'import.csv',
      bytes: createReadStream(path),
      format: 'csv',
      dryRun: false,
    }),
  )
  const took_ms = performance.now() - start
  if (report.added !== rows || report.bad !== 0) {
    throw new Error(`${report.added} of ${rows} rows came in, ${report.bad} were bad`)
  }
  return { took_ms, peak_bytes: memory.stop() }
}

/** The largest growth of the process's memory while it is watched. */
function watchMemory(): { readonly stop: () => number } {
  const before = process.memoryUsage().rss
  let peak = before
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 50)
  return {
    stop: () => {
      clearInterval(timer)
      return Math.max(peak, process.memoryUsage().rss) - before
    },
  }
}

function outcomeOf(
  rows: number,
  bytes: number,
  ours: readonly Load[],
  bare: readonly number[],
): Outcome {
  const [own_ms, bare_ms] = [median(ours.map(({ took_ms }) => took_ms)), median(bare)]
  const own: Measures = {
    rows,
    file_bytes: bytes,
    rate_rows_per_s: rounded((rows / own_ms) * 1000),
    memory_growth_bytes: Math.max(...ours.map(({ peak_bytes }) => peak_bytes)),
  }
  return {
    ours: own,
    peers: { 'bare COPY': { rows, rate_rows_per_s: rounded((rows / bare_ms) * 1000) } },
    ratios: { rate: rounded(bare_ms / own_ms) },
  }
}
