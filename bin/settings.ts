import { isAbsolute, join } from 'node:path'
import type { Environment } from '#platform/cli'
import { HouseError } from '#platform/errors'

export const ROOT = join(import.meta.dirname, '..')

/** Time enough for a first week; a longer pause than this would be none of the kind. */
const SECOND_STEP_DAYS = '7'
const SECOND_STEP_DAYS_MAX = 90

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
  /** ONEDELTA_SECOND_STEP_DAYS: so long an administrator may do without a second step; 0: not at all. */
  readonly secondStep_days: number
  /** The rest of it, for who reads more: `serve/sign-in-settings.ts`. */
  readonly environment: Environment
}

/** The port and the addresses of a database throw `start.bad-setting` when they are read. */
export function readSettings(environment: Environment): Settings {
  const { ONEDELTA_DATA, ONEDELTA_REGION, HOST, PORT, DATABASE_URL, ONEDELTA_MIGRATOR_URL } =
    environment
  const { ONEDELTA_SECOND_STEP_DAYS } = environment
  return {
    dataFolder: fromHere(ONEDELTA_DATA || join(ROOT, '.onedelta')),
    regionFolder: fromHere(ONEDELTA_REGION || join(ROOT, 'regions', 'yangtze-delta')),
    host: HOST || '127.0.0.1',
    // Only who serves needs it, and only there is a wrong one told.
    get port() {
      return portOf(PORT || '7600')
    },
    get databaseUrl() {
      return databaseOf('DATABASE_URL', DATABASE_URL)
    },
    get migratorUrl() {
      return databaseOf('ONEDELTA_MIGRATOR_URL', ONEDELTA_MIGRATOR_URL)
    },
    get secondStep_days() {
      return daysOf('ONEDELTA_SECOND_STEP_DAYS', ONEDELTA_SECOND_STEP_DAYS || SECOND_STEP_DAYS)
    },
    environment,
  }
}

/** The embedded database of a data folder. */
export function databaseFolder(dataFolder: string): string {
  return join(dataFolder, 'database')
}

function fromHere(path: string): string {
  return isAbsolute(path) ? path : join(process.cwd(), path)
}

function daysOf(name: string, value: string): number {
  const days = Number(value)
  if (/^\d+$/.test(value) && days <= SECOND_STEP_DAYS_MAX) return days
  throw new HouseError('start.bad-setting', {
    name,
    value,
    wanted: `number of days from 0 to ${SECOND_STEP_DAYS_MAX}`,
    wantedZh: `天数（0至${SECOND_STEP_DAYS_MAX}）`,
  })
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

// The address holds a password, so that a wrong one isn't repeated.
function databaseOf(name: string, value: string | undefined): string | null {
  if (!value) return null
  if (/^postgres(ql)?:\/\/\S+$/.test(value)) return value
  throw new HouseError('start.bad-setting', {
    name,
    value: `${value.slice(0, 4)}…`,
    wanted: 'address such as postgres://onedelta_app:PASSWORD@localhost:5432/onedelta',
    wantedZh: '地址（形如 postgres://onedelta_app:口令@localhost:5432/onedelta）',
  })
}
