import Type from 'typebox'
import { house } from '#platform/action'
import { type MadeLink, makeLink } from '#platform/auth'
import type { Action } from '#programmes/contract'

const input = Type.Object(
  { tokenHash: Type.String({ pattern: '^[0-9a-f]{64}$' }) },
  { additionalProperties: false },
)

/**
 * A link for an administrator: at the first start, and later by who owns the data folder. Whoever calls makes the token, so
 * that the journal never holds it.
 */
export const inviteAdministrator: Action<typeof input, MadeLink> = {
  name: 'account.invite-administrator',
  title: { en: 'Invite an administrator', zh: '邀请管理员' },
  input,
  may: house,
  apply: (tx, ctx, { tokenHash }) => makeLink(tx, ctx, { kind: 'first', tokenHash }),
}
