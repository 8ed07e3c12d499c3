import { expect, test } from 'vitest'
import { type Decoded, decode } from './decode.ts'
import { unmarkedUtf16 } from './guess.ts'

const NOTHING = { charset: null, isHtml: false }
const PAGE = { charset: null, isHtml: true }
const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'))
const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const brief = ({ text, encoding, unreadable }: Decoded) => [text, encoding, unreadable]

/** 出口增长5％。 in GB 18030 and in Big5. */
const GB = 'b3f6 bfda d4f6 b3a4 35 a3a5 a1a3'
const BIG5 = 'a558 a466 bc57 aaf8 35 a248 a143'

test('goes by the mark of the bytes', () => {
  for (const [encoding, hex] of [
    ['utf-8', 'efbbbf e5a29e 35'],
    ['utf-16le', 'fffe 9e58 3500'],
    ['utf-16be', 'feff 589e 0035'],
    ['utf-32le', 'fffe0000 9e580000 35000000'],
    ['utf-32be', '0000feff 0000589e 00000035'],
  ] as const) {
    const decoded = decode(bytesOf(hex), { charset: 'gbk', isHtml: false })
    expect(brief(decoded), encoding).toEqual(['增5', encoding, 0])
    expect(decoded.isVerbatim).toBe(false)
  }
})

test('knows units of two bytes without their mark, and takes nothing else for them', () => {
  const text = '一季度出口增长5％，\n进口下降3.2％。Up 5 %'
  const little = Buffer.from(text, 'utf16le')
  expect(brief(decode(little, NOTHING))).toEqual([text, 'utf-16le', 0])
  const big = Buffer.from(little).swap16()
  expect(brief(decode(big, NOTHING))).toEqual([text, 'utf-16be', 0])
  for (const hex of ['d0cf11e0a1b11ae1 0000 0000 3e00 0300', '0102 0300 00ff', '3500 35'])
    expect(unmarkedUtf16(bytesOf(hex)), hex).toBe(null)
  expect(unmarkedUtf16(utf8('Up 5 %.\n'))).toBe(null)
})

test('goes by what came with the bytes, then by what a page says of itself', () => {
  expect(brief(decode(bytesOf(GB), { charset: 'GB2312', isHtml: false }))).toEqual([
    '出口增长5％。',
    'gbk',
    0,
  ])
  const head = (charset: string) =>
    `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`
  const page = (meta: string, hex: string) => Buffer.concat([latin(meta), bytesOf(hex)])
  expect(decode(page(head('big5'), BIG5), PAGE).text).toContain('出口增長5')
  expect(decode(page('<meta charset=gbk>', GB), PAGE).text).toContain('出口增长5％。')
  const french = decode(page('<?xml version="1.0" encoding="iso-8859-1"?>', 'e9f8'), PAGE)
  expect([french.text.slice(-2), french.encoding]).toEqual(['éø', 'windows-1252'])
  expect(() => decode(bytesOf(GB), { charset: 'klingon', isHtml: false })).toThrow(
    'checker.unknown-encoding',
  )
})

test('does not believe a page that says what its bytes are not', () => {
  const told = Buffer.concat([latin('<meta charset="utf-8">'), bytesOf(GB)])
  expect(brief(decode(told, PAGE)).slice(1)).toEqual(['gb18030', 0])
  const saved = Buffer.concat([latin('<meta charset="big5">'), utf8('出口增长5％。')])
  expect(decode(saved, PAGE).text).toContain('出口增长5％。')
})

test('takes bytes for Chinese only where that gives Chinese', () => {
  expect(brief(decode(bytesOf(GB), NOTHING))).toEqual(['出口增长5％。', 'gb18030', 0])
  for (const text of [
    'Le chiffre d’affaires a augmenté de 5 % à économie'.replace('’', "'"),
    'Die größte Fläche wuchs um 5 % über 3 Mio. m²',
    'Caf\u00e9 sales rose 5%',
    'größe 5 %',
    'La producci\u00f3n creci\u00f3 un 5 % en Espa\u00f1a',
    '\u00a35 million, up 5 \u00b1 1 %',
  ])
    expect(brief(decode(latin(text), NOTHING)), text).toEqual([text, 'windows-1252', 0])
  const euro = decode(bytesOf('80 35 20 93 75 70 94'), NOTHING)
  expect(euro.text).toBe('€5 “up”')
  // Cyrillic in one byte a letter gives rare characters, not a text.
  const russian = bytesOf('e2e0ebeee2eee920eff0eee4f3eaf220e2fbf0eef1')
  expect(decode(russian, NOTHING).encoding).toBe('windows-1252')
})

test('a text of UTF-8 with a few other bytes stays one, and says how many', () => {
  const mixed = Buffer.concat([utf8('出口增长5％，进口'), latin('\u00e9'), utf8('增长3％。')])
  const decoded = decode(mixed, NOTHING)
  expect([decoded.encoding, decoded.unreadable, decoded.isVerbatim]).toEqual(['utf-8', 1, false])
  expect(decoded.text).toBe('出口增长5％，进口\ufffd增长3％。')
  expect(brief(decode(utf8('出口').subarray(0, 5), NOTHING))).toEqual(['出\ufffd', 'utf-8', 1])
  const own = decode(utf8('A \ufffd of the author, 5%'), NOTHING)
  expect([own.unreadable, own.isVerbatim]).toEqual([0, true])
})
