import fc from 'fast-check'
import JSONstat from 'jsonstat-toolkit'
import { expect, test } from 'vitest'
import { rationalOf, toNumber } from '#platform/exact'
import type { ObservationDraft } from '../ports.ts'
import { OBSERVED_BOUNDS } from '../pure/index.ts'
import { STAGES } from '../rows/check-row.ts'
import { checkedTable } from '../tiny/rows.ts'
import { bytesOf } from '../tiny/stored-world.ts'
import { smallWorld } from '../tiny/world.ts'
import { readCsv } from './csv-in.ts'
import { writeCsv } from './csv-out.ts'
import { jsonStatOf, readJsonStat } from './json-stat.ts'
import { readSdmxCsv, writeSdmxCsv } from './sdmx-csv.ts'

const world = smallWorld()
const LANGUAGES = ['en', 'zh']

const PERIODS = [
  ...['2023', '2023-H1', '2023-Q3', '2023-10', '2023-10-31', '2024-Q1..Q3', '2024-01..10'],
  ...['@2024-10-31', 'since..@2024-10-31', 'since2020-05-01..@2024-10-31', '2024..2026'],
]

const words = fc
  .string({ unit: fc.constantFrom('a', ',', '"', '\n', ' ', '长', '三', ';', "'"), maxLength: 12 })
  .map((text) => text.trim())
const text = fc.option(
  fc.record({ en: words, zh: words }).filter(({ en, zh }) => en !== '' && zh !== ''),
  { nil: null },
)
const day = fc
  .integer({ min: 0, max: 800 })
  .map((n) => new Date(1.7e12 + n * 864e5).toISOString().slice(0, 10))

const draft: fc.Arbitrary<ObservationDraft> = fc
  .record({
    indicator: fc.constantFrom('gdp', 'visits'),
    place: fc.constantFrom('N', 'P1', 'P2'),
    period: fc.constantFrom(...PERIODS),
    digits: fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
    precision: fc.integer({ min: -6, max: 12 }),
    bound: fc.constantFrom(...OBSERVED_BOUNDS),
    vintage: fc.constantFrom('a/first', 'b/census'),
    provenance: fc.constantFrom('published' as const, 'recorded' as const),
    stage: fc.constantFrom(...STAGES),
    document: fc.constantFrom('release', 'census', 'undated'),
    firstSeen: day,
    days: fc.tuple(day, day),
    location: words,
    texts: fc.tuple(text, text, text),
  })
  .map(({ digits, precision, days, texts, ...rest }) => ({
    ...rest,
    unit: rest.indicator === 'gdp' ? 'CNY' : 'person-times',
    vintage: rest.indicator === 'gdp' ? rest.vintage : 'visits/as-published',
    value:
      precision >= 0
        ? { coefficient: digits * 10n ** BigInt(precision), scale: 0 }
        : { coefficient: digits, scale: -precision },
    precision,
    publishedAt:
      rest.document === 'undated' && digits % 2n === 0n
        ? null
        : { from: days.toSorted()[0] ?? '', to: days.toSorted()[1] ?? '' },
    breakNote: texts[0],
    note: texts[1],
    doubt: texts[2],
  }))

const drafts = fc.uniqueArray(draft, {
  maxLength: 25,
  selector: (one) =>
    [one.indicator, one.place, one.period, one.vintage, one.document, one.provenance].join(),
})

test('CSV out and in again loses nothing, whatever stands in the notes', async () => {
  await fc.assert(
    fc.asyncProperty(drafts, async (given) => {
      const table = await readCsv('x.csv', bytesOf(writeCsv(given, LANGUAGES)))
      expect(await checkedTable(world, table)).toEqual({ drafts: given, bad: [] })
    }),
    { numRuns: 60 },
  )
})

test('SDMX-CSV out and in again loses nothing: statuses, notes, sources, precision, each kind of period', async () => {
  await fc.assert(
    fc.asyncProperty(drafts, async (given) => {
      const pieces = [...writeSdmxCsv(given, world.catalogue, LANGUAGES)]
      const table = await readSdmxCsv('x.csv', bytesOf(pieces), LANGUAGES)
      expect(await checkedTable(world, table)).toEqual({ drafts: given, bad: [] })
    }),
    { numRuns: 60 },
  )
})

test('JSON-stat out and in again loses nothing', async () => {
  await fc.assert(
    fc.asyncProperty(drafts, async (given) => {
      const text = JSON.stringify(jsonStatOf(given, world.catalogue, world.region, 'en'))
      const { drafts: back, bad } = await checkedTable(world, readJsonStat('x', text, LANGUAGES))
      expect(bad).toEqual([])
      const sorted = (list: readonly ObservationDraft[]) =>
        list
          .map((one) =>
            JSON.stringify(one, Object.keys(one).sort().concat('en', 'zh', 'from', 'to')),
          )
          .sort()
      expect(back).toHaveLength(given.length)
      expect(sorted(back.map(plain))).toEqual(sorted(given.map(plain)))
    }),
    { numRuns: 60 },
  )
})

test('a reader of JSON-stat that isn’t ours finds each value, status and label in its place', () => {
  fc.assert(
    fc.property(
      drafts.filter((list) => list.length > 0),
      (given) => {
        const set = JSONstat(jsonStatOf(given, world.catalogue, world.region, 'zh'))
        expect([set.class, set.role.time, set.role.geo]).toEqual(['dataset', ['period'], ['place']])
        for (const one of given) {
          const found = set.Data({
            indicator: one.indicator,
            place: one.place,
            period: one.period,
            release: [one.vintage, one.document, one.provenance].join('|'),
          })
          expect(found.value).toBe(toNumber(rationalOf(one.value)))
          expect(found.status).toBe(one.doubt ? 'U' : one.breakNote ? 'B' : statusBy[one.stage])
        }
        expect(set.Dimension('place').Category(given[0]?.place).label).toBe(given[0]?.place)
      },
    ),
    { numRuns: 40 },
  )
})

test('a bound stands in the notes of a cube, whose cells have nothing but numbers', () => {
  const one = fc.sample(draft, { numRuns: 1, seed: 1 })[0]
  if (one === undefined) throw new Error('no draft')
  const visits = {
    ...{ indicator: 'visits', place: 'P1', period: '2023', unit: 'person-times', note: null },
    ...{ value: { coefficient: 46000000n, scale: 0 }, precision: 6, bound: 'over' as const },
  }
  const noted = (bound: ObservationDraft['bound'], lang: string) =>
    jsonStatOf([{ ...one, ...visits, bound }], world.catalogue, world.region, lang).note
  expect(noted('over', 'en')).toEqual(['visits, P1, 2023: more than 46\u00a0million'])
  expect(noted('nearly', 'zh')[0]).toContain('：近4600万人次')
  expect(noted('exact', 'en')).toEqual([])
})

test('a file from before there were bounds is read as exact numbers', async () => {
  const given = fc.sample(drafts, { numRuns: 20, seed: 2 }).find((list) => list.length > 2) ?? []
  const plainly = given.map((one) => ({ ...one, bound: 'exact' as const }))
  const text = [...writeSdmxCsv(plainly, world.catalogue, LANGUAGES)].join('')
  const older = text.replace(',OBS_BOUND', ',OLDER')
  const table = await readSdmxCsv('x.csv', bytesOf([older]), LANGUAGES)
  expect((await checkedTable(world, table)).drafts).toEqual(plainly)
  const cube = JSON.stringify(jsonStatOf(plainly, world.catalogue, world.region, 'en'))
  const { drafts: back } = await checkedTable(
    world,
    readJsonStat('x', cube.replaceAll('"bound":"exact",', ''), LANGUAGES),
  )
  expect(back.map(({ bound }) => bound)).toEqual(given.map(() => 'exact'))
})

const statusBy = {
  preliminary: 'P',
  'final-verified': 'A',
  'census-revision': 'A',
  estimate: 'E',
  actual: 'A',
}

// Big integers have no JSON; as text they compare.
function plain(one: ObservationDraft) {
  return {
    ...one,
    value: `${one.value.coefficient}e-${one.value.scale}` as never,
  }
}
