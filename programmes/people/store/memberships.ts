import type { Role } from '#platform/action'
import type { Read, Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Text } from '#platform/i18n'
import { MEMBERS_MAX } from '../inputs.ts'
import type { Member } from '../types.ts'

export type Membership = {
  readonly id: string
  readonly organisation: string
  readonly person: string
  readonly roles: readonly Role[]
}

/** An open one within reach. Throws `people.out-of-reach`. */
export async function getMembership(tx: Read, id: string): Promise<Membership> {
  const [found] = await tx<Membership[]>`
    SELECT id, organisation, person, roles FROM people.memberships WHERE id = ${id} AND until IS NULL`
  if (found === undefined) throw new HouseError('people.out-of-reach')
  return found
}

export async function findOwnMembership(
  tx: Read,
  person: string,
  organisation: string,
): Promise<Membership | undefined> {
  const [found] = await tx<Membership[]>`
    SELECT id, organisation, person, roles FROM people.memberships
    WHERE person = ${person} AND organisation = ${organisation} AND until IS NULL`
  return found
}

export async function addMembership(tx: Write, made: Membership, since: string): Promise<void> {
  await tx`
    INSERT INTO people.memberships (id, organisation, person, roles, since)
    VALUES (${made.id}, ${made.organisation}, ${made.person}, ${made.roles as Role[]}, ${since})`
}

/** Throws `people.out-of-reach` if the actor may see the membership and not change it. */
export async function setRoles(
  tx: Write,
  id: string,
  roles: readonly Role[],
  at: string,
): Promise<void> {
  const administers = roles.includes('administrator')
  const rows = await tx`
    UPDATE people.memberships SET roles = ${roles as Role[]},
      administrator_since = CASE
        WHEN NOT ${administers} THEN NULL
        WHEN 'administrator' = ANY (roles) THEN administrator_since
        ELSE ${at}::timestamptz END
    WHERE id = ${id} AND until IS NULL RETURNING id`
  if (rows.length === 0) throw new HouseError('people.out-of-reach')
}

/** Throws `people.out-of-reach` as `setRoles` does. */
export async function endMembership(
  tx: Write,
  id: string,
  ended: { readonly at: string; readonly by: string | null },
): Promise<void> {
  const rows = await tx`
    UPDATE people.memberships SET until = ${ended.at}, ended_by = ${ended.by}
    WHERE id = ${id} AND until IS NULL RETURNING id`
  if (rows.length === 0) throw new HouseError('people.out-of-reach')
}

export async function endAllMemberships(
  tx: Write,
  organisation: string,
  ended: { readonly at: string; readonly by: string | null },
): Promise<void> {
  await tx`
    UPDATE people.memberships SET until = ${ended.at}, ended_by = ${ended.by}
    WHERE organisation = ${organisation} AND until IS NULL`
}

/** Throws `people.last-administrator`. The organisation must be locked. */
export async function requireOtherAdministrator(
  tx: Read,
  { organisation, id, roles }: Membership,
): Promise<void> {
  if (!roles.includes('administrator')) return
  const [other] = await tx`
    SELECT id FROM people.memberships
    WHERE organisation = ${organisation} AND id <> ${id} AND until IS NULL AND 'administrator' = ANY (roles) LIMIT 1`
  if (other === undefined) throw new HouseError('people.last-administrator')
}

/** Of an organisation, those who are there first, then those who were. */
export async function listMembers(tx: Read, organisation: string): Promise<readonly Member[]> {
  return tx<Member[]>`
    SELECT m.id, m.person, coalesce(u.name, '—') AS name, coalesce(u.email, '—') AS email, m.roles, m.since, m.until
    FROM people.memberships AS m LEFT JOIN auth."user" AS u ON u.id = m.person
    WHERE m.organisation = ${organisation}
    ORDER BY m.until IS NOT NULL, u.name, m.since LIMIT ${MEMBERS_MAX}`
}

export async function countMembers(tx: Read, organisation: string): Promise<number> {
  const [row] = await tx<{ count: number }[]>`
    SELECT count(*)::integer AS count FROM people.memberships WHERE organisation = ${organisation} AND until IS NULL`
  return row?.count ?? 0
}

export async function isMemberByEmail(
  tx: Read,
  organisation: string,
  email: string,
): Promise<boolean> {
  const rows = await tx`
    SELECT m.id FROM people.memberships AS m JOIN auth."user" AS u ON u.id = m.person
    WHERE m.organisation = ${organisation} AND m.until IS NULL AND u.email = ${email}`
  return rows.length > 0
}

type OwnRow = {
  readonly membership: string
  readonly organisation: string
  readonly title: Text
  readonly roles: readonly Role[]
}

/** The organisations that a person may act for. */
export async function listOwn(tx: Read, person: string): Promise<readonly OwnRow[]> {
  return tx<OwnRow[]>`
    SELECT m.id AS membership, o.id AS organisation, o.title, m.roles
    FROM people.memberships AS m JOIN people.organisations AS o ON o.id = m.organisation
    WHERE m.person = ${person} AND m.until IS NULL AND o.closed_at IS NULL
    ORDER BY m.since, m.id LIMIT ${MEMBERS_MAX}`
}

/** For which organisation a session acts from now on; what sessions that are over had chosen is forgotten. */
export async function choose(
  tx: Write,
  chosen: { readonly person: string; readonly session: string; readonly organisation: string },
  at: string,
): Promise<void> {
  const { person, session, organisation } = chosen
  await tx`
    DELETE FROM people.choices AS c WHERE person = ${person} AND session <> ${session}
      AND NOT EXISTS (SELECT FROM auth.session AS s WHERE s.id = c.session)`
  await tx`
    INSERT INTO people.choices (person, session, organisation, chosen_at)
    VALUES (${person}, ${session}, ${organisation}, ${at})
    ON CONFLICT (person, session) DO UPDATE SET organisation = excluded.organisation, chosen_at = excluded.chosen_at`
}
