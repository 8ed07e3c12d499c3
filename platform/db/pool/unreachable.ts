import { HouseError } from '#platform/errors'
import { isLost } from './lost-connection.ts'

const NO_CONNECTION = new Set(['ECONNREFUSED', 'ENOTFOUND', 'CONNECT_TIMEOUT', 'EHOSTUNREACH'])
const AGAIN_s = 5
const RECONNECT_s = 0.1

/**
 * So long a connection of the driver waits after one that failed. By itself it waits up to 20 s, and whoever asks meanwhile: long
 * after the database is back.
 */
export const RECONNECT = (): number => RECONNECT_s

/** What the driver says where there is no database, as a refusal that passes; undefined: it is something else. */
export function unreachable(error: unknown): HouseError | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  if (!NO_CONNECTION.has(String(error.code)) && !isLost(error)) return undefined
  const info = { reason: error.message, retry_after_s: AGAIN_s }
  return new HouseError('db.unreachable', info, { cause: error })
}
