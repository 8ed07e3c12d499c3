import Type from 'typebox'
import { anyone } from '#platform/action'
import type { Query } from '#programmes/contract'
import { PLACE } from '../inputs.ts'
import { institutionColumns } from '../registers/store.ts'
import { INSTITUTIONS_ANSWER } from '../schemas.ts'
import type { Institution, InstitutionsAnswer } from '../types.ts'

const INSTITUTIONS_PER_PAGE_MAX = 500

const INPUT = Type.Object(
  {
    place: Type.Optional(PLACE),
    cursor: Type.Optional(Type.String({ maxLength: 20 })),
    limit: Type.Integer({ minimum: 1, maximum: INSTITUTIONS_PER_PAGE_MAX, default: 100 }),
  },
  { additionalProperties: false },
)

/** Designated institutions, by code: of a province or a city, or all. */
export const institutions: Query<typeof INPUT, InstitutionsAnswer> = {
  name: 'health.institutions',
  title: { en: 'Designated institutions', zh: '定点医药机构' },
  input: INPUT,
  output: INSTITUTIONS_ANSWER,
  may: anyone,
  answer: async (tx, _, { place = null, cursor = '', limit }) => {
    const found = await tx<Institution[]>`
      SELECT ${institutionColumns(tx)} FROM health.institutions AS i
      WHERE i.code > ${cursor} AND (${place}::text IS NULL OR ${place} IN (i.place, i.province))
      ORDER BY i.code LIMIT ${limit + 1}`
    const items = found.slice(0, limit).map(({ organisation: _, ...shown }) => shown)
    return { items, nextCursor: found.length > limit ? (items.at(-1)?.code ?? null) : null }
  },
}
