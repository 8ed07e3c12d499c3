import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkText } from '../check-text.ts'
import { unwrap } from './unwrap.ts'

const WRAPPED = [
  'Sales of new vehicles in the province rose to 2.4 million, up from 2.2',
  'million vehicles a year before, the bureau said. Exports grew by 9.5',
  'percent to 4.94 trillion yuan, and imports by 3 percent to 2.1 trillion',
  'yuan over the year.',
].join('\n')

describe('what Markdown sets in bold', () => {
  test('is read without its marks, and found with them', () => {
    const text = 'Sales **rose 4%** to **$104 million** from $100 million, and 2**3 is 8.'
    const { text: plain, at } = unwrap(text)
    expect(plain).toBe('Sales rose 4% to $104 million from $100 million, and 2**3 is 8.')
    for (const words of ['rose', '$104', 'from']) {
      expect(text.slice(at(plain.indexOf(words))).startsWith(words)).toBe(true)
    }
    const { claims } = checkText(text)
    expect(claims.slice(0, 3).map(({ start, end }) => text.slice(start, end))).toEqual([
      '4%',
      '$104 million',
      '$100 million',
    ])
  })

  test('a rate below nothing in a cell', () => {
    const table = [
      'Revenue by group (in euro millions)',
      '',
      '| | 2023 | 2024 | Reported change |',
      '|---|---|---|---|',
      '| **Wines** | **4,812** | **4,377** | **-9%** |',
      '| **Total group** | **60,753** | **58,090** | **-4%** |',
    ].join('\n')
    const { claims } = checkText(table, { date: '2025-01-20' })
    expect(claims.map(({ value }) => value)).toContain('-4')
    expect(claims.filter(({ verdict }) => verdict === 'inconsistent')).toEqual([])
  })
})

describe('lines of one width are read as one', () => {
  test('in English, with a blank for each break', () => {
    expect(unwrap(WRAPPED).text).toBe(WRAPPED.replaceAll('\n', ' '))
  })

  test('in Chinese, with nothing for it, even within a number', () => {
    const lines = [
      '今年前三季度全市新增就业人员三十二万人，新能源汽车产量达到34',
      '0万辆，同比增长12.5%，高速公路通车里程达到七千六百公里，其中',
      '新增通车里程四百公里左右。',
    ]
    expect(unwrap(lines.join('\n')).text).toBe(lines.join(''))
  })

  test('a heading with a number begins, though the line above ends in one', () => {
    const text = 'Port report of February 2026\n1 Cargo\nIt fell.\n2 Passengers\nThey came.'
    expect(unwrap(text).text).toBe(text)
  })

  test('a paragraph whose first line stands further in', () => {
    const lines = [
      '    Farmers delivered 41.2 million tonnes of',
      'wheat to the board in the first ten months',
      'of the season, the board said. Deliveries of',
      'barley were 6.4 million.',
    ]
    expect(unwrap(lines.join('\n')).text.trim()).toBe(lines.join(' ').trim())
  })

  test('a hyphen at the end of a line joins a word', () => {
    expect(
      unwrap('The line is planned as a part of the cross-\nprovincial network.').text,
    ).toContain('cross-provincial')
  })
})

describe('lines that somebody ended stay', () => {
  test.each([
    ['a headline', 'Exports of the province rise by a tenth\nExports rose by 10 percent.'],
    ['a list', 'Goals for the coming year are as follows\n- 300 km of track\n- 40 stations'],
    [
      'names with values',
      'Revenue: 842.6 million\nOperating profit: 97.3 million\nNet debt: 310.5',
    ],
    ['a table', 'Region\tGDP\tGrowth\nNorth\t120\t3.4\nSouth\t140\t4.1'],
    ['paragraphs', 'The first paragraph ends here.\n\nThe second begins there.'],
    ['Chinese paragraphs', '全年进出口增长百分之八，创历史新高。\n高铁里程达到七千六百公里。'],
  ])('%s', (_, text) => {
    expect(unwrap(text).text).toBe(text)
  })
})

test('offsets lead back to the text as written', () => {
  const { claims } = checkText(WRAPPED)
  expect(claims.map(({ text }) => text)).toContain('2.2\nmillion vehicles')
  for (const { start, end, text } of claims) expect(WRAPPED.slice(start, end)).toBe(text)
})

test('every offset of what was read is that of the same character as written', () => {
  const line = fc.stringMatching(/^[a-z0-9万元。.,: -]{0,60}$/)
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const written = lines.join('\n')
      const { text, at } = unwrap(written)
      for (let offset = 0; offset < text.length; offset += 1) {
        const char = written[at(offset)] ?? ''
        const read = text[offset] ?? ''
        // Blanks between the columns of a table are read as tabs.
        expect(/\s/.test(read) ? /\s/.test(char) : char === read).toBe(true)
      }
    }),
  )
})
