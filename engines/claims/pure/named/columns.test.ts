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

test('a row that is named as its column is not named twice', () => {
  expect(names('Berths | Berths in use\nBerths in use | 412\n')).toEqual(['Berths in use'])
})
