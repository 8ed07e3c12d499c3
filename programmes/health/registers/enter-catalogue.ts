import Type from 'typebox'
import { roles } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Action } from '#programmes/contract'
import { DAY, ENTRIES_MAX, ITEM, oneOf, PLACE, WORDS, YUAN } from '../inputs.ts'
import { fenOf } from '../money.ts'
import { provinceOf } from '../places.ts'
import { requireDays, requireOperated } from './requirements.ts'
import { addCatalogueItems } from './store.ts'

const INPUT = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          place: PLACE,
          code: ITEM,
          kind: oneOf(['drug', 'item', 'facility']),
          name: WORDS,
          class: oneOf(['A', 'B', 'C']),
          firstPay_bp: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000 })),
          ceiling: Type.Optional(YUAN),
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
 * Enters what is payable at a place of treatment: a new version ends the one before on its first day, and nothing that was
 * settled changes. Throws `health.bad-item`, `health.not-operated`, `health.bad-days`.
 */
export const enterCatalogue: Action<typeof INPUT, { readonly entered: number }> = {
  name: 'health.enter-catalogue',
  title: { en: 'Enter items of a catalogue', zh: '登记医保目录项目' },
  input: INPUT,
  may: roles('contributor'),
  apply: async (tx, ctx, { items }) => {
    const rows = items.map((given) => ({
      place: given.place,
      province: provinceOf(ctx.region, given.place, ctx.today),
      code: given.code,
      kind: given.kind,
      name: given.name,
      class: given.class,
      firstPay_bp: given.firstPay_bp ?? 0,
      ceiling: given.ceiling === undefined ? null : fenOf(given.ceiling),
      validFrom: given.validFrom,
      validTo: given.validTo ?? null,
    }))
    requireDays(rows)
    for (const { code, class: named, firstPay_bp, ceiling } of rows)
      if ((named !== 'B' && firstPay_bp > 0) || ceiling === 0n)
        throw new HouseError('health.bad-item', { code })
    await requireOperated(tx, ctx, rows)
    return { entered: await addCatalogueItems(tx, rows) }
  },
}
