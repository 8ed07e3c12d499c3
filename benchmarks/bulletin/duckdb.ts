import { DuckDBDateValue, DuckDBInstance, type DuckDBPreparedStatement } from '@duckdb/node-api'
import { rationalOf, toNumber } from '#platform/exact'
import { membersOf } from '#platform/region'
import type { Context } from '#programmes/contract'

const DAY_MS = 86_400_000

export type Peer = {
  readonly prepare: (sql: string) => Promise<DuckDBPreparedStatement>
  readonly ask: (
    statement: DuckDBPreparedStatement,
    period: string,
    vintages: readonly string[],
    asOf: string,
  ) => Promise<number>
  readonly close: () => void
}

/** The observations of the pack and the members of its compositions on the day, in DuckDB. */
export async function openPeer(
  { series, region }: Context,
  indicators: readonly string[],
  day: string,
): Promise<Peer> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(`
    CREATE TABLE observations (
      indicator VARCHAR, place VARCHAR, period VARCHAR, vintage VARCHAR, known_on DATE, doubted BOOLEAN,
      value DOUBLE);
    CREATE TABLE members (composition VARCHAR, place VARCHAR)`)
  const rows = await connection.createAppender('observations')
  for (const indicator of indicators) {
    for (const place of series.observations.placesOf(indicator)) {
      for (const period of series.observations.periodsOf(indicator, place)) {
        for (const o of series.observations.cell(indicator, place, period)) {
          rows.appendVarchar(indicator)
          rows.appendVarchar(place)
          rows.appendVarchar(period)
          rows.appendVarchar(o.vintage)
          rows.appendDate(
            new DuckDBDateValue(Date.parse(o.publishedAt?.to ?? o.firstSeen) / DAY_MS),
          )
          rows.appendBoolean(o.doubt !== null)
          rows.appendDouble(toNumber(rationalOf(o.value)))
          rows.endRow()
        }
      }
    }
  }
  rows.closeSync()
  const members = await connection.createAppender('members')
  for (const composition of region.compositions.values()) {
    for (const place of membersOf(composition, day)) {
      members.appendVarchar(composition.id)
      members.appendVarchar(place)
      members.endRow()
    }
  }
  members.closeSync()
  return {
    prepare: (sql) => connection.prepare(sql),
    ask: async (statement, period, vintages, asOf) => {
      statement.bindVarchar(1, period)
      statement.bindVarchar(2, vintages.join(' '))
      statement.bindVarchar(3, asOf)
      const [row] = (await statement.runAndReadAll()).getRows()
      return Number(row?.[0])
    },
    close: () => connection.closeSync(),
  }
}
