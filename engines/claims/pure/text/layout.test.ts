import { expect, test } from 'vitest'
import { laidOut } from './layout.ts'

const cells = (text: string): readonly (readonly string[])[] =>
  laidOut(text)
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.trim()))

test('blanks that set columns apart become tabs, and no offset moves', () => {
  const text = 'Model  Dec 2024  Dec 2023\nA1     3,205     2,811\nA3     1,940     2,120'
  expect(laidOut(text)).toHaveLength(text.length)
  expect(cells(text)).toEqual([
    ['Model', 'Dec 2024', 'Dec 2023'],
    ['A1', '3,205', '2,811'],
    ['A3', '1,940', '2,120'],
  ])
  expect(cells('学段 男 女\n小学 8,410 7,690\n初中 4,260 3,940')[0]).toEqual(['学段', '男', '女'])
  expect(cells('      2024   2023\nPaid   410   388\nOpen    12    16')[0]).toEqual([
    '',
    '2024',
    '2023',
  ])
})

test('a name and a figure are a row where a total stands among them', () => {
  expect(cells('Q1 126\nQ2 148\nYear 274')[2]).toEqual(['Year', '274'])
  expect(cells('合　　计　　　43.5\n一季度　　　18.6')[0]).toEqual(['合　　计', '43.5'])
  for (const text of ['Lot 12\nLot 14\nLot 19', 'It opens.  The fair\nruns to 9.  Then 12'])
    expect(laidOut(text)).toBe(text)
})

test('what ends with a colon is the name of a row, and no figure of it', () => {
  const text = 'June 1: 742\nJune 2: 1,016\nJune 3: 988'
  expect(laidOut(text)).toBe(text)
})
