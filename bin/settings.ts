import { isAbsolute, join } from 'node:path'
import type { Environment } from '#platform/cli'
import { HouseError } from '#platform/errors'

export const ROOT = join(import.meta.dirname, '..')

/** What the environment decides. */
export type Settings = {
  /** ONEDELTA_DATA: everything that this installation keeps. */
  readonly dataFolder: string
  /** ONEDELTA_REGION: the region pack. */
  readonly regionFolder: string
  readonly host: string
  readonly port: number
  /** DATABASE_URL: somebody's own PostgreSQL, as the app; null: the embedded one. */
  readonly databaseUrl: string | null
  /** ONEDELTA_MIGRATOR_URL: the same as the migrator, needed only when there is something to migrate. */
  readonly migratorUrl: string | null
}

/** `port` throws `start.bad-setting` when it is read. */
export function readSettings(environment: Environment): Settings {
  const { ONEDELTA_DATA, ONEDELTA_REGION, HOST, PORT, DATABASE_URL, ONEDELTA_MIGRATOR_URL } =
    environment
  return {
    dataFolder: fromHere(ONEDELTA_DATA || join(ROOT, '.onedelta')),
    regionFolder: fromHere(ONEDELTA_REGION || join(ROOT, 'regions', 'yangtze-delta')),
    host: HOST || '127.0.0.1',
    // Only who serves needs it, and only there is a wrong one told.
    get port() {
      return portOf(PORT || '7600')
    },
    databaseUrl: DATABASE_URL || null,
    migratorUrl: ONEDELTA_MIGRATOR_URL || null,
  }
}

function fromHere(path: string): string {
  return isAbsolute(path) ? path : join(process.cwd(), path)
}

function portOf(value: string): number {
  const port = Number(value)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new HouseError('start.bad-setting', {
    name: 'PORT',
    value,
    wanted: 'port number',
    wantedZh: '端口号',
  })
}
