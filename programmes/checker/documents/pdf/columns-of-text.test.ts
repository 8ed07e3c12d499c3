import { expect, test } from 'vitest'
import { linesOf } from './lines.ts'
import { paragraphsOf } from './paragraphs.ts'

const SIZE = 10
const LEFT = { x: 40, right: 240 }
const RIGHT = { x: 260, right: 460 }

/** Words of one line, each a piece of its own, spread until the last ends at the edge of its column. */
function spread(words: string, column: { readonly x: number; readonly right: number }, y: number) {
  const own = words.split(' ')
  const widths = own.map((word) => word.length * 5)
  const used = widths.reduce((sum, width) => sum + width, 0)
  const gap = (column.right - column.x - used) / Math.max(1, own.length - 1)
  let x = column.x
  return own.flatMap((str, at) => {
    const width = widths[at] ?? 0
    const piece = { str, transform: [1, 0, 0, 1, x, y], width, height: SIZE }
    const blank = { ...piece, str: ' ', transform: [1, 0, 0, 1, x + width, y], width: gap }
    x += width + gap
    return at === own.length - 1 ? [piece] : [piece, blank]
  })
}

function at(str: string, x: number, y: number) {
  return { str, transform: [1, 0, 0, 1, x, y], width: str.length * 5, height: SIZE }
}

const paragraph = (lines: readonly string[], column: typeof LEFT, top: number) =>
  lines.flatMap((words, place) => {
    const y = top - place * 14
    return place === lines.length - 1 ? [at(words, column.x, y)] : spread(words, column, y)
  })

const read = (...items: readonly object[]) => paragraphsOf(linesOf(items, 1)).split('\n')

const FERRIES = [
  'Ferries carried 3.6 million passengers',
  'in 2025, against 3.0 million before,',
  'and the harbour of North Island has',
  'been deepened for them, as the Board',
  'announced on Friday.',
]
const FREIGHT = [
  'Freight came to 46.2 million tonnes:',
  '38.5 million tonnes of containers and',
  'of coal, and the rest of them grain',
  'from the north. Everything else had',
  'been shipped by rail before.',
]

test('a paragraph in a column is one, however its words are spread, and whatever letter its lines begin with', () => {
  const items = [...paragraph(FERRIES, LEFT, 700), ...paragraph(FREIGHT, RIGHT, 700)]
  expect(read(...items)).toEqual([FERRIES.join(' '), FREIGHT.join(' ')])
})

test('a table below columns of text has its own lines alone', () => {
  const row = (y: number, ...cells: readonly string[]) =>
    cells.map((cell, place) => at(cell, [40, 150, 220, 290][place] ?? 0, y))
  const table = [
    ...row(628, 'Quay', '2024', '2025'),
    ...row(614, 'North', '14.5', '17.4'),
    ...row(600, 'South', '12.0', '15.0'),
    ...row(586, 'East', '12.0', '13.8'),
  ]
  const items = [...paragraph(FERRIES, LEFT, 700), ...paragraph(FREIGHT, RIGHT, 700), ...table]
  expect(read(...items)).toEqual([
    FERRIES.join(' '),
    FREIGHT.join(' '),
    'Quay\t2024\t2025',
    'North\t14.5\t17.4',
    'South\t12.0\t15.0',
    'East\t12.0\t13.8',
  ])
})

test('Chinese columns are read as paragraphs too', () => {
  const han = (words: string, x: number, y: number) => ({
    ...at(words, x, y),
    width: words.length * 10,
  })
  const items = [
    han('全年轮渡运送旅客三百六十万人次，比上年', 40, 700),
    han('的三百万人次增长两成。其中，甲线一百八', 40, 686),
    han('十万人次，乙线一百二十万人次，丙线六十', 40, 672),
    han('万人次。', 40, 658),
    han('全港完成货物吞吐量四千六百二十万吨，同', 260, 700),
    han('比增长百分之二十。', 260, 686),
    han('其余各港持平，', 260, 650),
  ]
  expect(read(...items)).toEqual([
    '全年轮渡运送旅客三百六十万人次，比上年的三百万人次增长两成。其中，甲线一百八十万人次，乙线一百二十万人次，丙线六十万人次。',
    '全港完成货物吞吐量四千六百二十万吨，同比增长百分之二十。',
    '其余各港持平，',
  ])
})

test('a word divided at the end of a line has no blank in it', () => {
  const lines = [
    'Exports of the three ports on the bay rose to 4.6 mil\u00ad',
    'lion tonnes, of which two-',
    'thirds were containers on long- and',
  ]
  const text = read(...lines.map((words, place) => at(words, 40, 700 - place * 14))).join(' ')
  expect(text).toContain('4.6 million tonnes, of which two-thirds were containers')
})

test('the name of a table is no title of its columns', () => {
  const row = (y: number, ...cells: readonly string[]) =>
    cells.map((cell, place) => at(cell, [40, 150, 220, 290][place] ?? 0, y))
  expect(
    read(
      ...row(642, 'Table 2', 'Freight by quay'),
      ...row(628, 'Quay', '2024', '2025'),
      ...row(614, 'North', '14.5', '17.4'),
      ...row(600, 'South', '12.0', '15.0'),
    )[1],
  ).toBe('Quay\t2024\t2025')
})
