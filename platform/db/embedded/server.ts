import { chmod, mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { HouseError } from '#platform/errors'
import { diskFull } from '../disk/disk-full.ts'
import { type Room, roomOf } from '../disk/room.ts'
import { openDatabase, type Role } from '../open-database.ts'
import {
  APP_ROLE,
  BOOTSTRAP_ROLE,
  DATABASE_NAME,
  ensureDatabase,
  ensureRoles,
  MIGRATOR_ROLE,
  SIMULATED_DATABASE_NAME,
} from '../roles.ts'
import { findBinaries } from './binaries.ts'
import { type Cluster, ensureCluster } from './cluster.ts'
import { type Hold, hold, withFolderLock } from './holders.ts'
import { keepRunning, type ServerNote } from './keep-running.ts'
import { launch } from './launch.ts'
import { findPostmaster, type Postmaster, stopPostmaster, waitUntilReady } from './postmaster.ts'
import { findUnprivileged } from './unprivileged.ts'

export type EmbeddedServer = {
  /** The address for a role; of the product's database unless another is named. */
  readonly url: (role: Role, database?: string) => string
  /** True if another process had started it. */
  readonly attached: boolean
  readonly version: number
  /** Of the disk that its files are on. */
  readonly room: Room
  /**
   * Starts the server again whenever it ends without having been told to, as by `kill -9` of it; at its address, so that whoever
   * was connected connects again.
   */
  readonly keepRunning: (note: (note: ServerNote) => void) => { readonly end: () => Promise<void> }
  /** Leaves the server, and stops it unless another living process still uses it. */
  readonly stop: () => Promise<void>
}

const READY_WAIT_MS_MAX = 60_000
const STOP_WAIT_MS_MAX = 20_000

/**
 * The PostgreSQL of a data folder: made if there is none, started if it doesn't run, else attached to. After
 * `kill -9` of either process the next call recovers. Throws `db.cluster-version`, `db.start-failed`,
 * `db.only-root`, `db.no-binaries`, `db.folder-busy`.
 */
export async function startEmbedded(
  folder: string,
  options: {
    readonly progress?: (line: string) => void
    /** Server settings beside the usual, e.g. `{ fsync: 'off' }` for databases that may be lost. */
    readonly settings?: { readonly [name: string]: string }
  } = {},
): Promise<EmbeddedServer> {
  const root = resolve(folder)
  await mkdir(root, { recursive: true })
  await chmod(root, 0o700).catch(() => undefined)
  return withFolderLock(root, async () => {
    const binaries = await findBinaries()
    const way = findUnprivileged(binaries.postgres)
    const cluster = await ensureCluster(clusterIn(root), binaries, way, options.progress)
    const given = options.settings ?? {}
    const running = await attach(cluster)
    if (running === undefined) options.progress?.('starting PostgreSQL')
    const { port, pid } = running ?? (await launch(cluster, binaries, way, given))
    const held = await hold(root)
    const room = roomOf(root)
    const url = addressOf(cluster, port)
    try {
      await prepare(url, cluster)
    } catch (error) {
      if ((await held.leave()).last) await stopPostmaster(pid, STOP_WAIT_MS_MAX)
      throw error
    }
    return {
      url,
      attached: running !== undefined,
      version: cluster.version,
      room,
      keepRunning: (note) =>
        keepRunning({
          note,
          isHindered: () => room.state() === 'short',
          // At another port it runs for whoever launched it there.
          runs: async () => (await findPostmaster(cluster.folder))?.port === port,
          start: () =>
            toldWhy(room, () =>
              withFolderLock(root, () =>
                startAgain(cluster, held, port, () => launch(cluster, binaries, way, given, port)),
              ),
            ),
        }),
      stop: () =>
        withFolderLock(root, async () => {
          const there = await findPostmaster(cluster.folder)
          if ((await held.leave()).last) await stopPostmaster(there?.pid ?? pid, STOP_WAIT_MS_MAX)
        }),
    }
  })
}

// At its port, where whoever was connected looks for it.
async function startAgain(
  cluster: Cluster,
  held: Hold,
  port: number,
  launchIt: () => Promise<Postmaster>,
): Promise<void> {
  // A command of the terminal may have been first, and may have found the port taken: as long as it works there it isn't cut off.
  const there = await attach(cluster)
  if (there?.port === port) return
  if (there !== undefined) {
    if (!(await held.isAlone()))
      throw new HouseError('db.moved', { before: port, port: there.port })
    await stopPostmaster(there.pid, STOP_WAIT_MS_MAX)
  }
  const launched = await launchIt()
  if (launched.port === port) return
  // Nobody would find it: the next try has the port, once that is free.
  await stopPostmaster(launched.pid, STOP_WAIT_MS_MAX)
  throw new HouseError('db.moved', { before: port, port: launched.port })
}

/** A server that doesn't start says little of a full disk, and its log has no room for a word. */
async function toldWhy(room: Room, start: () => Promise<void>): Promise<void> {
  try {
    await start()
  } catch (error) {
    if (room.state() !== 'short') throw error
    throw diskFull(`${room.folder}: ${room.free_bytes()} bytes free`, error)
  }
}

/** Whether the server of a data folder runs and takes connections; nothing is started. */
export async function isRunning(folder: string): Promise<boolean> {
  const found = await findPostmaster(clusterIn(resolve(folder)))
  return found?.ready === true
}

function clusterIn(root: string): string {
  return join(root, 'postgres')
}

// A server whose owner was killed runs on; it may also be in the middle of its start or of its recovery.
async function attach(cluster: Cluster): Promise<{ port: number; pid: number } | undefined> {
  if ((await findPostmaster(cluster.folder)) === undefined) return undefined
  const gone = { value: false }
  const watch = setInterval(async () => {
    gone.value = (await findPostmaster(cluster.folder)) === undefined
  }, 100)
  try {
    const ready = await waitUntilReady(cluster.folder, READY_WAIT_MS_MAX, () => gone.value)
    if (ready !== undefined || gone.value) return ready
    throw new HouseError('db.start-failed', { log: cluster.log, reason: 'not ready in time' })
  } finally {
    clearInterval(watch)
  }
}

function addressOf(cluster: Cluster, port: number): EmbeddedServer['url'] {
  const names = { bootstrap: BOOTSTRAP_ROLE, migrator: MIGRATOR_ROLE, app: APP_ROLE }
  return (role, database = DATABASE_NAME) =>
    `postgres://${names[role]}:${cluster.passwords[role]}@127.0.0.1:${port}/${database}`
}

async function prepare(url: EmbeddedServer['url'], cluster: Cluster): Promise<void> {
  if (await cluster.isPrepared()) return
  const admin = openDatabase({
    url: url('bootstrap', 'postgres'),
    role: 'bootstrap',
    connections_max: 1,
  })
  try {
    await ensureRoles(admin.sql, cluster.passwords)
    for (const name of [DATABASE_NAME, SIMULATED_DATABASE_NAME])
      await ensureDatabase(admin.sql, name)
  } finally {
    await admin.close()
  }
  await cluster.markPrepared()
}
