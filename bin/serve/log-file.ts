import { createWriteStream, existsSync, renameSync, statSync, type WriteStream } from 'node:fs'
import { join } from 'node:path'

const LOG_BYTES_MAX = 50 * 1024 * 1024

/** The structured log of a data folder; at each start a long one makes way, and one older one is kept. */
export function openLog(folder: string): WriteStream {
  const path = join(folder, 'server.log')
  if (existsSync(path) && statSync(path).size > LOG_BYTES_MAX) renameSync(path, `${path}.1`)
  return createWriteStream(path, { flags: 'a', mode: 0o600 })
}
