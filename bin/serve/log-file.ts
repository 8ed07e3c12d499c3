import { closeSync, existsSync, openSync, renameSync, statSync, write } from 'node:fs'
import { join } from 'node:path'

const LOG_BYTES_MAX = 50 * 1024 * 1024
/** Lines that wait for a slow disk, at most; what comes then is counted instead. */
const WAITING_BYTES_MAX = 4 * 1024 * 1024

export type Log = {
  readonly write: (line: string) => void
  readonly end: () => void
}

/**
 * The structured log of a data folder; at each start a long one makes way, and one older one is kept. What the disk has no room
 * for is left out and counted, and the count stands where the log goes on: a stream of Node's ends the process there.
 */
export function openLog(folder: string): Log {
  const path = join(folder, 'server.log')
  if (existsSync(path) && statSync(path).size > LOG_BYTES_MAX) renameSync(path, `${path}.1`)
  return logTo(openSync(path, 'a', 0o600), write)
}

type WriteFile = (
  file: number,
  bytes: Uint8Array,
  done: (error: Error | null, written: number) => void,
) => void

/** The log in an open file; `writeFile` is the system's, or a test's. */
export function logTo(file: number, writeFile: WriteFile): Log {
  let waiting: Buffer[] = []
  let [waiting_bytes, left, cut] = [0, 0, false]
  let [isWriting, isEnded] = [false, false]
  const next = () => {
    if (waiting.length === 0) {
      if (isEnded) closeSync(file)
      return
    }
    const [lines, told] = [waiting, left]
    ;[waiting, waiting_bytes, isWriting] = [[], 0, true]
    writeAll(Buffer.concat([...(told > 0 ? [leftOut(told, cut)] : []), ...lines]), (isWhole) => {
      // More may have been left out meanwhile.
      left += isWhole ? -told : lines.length
      isWriting = false
      next()
    })
  }
  const writeAll = (bytes: Buffer, done: (isWhole: boolean) => void, before = 0) => {
    writeFile(file, bytes, (error, written) => {
      if (error === null && written === bytes.length) {
        cut = false
        done(true)
      } else if (error === null && written > 0)
        writeAll(bytes.subarray(written), done, before + written)
      else {
        cut ||= before > 0
        done(false)
      }
    })
  }
  return {
    write: (line) => {
      const bytes = Buffer.from(line)
      if (isEnded || waiting_bytes + bytes.length > WAITING_BYTES_MAX) {
        left += 1
        return
      }
      waiting.push(bytes)
      waiting_bytes += bytes.length
      if (!isWriting) next()
    },
    end: () => {
      if (isEnded) return
      isEnded = true
      if (!isWriting) next()
    },
  }
}

// After a line that was cut off the next one must begin at its own line.
function leftOut(count: number, cut: boolean): Buffer {
  const line = { level: 40, time: Date.now(), msg: 'lines of this log could not be written', count }
  return Buffer.from(`${cut ? '\n' : ''}${JSON.stringify(line)}\n`)
}
