import { expect, test } from 'vitest'
import { document, observation } from '../pure/tiny/ground.ts'
import { smallWorld } from '../tiny/world.ts'
import { parseSdmxQuery, selectObservations } from './sdmx-query.ts'

const release = document('release', '2024-01-17')
const census = document('census', '2025-01-17')
const one = (place: string, period: string, vintage: string, from: typeof release, id: bigint) =>
  observation({
    ...{ indicator: 'gdp', place, period, value: '1', vintage, document: from, id },
    loadedAt: id < 3n ? '2024-02-01T00:00:00.000000Z' : '2025-02-01T00:00:00.000000Z',
  })
const world = smallWorld([
  one('P1', '2022', 'a/first', release, 1n),
  one('P1', '2023', 'a/first', release, 2n),
  one('P1', '2023', 'b/census', census, 3n),
  one('P2', '2023-Q1..Q3', 'a/first', release, 4n),
])
const series = { observations: world.source, catalogue: world.catalogue }
const ask = (key: string, search: { readonly [name: string]: string } = {}): readonly bigint[] => {
  const query = parseSdmxQuery({ flow: 'ONEDELTA,OBSERVATIONS,1.0', key, search })
  return selectObservations(series, query, '2026-01-01').map(({ id }) => id)
}

test('a key chooses indicators and places; all and * choose everything', () => {
  expect(ask('gdp.P1')).toEqual([1n, 3n])
  expect(ask('gdp.P1+P2')).toEqual([1n, 3n, 4n])
  expect(ask('visits.P1')).toEqual([])
  for (const key of ['all', '*', '', 'gdp.', '.P1+P2', '*.*'])
    expect(ask(key)).toEqual([1n, 3n, 4n])
})

test('asOf answers with what was published, includeHistory with every vintage', () => {
  expect(ask('gdp.P1', { asOf: '2024-12-31' })).toEqual([1n, 2n])
  expect(ask('gdp.P1', { includeHistory: 'true' })).toEqual([1n, 2n, 3n])
  expect(ask('gdp.P1', { includeHistory: 'true', asOf: '2024-12-31' })).toEqual([1n, 2n])
  expect(ask('gdp.P1', { asOf: '2024-01-16' })).toEqual([])
})

test('updatedAfter is about loading, exclusive, and never later than asOf', () => {
  expect(ask('gdp', { updatedAfter: '2024-02-01T00:00:00Z', includeHistory: 'true' })).toEqual([
    3n,
    4n,
  ])
  expect(ask('gdp', { updatedAfter: '2024-01-31T23:59:59Z', includeHistory: 'true' })).toEqual([
    1n,
    2n,
    3n,
    4n,
  ])
  expect(() => ask('gdp', { updatedAfter: '2025-01-01', asOf: '2024-12-31' })).toThrow(
    'series.updated-after-as-of',
  )
})

test('updatedAfter takes the instant of what was got last, to the microsecond, and without a zone is in UTC', () => {
  const loaded = observation({
    ...{ indicator: 'gdp', place: 'P1', period: '2023', value: '1', vintage: 'a/first' },
    ...{ document: release, id: 1n, loadedAt: '2024-02-01T08:00:00.013561Z' },
  })
  const { source, catalogue } = smallWorld([loaded])
  const after = (updatedAfter: string) =>
    selectObservations(
      { observations: source, catalogue },
      parseSdmxQuery({ flow: '*', key: 'gdp', search: { updatedAfter } }),
      '2026-01-01',
    ).length
  expect(after('2024-02-01T08:00:00.013561Z')).toBe(0)
  expect(after('2024-02-01T08:00:00.013560Z')).toBe(1)
  expect([after('2024-02-01T08:00'), after('2024-02-01T09:00:00+01:00')]).toEqual([1, 1])
  expect([after('2024-02-01'), after('2024-02-02')]).toEqual([1, 0])
  expect(() => after('2024-02-01T25:00')).toThrow('series.sdmx-query')
})

test('a simulated value of a newer vintage hides nothing that was published', () => {
  const published = one('P1', '2023', 'a/first', release, 1n)
  const simulated = {
    ...one('P1', '2023', 'b/census', census, 2n),
    provenance: 'simulated' as const,
  }
  const { source, catalogue } = smallWorld([published, simulated])
  const query = parseSdmxQuery({ flow: '*', key: 'gdp', search: {} })
  const found = selectObservations({ observations: source, catalogue }, query, '2026-01-01')
  expect(found.map(({ provenance }) => provenance).toSorted()).toEqual(['published', 'simulated'])
})

test('startPeriod and endPeriod choose by the end of the reference period', () => {
  expect(ask('gdp', { startPeriod: '2023', includeHistory: 'true' })).toEqual([2n, 3n, 4n])
  expect(ask('gdp', { endPeriod: '2022' })).toEqual([1n])
  expect(ask('gdp', { startPeriod: '2023', endPeriod: '2023-Q3' })).toEqual([4n])
})

test.each([
  [{ flow: 'OTHER', key: 'all', search: {} }],
  [{ flow: '*', key: 'a.b.c', search: {} }],
  [{ flow: '*', key: 'all', search: { asOf: 'yesterday' } }],
  [{ flow: '*', key: 'all', search: { startPeriod: '2023-13' } }],
  [{ flow: '*', key: 'all', search: { includeHistory: 'maybe' } }],
  [{ flow: '*', key: 'all', search: { updatedAfter: '2024-02-30' } }],
])('what the subset doesn’t know is refused with the parameter: %j', (given) => {
  expect(() => parseSdmxQuery(given)).toThrow('series.sdmx-query')
})
