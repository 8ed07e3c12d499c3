import { randomBytes } from 'node:crypto'
import { chmod, mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { HouseError } from '#platform/errors'

const SECRET_CHARACTERS_MIN = 32

/**
 * What cookies are signed with: ONEDELTA_SECRET, or 32 random bytes that are made at the first start and kept in the data
 * folder for its owner alone. Throws `auth.bad-secret`.
 */
export async function readSecret(dataFolder: string, given: string | undefined): Promise<string> {
  if (given !== undefined && given !== '') {
    if (given.length < SECRET_CHARACTERS_MIN)
      throw new HouseError('auth.bad-secret', { min: SECRET_CHARACTERS_MIN })
    return given
  }
  const path = join(dataFolder, 'secret')
  await mkdir(dataFolder, { recursive: true })
  try {
    const file = await open(path, 'wx', 0o600)
    await file.write(randomBytes(32).toString('hex'))
    await file.close()
  } catch (error) {
    // Of two that start at once, one makes it.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  await chmod(path, 0o600)
  const kept = (await readFile(path, 'utf8')).trim()
  if (kept.length < SECRET_CHARACTERS_MIN)
    throw new HouseError('auth.bad-secret', { min: SECRET_CHARACTERS_MIN })
  return kept
}
