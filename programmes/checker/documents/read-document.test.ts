import { expect, test } from 'vitest'
import { TEXT_BYTES_MAX } from './length.ts'
import { pdfOnServer } from './pdf-on-server.ts'
import { FILE_BYTES_MAX, readDocument } from './read-document.ts'
import { tinyDocx, tinyPdf } from './tiny/files.ts'

const host = { pdf: pdfOnServer }
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

test('reads plain text as it is, whatever its encoding', async () => {
  const read = await readDocument(bytesOf('增长5.4%。\nUp 5.4 %.'), 'a.txt', host)
  expect(read).toMatchObject({ format: 'text', text: '增长5.4%。\nUp 5.4 %.', isVerbatim: true })
  const gb = Uint8Array.from([0xd4, 0xf6, 0xb3, 0xa4, 0x35, 0x25])
  expect((await readDocument(gb, 'a.txt', host)).text).toBe('增长5%')
  const marked = await readDocument(bytesOf('\ufeff5%'), 'a.txt', host)
  expect(marked).toMatchObject({ text: '5%', encoding: 'utf-8', isVerbatim: false })
  const utf16 = Uint8Array.from([0xff, 0xfe, 0x9e, 0x58, 0x7f, 0x95])
  expect((await readDocument(utf16, 'a', host)).text).toBe('增长')
})

test('reads a page of HTML as its article, paragraph by paragraph', async () => {
  const page = `<!doctype html><title>t</title><nav>Home 12</nav><article><h1>Growth</h1><p>Up&nbsp;<s>5.3</s><b>5.4</b>&#37;<br>over <!-- 7 -->2023.</p>
    <script>var x = 9</script><table><tr><td>GDP</td><td>120</td></tr></table></article><footer>Tel. 12345</footer>`
  const { format, text } = await readDocument(bytesOf(page), 'page', host)
  expect(format).toBe('html')
  expect(text).toBe('Growth\nUp\u00a05.4%\nover 2023.\nGDP\t120')
})

test('reads HTML nested deeper than any stack of calls', async () => {
  const deep = `<p>${'<b>'.repeat(500)}5%${'</b>'.repeat(500)}</p>`
  expect((await readDocument(bytesOf(deep), 'deep.html', host)).text).toBe('5%')
})

test('reads a DOCX by runs, without what was deleted, cells apart', async () => {
  const body =
    '<w:p><w:r><w:t xml:space="preserve">Rose </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>5.4&#37;</w:t></w:r><w:del><w:r><w:delText>9</w:delText></w:r></w:del></w:p><w:p/><w:tbl><w:tr><w:tc><w:p><w:r><w:t>A &amp; B</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
  const read = await readDocument(tinyDocx(body), 'a.docx', host)
  expect(read).toEqual({ format: 'docx', text: 'Rose 5.4%\nA & B\t2' })
})

test('reads a PDF in English and in a Chinese font that it does not embed', async () => {
  const english = await readDocument(tinyPdf(['Output rose 5.4%.'], false), 'a.pdf', host)
  expect(english).toEqual({ format: 'pdf', text: 'Output rose 5.4%.' })
  const chinese = await readDocument(tinyPdf(['前三季度增长5.4%。'], true), 'a.pdf', host)
  expect(chinese.text).toBe('前三季度增长5.4%。')
})

test('reads the characters that a PDF of a browser writes as radicals, and joins what was one paragraph', async () => {
  const chinese = await readDocument(
    tinyPdf(['⻓三⻆⼀⽉⽐上年增⻓5.4%，⾼于全国0.6', '个百分点。'], true),
    'a.pdf',
    host,
  )
  expect(chinese.text).toBe('长三角一月比上年增长5.4%，高于全国0.6个百分点。')
  const english = await readDocument(
    tinyPdf(
      [
        'Growth of the ports',
        'Output of the ports of the bay grew by 5.4 percent in the first half of the year, 0.6',
        'percentage points more than a year ago. It was the best',
        'half since 2019.',
      ],
      false,
    ),
    'a.pdf',
    host,
  )
  expect(english.text.split('\n')).toEqual([
    'Growth of the ports',
    'Output of the ports of the bay grew by 5.4 percent in the first half of the year, 0.6 percentage points more than a year ago. It was the best half since 2019.',
  ])
})

test('leaves out of a page what the site puts around its text', async () => {
  const page = `<div class="site-nav">Home 12</div><div id="copyright">Copyright 2024. ICP 12345</div><p>Up 5.4 %.</p><div role="contentinfo">Tel. 9</div><footer>2024</footer>`
  expect((await readDocument(bytesOf(page), 'page.html', host)).text).toBe('Up 5.4 %.')
})

test('says what is wrong with a file that it cannot read', async () => {
  const refusal = async (bytes: Uint8Array, name: string) =>
    readDocument(bytes, name, host).then(
      () => 'read',
      (error: { readonly code?: string }) => error.code,
    )
  expect(await refusal(bytesOf('  \n '), 'a.txt')).toBe('checker.no-text')
  expect(await refusal(bytesOf('%PDF-1.4 nothing'), 'a.pdf')).toBe('checker.unreadable-document')
  expect(await refusal(Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9]), 'a.docx')).toBe(
    'checker.unreadable-document',
  )
  expect(await refusal(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'a.doc')).toBe(
    'checker.unknown-kind',
  )
  expect(await refusal(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'a.docx')).toBe(
    'checker.locked-document',
  )
  expect(await refusal(bytesOf('{\\rtf1\\ansi Up 5 %}'), 'a.rtf')).toBe('checker.unknown-kind')
  for (const name of ['a.docx', 'a.pdf', 'a.html', 'a'])
    expect(await refusal(new Uint8Array(), name)).toBe('checker.no-text')
  expect(await refusal(bytesOf('Up 5 %'), 'a.docx')).toBe('checker.unreadable-document')
  // Whoever gives a DOCX isn't told to give one.
  expect(await refusal(bytesOf('\0\u0001 nothing'), 'a.docx')).toBe('checker.unreadable-document')
  expect(await refusal(bytesOf('\0\u0001 nothing'), 'a.pdf')).toBe('checker.unreadable-document')
  expect(await refusal(tinyPdf([], false), 'a.pdf')).toBe('checker.scanned-document')
  expect(await refusal(new Uint8Array(FILE_BYTES_MAX + 1), 'a.pdf')).toBe('checker.file-too-large')
  expect(await refusal(bytesOf('5 '.repeat(TEXT_BYTES_MAX / 2)), 'a.txt')).toBe('read')
  expect(await refusal(bytesOf(`${'5 '.repeat(TEXT_BYTES_MAX / 2)}5`), 'a.txt')).toBe(
    'checker.too-long',
  )
})
