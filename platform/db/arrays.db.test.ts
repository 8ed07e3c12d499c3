import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testDatabase } from '#test/support'
import { ARRAY_OF } from './arrays-at-boundary.ts'

const db = await testDatabase({ empty: true })

const ODD = fc.constantFrom(
  '',
  'NULL',
  'null',
  '"',
  '\\',
  '{',
  '}',
  ',',
  ' ',
  '\n',
  '长三角',
  "'",
  '{a,"b"}',
  '\\"',
)
const texts = fc.array(
  fc.oneof(ODD, fc.string({ unit: 'binary', maxLength: 6 }), fc.constant(null)),
  {
    maxLength: 6,
  },
)

test('whatever stands in an array of texts comes back as it went', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (given) => {
      const clean = given.map((text) => text?.replaceAll('\0', '') ?? null)
      const [row] = await db.read(
        (tx) => tx`SELECT ${clean}::text[] AS there, to_jsonb(${clean}::text[]) AS seen`,
      )
      expect(row).toEqual({ there: clean, seen: clean })
    }),
    { numRuns: 200 },
  )
})

test('each type of element crosses as it would alone', async () => {
  const [row] = await db.read(
    (tx) => tx`
      SELECT ${tx.array([1n, -9007199254740993n])}::int8[] AS counts, ${[1, -2]}::int[] AS numbers,
        ${['2024-12-04']}::date[] AS days, ${['24.40']}::numeric[] AS prices,
        ARRAY['2024-12-04 02:00:00.5+00'::timestamptz] AS instants, ARRAY[true, false, NULL] AS flags,
        ARRAY['\\x0102'::bytea] AS bytes, ARRAY['{"a": [1, "x"]}'::jsonb] AS objects,
        ${['019400d0-0000-7000-8000-00000000000a']}::uuid[] AS ids, ARRAY[1.5::float8] AS floats`,
  )
  expect(row).toEqual({
    counts: [1n, -9007199254740993n],
    numbers: [1, -2],
    days: ['2024-12-04'],
    prices: ['24.40'],
    instants: ['2024-12-04T02:00:00.500000Z'],
    flags: [true, false, null],
    bytes: [Buffer.from([1, 2])],
    objects: [{ a: [1, 'x'] }],
    ids: ['019400d0-0000-7000-8000-00000000000a'],
    floats: [1.5],
  })
})

test('the types are those of the server, and there is no array of a catalogue that it lacks', async () => {
  const elements = Object.keys(ARRAY_OF).map(Number)
  const rows = await db.read(
    (tx) => tx<{ element: number; array: number }[]>`
      SELECT oid::int AS element, typarray::int AS array FROM pg_type WHERE oid = ANY (${elements}::int[])`,
  )
  expect(Object.fromEntries(rows.map(({ element, array }) => [element, array]))).toEqual(ARRAY_OF)
  const [names] = await db.read(
    (tx) =>
      tx`SELECT array_agg(nspname) AS all FROM pg_namespace WHERE nspname = ANY (${['public', 'x']})`,
  )
  expect(names?.all).toEqual(['public'])
})

test('empty arrays, arrays of arrays, odd bounds and nothing keep their shape', async () => {
  const [row] = await db.read(
    (tx) => tx`
      SELECT '{}'::text[] AS empty, ARRAY[ARRAY['a', 'b,'], ARRAY['c', NULL]] AS nested,
        '[0:1]={x,y}'::text[] AS bounds, NULL::text[] AS nothing, ${[]}::text[] AS given`,
  )
  expect(row).toEqual({
    empty: [],
    nested: [
      ['a', 'b,'],
      ['c', null],
    ],
    bounds: ['x', 'y'],
    nothing: null,
    given: [],
  })
})

test('a bare array of numbers finds the rows that it names', async () => {
  const rows = await db.read(
    (tx) => tx`SELECT n FROM generate_series(1, 5) AS n WHERE n = ANY (${[2, 4]}) ORDER BY n`,
  )
  expect(rows.map(({ n }) => n)).toEqual([2, 4])
})
