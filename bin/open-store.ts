import {
  checkMigrator,
  checkServer,
  type Database,
  type EmbeddedServer,
  type MigrationSet,
  migrate,
  notReady,
  openDatabase,
  pendingMigrations,
  type Role,
  startEmbedded,
} from '#platform/db'
import { areJobsInstalled, installJobs } from '#platform/jobs'
import { databaseFolder, type Settings } from './settings.ts'

/** The database, migrated, as the app; and a way to it as another role where we have one. */
export type Store = {
  readonly db: Database
  /** Its address, as the app. */
  readonly url: string
  /** True if another process had started the embedded server. */
  readonly attached: boolean
  /** Looks after the server from now on; null: it is somebody else's. */
  readonly keepRunning: EmbeddedServer['keepRunning'] | null
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
  readonly url: (role: Role) => string | null
  readonly attached: boolean
  readonly keepRunning: Store['keepRunning']
  readonly stop: () => Promise<void>
}

/** Opens the store and brings it up to date. Throws what `startEmbedded`, `checkServer` and `migrate` throw. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const server = await openServer(options)
  const url = server.url('app') ?? ''
  const db = openDatabase({ url, role: 'app' })
  const close = async () => {
    await db.close()
    await server.stop()
  }
  try {
    const { databaseUrl } = options.settings
    if (databaseUrl !== null) await checkServer(db, databaseUrl)
    await bringUpToDate(server, db, options)
  } catch (error) {
    await close()
    throw error
  }
  const { attached, keepRunning } = server
  return { db, url, attached, keepRunning, close }
}

/** Brings the store up to date and works as the migrator, whose rights a backup and a restore need. */
export async function asMigrator<T>(
  options: StoreOptions,
  work: (migrator: Database) => Promise<T>,
): Promise<T> {
  const server = await openServer(options)
  try {
    return await withMigrator(server, options.settings, async (migrator, url) => {
      await bringUp(migrator, url, options, () => undefined)
      return work(migrator)
    })
  } finally {
    await server.stop()
  }
}

async function openServer({ settings, note }: StoreOptions): Promise<Server> {
  const { databaseUrl, migratorUrl, dataFolder } = settings
  if (databaseUrl === null) {
    return startEmbedded(databaseFolder(dataFolder), { progress: note })
  }
  const urls = { app: databaseUrl, migrator: migratorUrl, bootstrap: null }
  return {
    url: (role) => urls[role],
    attached: true,
    keepRunning: null,
    stop: async () => undefined,
  }
}

async function bringUpToDate(server: Server, db: Database, options: StoreOptions): Promise<void> {
  const pending = await pendingMigrations(db, options.sets)
  const hasJobs = await db.read(areJobsInstalled)
  if (pending.length === 0 && hasJobs) return
  options.note('migrating')
  const applied = (migration: string) => {
    options.note(`  ${migration}`)
    options.applied?.(migration)
  }
  await withMigrator(server, options.settings, (migrator, url) =>
    bringUp(migrator, url, options, applied),
  )
}

/** Every migration, and the queue of jobs, whose schema is its library's. */
async function bringUp(
  migrator: Database,
  url: string,
  { sets, now }: Pick<StoreOptions, 'sets' | 'now'>,
  applied: (migration: string) => void,
): Promise<void> {
  await migrate(migrator, sets, { now, progress: applied })
  if (await migrator.read(areJobsInstalled)) return
  await installJobs(migrator, url)
  applied('graphile_worker')
}

async function withMigrator<T>(
  server: Server,
  settings: Settings,
  work: (migrator: Database, url: string) => Promise<T>,
): Promise<T> {
  const url = server.url('migrator')
  if (url === null) {
    const reason = 'this needs its owner, and ONEDELTA_MIGRATOR_URL is not set'
    throw notReady(reason, settings.databaseUrl ?? '')
  }
  const migrator = openDatabase({ url, role: 'migrator', connections_max: 2 })
  try {
    if (settings.databaseUrl !== null) await checkMigrator(migrator, settings.databaseUrl)
    return await work(migrator, url)
  } finally {
    await migrator.close()
  }
}
