import type { Read, Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Text } from '#platform/i18n'
import { ORGANISATIONS_MAX } from '../inputs.ts'
import type { Organisation } from '../types.ts'

/** Of those within reach. Throws `people.out-of-reach`, for what isn't there and what is another's alike. */
export async function getOrganisation(tx: Read, id: string): Promise<Organisation> {
  const [found] = await tx<
    Organisation[]
  >`SELECT ${columns(tx)} FROM people.organisations WHERE id = ${id}`
  if (found === undefined) throw new HouseError('people.out-of-reach')
  return found
}

/**
 * An open organisation that the actor administers; whoever else changes it waits until this transaction is over.
 * Throws `people.out-of-reach`, `people.organisation-closed`.
 */
export async function getAdministered(tx: Write, id: string): Promise<Organisation> {
  await takeTurn(tx, id)
  const [found] = await tx<Organisation[]>`
    SELECT ${columns(tx)} FROM people.organisations
    WHERE id = ${id} AND (action.is_house() OR people.administers(id))`
  if (found === undefined) throw new HouseError('people.out-of-reach')
  if (found.closedAt !== null) throw new HouseError('people.organisation-closed')
  return found
}

/** Two who change the members of one organisation come one after the other, so that one administrator stays. */
export async function takeTurn(tx: Write, organisation: string): Promise<void> {
  await tx`SELECT pg_advisory_xact_lock(hashtextextended('people ' || ${organisation}::text, 0))`
}

export async function findRegional(tx: Read): Promise<Organisation | undefined> {
  const [found] = await tx<Organisation[]>`
    SELECT ${columns(tx)} FROM people.organisations WHERE is_regional`
  return found
}

/** Of all that there ever were, within reach. */
export async function listCodes(
  tx: Read,
): Promise<readonly { readonly code: string; readonly isRegional: boolean }[]> {
  return tx<{ code: string; isRegional: boolean }[]>`
    SELECT code, is_regional AS "isRegional" FROM people.organisations ORDER BY code`
}

export async function addOrganisation(
  tx: Write,
  made: Omit<Organisation, 'closedAt'>,
): Promise<void> {
  const rows = await tx`
    INSERT INTO people.organisations (id, code, title, office, jurisdiction, is_regional, is_example, founded_at)
    VALUES (
      ${made.id}, ${made.code}, ${JSON.stringify(made.title)}::text::jsonb, ${JSON.stringify(made.office)}::text::jsonb,
      ${made.jurisdiction}, ${made.isRegional}, ${made.isExample}, ${made.foundedAt}
    )
    ON CONFLICT DO NOTHING RETURNING id`
  if (rows.length === 0) throw new HouseError('people.code-taken', { code: made.code })
}

export async function nameOrganisation(
  tx: Write,
  id: string,
  words: { readonly title: Text; readonly office: Text },
): Promise<void> {
  await tx`
    UPDATE people.organisations
    SET title = ${JSON.stringify(words.title)}::text::jsonb, office = ${JSON.stringify(words.office)}::text::jsonb
    WHERE id = ${id}`
}

export async function closeOrganisation(tx: Write, id: string, at: string): Promise<void> {
  await tx`UPDATE people.organisations SET closed_at = ${at} WHERE id = ${id}`
}

export type Counted = Organisation & {
  readonly members: number
  readonly administrators: number
  readonly invitations: number
}

/** All within reach, with how many people they have: closed ones last. */
export async function listOrganisations(tx: Read, now: string): Promise<readonly Counted[]> {
  return tx<Counted[]>`
    SELECT ${columns(tx)}, coalesce(m.members, 0) AS members, coalesce(m.administrators, 0) AS administrators,
      coalesce(i.invitations, 0) AS invitations
    FROM people.organisations
    LEFT JOIN (
      SELECT organisation, count(*)::integer AS members,
        (count(*) FILTER (WHERE 'administrator' = ANY (roles)))::integer AS administrators
      FROM people.memberships WHERE until IS NULL GROUP BY organisation
    ) AS m ON m.organisation = id
    LEFT JOIN (
      SELECT organisation, count(*)::integer AS invitations FROM people.invitations
      WHERE accepted_at IS NULL AND withdrawn_at IS NULL AND expires_at > ${now} GROUP BY organisation
    ) AS i ON i.organisation = id
    ORDER BY closed_at IS NOT NULL, is_regional DESC, code LIMIT ${ORGANISATIONS_MAX}`
}

/** Titles of those within reach. */
export async function titlesOf(tx: Read): Promise<ReadonlyMap<string, Text>> {
  const rows = await tx<{ id: string; title: Text }[]>`
    SELECT id, title FROM people.organisations ORDER BY is_regional DESC, code LIMIT ${ORGANISATIONS_MAX}`
  return new Map(rows.map(({ id, title }) => [id, title]))
}

function columns(tx: Read) {
  return tx`id, code, title, office, jurisdiction, is_regional AS "isRegional", is_example AS "isExample",
    founded_at AS "foundedAt", closed_at AS "closedAt"`
}
