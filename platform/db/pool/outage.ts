import { HouseError } from '#platform/errors'
import { diskFull, isDiskFull } from '../disk/disk-full.ts'
import type { Room } from '../disk/room.ts'
import { isLost } from './lost-connection.ts'

const NO_CONNECTION = new Set(['ECONNREFUSED', 'ENOTFOUND', 'CONNECT_TIMEOUT', 'EHOSTUNREACH'])
const AGAIN_s = 5
const RECONNECT_s = 0.1

/**
 * So long a connection of the driver waits after one that failed. By itself it waits up to 20 s, and whoever asks meanwhile: long
 * after the database is back.
 */
export const RECONNECT = (): number => RECONNECT_s

const OUTAGES = new Set(['db.unreachable', 'db.disk-full'])

/** Whether a refusal is of the database and not of what was asked; what was being committed then may be there or not. */
export function isOutage(error: unknown): boolean {
  return error instanceof HouseError && OUTAGES.has(error.code)
}

/**
 * What the driver says where there is no database or it has no room to write, as a refusal that passes; undefined: it is something
 * else. Where the room of its folder is known to be short, that is why it is away.
 */
export function outage(error: unknown, room?: Room | null): HouseError | undefined {
  if (!(error instanceof Error) || error instanceof HouseError) return undefined
  if (isDiskFull(error)) return diskFull(error.message, error)
  if (!('code' in error)) return undefined
  if (!NO_CONNECTION.has(String(error.code)) && !isLost(error)) return undefined
  if (room?.state() === 'short') return diskFull(error.message, error)
  const info = { reason: error.message, retry_after_s: AGAIN_s }
  return new HouseError('db.unreachable', info, { cause: error })
}
