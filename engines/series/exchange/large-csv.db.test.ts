import { expect, test } from 'vitest'
import { fixedContext, testDatabase } from '#test/support'
import type { SeriesContext } from '../ports.ts'
import { openSeries } from '../series.ts'
import { storeDefinitions } from '../tiny/stored-world.ts'
import { smallWorld } from '../tiny/world.ts'
import { importObservations } from './import-observations.ts'

const MiB = 1024 * 1024
/** `LARGE_CSV_MIB=2048` runs the full size: 2 GB took 61 s and 58 MiB more than at the start on two cores. */
const SIZE = Number(process.env.LARGE_CSV_MIB ?? 192) * MiB
/** Room for the buffers between file, parser and server and for what the collector hasn't taken yet. */
const GROWTH_MAX = 200 * MiB

const db = await testDatabase()
const world = smallWorld()
await db.write((tx) => storeDefinitions(tx, world))
const { region } = world
const series = await db.read((tx) => openSeries({ tx, region, indicators: [] }))
const ctx: SeriesContext = { ...fixedContext({ region }), series }

/** A file of sound and bad rows that is never there as a whole; `peak` sees the memory as it goes. */
async function* largeFile(peak: { rss: number }): AsyncGenerator<Uint8Array> {
  yield Buffer.from('indicator,place,period,value,unit,vintage,document,location\n')
  const location = `"${'page, column; '.repeat(70)}"`
  let made = 0
  for (let line = 0; made < SIZE; ) {
    let text = ''
    for (; text.length < MiB; line++) {
      const place = line % 100 === 0 ? 'P1' : 'P9'
      text += `gdp,${place},${1000 + (line % 9000)},${line},CNY,a/first,release,${location}\n`
    }
    made += text.length
    peak.rss = Math.max(peak.rss, process.memoryUsage.rss())
    yield Buffer.from(text)
  }
}

test('a file of any length is checked with flat memory: bad rows are counted, the first listed, nothing loaded', async () => {
  const start = process.memoryUsage.rss()
  const peak = { rss: start }
  const report = await db.write((tx) =>
    importObservations(tx, ctx, {
      file: 'large.csv',
      bytes: largeFile(peak),
      format: 'csv',
      dryRun: true,
    }),
  )
  expect(report.rows).toBeGreaterThan(SIZE / 1200)
  expect(report.bad).toBeGreaterThan(report.rows * 0.98)
  expect(report.badRows).toHaveLength(1000)
  expect(report.badRows[0]).toMatchObject({ line: 3, column: 'place' })
  expect(peak.rss - start).toBeLessThan(GROWTH_MAX)
  const [held] = await db.sql<{ n: bigint }[]>`SELECT count(*) AS n FROM series.observations`
  expect(held?.n).toBe(0n)
  console.log(`${SIZE / MiB} MiB: ${Math.round((peak.rss - start) / MiB)} MiB more`)
}, 600_000)
