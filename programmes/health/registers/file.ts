import Type from 'typebox'
import { roles } from '#platform/action'
import type { Read } from '#platform/db'
import { HouseError } from '#platform/errors'
import { getPlace } from '#platform/region'
import type { Action } from '#programmes/contract'
import { DAY, DISEASES, ENTRIES_MAX, FILINGS, oneOf, PLACE, UUID } from '../inputs.ts'
import { requireDays } from './requirements.ts'
import { addEntitlements, addFilings, listInsured } from './store.ts'

const FILE = Type.Object(
  {
    filings: Type.Array(
      Type.Object(
        {
          insured: UUID,
          kind: oneOf(FILINGS),
          treatedPlace: PLACE,
          validFrom: DAY,
          validTo: Type.Optional(DAY),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: ENTRIES_MAX },
    ),
  },
  { additionalProperties: false },
)

/** A temporary filing is valid for at least so many months (医保发〔2022〕22号). */
const TEMPORARY_MONTHS_MIN = 6

/**
 * Files that insured persons will be treated elsewhere, and answers the filings' ids in order. Throws
 * `health.unknown-insured`, `health.short-filing`, `health.bad-days`.
 */
export const file: Action<typeof FILE, { readonly ids: readonly string[] }> = {
  name: 'health.file',
  title: { en: 'File for treatment elsewhere', zh: '异地就医备案' },
  input: FILE,
  may: roles('contributor'),
  // Who is treated where is nobody's business but the register's.
  unkept: ['filings'],
  apply: async (tx, ctx, { filings }) => {
    const rows = filings.map((given) => ({
      ...given,
      id: ctx.newId(),
      validTo: given.validTo ?? null,
    }))
    requireDays(rows)
    for (const { kind, treatedPlace, validFrom, validTo } of rows) {
      getPlace(ctx.region, treatedPlace)
      // From the 31st of August: until the last of February.
      const until = Temporal.PlainDate.from(validFrom)
        .add({ months: TEMPORARY_MONTHS_MIN }, { overflow: 'constrain' })
        .toString()
      if (kind !== 'long-term' && (validTo === null || validTo < until))
        throw new HouseError('health.short-filing', { from: validFrom, until })
    }
    await requireInsured(tx, rows)
    await addFilings(tx, rows, ctx.now)
    return { ids: rows.map(({ id }) => id) }
  },
}

const ENTITLE = Type.Object(
  {
    entitlements: Type.Array(
      Type.Object(
        {
          insured: UUID,
          disease: oneOf(DISEASES),
          validFrom: DAY,
          validTo: Type.Optional(DAY),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: ENTRIES_MAX },
    ),
  },
  { additionalProperties: false },
)

/** Entitles insured persons to be treated by the rules for a chronic disease. Throws `health.unknown-insured`. */
export const entitle: Action<typeof ENTITLE, { readonly entitled: number }> = {
  name: 'health.entitle',
  title: { en: 'Entitle to treatment of a chronic disease', zh: '认定门诊慢特病待遇' },
  input: ENTITLE,
  may: roles('contributor'),
  // Nor is a disease.
  unkept: ['entitlements'],
  apply: async (tx, _, { entitlements }) => {
    const rows = entitlements.map((given) => ({ ...given, validTo: given.validTo ?? null }))
    requireDays(rows)
    await requireInsured(tx, rows)
    return { entitled: await addEntitlements(tx, rows) }
  },
}

async function requireInsured(
  tx: Read,
  rows: readonly { readonly insured: string }[],
): Promise<void> {
  const ids = [...new Set(rows.map(({ insured }) => insured))]
  const known = new Set((await listInsured(tx, ids)).map(({ id }) => id))
  const unknown = ids.find((id) => !known.has(id))
  if (unknown !== undefined) throw new HouseError('health.unknown-insured', { id: unknown })
}
