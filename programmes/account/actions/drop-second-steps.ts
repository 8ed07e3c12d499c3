import Type from 'typebox'
import { house } from '#platform/action'
import { dropFactors } from '#platform/auth'
import type { Action } from '#programmes/contract'

const INPUT = Type.Object(
  { email: Type.String({ minLength: 3, maxLength: 254 }) },
  { additionalProperties: false },
)

/** For somebody who has lost them: they sign in by the password again, and set up new ones. Throws `auth.unknown-person`. */
export const dropSecondSteps: Action<typeof INPUT, { readonly person: string }> = {
  name: 'account.drop-second-steps',
  title: { en: 'Take away somebody’s second steps', zh: '清除第二步验证' },
  input: INPUT,
  may: house,
  unkept: ['email'],
  apply: (tx, ctx, { email }) => dropFactors(tx, ctx, email),
}
