import { expect, test } from 'vitest'
import { fixedContext, testDatabase } from '#test/support'
import type { SeriesContext } from '../ports.ts'
import { openSeries } from '../series.ts'
import { storeDefinitions } from '../tiny/stored-world.ts'
import { smallWorld } from '../tiny/world.ts'
import { importObservations } from './import-observations.ts'

const MiB = 1024 * 1024
/** `LARGE_CSV_MIB=2048` runs the full size: a process of 381 MiB in the first half, of 353 in the second. */
const SIZE = Number(process.env.LARGE_CSV_MIB ?? 128) * MiB
/** What the second half of the file may add to the memory of the first: the collector's moods, nothing more. */
const GROWTH_MAX = 64 * MiB

const db = await testDatabase()
const world = smallWorld()
await db.write((tx) => storeDefinitions(tx, world))
const { region } = world
const series = await db.read((tx) => openSeries({ tx, region, indicators: [] }))
const ctx: SeriesContext = { ...fixedContext({ region }), series }

/** A file of sound and bad rows that is never there as a whole; `peaks` are those of memory in its two halves. */
async function* largeFile(peaks: [number, number]): AsyncGenerator<Uint8Array> {
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
    const half = made < SIZE / 2 ? 0 : 1
    peaks[half] = Math.max(peaks[half], process.memoryUsage.rss())
    yield Buffer.from(text)
  }
}

test('a file of any length is checked with flat memory: bad rows are counted, the first listed, nothing loaded', async () => {
  const peaks: [number, number] = [0, 0]
  const report = await db.write((tx) =>
    importObservations(tx, ctx, {
      file: 'large.csv',
      bytes: largeFile(peaks),
      format: 'csv',
      dryRun: true,
    }),
  )
  expect(report.rows).toBeGreaterThan(SIZE / 1200)
  expect(report.bad).toBeGreaterThan(report.rows * 0.98)
  expect(report.badRows).toHaveLength(1000)
  expect(report.badRows[0]).toMatchObject({ line: 3, column: 'place' })
  expect(peaks[1] - peaks[0]).toBeLessThan(GROWTH_MAX)
  const [held] = await db.sql<{ n: bigint }[]>`SELECT count(*) AS n FROM series.observations`
  expect(held?.n).toBe(0n)
  if (process.env.LARGE_CSV_MIB !== undefined)
    console.log(peaks.map((rss) => Math.round(rss / MiB)))
}, 600_000)
