import { HouseError } from '#platform/errors'
import { requireMoreThanAddress } from './address-alone.ts'
import { type Decoded, decode, encodingByMark } from './encoding/decode.ts'
import { unmarkedUtf16 } from './encoding/guess.ts'
import { requireLength } from './length.ts'
import type { DocumentFormat, PdfHost, Progress, ReadText } from './types.ts'

/** A file that holds such a text, with its pictures. */
export const FILE_BYTES_MAX = 12_000_000

export type ReadingHost = {
  readonly pdf: PdfHost
  readonly progress?: Progress
  /** As what the bytes came: `text/plain; charset=gb18030`. */
  readonly type?: string
}

/**
 * The text of a file: plain text, HTML, DOCX, PDF with text. What it is, its first bytes say, then its media type, then
 * its name. Throws `checker.file-too-large`, `checker.too-long`, `checker.no-text`, `checker.scanned-document`,
 * `checker.locked-document`, `checker.unreadable-document`, `checker.unknown-kind`, `checker.unknown-encoding`, `checker.address-alone`.
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  host: ReadingHost,
): Promise<ReadText> {
  requireFileSize(bytes.length, name)
  if (bytes.length === 0) throw new HouseError('checker.no-text', { name })
  const media = mediaOf(host.type)
  const format = formatOf(bytes, name, media)
  const read = await readAs(format, bytes, name, { ...host, charset: media.charset })
  if (read.text.trim() === '')
    throw new HouseError(format === 'pdf' ? 'checker.scanned-document' : 'checker.no-text', {
      name,
    })
  requireMoreThanAddress(read.text, name)
  requireLength(read.text)
  return read
}

/** Throws `checker.file-too-large`. */
export function requireFileSize(bytes: number, name: string): void {
  if (bytes > FILE_BYTES_MAX)
    throw new HouseError('checker.file-too-large', { name, bytes, max: FILE_BYTES_MAX })
}

/** What reads a format is loaded with the first document of it: plain text waits for none of them. */
async function readAs(
  format: DocumentFormat,
  bytes: Uint8Array,
  name: string,
  host: ReadingHost & { readonly charset: string | null },
): Promise<ReadText> {
  const { charset } = host
  switch (format) {
    case 'docx':
      return { format, text: (await import('./docx/read-docx.ts')).readDocx(bytes, name).text }
    case 'pdf': {
      const { readPdf } = await import('./pdf/read-pdf.ts')
      return { format, text: await readPdf(bytes, name, host.pdf, host.progress) }
    }
    case 'html': {
      const decoded = decode(bytes, { charset, isHtml: true })
      const { readHtml } = await import('./html/read-html.ts')
      return { format, ...withoutText(decoded), text: readHtml(decoded.text) }
    }
    case 'text': {
      const decoded = decode(bytes, { charset, isHtml: false })
      return { format, ...withoutText(decoded), text: decoded.text }
    }
  }
}

function withoutText({ encoding, unreadable, isVerbatim }: Decoded) {
  return { encoding, unreadable, isVerbatim }
}

type Media = { readonly type: string; readonly charset: string | null }

function mediaOf(given = ''): Media {
  const [type = '', ...parameters] = given.slice(0, 300).split(';')
  const charset = parameters
    .map((one) => /^\s*charset\s*=\s*"?([^\s"]+)"?\s*$/i.exec(one)?.[1])
    .find((one) => one !== undefined)
  return { type: type.trim().toLowerCase(), charset: charset ?? null }
}

const PDF = [0x25, 0x50, 0x44, 0x46]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** The container of old Office documents, and of new ones with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0]
const RTF = [...'{\\rtf'].map((sign) => sign.charCodeAt(0))

function formatOf(bytes: Uint8Array, name: string, { type, charset }: Media): DocumentFormat {
  if (startsWith(bytes, PDF)) return 'pdf'
  if (startsWith(bytes, ZIP)) return 'docx'
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (ending === 'docx' && startsWith(bytes, OLE))
    throw new HouseError('checker.locked-document', { name })
  if (startsWith(bytes, RTF)) throw new HouseError('checker.unknown-kind', { name })
  // What calls itself a PDF or a DOCX and isn't one is damaged, and no text.
  if (ending === 'docx' || type.includes('wordprocessingml'))
    throw new HouseError('checker.unreadable-document', { name, format: 'DOCX' })
  if (ending === 'pdf' || type === 'application/pdf')
    throw new HouseError('checker.unreadable-document', { name, format: 'PDF' })
  if (isBinary(bytes, charset)) throw new HouseError('checker.unknown-kind', { name })
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'html'
  if (type === 'text/plain') return 'text'
  if (ending === 'html' || ending === 'htm' || ending === 'xhtml') return 'html'
  if (ending === 'txt' || ending === 'md') return 'text'
  const isHtml = looksLikeHtml(decode(bytes.subarray(0, 1024), { charset, isHtml: false }).text)
  return isHtml ? 'html' : 'text'
}

/** Old Word documents, pictures and containers hold zero bytes, which no text does but one in units of two or four. */
function isBinary(bytes: Uint8Array, charset: string | null): boolean {
  const encoding = encodingByMark(bytes) ?? charset?.toLowerCase() ?? unmarkedUtf16(bytes) ?? ''
  return !/^utf-?(?:16|32)/.test(encoding) && bytes.subarray(0, 4096).includes(0)
}

function looksLikeHtml(start: string): boolean {
  return /^\s*<(?:!doctype html|html|head|body|article|main|section|div|p|h[1-6]|table|ul|ol|span)[\s>]/i.test(
    start,
  )
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}
