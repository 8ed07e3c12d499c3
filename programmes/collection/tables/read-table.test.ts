import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { HouseError } from '#platform/errors'
import { TABLE_BYTES_MAX } from '../inputs.ts'
import { readTable } from './read-table.ts'
import { workbookOf } from './workbook.ts'

const ROWS = [
  ['序号', '单位', '数值'],
  ['1', '亿元', '90131.5'],
  ['2', '万人', '846.80'],
]
const CSV = ROWS.map((row) => row.join(',')).join('\r\n')
// 序号,单位,数值 / 1,亿元,90131.5 / 2,万人,846.80 as an older Chinese spreadsheet writes it.
const GBK = Uint8Array.from([
  ...[
    0xd0, 0xf2, 0xba, 0xc5, 0x2c, 0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0xca, 0xfd, 0xd6, 0xb5, 0x0d, 0x0a,
  ],
  ...[0x31, 0x2c, 0xd2, 0xda, 0xd4, 0xaa, 0x2c, ...strToU8('90131.5'), 0x0d, 0x0a],
  ...[0x32, 0x2c, 0xcd, 0xf2, 0xc8, 0xcb, 0x2c, ...strToU8('846.80'), 0x0d, 0x0a],
])

const read = async (bytes: Uint8Array) => {
  const { header, rows, encoding, problems } = await readTable('table', bytes)
  return { table: [header, ...rows.map(({ cells }) => cells)], encoding, problems }
}
const codeOf = async (bytes: Uint8Array) => {
  try {
    await readTable('table', bytes)
    return 'read'
  } catch (error) {
    if (error instanceof HouseError) return error.code
    throw error
  }
}
const utf16 = (text: string) => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return new Uint8Array(bytes)
}

test.each([
  ['UTF-8', strToU8(CSV), 'utf-8'],
  ['UTF-8 with a mark', strToU8(`\uFEFF${CSV}`), 'utf-8'],
  ['GB 18030', GBK, 'gb18030'],
  ['UTF-16 with tabs', utf16(CSV.replaceAll(',', '\t')), 'utf-16'],
  ['semicolons', strToU8(CSV.replaceAll(',', ';')), 'utf-8'],
])('reads %s', async (_, bytes, encoding) => {
  expect(await read(bytes)).toEqual({ table: ROWS, encoding, problems: [] })
})

test('reads the workbook that it writes', async () => {
  const { table, encoding } = await read(workbookOf(ROWS))
  expect(encoding).toBe('xlsx')
  expect(table.map((row) => row.map((cell) => cell.replace(/^846.8$/, '846.80')))).toEqual(ROWS)
})

test('a workbook of any words is read as they were written', async () => {
  // What a spreadsheet takes for white space at the ends of a cell belongs to nobody.
  const cell = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter(
      (text) =>
        text === text.trim() &&
        !/\p{Cc}/u.test(text) &&
        !/^[-\d.]+$/.test(text) &&
        text !== '' &&
        !/^[+\d.eE-]+$/.test(text),
    )
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }),
      async (rows) => {
        const { table } = await read(workbookOf([['a', 'b'], ...rows]))
        expect(table).toEqual([['a', 'b'], ...rows])
      },
    ),
    { numRuns: 50 },
  )
})

test('merged cells are named with what to do about them', async () => {
  const files = unzipSync(workbookOf(ROWS))
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  files['xl/worksheets/sheet1.xml'] = strToU8(
    sheet.replace(
      '</sheetData>',
      '</sheetData><mergeCells count="1"><mergeCell ref="C2:C3"/></mergeCells>',
    ),
  )
  const { problems } = await read(zipSync(files))
  expect(problems).toMatchObject([{ line: 2, column: 'C' }])
  expect(problems[0]?.reason.en).toContain('C2:C3 are merged')
  expect(problems[0]?.remedy.zh).toContain('取消合并')
})

test.each([
  [
    'an old workbook',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]),
    'collection.unreadable-table',
  ],
  ['a damaged workbook', strToU8('PK\u0003\u0004 no more'), 'collection.unreadable-table'],
  [
    'a picture',
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0xff, 0xfe]),
    'collection.unreadable-table',
  ],
  ['a PDF', strToU8('%PDF-1.4\n1 0 obj\n'), 'collection.unreadable-table'],
  ['an open quote', strToU8('a,b\n1,"2\n'), 'collection.unreadable-table'],
  ['nothing', new Uint8Array(), 'collection.unreadable-table'],
  ['too much', new Uint8Array(TABLE_BYTES_MAX + 1), 'collection.table-too-large'],
])('refuses %s in words', async (_, bytes, code) => {
  expect(await codeOf(bytes)).toBe(code)
})

test('whatever bytes are uploaded, they are read or refused, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (bytes, zip) => {
      const given = zip ? Uint8Array.from([0x50, 0x4b, 0x03, 0x04, ...bytes]) : bytes
      expect(await codeOf(given)).toMatch(/^(read|collection\.|series\.)/)
    }),
    { numRuns: 200 },
  )
})
