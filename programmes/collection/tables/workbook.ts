import { strToU8, zipSync } from 'fflate'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Wide enough for what stands in each column of a template. */
const WIDTHS = [6, 34, 18, 18, 20, 20, 30, 30, 8]

/** The same archive for the same rows: its entries carry no time. */
const NO_TIME = new Date('1980-01-01T00:00:00')

/** A workbook of one sheet, after ECMA-376: all cells text, the first row kept in view. */
export function workbookOf(rows: readonly (readonly string[])[]): Uint8Array {
  const files = {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheetOf(rows),
  }
  const packed = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const)
  return zipSync(Object.fromEntries(packed), { mtime: NO_TIME })
}

function sheetOf(rows: readonly (readonly string[])[]): string {
  const columns = WIDTHS.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  const body = rows.map((row, r) => {
    const cells = row.map((text, c) => cellXml(text, `${String.fromCharCode(65 + c)}${r + 1}`))
    return `<row r="${r + 1}">${cells.join('')}</row>`
  })
  return `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${body.join('')}</sheetData></worksheet>`
}

/** A number in digits that a spreadsheet keeps is one, so that people can reckon with it; everything else is text. */
function cellXml(text: string, at: string): string {
  if (text === '') return ''
  if (/^-?(0|[1-9]\d{0,14})(\.\d{1,10})?$/.test(text) && text.replace(/\D/g, '').length <= 15)
    return `<c r="${at}"><v>${text}</v></c>`
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

function escaped(text: string): string {
  return [...text].map((char) => ESCAPES[char] ?? (isAllowed(char) ? char : ' ')).join('')
}

const ESCAPES: { readonly [char: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

// XML 1.0 has no way to write control characters.
function isAllowed(char: string): boolean {
  const code = char.codePointAt(0) ?? 0
  return code >= 32 || code === 9 || code === 10 || code === 13
}
