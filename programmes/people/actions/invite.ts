import Type from 'typebox'
import { officeRoles, roles } from '#platform/action'
import { closeLink, linkPath, makeLink, newToken } from '#platform/auth'
import { HouseError } from '#platform/errors'
import type { Action } from '#programmes/contract'
import { organisationOf, personOf } from '../acting.ts'
import { EMAIL, INVITATIONS_OPEN_MAX, MEMBERS_MAX, ROLE_LIST, UUID } from '../inputs.ts'
import { invitationMessage } from '../messages.ts'
import {
  addInvitation,
  countOpenInvitations,
  findOpenInvitation,
  markWithdrawn,
} from '../store/invitations.ts'
import { countMembers, isMemberByEmail } from '../store/memberships.ts'
import { getAdministered } from '../store/organisations.ts'
import type { InvitedAnswer } from '../types.ts'

const INPUT = Type.Object(
  { organisation: Type.Optional(UUID), email: EMAIL, roles: ROLE_LIST },
  { additionalProperties: false },
)

/**
 * Asks somebody to join, by a link that opens once; an open invitation to the same address is replaced. Throws
 * `people.out-of-reach`, `people.organisation-closed`, `people.already-member`, `people.too-many`.
 */
export const invite: Action<typeof INPUT, InvitedAnswer> = {
  name: 'people.invite',
  title: { en: 'Invite somebody', zh: '邀请成员' },
  input: INPUT,
  may: roles('administrator'),
  reach: officeRoles('administrator'),
  apply: async (tx, ctx, input) => {
    const organisation = organisationOf(ctx, input.organisation)
    const { title } = await getAdministered(tx, organisation)
    const email = input.email.toLowerCase()
    if (await isMemberByEmail(tx, organisation, email))
      throw new HouseError('people.already-member', { email })
    const before = await findOpenInvitation(tx, organisation, email)
    if (before !== undefined) {
      await markWithdrawn(tx, before.id, ctx.now)
      await closeLink(tx, ctx, before.link)
    }
    refuseBeyond(await countOpenInvitations(tx, organisation, ctx.now), INVITATIONS_OPEN_MAX, {
      what: 'invitations',
      whatZh: '邀请',
    })
    refuseBeyond(await countMembers(tx, organisation), MEMBERS_MAX, {
      what: 'memberships',
      whatZh: '成员',
    })
    const id = ctx.newId()
    const { token, tokenHash } = newToken()
    const about = { invitation: id }
    const link = await makeLink(tx, ctx, { kind: 'invitation', tokenHash, email, about })
    const { expiresAt } = link
    await addInvitation(tx, {
      id,
      organisation,
      email,
      roles: input.roles,
      link: link.id,
      by: personOf(ctx)?.id ?? null,
      at: ctx.now,
      expiresAt,
    })
    return {
      invitation: id,
      email,
      organisation,
      title,
      path: linkPath('invitation', token),
      expiresAt,
    }
  },
  after: async (ctx, out: InvitedAnswer) => {
    const { mail } = ctx
    if (mail === undefined || out.path === null) return out
    const { email: to, title, expiresAt } = out
    const address = `${mail.home}${out.path}`
    const invited = { to, organisation: title, address, expiresAt }
    const sent = await mail.post(invitationMessage(ctx, invited))
    // Whoever reads the mail proves that the address is theirs: then nobody else is told the link.
    return sent === 'sent' ? { ...out, path: null } : out
  },
  // Whoever holds the link is taken for who was invited.
  kept: ({ path: _, ...rest }: InvitedAnswer) => rest,
}

function refuseBeyond(
  count: number,
  max: number,
  words: { readonly what: string; readonly whatZh: string },
): void {
  if (count >= max) throw new HouseError('people.too-many', { max, ...words })
}
