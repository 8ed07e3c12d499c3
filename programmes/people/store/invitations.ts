import type { Role } from '#platform/action'
import type { Read, Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import { INVITATIONS_OPEN_MAX } from '../inputs.ts'
import type { Invitation } from '../types.ts'

export type OpenInvitation = {
  readonly id: string
  readonly organisation: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly link: string
  readonly expiresAt: string
}

/** One within reach that nobody has accepted or withdrawn. Throws `people.out-of-reach`. */
export async function getOpenInvitation(tx: Read, id: string): Promise<OpenInvitation> {
  const [found] = await tx<OpenInvitation[]>`
    SELECT ${columns(tx)} FROM people.invitations
    WHERE id = ${id} AND accepted_at IS NULL AND withdrawn_at IS NULL`
  if (found === undefined) throw new HouseError('people.out-of-reach')
  return found
}

export async function findOpenInvitation(
  tx: Read,
  organisation: string,
  email: string,
): Promise<OpenInvitation | undefined> {
  const [found] = await tx<OpenInvitation[]>`
    SELECT ${columns(tx)} FROM people.invitations
    WHERE organisation = ${organisation} AND email = ${email} AND accepted_at IS NULL AND withdrawn_at IS NULL`
  return found
}

export async function addInvitation(
  tx: Write,
  made: OpenInvitation & { readonly by: string | null; readonly at: string },
): Promise<void> {
  await tx`
    INSERT INTO people.invitations (id, organisation, email, roles, link, made_by, made_at, expires_at)
    VALUES (
      ${made.id}, ${made.organisation}, ${made.email}, ${made.roles as Role[]}, ${made.link}, ${made.by}, ${made.at},
      ${made.expiresAt}
    )`
}

export async function markWithdrawn(tx: Write, id: string, at: string): Promise<void> {
  await tx`UPDATE people.invitations SET withdrawn_at = ${at} WHERE id = ${id}`
}

/** Takes an invitation, once. Throws `people.invitation-over`. */
export async function markAccepted(
  tx: Write,
  id: string,
  accepted: { readonly at: string; readonly by: string },
): Promise<OpenInvitation> {
  const [found] = await tx<OpenInvitation[]>`
    UPDATE people.invitations SET accepted_at = ${accepted.at}, accepted_by = ${accepted.by}
    WHERE id = ${id} AND accepted_at IS NULL AND withdrawn_at IS NULL AND expires_at > ${accepted.at}
    RETURNING ${columns(tx)}`
  if (found === undefined) throw new HouseError('people.invitation-over')
  return found
}

export async function withdrawAll(
  tx: Write,
  organisation: string,
  at: string,
): Promise<readonly string[]> {
  const rows = await tx<{ link: string }[]>`
    UPDATE people.invitations SET withdrawn_at = ${at}
    WHERE organisation = ${organisation} AND accepted_at IS NULL AND withdrawn_at IS NULL RETURNING link`
  return rows.map(({ link }) => link)
}

export async function countOpenInvitations(
  tx: Read,
  organisation: string,
  now: string,
): Promise<number> {
  const [row] = await tx<{ count: number }[]>`
    SELECT count(*)::integer AS count FROM people.invitations
    WHERE organisation = ${organisation} AND accepted_at IS NULL AND withdrawn_at IS NULL AND expires_at > ${now}`
  return row?.count ?? 0
}

/** The newest first. */
export async function listInvitations(
  tx: Read,
  organisation: string,
  now: string,
): Promise<readonly Invitation[]> {
  return tx<Invitation[]>`
    SELECT id, email, roles, made_at AS "madeAt", expires_at AS "expiresAt",
      CASE WHEN accepted_at IS NOT NULL THEN 'accepted' WHEN withdrawn_at IS NOT NULL THEN 'withdrawn'
        WHEN expires_at <= ${now} THEN 'expired' ELSE 'open' END AS state
    FROM people.invitations WHERE organisation = ${organisation}
    ORDER BY made_at DESC, id DESC LIMIT ${INVITATIONS_OPEN_MAX}`
}

function columns(tx: Read) {
  return tx`id, organisation, email, roles, link, expires_at AS "expiresAt"`
}
