import { expect, test } from 'vitest'
import { OBSERVED_BOUNDS } from './evaluation/meaning.ts'
import { ObservationIndex } from './observation-index.ts'
import { both, document, observation } from './tiny/ground.ts'

const JANUARY = document('january', '2024-01-20')
const JUNE = document('june', '2024-06-20')
const COPY = document('copy', null, { firstSeen: '2024-03-01' })
const of = { indicator: 'gdp', place: 'SH', period: '2023', vintage: 'first' }
const on = (asOf: string, loadedBy: string | null = null) => ({ asOf, loadedBy })

test('gives back every attribute as it was put in', () => {
  const full = observation({
    ...of,
    id: 7n,
    value: '-12.50',
    document: document('range', '2024-01-20', {
      publishedAt: { from: '2024-01-01', to: '2024-01-31' },
    }),
    precision: -2,
    bound: 'at-most',
    unit: 'percent',
    provenance: 'recorded',
    stage: 'census-revision',
    loadedAt: '2024-02-01T00:00:00.123456Z',
    location: 'table 3',
    breakNote: both('a break'),
    note: both('a note'),
    doubt: both('a doubt'),
  })
  expect(new ObservationIndex([full]).cell('gdp', 'SH', '2023')).toEqual([full])
})

test.each(OBSERVED_BOUNDS)(
  'keeps the bound %s, of a doubted row and of an undoubted one',
  (bound) => {
    const plain = observation({ ...of, value: '1.0', document: JANUARY, bound })
    const doubted = observation({
      ...of,
      value: '1.0',
      document: JUNE,
      bound,
      doubt: both('a slip'),
    })
    expect(new ObservationIndex([plain, doubted]).cell('gdp', 'SH', '2023')).toEqual([
      plain,
      doubted,
    ])
  },
)

test('keeps coefficients beyond 64 bits', () => {
  const long = observation({ ...of, value: `${2n ** 80n}`, document: JANUARY })
  const low = observation({ ...of, place: 'JS', value: `-${2n ** 63n}`, document: JANUARY })
  const index = new ObservationIndex([long, low])
  expect(index.cell('gdp', 'SH', '2023')[0]?.value.coefficient).toBe(2n ** 80n)
  expect(index.cell('gdp', 'JS', '2023')[0]?.value.coefficient).toBe(-(2n ** 63n))
})

test('lists a cell by day of publication, whatever the order of arrival', () => {
  const index = new ObservationIndex()
  for (const [value, from] of [
    ['2', JUNE],
    ['1', JANUARY],
    ['3', COPY],
  ] as const)
    index.append([observation({ ...of, value, document: from })])
  const documents = index.cell('gdp', 'SH', '2023').map((one) => one.document)
  expect(documents).toEqual(['january', 'copy', 'june'])
})

test('answers with the last that was known, and nothing before the first', () => {
  const index = new ObservationIndex([
    observation({ ...of, value: '1', document: JANUARY }),
    observation({ ...of, value: '2', document: JUNE }),
  ])
  const at = (day: string) => index.latestAsOf('gdp', 'SH', '2023', on(day))?.document
  expect(at('2024-01-19')).toBeUndefined()
  expect(at('2024-01-20')).toBe('january')
  expect(at('2024-06-19')).toBe('january')
  expect(at('2024-06-20')).toBe('june')
  expect(index.latestAsOf('gdp', 'SH', '2022', on('2025-01-01'))).toBeUndefined()
  expect(index.latestAsOf('gdp', 'XX', '2023', on('2025-01-01'))).toBeUndefined()
})

test('knows only what had been loaded, to the fraction of a second', () => {
  const index = new ObservationIndex([
    observation({ ...of, value: '1', document: JANUARY, loadedAt: '2024-07-01T00:00:00Z' }),
    observation({ ...of, value: '2', document: JUNE, loadedAt: '2024-07-01T00:00:00.5Z' }),
  ])
  const at = (by: string) => index.latestAsOf('gdp', 'SH', '2023', on('2024-12-31', by))?.document
  expect(at('2024-07-01T00:00:00.000Z')).toBe('january')
  expect(at('2024-07-01T00:00:00.500000Z')).toBe('june')
  expect(at('2024-06-30T23:59:59Z')).toBeUndefined()
})

test('prefers an undoubted observation, and never answers with a simulated one', () => {
  const index = new ObservationIndex([
    observation({ ...of, value: '1', document: JANUARY }),
    observation({ ...of, value: '9', document: JUNE, doubt: both('a digit slip') }),
    observation({ ...of, value: '5', document: JUNE, provenance: 'simulated' }),
    observation({ ...of, place: 'JS', value: '4', document: JUNE, doubt: both('a digit slip') }),
  ])
  expect(index.latestAsOf('gdp', 'SH', '2023', on('2024-12-31'))?.document).toBe('january')
  expect(index.latestAsOf('gdp', 'JS', '2023', on('2024-12-31'))?.document).toBe('june')
})

test('lists periods in the order of time, places, and what a document gave', () => {
  const index = new ObservationIndex(
    ['2024-Q1..Q3', '2018', '2023', '@2024-10-31', '2024-03'].map((period) =>
      observation({ ...of, period, value: '1', document: JUNE }),
    ),
  )
  index.append([observation({ ...of, place: 'JS', period: '1999', value: '1', document: JANUARY })])
  expect(index.periodsOf('gdp', 'SH')).toEqual([
    '2018',
    '2023',
    '2024-03',
    '2024-Q1..Q3',
    '@2024-10-31',
  ])
  expect(index.periodsOf('gdp')[0]).toBe('1999')
  expect(index.periodsOf('none')).toEqual([])
  expect(index.placesOf('gdp')).toEqual(['JS', 'SH'])
  expect(index.byDocument('june')).toHaveLength(5)
  expect(index.byDocument('none')).toEqual([])
})

test('bumps its version when something was added, and only then', () => {
  const index = new ObservationIndex()
  expect(index.version).toBe(0)
  index.append([])
  expect(index.version).toBe(0)
  index.append([observation({ ...of, value: '1', document: JANUARY })])
  expect([index.version, index.size]).toEqual([1, 1])
})

test('grows past its first capacity without losing a row', () => {
  const index = new ObservationIndex()
  for (let i = 0; i < 5000; i += 1)
    index.append([
      observation({
        ...of,
        place: `p${i % 70}`,
        period: String(1900 + (i % 97)),
        value: String(i),
        document: JUNE,
      }),
    ])
  expect(index.size).toBe(5000)
  let rows = 0
  for (const place of index.placesOf('gdp'))
    for (const period of index.periodsOf('gdp', place))
      rows += index.cell('gdp', place, period).length
  expect(rows).toBe(5000)
})

test('a slice holds what single reads give', () => {
  const index = new ObservationIndex(
    ['SH', 'JS'].flatMap((place) =>
      ['2022', '2023'].map((period) =>
        observation({ ...of, place, period, value: '1', document: JUNE }),
      ),
    ),
  )
  const series = ['SH', 'XX', 'JS'].map((place) => ({ indicator: 'gdp', place }))
  const slice = index.sliceAsOf(series, ['2021', '2022', '2023'], on('2024-12-31'))
  expect(slice.map((one) => one && `${one.place} ${one.period}`)).toEqual([
    undefined,
    'SH 2022',
    'SH 2023',
    undefined,
    undefined,
    undefined,
    undefined,
    'JS 2022',
    'JS 2023',
  ])
})
