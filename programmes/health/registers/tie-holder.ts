import Type from 'typebox'
import { roles } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Action } from '#programmes/contract'
import { UUID } from '../inputs.ts'
import { addHolder, endHolder, getInsured } from './store.ts'

const INPUT = Type.Object({ insured: UUID, person: UUID }, { additionalProperties: false })

/**
 * Says that a person who signs in is an insured person, once the insured place has proven it by its own means: they then see
 * their own bills. One holder at a time. Throws `health.unknown-insured`.
 */
export const tieHolder: Action<typeof INPUT, { readonly insured: string }> = {
  name: 'health.tie-holder',
  title: { en: 'Tie an account to an insured person', zh: '绑定参保人账号' },
  input: INPUT,
  may: roles('administrator'),
  // Which person is which insured person is said in the register alone.
  unkept: ['insured', 'person'],
  kept: () => null,
  apply: async (tx, ctx, { insured, person }) => {
    await getInsured(tx, insured)
    await addHolder(tx, { insured, person, since: ctx.now })
    return { insured }
  },
}

const UNTIE = Type.Object({ insured: UUID }, { additionalProperties: false })

/** Throws `health.unknown-insured` where nobody holds it, and where it is another's. */
export const untieHolder: Action<typeof UNTIE, { readonly insured: string }> = {
  name: 'health.untie-holder',
  title: { en: 'Untie an account from an insured person', zh: '解除参保人账号绑定' },
  input: UNTIE,
  may: roles('administrator'),
  unkept: ['insured'],
  kept: () => null,
  apply: async (tx, ctx, { insured }) => {
    if (!(await endHolder(tx, insured, ctx.now)))
      throw new HouseError('health.unknown-insured', { id: insured })
    return { insured }
  },
}
