import Type, { type Static } from 'typebox'

const PATTERN = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'
export const REQUEST = Type.String({
  pattern: PATTERN,
  'x-form': {
    en: 'the id of a request, as ./onedelta collection list shows it',
    zh: '报送要求编号，见 ./onedelta collection list',
  },
})
export const ORGANISATION = Type.String({
  pattern: PATTERN,
  'x-form': {
    en: 'the id of an organisation, as ./onedelta people organisations --format json shows it',
    zh: '单位编号，见 ./onedelta people organisations --format json',
  },
})
export const LANG = Type.Optional(Type.String({ maxLength: 35, description: 'Language of words.' }))
export const WORDS = Type.Record(
  Type.String({ maxLength: 35 }),
  Type.String({ minLength: 1, maxLength: 1000 }),
  { description: 'Words by language.' },
)
export const REASON = Type.String({ minLength: 1, maxLength: 2000 })
export const NOTE = Type.String({ maxLength: 2000 })

export const ITEMS_MAX = 500
export const REQUESTS_PER_PAGE_MAX = 200
/** A table of answers with as many lines as a request has items. */
export const TABLE_BYTES_MAX = 512 * 1024

export const GIVEN_ANSWER = Type.Object(
  {
    item: Type.Integer({ minimum: 1 }),
    base: Type.Integer({
      minimum: 0,
      description: 'The version that was seen when it was written; 0: none.',
    }),
    kind: Type.Union([Type.Literal('value'), Type.Literal('none'), Type.Literal('empty')]),
    typed: Type.Optional(Type.String({ maxLength: 80 })),
    power: Type.Optional(Type.Integer({ minimum: 0, maximum: 12 })),
    note: Type.Optional(NOTE),
  },
  { additionalProperties: false },
)
export type GivenAnswer = Static<typeof GIVEN_ANSWER>
