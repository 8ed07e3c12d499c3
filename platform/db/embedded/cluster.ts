import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { HouseError } from '#platform/errors'
import type { Passwords } from '../roles.ts'
import { BOOTSTRAP_ROLE } from '../roles.ts'
import type { Binaries } from './binaries.ts'
import { findPostmaster } from './postmaster.ts'
import type { Unprivileged } from './unprivileged.ts'

/** A folder of PostgreSQL's data files with the passwords of its three roles beside it. */
export type Cluster = {
  readonly folder: string
  readonly log: string
  readonly version: number
  readonly passwords: Passwords
  /** Whether roles and database were made, so that a later start needs no connection for it. */
  readonly isPrepared: () => Promise<boolean>
  readonly markPrepared: () => Promise<void>
}

/** The major version of the packaged server; a cluster of another one can't be read by it. */
export const SERVER_VERSION = 18

/** What the roles are given: a folder prepared with less is prepared again. */
const PREPARED = 'roles 3: a database for the simulated world too\n'

// Without these initdb follows the environment: under LC_ALL=C it would make an SQL_ASCII database.
const ENCODING = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8']

export async function ensureCluster(
  folder: string,
  binaries: Binaries,
  way: Unprivileged,
  progress: ((line: string) => void) | undefined,
): Promise<Cluster> {
  const secrets = `${folder}.passwords.json`
  if (!existsSync(join(folder, 'PG_VERSION'))) {
    progress?.('making the database folder')
    await makeCluster(folder, secrets, binaries, way)
  }
  const version = Number((await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim())
  if (version !== SERVER_VERSION && (await findPostmaster(folder)) === undefined) {
    throw new HouseError('db.cluster-version', { folder, found: version, needed: SERVER_VERSION })
  }
  const prepared = join(folder, 'onedelta.prepared')
  return {
    folder,
    log: `${folder}.log`,
    version,
    passwords: await readPasswords(secrets),
    isPrepared: async () => (await readFile(prepared, 'utf8').catch(() => '')) === PREPARED,
    markPrepared: () => writeFile(prepared, PREPARED),
  }
}

// Made beside its place and renamed: a start that is killed halfway leaves nothing that looks like a cluster.
async function makeCluster(
  folder: string,
  secrets: string,
  binaries: Binaries,
  way: Unprivileged,
): Promise<void> {
  if (existsSync(folder)) throw new HouseError('db.not-a-cluster', { folder })
  const passwords: Passwords = {
    bootstrap: randomBytes(24).toString('hex'),
    migrator: randomBytes(24).toString('hex'),
    app: randomBytes(24).toString('hex'),
  }
  const draft = `${folder}.draft`
  const passwordFile = `${folder}.draft.password`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true, mode: 0o700 })
  await writeFile(passwordFile, `${passwords.bootstrap}\n`, { mode: 0o600 })
  if (way.user !== null) {
    for (const path of [dirname(folder), draft, passwordFile]) {
      await chown(path, way.user.uid, way.user.gid)
    }
  }
  try {
    await runInitdb(draft, passwordFile, binaries, way)
  } finally {
    await rm(passwordFile, { force: true })
  }
  await writeFile(secrets, JSON.stringify(passwords), { mode: 0o600 })
  await rename(draft, folder)
}

async function runInitdb(
  draft: string,
  passwordFile: string,
  binaries: Binaries,
  way: Unprivileged,
): Promise<void> {
  const [command = binaries.initdb, ...args] = [
    ...way.prefix,
    binaries.initdb,
    `--pgdata=${draft}`,
    `--username=${BOOTSTRAP_ROLE}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    ...ENCODING,
  ]
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], ...way.user })
  let reason = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    reason += text
  })
  const code = await new Promise<number | null>((settle, reject) => {
    child.once('error', reject)
    child.once('close', settle)
  })
  if (code !== 0) throw new HouseError('db.initdb-failed', { folder: draft, reason: reason.trim() })
}

async function readPasswords(path: string): Promise<Passwords> {
  try {
    const read: Partial<Passwords> = JSON.parse(await readFile(path, 'utf8'))
    const { bootstrap, migrator, app } = read
    if (bootstrap && migrator && app) return { bootstrap, migrator, app }
  } catch (error) {
    throw new HouseError('db.no-passwords', { file: path }, { cause: error })
  }
  throw new HouseError('db.no-passwords', { file: path })
}
