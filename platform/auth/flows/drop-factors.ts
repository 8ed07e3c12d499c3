import type { Write } from '#platform/db'
import { HouseError } from '#platform/errors'

/**
 * Takes away a person's authenticator, recovery codes and passkeys, and ends their sessions: what whoever runs the server does for
 * somebody who has lost them, having seen who it is. Throws `auth.unknown-person`.
 */
export async function dropFactors(
  tx: Write,
  { now }: { readonly now: string },
  email: string,
): Promise<{ readonly person: string }> {
  const [found] = await tx<{ id: string }[]>`
    SELECT id FROM auth."user" WHERE email = ${email.trim().toLowerCase()} FOR UPDATE`
  if (found === undefined) throw new HouseError('auth.unknown-person')
  const { id: person } = found
  await tx`DELETE FROM auth."twoFactor" WHERE "userId" = ${person}`
  await tx`DELETE FROM auth.passkey WHERE "userId" = ${person}`
  await tx`DELETE FROM auth.session WHERE "userId" = ${person}`
  await tx`
    UPDATE auth."user" SET "twoFactorEnabled" = false, "updatedAt" = ${now} WHERE id = ${person}`
  return { person }
}
