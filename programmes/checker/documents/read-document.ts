import { HouseError } from '#platform/errors'
import { requireLength } from './length.ts'
import type { DocumentFormat, PdfHost, Progress, ReadText } from './types.ts'

/** A file that holds such a text, with its pictures. */
export const FILE_BYTES_MAX = 12_000_000

/**
 * The text of a file: plain text (UTF-8, UTF-16 with its mark, GB 18030), HTML, DOCX, PDF with text. What it is, its
 * first bytes say, then its name. Throws `checker.too-long`, `checker.no-text`, `checker.scanned-document`,
 * `checker.locked-document`, `checker.unreadable-document`, `checker.unknown-kind`.
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  host: { readonly pdf: PdfHost; readonly progress?: Progress },
): Promise<ReadText> {
  if (bytes.length > FILE_BYTES_MAX)
    throw new HouseError('checker.too-long', { bytes: bytes.length, max: FILE_BYTES_MAX })
  const format = formatOf(bytes, name)
  const text = await textOf(bytes, name, format, host)
  if (text.trim() === '')
    throw new HouseError(format === 'pdf' ? 'checker.scanned-document' : 'checker.no-text', {
      name,
    })
  requireLength(text)
  return { format, text }
}

/** What reads a format is loaded with the first document of it: plain text waits for none of them. */
async function textOf(
  bytes: Uint8Array,
  name: string,
  format: DocumentFormat,
  host: { readonly pdf: PdfHost; readonly progress?: Progress },
): Promise<string> {
  switch (format) {
    case 'docx':
      return (await import('./read-docx.ts')).readDocx(bytes, name).text
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(bytes, name, host.pdf, host.progress)
    case 'html':
      return (await import('./read-html.ts')).readHtml(decoded(bytes))
    case 'text':
      return decoded(bytes)
  }
}

function formatOf(bytes: Uint8Array, name: string): DocumentFormat {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'pdf'
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'docx'
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  // Word puts a new document that has a password into the container of old ones.
  if (ending === 'docx' && startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new HouseError('checker.locked-document', { name })
  // The old Word format, pictures and other containers hold zero bytes, which no text does but UTF-16 with its mark.
  const isUtf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])
  if (!isUtf16 && bytes.subarray(0, 4096).includes(0))
    throw new HouseError('checker.unknown-kind', { name })
  if (ending === 'html' || ending === 'htm' || ending === 'xhtml') return 'html'
  if (ending === 'txt' || ending === 'md') return 'text'
  return looksLikeHtml(decoded(bytes.subarray(0, 1024))) ? 'html' : 'text'
}

function looksLikeHtml(start: string): boolean {
  return /^\s*<(?:!doctype html|html|head|body|article|main|section|div|p|h[1-6]|table|ul|ol|span)[\s>]/i.test(
    start,
  )
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}

/** UTF-8 or what the byte order mark says; GB 18030, the standard's encoding of Chinese, where it isn't UTF-8. */
function decoded(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes)
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes)
  const text = new TextDecoder('utf-8').decode(bytes)
  // One bad character at a cut end is none of another encoding.
  const bad = text.indexOf('\ufffd')
  return bad === -1 || bad >= text.length - 3 ? text : new TextDecoder('gb18030').decode(bytes)
}
