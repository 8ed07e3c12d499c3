import Type from 'typebox'
import { officeRoles, signedIn } from '#platform/action'
import type { Action } from '#programmes/contract'
import { UUID } from '../inputs.ts'
import { markRevoked } from '../store/keys.ts'

const INPUT = Type.Object({ key: UUID }, { additionalProperties: false })

/** One's own, or, for administrators, any of the organisation. Throws `people.out-of-reach`. */
export const revokeKey: Action<typeof INPUT, { readonly key: string }> = {
  name: 'people.revoke-key',
  title: { en: 'Revoke a key', zh: '撤销密钥' },
  input: INPUT,
  may: signedIn,
  reach: officeRoles('administrator'),
  apply: async (tx, ctx, { key }) => {
    await markRevoked(tx, key, ctx.now)
    return { key }
  },
}
