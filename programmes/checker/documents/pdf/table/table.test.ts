import { describe, expect, test } from 'vitest'
import { linesOf } from '../lines.ts'
import { paragraphsOf } from '../paragraphs.ts'

const SIZE = 10

/** Words at a place, of letters that are half as wide as high; `right` is where they end. */
function at(str: string, place: { readonly x?: number; readonly right?: number }, y: number) {
  const width = str.length * 5
  const x = place.x ?? (place.right ?? 0) - width
  return { str, transform: [1, 0, 0, 1, x, y], width, height: SIZE }
}

const ENDS = [200, 260, 320, 380, 440, 500]

/** A line: the name at the left, figures ending at the right edges of their columns; null: an empty cell. */
function row(y: number, name: string, ...cells: readonly (string | null)[]) {
  const figures = cells.flatMap((cell, order) =>
    cell === null ? [] : [at(cell, { right: ENDS[order] ?? 0 }, y)],
  )
  return name === '' ? figures : [at(name, { x: 40 }, y), ...figures]
}

/** Words whose middle stands at a place. */
const over = (str: string, middle: number, y: number) =>
  at(str, { x: middle - str.length * 2.5 }, y)

const read = (...items: readonly object[]) => paragraphsOf(linesOf(items, 1)).split('\n')

describe('a table of a PDF', () => {
  test('keeps the place of a cell where others are empty', () => {
    const lines = read(
      ...row(700, '', '2025', '2024', 'Change'),
      ...row(686, 'Tax', '103', '68', '51%'),
      ...row(672, 'Interest', null, '35', null),
      ...row(658, 'Total', '103', '103', '0%'),
    )
    expect(lines).toEqual([
      '\t2025\t2024\tChange',
      'Tax\t103\t68\t51%',
      'Interest\t\t35\t',
      'Total\t103\t103\t0%',
    ])
  })

  test('is read line by line where its cells were written column by column', () => {
    const rows = [
      row(700, '', '2025', '2024'),
      row(686, 'Tax', '103', '68'),
      row(672, 'Rent', '11', '12'),
    ]
    const byColumn = [2, 0, 1].flatMap((order) =>
      rows.flatMap((line) => {
        const item = line.length === 3 ? line[order] : order === 2 ? undefined : line[order - 1]
        return item === undefined ? [] : [item]
      }),
    )
    expect(read(...byColumn).slice(-2)).toEqual(['Tax\t103\t68', 'Rent\t11\t12'])
  })

  test('has titles over groups of columns in the first of them, and titles of several lines as one', () => {
    const lines = read(
      over('Second quarter', 245, 730),
      over('Six months', 425, 730),
      over('Net', 308, 715),
      over('Net', 490, 715),
      ...row(702, '(EUR m)', 'Sales', 'Costs', 'income', 'Sales', 'Costs', 'income'),
      ...row(686, 'North', '103', '68', '35', '210', '140', '70'),
      ...row(672, 'South', '11', '12', '(1)', '20', '21', '(1)'),
    )
    expect(lines.slice(0, 3)).toEqual([
      '\tSecond quarter\t\t\tSix months\t\t',
      '(EUR m)\tSales\tCosts\tNet income\tSales\tCosts\tNet income',
      'North\t103\t68\t35\t210\t140\t70',
    ])
  })

  test('takes a sign of money with the figure behind it, wherever it stands', () => {
    const lines = read(
      ...row(700, '', '2025', '2024'),
      at('Sales', { x: 40 }, 686),
      at('$', { x: 165 }, 686),
      // One piece with the sign of the next column.
      at('103.4 $', { x: 175 }, 686),
      at('98.1', { right: 260 }, 686),
      ...row(672, 'Costs', '61.0', '60.2'),
    )
    expect(lines[1]).toBe('Sales\t$ 103.4\t$ 98.1')
  })

  test('joins the name of a row that takes two lines, and leaves a heading alone', () => {
    const lines = read(
      ...row(700, '', '2025', '2024'),
      ...row(686, 'Investing activities'),
      ...row(672, 'Purchase of plant and'),
      ...row(658, 'equipment', '(52)', '(48)'),
      ...row(644, 'Other', '7', '3'),
    )
    expect(lines).toEqual([
      '\t2025\t2024',
      'Investing activities',
      'Purchase of plant and equipment\t(52)\t(48)',
      'Other\t7\t3',
    ])
  })

  test('has what stands in the middle above it as lines of their own', () => {
    const lines = read(
      over('Marlow Group', 150, 730),
      over('(in millions)', 150, 716),
      ...row(700, '', '2025', '2024'),
      ...row(686, 'Sales', '103', '98'),
      ...row(672, 'Costs', '61', '60'),
    )
    expect(lines.slice(0, 3)).toEqual(['Marlow Group', '(in millions)', '\t2025\t2024'])
  })

  test('is none where sentences have figures one below the other', () => {
    const lines = read(
      at('The mills ran at 84 per cent of what they can do, after 79', { x: 40 }, 700),
      at('per cent in 2024 and 81 in 2023, and made 612 tonnes a day', { x: 40 }, 688),
    )
    expect(lines.join(' ')).not.toContain('\t')
  })
})
