import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { tinyDocx } from '../tiny/files.ts'
import { readDocx } from './read-docx.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const run = (text: string, properties = '') =>
  `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (...runs: readonly string[]) => `<w:p>${runs.join('')}</w:p>`
const textOf = (body: string, parts = {}) => readDocx(tinyDocx(body, parts), 'a.docx').text

test('reads footnotes and endnotes behind the text, in the order in which it refers to them', () => {
  const note = (kind: string, id: number, text: string) =>
    `<w:${kind} w:id="${id}">${paragraph(run(text))}</w:${kind}>`
  const body = paragraph(
    run('Rose 5%'),
    '<w:r><w:footnoteReference w:id="3"/></w:r>',
    run(' and 6%'),
    '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="1"/></w:r>',
  )
  const text = textOf(body, {
    'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>${note('footnote', 2, 'From 2 t.')}${note('footnote', 3, 'From 3 t.')}${note('footnote', 4, 'Of nothing, 4 t.')}</w:footnotes>`,
    'word/endnotes.xml': `<w:endnotes ${W}>${note('endnote', 1, 'From 1 t.')}</w:endnotes>`,
  })
  expect(text).toBe('Rose 5% and 6%\nFrom 3 t.\nFrom 2 t.\nFrom 1 t.')
})

test('reads a text box once, behind the paragraph that holds it', () => {
  const box = `<w:txbxContent>${paragraph(run('Box 8%.'))}</w:txbxContent>`
  const twice = `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`
  expect(
    textOf(paragraph(run('Before '), twice, run('and after.')) + paragraph(run('Next.'))),
  ).toBe('Before and after.\nBox 8%.\nNext.')
})

test('leaves out what was deleted, struck out, moved away or hidden', () => {
  const body = paragraph(
    `<w:moveFrom>${run('Away 4%. ')}</w:moveFrom>`,
    `<w:moveTo>${run('Here 5%. ')}</w:moveTo>`,
    run('Hidden 6%. ', '<w:rPr><w:vanish/></w:rPr>'),
    run('Struck 3%. ', '<w:rPr><w:strike/></w:rPr>'),
    run('Shown 7%.', '<w:rPr><w:vanish w:val="0"/><w:strike w:val="false"/></w:rPr>'),
    run(
      ' Seen 2%.',
      '<w:rPr><w:rPrChange w:id="1"><w:rPr><w:strike/></w:rPr></w:rPrChange></w:rPr>',
    ),
    '<w:del><w:r><w:delText>Gone 8%.</w:delText><w:tab/></w:r></w:del>',
    '<!-- <w:r><w:t>Told 9%.</w:t></w:r> -->',
  )
  expect(textOf(body)).toBe('Here 5%. Shown 7%. Seen 2%.')
})

test('finds the body where the package says it is, under any prefix, in strict documents and in UTF-16', () => {
  const strict = (x: string) =>
    `<${x}document xmlns${x === '' ? '' : `:${x.slice(0, -1)}`}="http://purl.oclc.org/ooxml/wordprocessingml/main"><${x}body><${x}p><${x}r><${x}t>Up 5%.</${x}t></${x}r></${x}p></${x}body></${x}document>`
  for (const prefix of ['x:', ''])
    expect(textOf('', { 'word/document.xml': strict(prefix) }), prefix).toBe('Up 5%.')
  const moved = zipSync({
    '_rels/.rels': new TextEncoder().encode(
      '<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/text/main.xml"/></Relationships>',
    ),
    'text/main.xml': new TextEncoder().encode(strict('w:')),
  })
  expect(readDocx(moved, 'a.docx')).toMatchObject({ text: 'Up 5%.', main: 'text/main.xml' })
  const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><w:document ${W}><w:body>${paragraph(run('涨5%'))}</w:body></w:document>`
  expect(textOf('', { 'word/document.xml': Buffer.from(xml, 'utf16le') })).toBe('涨5%')
})

test('tabs stand between the cells of a row, and none behind the last: each row has the columns that it has', () => {
  const row = (...cells: readonly string[]) =>
    `<w:tr>${cells.map((cell) => `<w:tc>${cell === '' ? '<w:p/>' : paragraph(run(cell))}</w:tc>`).join('')}</w:tr>`
  const table = `<w:tbl>${row('', '2025', '2024')}${row('Sales', '412', '388')}${row('Costs', '(251)', '')}${row('', '', '')}${row('Left', '161', '149')}</w:tbl>`
  expect(textOf(`${table}${paragraph(run('All in all.'))}`)).toBe(
    '\t2025\t2024\nSales\t412\t388\nCosts\t(251)\t\nLeft\t161\t149\nAll in all.',
  )
})

test('a table of contents and numbers of pages are left out, and nothing for a field that is never closed', () => {
  const sign = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const begun = (code: string) =>
    `${sign('begin')}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${sign('separate')}`
  const field = (code: string, shown: string) => `${begun(code)}${run(shown)}${sign('end')}`
  const contents = `${paragraph(begun('TOC \\o'), run('2 Freight'), '<w:r><w:tab/></w:r>', field('PAGEREF _Toc1 \\h', '4'))}${paragraph(run('3 Fares'), sign('end'))}`
  const page = `<w:fldSimple w:instr=" PAGE ">${run('7')}</w:fldSimple>`
  const rest = paragraph(run('Up '), field('REF rate', '5%'), run(' on page '), page)
  expect(textOf(`${contents}${rest}`)).toBe('Up 5% on page')
  expect(textOf(`${paragraph(begun('PAGE'), run('7'))}${paragraph(run('Up 5%'))}`)).toBe('7\nUp 5%')
})

test('where a word may be divided nothing is read', () => {
  expect(textOf(paragraph(run('4.6 mil\u00adlion ton&#173;nes')))).toBe('4.6 million tonnes')
})

test('a sign that ends tags may stand in a value', () => {
  const field = `<w:fldSimple w:instr=" IF 1 > 0 'a' ">${run('Up 5%')}</w:fldSimple>`
  expect(textOf(paragraph(field))).toBe('Up 5%')
})

test('says truly what is wrong', () => {
  const codeOf = (bytes: Uint8Array) => {
    try {
      readDocx(bytes, 'a.docx')
    } catch (error) {
      return error instanceof Error && 'code' in error ? error.code : error
    }
    return 'read'
  }
  const body = (xml: string) => tinyDocx('', { 'word/document.xml': xml })
  const broken = 'checker.unreadable-document'
  expect(codeOf(body(`<w:document ${W}><w:body><w:p>`))).toBe(broken)
  expect(codeOf(body(`<w:document ${W}><w:body></w:p></w:body></w:document>`))).toBe(broken)
  expect(codeOf(body(`<w:document ${W}><w:body`))).toBe(broken)
  expect(codeOf(tinyDocx('').subarray(0, 200))).toBe(broken)
  expect(codeOf(zipSync({ 'xl/workbook.xml': new Uint8Array(9) }))).toBe('checker.unknown-kind')
  expect(codeOf(body(`<workbook xmlns="urn:tables"/>`))).toBe('checker.unknown-kind')
  const large = zipSync({ 'word/document.xml': new Uint8Array(60_000_001) })
  expect(codeOf(large)).toBe('checker.unpacks-too-large')
})

test('a cell over several columns stands in the first of them', () => {
  const cell = (text: string, properties = '') =>
    `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${paragraph(run(text))}</w:tc>`
  const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`
  const table = `<w:tbl>${row(cell('EUR m'), cell('Second quarter', '<w:gridSpan w:val="2"/>'), cell('Half year', '<w:gridSpan w:val="2"/>'))}${row(cell('Sales'), cell('412'), cell('388'), cell('801'), cell('760'))}</w:tbl>`
  expect(textOf(table)).toBe('EUR m\tSecond quarter\t\tHalf year\t\nSales\t412\t388\t801\t760')
})
