import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quickCsv } from './quick-csv.ts'

test('reads quotes, line breaks within them, commas, a mark and empty lines', () => {
  expect(quickCsv('\ufeffa,b\r\n1,"x, ""y"""\n\n2,"two\nlines"\r\n3,\n')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['1', 'x, "y"'] },
    { line: 5, cells: ['2', 'two\nlines'] },
    { line: 6, cells: ['3', ''] },
  ])
})

test('reads every table as the parser of streams does', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', '1', '"', ',', '\n', '中', ' '),
    maxLength: 6,
  })
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { maxLength: 8 })
  const written = (rows: readonly (readonly string[])[]): string =>
    rows
      .map((cells) => cells.map((one) => (/[",\n]/.test(one) ? quote(one) : one)).join(','))
      .join('\n')
  fc.assert(
    fc.property(table, (rows) => {
      const text = written(rows)
      const expected: readonly string[][] = parse(text, {
        bom: true,
        relax_column_count: true,
        skip_empty_lines: true,
      })
      expect(quickCsv(text).map(({ cells }) => cells)).toEqual(expected)
    }),
  )
})

test('refuses a quote that is never closed', () => {
  expect(() => quickCsv('a,b\n1,"x\n')).toThrow(/[Qq]uote/)
})

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
