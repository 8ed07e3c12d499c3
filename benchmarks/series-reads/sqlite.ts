import { DatabaseSync } from 'node:sqlite'
import { MONTHS, type Point, rowsOf } from '../rows/index.ts'
import type { Peer, SliceSum } from './peer.ts'

const FIRST = MONTHS[0] ?? ''
const LAST = MONTHS.at(-1) ?? ''

/** SQLite in memory, clustered by the key that answers both questions (`WITHOUT ROWID`). */
export function openSqlite(rows: number): Peer {
  const db = new DatabaseSync(':memory:')
  db.exec(`
    CREATE TABLE observations (
      indicator TEXT NOT NULL, place TEXT NOT NULL, period TEXT NOT NULL, published TEXT NOT NULL,
      vintage TEXT NOT NULL, document TEXT NOT NULL, unit TEXT NOT NULL, value INTEGER NOT NULL,
      PRIMARY KEY (indicator, place, period, published, vintage)
    ) WITHOUT ROWID;
    BEGIN`)
  const insert = db.prepare('INSERT INTO observations VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  for (const o of rowsOf(rows)) {
    const published = o.publishedAt?.to ?? ''
    insert.run(
      o.indicator,
      o.place,
      o.period,
      published,
      o.vintage,
      o.document,
      o.unit,
      o.value.coefficient,
    )
  }
  db.exec('COMMIT; ANALYZE')

  const point = db.prepare(`
    SELECT value, vintage FROM observations
    WHERE indicator = ? AND place = ? AND period = ? AND published <= ?
    ORDER BY published DESC LIMIT 1`)
  point.setReadBigInts(true)
  // SQLite takes the other columns from the row that holds the maximum.
  const slice = db.prepare(`
    SELECT place, period, value, vintage, document, max(published) AS published FROM observations
    WHERE indicator = ? AND period BETWEEN ? AND ? AND published <= ?
    GROUP BY place, period`)
  slice.setReadBigInts(true)
  return {
    point: ({ indicator, place, period, asOf }: Point) => {
      const row = point.get(indicator, place, period, asOf)
      return typeof row?.value === 'bigint' ? row.value : null
    },
    slice: (indicator, asOf): SliceSum => {
      const found = slice.all(indicator, FIRST, LAST, asOf)
      let sum = 0n
      for (const row of found) sum += typeof row.value === 'bigint' ? row.value : 0n
      return { cells: found.length, sum }
    },
    close: () => db.close(),
  }
}
