import Type from 'typebox'
import { QUANTITY_FORM, YUAN_FORM } from './money.ts'

export const UUID_FORM = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'
export const UUID = Type.String({
  pattern: UUID_FORM,
  'x-form': {
    en: 'an id of 36 characters, as lists show it, such as 01a21757-9723-72bb-9207-009c1470ed60',
    zh: '列表中所示的 36 位编号，如 01a21757-9723-72bb-9207-009c1470ed60',
  },
})
export const DAY = Type.String({
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  description: 'YYYY-MM-DD.',
  'x-form': { en: 'a day, written as 2026-11-25', zh: '日期，写作 2026-11-25' },
})
export const PLACE = Type.String({ minLength: 1, maxLength: 40, description: 'Id of a place.' })
export const INSTITUTION = Type.String({
  minLength: 1,
  maxLength: 20,
  description: 'Code of an institution.',
})
export const MESSAGE = Type.String({
  minLength: 1,
  maxLength: 40,
  description: 'The caller’s own id of the call: sent again, it is answered as the first time.',
})
export const BILL = Type.String({
  minLength: 1,
  maxLength: 40,
  description: 'The institution’s own number of the bill.',
})
export const ITEM = Type.String({ minLength: 1, maxLength: 50, description: 'Code of an item.' })
export const YUAN = Type.String({
  pattern: YUAN_FORM,
  description: 'Yuan, with two decimals.',
  'x-form': {
    en: 'yuan with at most two decimals, such as 123.45',
    zh: '以元为单位、至多两位小数，如 123.45',
  },
})
export const QUANTITY = Type.String({ pattern: QUANTITY_FORM })
export const WORDS = Type.Record(
  Type.String({ maxLength: 35 }),
  Type.String({ minLength: 1, maxLength: 200 }),
  { description: 'Words by language.' },
)
export const REASON = Type.String({ maxLength: 500 })

export const oneOf = <const T extends string>(values: readonly T[]) =>
  Type.Unsafe<T>(Type.Union(values.map((value) => Type.Literal(value))))

export const GROUPS = ['working', 'retired', 'resident'] as const
export const TIERS = ['primary', 'secondary', 'tertiary'] as const
export const FILINGS = ['long-term', 'referral', 'emergency', 'other'] as const
export const DISEASES = [
  'hypertension',
  'diabetes',
  'malignant-tumour',
  'dialysis',
  'transplant',
  'copd',
  'rheumatoid-arthritis',
  'coronary-disease',
  'viral-hepatitis',
  'ankylosing-spondylitis',
] as const

/** Rows of a register that are entered at once, and lines of a bill. */
export const ENTRIES_MAX = 2000
export const LINES_MAX = 200
export const BILLS_PER_PAGE_MAX = 200
