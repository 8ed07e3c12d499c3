import { DuckDBDateValue, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api'
import { MONTHS, type Point, rowsOf } from '../rows/index.ts'
import type { Peer, SliceSum } from './peer.ts'

const FIRST = MONTHS[0] ?? ''
const LAST = MONTHS.at(-1) ?? ''
const DAY_MS = 86_400_000

/**
 * DuckDB in memory. Its planner takes an index only for a lone equality on one column, so a point reads all
 * vintages of its cell and picks here: measured, 0.46 ms against 2.4 ms with the day in the statement.
 */
export async function openDuckdb(rows: number): Promise<Peer> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(`
    CREATE TABLE observations (
      indicator VARCHAR, place VARCHAR, period VARCHAR, published DATE,
      vintage VARCHAR, document VARCHAR, unit VARCHAR, value BIGINT, cell VARCHAR)`)
  const appender = await connection.createAppender('observations')
  for (const o of rowsOf(rows)) {
    appender.appendVarchar(o.indicator)
    appender.appendVarchar(o.place)
    appender.appendVarchar(o.period)
    appender.appendDate(new DuckDBDateValue(Date.parse(o.publishedAt?.to ?? '') / DAY_MS))
    appender.appendVarchar(o.vintage)
    appender.appendVarchar(o.document)
    appender.appendVarchar(o.unit)
    appender.appendBigInt(o.value.coefficient)
    appender.appendVarchar(`${o.indicator}/${o.place}/${o.period}`)
    appender.endRow()
  }
  appender.closeSync()
  await connection.run('CREATE INDEX cells ON observations (cell)')

  const point = await connection.prepare(
    'SELECT value, vintage, published FROM observations WHERE cell = $1',
  )
  const slice = await connection.prepare(`
    SELECT place, period, arg_max(value, published) AS value, arg_max(vintage, published) AS vintage,
      arg_max(document, published) AS document, max(published) AS published
    FROM observations
    WHERE indicator = $1 AND period BETWEEN $2 AND $3 AND published <= $4::DATE
    GROUP BY place, period`)
  return {
    point: async ({ indicator, place, period, asOf }: Point) => {
      point.bindVarchar(1, `${indicator}/${place}/${period}`)
      const rows = (await point.runAndReadAll()).getRows()
      return newestOf(rows, Date.parse(asOf) / DAY_MS)
    },
    slice: async (indicator, asOf): Promise<SliceSum> => {
      slice.bindVarchar(1, indicator)
      slice.bindVarchar(2, FIRST)
      slice.bindVarchar(3, LAST)
      slice.bindVarchar(4, asOf)
      const found = (await slice.runAndReadAll()).getRows()
      let sum = 0n
      for (const row of found) sum += typeof row[2] === 'bigint' ? row[2] : 0n
      return { cells: found.length, sum }
    },
    close: () => connection.closeSync(),
  }
}

function newestOf(rows: readonly (readonly DuckDBValue[])[], asOf: number): bigint | null {
  let newest = Number.NEGATIVE_INFINITY
  let found: bigint | null = null
  for (const [value, , published] of rows) {
    if (typeof value !== 'bigint' || !(published instanceof DuckDBDateValue)) continue
    if (published.days > asOf || published.days < newest) continue
    newest = published.days
    found = value
  }
  return found
}
