import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, link, mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises'
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
  const path = pathIn(dataFolder)
  await mkdir(dataFolder, { recursive: true })
  if (!existsSync(path)) await makeSecret(path)
  await chmod(path, 0o600)
  const kept = (await readFile(path, 'utf8')).trim()
  if (kept.length < SECRET_CHARACTERS_MIN)
    throw new HouseError('auth.bad-secret', { min: SECRET_CHARACTERS_MIN })
  return kept
}

/** The secret that a data folder keeps; null: none yet. */
export async function findSecret(dataFolder: string): Promise<string | null> {
  const path = pathIn(dataFolder)
  return existsSync(path) ? (await readFile(path, 'utf8')).trim() : null
}

/** Keeps a secret that was made elsewhere, for the folder's owner alone, in place of whatever was kept. */
export async function keepSecret(dataFolder: string, secret: string): Promise<void> {
  await mkdir(dataFolder, { recursive: true })
  const path = pathIn(dataFolder)
  const draft = await draftOf(path, secret)
  await rename(draft, path)
}

// Written whole under another name first: of those who start at once one gives it its name, and nobody reads half of it.
async function makeSecret(path: string): Promise<void> {
  const draft = await draftOf(path, randomBytes(32).toString('hex'))
  try {
    await link(draft, path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    await unlink(draft)
  }
}

async function draftOf(path: string, secret: string): Promise<string> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  await writeFile(draft, secret, { mode: 0o600 })
  return draft
}

function pathIn(dataFolder: string): string {
  return join(dataFolder, 'secret')
}
