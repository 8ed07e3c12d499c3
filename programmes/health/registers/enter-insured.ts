import Type from 'typebox'
import { roles } from '#platform/action'
import { HouseError } from '#platform/errors'
import { isDay } from '#platform/period'
import type { Action } from '#programmes/contract'
import { DAY, ENTRIES_MAX, GROUPS, oneOf, PLACE, UUID } from '../inputs.ts'
import { provinceOf } from '../places.ts'
import { openInsuredAccounts } from '../settlement/accounts.ts'
import { requireDays, requireOperated } from './requirements.ts'
import { addInsured, endInsurance as endOne, getInsured } from './store.ts'

const INPUT = Type.Object(
  {
    persons: Type.Array(
      Type.Object(
        {
          id: Type.Optional(UUID),
          place: PLACE,
          group: oneOf(GROUPS),
          bornOn: Type.Optional(DAY),
          familyDoctor: Type.Optional(Type.Boolean()),
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

/**
 * Enters insured persons by pseudonymous ids, made where none are given, and answers these in order; known ones stay as
 * they are. Throws `health.not-operated`, `health.bad-days`, `region.unknown-place`.
 */
export const enterInsured: Action<typeof INPUT, { readonly ids: readonly string[] }> = {
  name: 'health.enter-insured',
  title: { en: 'Enter insured persons', zh: '登记参保人员' },
  input: INPUT,
  may: roles('contributor'),
  // Who is insured stands in the register alone: the audit has how many were entered.
  unkept: ['persons'],
  kept: ({ ids }: { readonly ids: readonly string[] }) => ({ entered: ids.length }),
  apply: async (tx, ctx, { persons }) => {
    const rows = persons.map((given) => ({
      id: given.id ?? ctx.newId(),
      place: given.place,
      province: provinceOf(ctx.region, given.place, ctx.today),
      group: given.group,
      bornOn: given.bornOn ?? null,
      familyDoctor: given.familyDoctor ?? null,
      validFrom: given.validFrom,
      validTo: given.validTo ?? null,
    }))
    requireDays(rows)
    for (const { bornOn } of rows)
      if (bornOn !== null && !isDay(bornOn))
        throw new HouseError('health.bad-days', { from: bornOn, to: '—' })
    await requireOperated(tx, ctx, rows)
    await addInsured(tx, rows)
    await openInsuredAccounts(tx, ctx, rows)
    return { ids: rows.map(({ id }) => id) }
  },
}

const END = Type.Object({ insured: UUID, day: DAY }, { additionalProperties: false })

/** Ends an insurance from a day on. Throws `health.unknown-insured`, `health.bad-days`. */
export const endInsurance: Action<typeof END, { readonly insured: string }> = {
  name: 'health.end-insurance',
  title: { en: 'End an insurance', zh: '终止参保' },
  input: END,
  may: roles('contributor'),
  unkept: ['insured'],
  kept: () => null,
  apply: async (tx, _, { insured, day }) => {
    const { validFrom } = await getInsured(tx, insured)
    requireDays([{ validFrom, validTo: day }])
    await endOne(tx, insured, day)
    return { insured }
  },
}
