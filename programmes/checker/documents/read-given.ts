import { HouseError } from '#platform/errors'
import { requireMoreThanAddress } from './address-alone.ts'
import { requireLength } from './length.ts'
import { readDocument } from './read-document.ts'
import type { PdfHost, ReadText } from './types.ts'

/** A release as it was given from outside: exactly one of text, html, content. */
export type Given = {
  readonly text?: string
  readonly html?: string
  /** The bytes of a file in base64, with what they came as and what they are called. */
  readonly content?: string
  readonly type?: string
  readonly name?: string
}

/** Throws `checker.one-input`, `checker.not-base64`, and what reading a file throws. */
export async function readGiven(
  { text, html, content, type, name }: Given,
  pdf: PdfHost,
): Promise<ReadText> {
  const given = [text, html, content].filter((one) => one !== undefined).length
  if (given !== 1) throw new HouseError('checker.one-input', { given })
  if (content !== undefined)
    return readDocument(bytesOf(content), name ?? 'content', {
      pdf,
      ...(type === undefined ? {} : { type }),
    })
  requireLength(html ?? text ?? '')
  const read: ReadText =
    html === undefined
      ? { format: 'text', text: text ?? '' }
      : { format: 'html', text: (await import('./html/read-html.ts')).readHtml(html) }
  if (read.text.trim() === '')
    throw new HouseError('checker.no-text', { name: html === undefined ? 'text' : 'html' })
  requireMoreThanAddress(read.text, 'text')
  return read
}

/** Of both alphabets, in lines or not; what isn't base64 would else be read as far as it goes. */
function bytesOf(content: string): Uint8Array {
  if (/[^\w+/\-=\s]/.test(content)) throw new HouseError('checker.not-base64')
  // A Buffer is a view of memory that others use too, which pdf.js refuses.
  return new Uint8Array(Buffer.from(content, 'base64'))
}
