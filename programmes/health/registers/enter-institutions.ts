import Type from 'typebox'
import { roles } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Action } from '#programmes/contract'
import { DAY, ENTRIES_MAX, INSTITUTION, oneOf, PLACE, TIERS, UUID, WORDS } from '../inputs.ts'
import { provinceOf } from '../places.ts'
import { openInstitutionAccounts } from '../settlement/accounts.ts'
import { requireDays, requireOperated } from './requirements.ts'
import { addInstitutions, setOrganisation } from './store.ts'

const INPUT = Type.Object(
  {
    institutions: Type.Array(
      Type.Object(
        {
          code: Type.String({ minLength: 3, maxLength: 20, description: 'Capitals and digits.' }),
          name: WORDS,
          tier: oneOf(TIERS),
          place: PLACE,
          organisation: Type.Optional(UUID),
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
const CODE = /^[A-Z0-9]{3,20}$/

/** Enters designated institutions; known ones stay as they are. Throws `health.bad-code`, `health.not-operated`. */
export const enterInstitutions: Action<typeof INPUT, { readonly entered: readonly string[] }> = {
  name: 'health.enter-institutions',
  title: { en: 'Enter institutions', zh: '登记定点医药机构' },
  input: INPUT,
  may: roles('contributor'),
  apply: async (tx, ctx, { institutions }) => {
    for (const { code } of institutions)
      if (!CODE.test(code)) throw new HouseError('health.bad-code', { code })
    const rows = institutions.map(({ organisation = null, validTo = null, ...given }) => ({
      ...given,
      organisation,
      validTo,
      province: provinceOf(ctx.region, given.place, given.validFrom),
    }))
    requireDays(rows)
    await requireOperated(tx, ctx, rows)
    const entered = await addInstitutions(tx, rows)
    await openInstitutionAccounts(tx, ctx, rows)
    return { entered }
  },
}

const ENTRUST = Type.Object(
  { institution: INSTITUTION, organisation: UUID },
  { additionalProperties: false },
)

/** Says which organisation acts for an institution: its keys then settle for it. Throws `health.unknown-institution`. */
export const entrustInstitution: Action<typeof ENTRUST, { readonly institution: string }> = {
  name: 'health.entrust-institution',
  title: { en: 'Say which organisation acts for an institution', zh: '指定医药机构的所属单位' },
  input: ENTRUST,
  may: roles('administrator'),
  apply: async (tx, _, { institution, organisation }) => {
    // What isn't there and what another operates are answered alike.
    if (!(await setOrganisation(tx, institution, organisation)))
      throw new HouseError('health.unknown-institution', { code: institution })
    return { institution }
  },
}
