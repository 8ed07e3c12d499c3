import type { World } from '#platform/action'
import {
  checkMigrator,
  checkServer,
  type Database,
  type EmbeddedServer,
  type MigrationSet,
  migrate,
  missingSimulated,
  notReady,
  openDatabase,
  pendingMigrations,
  type Role,
  type Room,
  requireWorld,
  simulatedBeside,
  startEmbedded,
} from '#platform/db'
import { areJobsInstalled, installJobs } from '#platform/jobs'
import { databaseFolder, type Settings } from '../settings.ts'

/** One world's database, migrated, as the app; and its address. */
export type Stored = { readonly db: Database; readonly url: string }

/** The recorded world; beside it the simulated one, in a database of its own with the same migrations. */
export type Store = Stored & {
  /** Null: somebody's own server has no database for it. */
  readonly simulated: Stored | null
  /** True if another process had started the embedded server. */
  readonly attached: boolean
  /** Looks after the server from now on; null: it is somebody else's. */
  readonly keepRunning: EmbeddedServer['keepRunning'] | null
  /** Of the disk of the data folder; null: the database lies somewhere else. */
  readonly room: Room | null
  readonly close: () => Promise<void>
}

export type StoreOptions = {
  readonly settings: Settings
  readonly sets: readonly MigrationSet[]
  /** ISO 8601. */
  readonly now: string
  readonly note: (line: string) => void
  /** Told each migration that was applied. */
  readonly applied?: (migration: string) => void
}

type Server = {
  readonly url: (role: Role, world: World) => string | null
  readonly attached: boolean
  readonly keepRunning: Store['keepRunning']
  readonly room: Room | null
  readonly stop: () => Promise<void>
}

/** Opens both worlds and brings them up to date. Throws what `startEmbedded`, `checkServer` and `migrate` throw. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const server = await openServer(options)
  const [recorded, simulated] = [openWorld(server, 'recorded'), openWorld(server, 'simulated')]
  const close = async () => {
    await Promise.all([recorded.db.close(), simulated.db.close()])
    await server.stop()
  }
  try {
    const { databaseUrl } = options.settings
    if (databaseUrl !== null) await checkServer(recorded.db, databaseUrl)
    const isThere = databaseUrl === null || (await hasSimulated(simulated, options.note))
    // One after the other where there is something to do, so that what is told of it is in order.
    await bringUpToDate(server, recorded.db, 'recorded', options)
    if (isThere) await bringUpToDate(server, simulated.db, 'simulated', options)
    await requireWorld(recorded.db, 'recorded')
    if (isThere) await requireWorld(simulated.db, 'simulated')
    const { attached, keepRunning, room } = server
    return {
      ...recorded,
      simulated: isThere ? simulated : null,
      attached,
      keepRunning,
      room,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** Brings a world up to date and works as the migrator, whose rights a backup and a restore need. */
export async function asMigrator<T>(
  options: StoreOptions,
  world: World,
  work: (migrator: Database) => Promise<T>,
): Promise<T> {
  const server = await openServer(options)
  try {
    return await withMigrator(server, world, options.settings, async (migrator, url) => {
      await bringUp(migrator, url, world, options, () => undefined)
      return work(migrator)
    })
  } finally {
    await server.stop()
  }
}

async function openServer({ settings, note }: StoreOptions): Promise<Server> {
  const { databaseUrl, migratorUrl, dataFolder } = settings
  if (databaseUrl === null) {
    const { url, ...server } = await startEmbedded(databaseFolder(dataFolder), { progress: note })
    return { ...server, url: (role, world) => placed(url(role), world) }
  }
  const urls = { app: databaseUrl, migrator: migratorUrl, bootstrap: null }
  return {
    url: (role, world) => placed(urls[role], world),
    attached: true,
    keepRunning: null,
    room: null,
    stop: async () => undefined,
  }
}

function placed(url: string | null, world: World): string | null {
  return url === null || world === 'recorded' ? url : simulatedBeside(url)
}

function openWorld(server: Server, world: World): Stored {
  const url = server.url('app', world) ?? ''
  return { db: openDatabase({ url, role: 'app', room: server.room }), url }
}

async function hasSimulated({ db, url }: Stored, note: (line: string) => void): Promise<boolean> {
  const script = await missingSimulated(db, url)
  if (script === null) return true
  note(
    `there is no simulated world, for its database is missing; its administrator can run:\n${script}`,
  )
  return false
}

async function bringUpToDate(
  server: Server,
  db: Database,
  world: World,
  options: StoreOptions,
): Promise<void> {
  const [pending, hasJobs] = await Promise.all([
    pendingMigrations(db, options.sets),
    db.read(areJobsInstalled),
  ])
  if (pending.length === 0 && hasJobs) return
  options.note(world === 'recorded' ? 'migrating' : 'migrating the simulated world')
  const applied = (migration: string) => {
    // The same files once more: that they are applied is told, and not read out again.
    if (world === 'recorded') options.note(`  ${migration}`)
    options.applied?.(world === 'recorded' ? migration : `${world}: ${migration}`)
  }
  await withMigrator(server, world, options.settings, (migrator, url) =>
    bringUp(migrator, url, world, options, applied),
  )
}

/** Every migration, and the queue of jobs, whose schema is its library's. */
async function bringUp(
  migrator: Database,
  url: string,
  world: World,
  { sets, now }: Pick<StoreOptions, 'sets' | 'now'>,
  applied: (migration: string) => void,
): Promise<void> {
  await migrate(migrator, sets, { now, world, progress: applied })
  if (await migrator.read(areJobsInstalled)) return
  await installJobs(migrator, url)
  applied('graphile_worker')
}

async function withMigrator<T>(
  server: Server,
  world: World,
  settings: Settings,
  work: (migrator: Database, url: string) => Promise<T>,
): Promise<T> {
  const url = server.url('migrator', world)
  if (url === null) {
    const reason = 'this needs its owner, and ONEDELTA_MIGRATOR_URL is not set'
    throw notReady(reason, settings.databaseUrl ?? '')
  }
  const migrator = openDatabase({
    url,
    role: 'migrator',
    connections_max: 2,
    room: server.room,
  })
  try {
    if (settings.databaseUrl !== null) await checkMigrator(migrator, settings.databaseUrl)
    return await work(migrator, url)
  } finally {
    await migrator.close()
  }
}
