import Type, { type Static } from 'typebox'
import { HouseError } from '#platform/errors'
import type { Query } from '#programmes/contract'
import { checkInHouse } from '../check-in-house.ts'
import { requireLength } from '../documents/length.ts'
import { pdfOnServer } from '../documents/pdf-on-server.ts'
import { readDocument } from '../documents/read-document.ts'
import { readHtml } from '../documents/read-html.ts'
import type { ReadText } from '../documents/types.ts'
import { CHECK } from '../schemas.ts'
import type { CheckAnswer } from '../types.ts'
import { OPTIONAL_DAY } from './inputs.ts'

const INPUT = Type.Object(
  {
    text: Type.Optional(
      Type.String({ description: 'The release as plain text, at most 1 MB of UTF-8.' }),
    ),
    html: Type.Optional(Type.String({ description: 'The release as HTML.' })),
    content: Type.Optional(
      Type.String({ description: 'A file in base64: plain text, HTML, DOCX, PDF with text.' }),
    ),
    name: Type.Optional(Type.String({ maxLength: 300, description: 'The file’s name.' })),
    date: OPTIONAL_DAY,
    asOf: OPTIONAL_DAY,
    document: Type.Optional(
      Type.String({
        maxLength: 120,
        description:
          'The document of the series that this text is, if it is one: it supports nothing.',
      }),
    ),
    against: Type.Optional(
      Type.Union([Type.Literal('itself'), Type.Literal('data')], {
        description: 'Only against itself, or against data too (the default).',
      }),
    ),
  },
  { additionalProperties: false },
)

/** Finds and tests every claim of a release; nothing of it is kept. */
export const check: Query<typeof INPUT, CheckAnswer> = {
  name: 'checker.check',
  title: { en: 'The claims of a release, tested', zh: '一篇发布稿中的说法及其核对结果' },
  input: INPUT,
  output: CHECK,
  may: () => true,
  answer: async (tx, ctx, input) => {
    const { name, date, asOf, document, against } = input
    const { text, format } = await releaseOf(input)
    return checkInHouse(tx, ctx, {
      text,
      format,
      name: name ?? null,
      ...(date === undefined ? {} : { date }),
      ...(asOf === undefined ? {} : { asOf }),
      ...(document === undefined ? {} : { document }),
      ...(against === undefined ? {} : { against }),
    })
  },
}

/** Throws `checker.one-input`, and what reading a file throws. */
async function releaseOf(input: Static<typeof INPUT>): Promise<ReadText> {
  const { text, html, content, name } = input
  const given = [text, html, content].filter((one) => one !== undefined).length
  if (given !== 1) throw new HouseError('checker.one-input', { given })
  if (content !== undefined)
    return readDocument(Buffer.from(content, 'base64'), name ?? 'content', { pdf: pdfOnServer })
  const read: ReadText =
    html === undefined
      ? { format: 'text', text: text ?? '' }
      : { format: 'html', text: readHtml(html) }
  if (read.text.trim() === '')
    throw new HouseError('checker.no-text', { name: html === undefined ? 'text' : 'html' })
  requireLength(html ?? read.text)
  return read
}
