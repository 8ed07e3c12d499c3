import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** What each figure of a text measures, in order. */
function names(text: string): readonly (string | null)[] {
  return checkText(text, { date: '2024-06-01' }).claims.map(({ measure }) => measure ?? null)
}

test('a cell is of its row and of its column', () => {
  expect(names('District | Houses lost | Wells dry\nNorth | 412 | 38\nWest | 136 | 77\n')).toEqual([
    'North, Houses lost',
    'North, Wells dry',
    'West, Houses lost',
    'West, Wells dry',
  ])
  expect(
    names('区域\t供水户数（万户）\t漏损率（%）\n城中区\t24.3\t9.8\n北塘区\t11.9\t12.4\n'),
  ).toEqual(['城中区，供水户数', '城中区，漏损率', '北塘区，供水户数', '北塘区，漏损率'])
})

test('a time, a change or a unit over a column is no name', () => {
  const rows = 'Berths | May 2024 | May 2023 | Change | %\nNorth pier | 412 | 400 | 12 | 3.0\n'
  expect(new Set(names(rows))).toEqual(new Set(['North pier']))
  expect(new Set(names('指标\t2024年5月\t同比（%）\n吞吐量\t412\t3.0\n'))).toEqual(
    new Set(['吞吐量']),
  )
})

test('a total is of what the line above its table says', () => {
  const table = 'Country\t2023\t2024\nNorvia\t2,410\t2,735\nTotal\t9,876\t11,178\n'
  expect(names(`Table 1. Overnight stays by country, May\n${table}`)).toEqual([
    'Norvia, Overnight stays',
    'Norvia, Overnight stays',
    'Total, Overnight stays',
    'Total, Overnight stays',
  ])
  // A sentence, and a line that tells what kind of table it is, name nothing.
  expect(names(`It is made up as follows.\n${table}`).at(-1)).toBe('Total')
  expect(names(`Selected indicators\n${table}`).at(-1)).toBe('Total')
})

test('a row that is named as its column is not named twice', () => {
  expect(names('Berths | Berths in use\nBerths in use | 412\n')).toEqual(['Berths in use'])
})
