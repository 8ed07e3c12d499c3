import Type from 'typebox'
import { officeRoles, signedIn } from '#platform/action'
import type { Read } from '#platform/db'
import { getPlace } from '#platform/region'
import type { Context, Programme, Query } from '#programmes/contract'
import { personOf } from '../acting.ts'
import { UUID } from '../inputs.ts'
import { ORGANISATION_ANSWER } from '../schemas.ts'
import { listInvitations } from '../store/invitations.ts'
import { listKeys } from '../store/keys.ts'
import { listMembers, listOwn } from '../store/memberships.ts'
import { getOrganisation } from '../store/organisations.ts'
import type { OrganisationAnswer, OwnMembership } from '../types.ts'

const INPUT = Type.Object({ organisation: Type.Optional(UUID) }, { additionalProperties: false })

/**
 * An organisation with its people, as who asks may see it: the one acted for, unless another is named. Throws
 * `people.out-of-reach`.
 */
export function organisationAmong(
  programmes: readonly Programme[],
): Query<typeof INPUT, OrganisationAnswer> {
  return {
    name: 'people.organisation',
    title: { en: 'An organisation and its people', zh: '单位及其成员' },
    input: INPUT,
    output: ORGANISATION_ANSWER,
    may: signedIn,
    reach: officeRoles('administrator'),
    answer: async (tx, ctx, input) => {
      const person = personOf(ctx)
      const id = input.organisation ?? person?.organisation ?? null
      const memberships = person === null ? [] : await ownOf(tx, person)
      const you = person?.id ?? null
      const { timeZone } = ctx.region
      const nothing = { members: [], invitations: null, keys: [], scopes: [], timeZone }
      if (id === null)
        return { organisation: null, ...nothing, memberships, you, administers: false }
      const organisation = await getOrganisation(tx, id)
      const administers = isAdministered(ctx, id)
      return {
        organisation: {
          ...organisation,
          placeName: getPlace(ctx.region, organisation.jurisdiction).name,
        },
        members: await listMembers(tx, id),
        invitations: administers ? await listInvitations(tx, id, ctx.now) : null,
        keys: await listKeys(tx, id, ctx.now),
        memberships,
        you,
        administers,
        timeZone,
        scopes: programmes.map(({ name, title }) => ({ scope: `${name}.*`, title })),
      }
    },
  }
}

async function ownOf(
  tx: Read,
  person: { readonly id: string; readonly organisation: string | null },
): Promise<readonly OwnMembership[]> {
  const held = await listOwn(tx, person.id)
  return held.map((one) => ({ ...one, acting: one.organisation === person.organisation }))
}

function isAdministered({ actor }: Context, organisation: string): boolean {
  if (actor.kind !== 'person') return true
  const administrator = actor.roles.includes('administrator')
  return administrator && (actor.office || actor.organisation === organisation)
}
