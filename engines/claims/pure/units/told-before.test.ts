import { expect, test } from 'vitest'
import { readClaims } from '../read-claims.ts'

const units = (text: string) =>
  readClaims(text, { date: '2024-10-14' }).claims.map(({ unit }) => unit)

test('a long number is of the unit that it has elsewhere', () => {
  expect(units('The register lists 48,213 households.\nAll of the 48,213 were asked.')).toEqual([
    'households',
    'households',
  ])
})

test('a round number, or one with two units, says nothing', () => {
  expect(units('It lists 48,000 households.\nIt sent 48,000 out.').at(-1)).toBe('items')
  expect(units('48,213 households and 48,213 firms.\nIt sent 48,213 out.').at(-1)).toBe('items')
})

test('where standard boxes are counted, the boxes of a port are such', () => {
  const port = '港口完成吞吐量312万标箱，其中外贸箱162万箱，内贸150万箱；海铁联运21万箱。'
  expect(units(port)).toEqual(['TEU', 'TEU', 'TEU', 'TEU'])
  expect(units('港口完成吞吐量312万标箱。进口苹果30万箱。').at(-1)).toBe('items')
  expect(units('全年外贸出口罐头30万箱。').at(-1)).toBe('items')
})

test('what a label counts is counted in the bracket behind as well', () => {
  expect(units('- Months of supply: 3.6 (vs. 2.9)\n- Homes on sale: 31 (vs. 22)')).toEqual([
    'months',
    'months',
    'items',
    'items',
  ])
})

test('a sentence that opens with other things counts those, and what a port handles is no money', () => {
  expect(units('There were 276 km of mains. Pollution incidents rose to 231 from 205.')).toEqual([
    'km',
    'items',
    'items',
  ])
  expect(units('The first leg was 276 km. The second was 231.').at(-1)).toBe('km')
  expect(
    units(
      'Revenue came in at $4.1 million. Cruise passenger throughput was 1.02 million on 171 calls.',
    )[1],
  ).toBe('items')
  expect(units('Revenue was $4.1 million. Spending came to 1.02 million.').at(-1)).toBe('USD')
})
