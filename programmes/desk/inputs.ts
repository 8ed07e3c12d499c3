import Type from 'typebox'

export const DRAFT = Type.String({
  pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
  description: 'Id of the draft.',
  'x-form': {
    en: 'the id of a draft, as ./onedelta desk list shows it',
    zh: '草稿编号，见 ./onedelta desk list',
  },
})
export const LANG = Type.Optional(Type.String({ maxLength: 35 }))
/** The language of a text of the draft. */
export const TEXT_LANG = Type.String({ maxLength: 35 })
export const WORDS = Type.Record(
  Type.String({ maxLength: 35 }),
  Type.String({ minLength: 1, maxLength: 400 }),
  { maxProperties: 20, description: 'Words by language.' },
)
export const DAY = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  'x-form': { en: 'a day, written as 2026-11-25', zh: '日期，写作 2026-11-25' },
})
export const FIGURE = Type.String({
  pattern: '^[a-z0-9][a-z0-9-]{0,79}$',
  'x-form': {
    en: 'the name of a figure: small letters, digits and hyphens, such as gdp-share-2023',
    zh: '数据名称：小写字母、数字和连字符，如 gdp-share-2023',
  },
})
export const REASON = Type.String({ minLength: 1, maxLength: 2000 })

const LOCAL = Type.Record(
  Type.String({ maxLength: 35 }),
  Type.String({ minLength: 1, maxLength: 1000 }),
  {
    maxProperties: 20,
  },
)
const NAME = Type.String({ minLength: 1, maxLength: 120 })
const NUMBER = Type.String({ pattern: '^-?\\d{1,30}(\\.\\d{1,30})?$', maxLength: 62 })

/** A figure as a draft states it. */
export const STATED = Type.Object(
  {
    id: FIGURE,
    programme: NAME,
    indicator: NAME,
    place: NAME,
    period: Type.String({ minLength: 1, maxLength: 60 }),
    value: NUMBER,
    valueHigh: Type.Optional(NUMBER),
    precision: Type.Integer({ minimum: -30, maximum: 30 }),
    unit: NAME,
    bound: Type.Union([
      Type.Literal('exact'),
      Type.Literal('over'),
      Type.Literal('under'),
      Type.Literal('nearly'),
      Type.Literal('about'),
      Type.Literal('between'),
      Type.Literal('at-most'),
      Type.Literal('at-least'),
    ]),
    display: Type.Optional(LOCAL),
    note: Type.Optional(LOCAL),
    untestable: Type.Optional(LOCAL),
    comparison: Type.Optional(
      Type.Object(
        {
          kind: Type.Union([
            Type.Literal('rise'),
            Type.Literal('fall'),
            Type.Literal('growth'),
            Type.Literal('target'),
          ]),
          of: Type.Optional(FIGURE),
          with: FIGURE,
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
)
