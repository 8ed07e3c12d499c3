import { HouseError } from '#platform/errors'

/** PostgreSQL's `disk_full`. The system's own words are those of a file that we write ourselves. */
const FULL = new Set(['53100', 'ENOSPC', 'EDQUOT'])
const AGAIN_s = 10

/** Whether an error says that a disk has no room. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && FULL.has(String(error.code))) return true
  return isDiskFull(error.cause)
}

/** The refusal that passes once there is room. Its reason, which names folders, is for the log and the terminal. */
export function diskFull(reason: string, cause?: unknown): HouseError {
  return new HouseError('db.disk-full', { reason, retry_after_s: AGAIN_s }, { cause })
}
