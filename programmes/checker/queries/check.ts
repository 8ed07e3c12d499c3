import Type, { type Static } from 'typebox'
import type { Query } from '#programmes/contract'
import { checkInHouse } from '../check-in-house.ts'
import type { CheckInput } from '../check-release.ts'
import { pdfOnServer } from '../documents/pdf-on-server.ts'
import { readGiven } from '../documents/read-given.ts'
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
      Type.String({
        description: 'A file in base64: plain text, HTML, DOCX, PDF with text; at most 12 MB.',
      }),
    ),
    type: Type.Optional(
      Type.String({
        maxLength: 300,
        description:
          'What content is: text/plain; charset=gb18030. Left out: told by its bytes and its name.',
      }),
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
  answer: async (tx, ctx, input) => checkInHouse(tx, ctx, await releaseOf(input)),
}

async function releaseOf(input: Static<typeof INPUT>): Promise<CheckInput> {
  const { name, date, asOf, document, against } = input
  return {
    ...(await readGiven(input, pdfOnServer)),
    name: name ?? null,
    ...(date === undefined ? {} : { date }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(document === undefined ? {} : { document }),
    ...(against === undefined ? {} : { against }),
  }
}
