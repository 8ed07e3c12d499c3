import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Observation } from '#engines/series'
import { formatDecimal } from '#platform/exact'
import { endOf, parsePeriod, startOf } from '#platform/period'
import { rowsOf } from './rows.ts'

/** The rows as a person would import them, with the engine's own column names. */
export async function writeImportFile(path: string, rows: number): Promise<void> {
  const header =
    'indicator,place,period,value,unit,vintage,published_from,published_to,first_seen,document,location\n'
  await write(path, header, rows, (o) => {
    const day = o.firstSeen
    return `${o.indicator},${o.place},${o.period},${formatDecimal(o.value)},${o.unit},${o.vintage},${day},${day},${day},${o.document},row\n`
  })
}

export const TABLE_COLUMNS: readonly string[] =
  'load_id,indicator,place,period,starts_on,ends_on,value,precision,unit,provenance,stage,vintage,published,first_seen,loaded_at,document,location'.split(
    ',',
  )

/** The same rows in the shape of the engine's table: what a bare COPY takes without looking. */
export async function writeTableFile(path: string, rows: number, loadId: bigint): Promise<void> {
  const stretches = new Map<string, string>()
  const stretchOf = (code: string): string => {
    const known = stretches.get(code)
    if (known !== undefined) return known
    const period = parsePeriod(code)
    const stretch = `${startOf(period) ?? ''},${endOf(period)}`
    stretches.set(code, stretch)
    return stretch
  }
  await write(path, '', rows, (o) => {
    const day = o.firstSeen
    return `${loadId},${o.indicator},${o.place},${o.period},${stretchOf(o.period)},${formatDecimal(o.value)},${o.precision},${o.unit},${o.provenance},${o.stage},${o.vintage},"[${day},${day}]",${day},${o.loadedAt},${o.document},row\n`
  })
}

const LINES_PER_PIECE = 1_000

async function write(
  path: string,
  header: string,
  rows: number,
  line: (observation: Observation) => string,
): Promise<void> {
  function* pieces(): Generator<string> {
    let piece = header
    let lines = 0
    for (const observation of rowsOf(rows)) {
      piece += line(observation)
      lines += 1
      if (lines % LINES_PER_PIECE === 0) {
        yield piece
        piece = ''
      }
    }
    yield piece
  }
  await pipeline(Readable.from(pieces()), createWriteStream(path))
}
