import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { bundleIn, cacheOf } from '../bundle/bundled.ts'
import { isSettled, snapshotFolder } from '../check/snapshots.ts'
import { ROOT } from '../settings.ts'

/**
 * Puts the command line into one file where it isn't, once the address is told, so that nobody waits for it: what the terminal
 * is asked beside the server then comes in a third of the time, and so does the next start; a check goes on from a snapshot. Answers how to end it.
 */
export function beginBundle(): () => void {
  const isThere = bundleIn(cacheOf(ROOT).own, ROOT) !== null && isSettled(snapshotFolder(ROOT))
  if (isThere) return () => undefined
  const child = spawn(process.execPath, [join(ROOT, 'bin/bundle/index.ts')], { stdio: 'ignore' })
  // A convenience, as what it makes.
  child.on('error', () => undefined)
  return () => {
    child.kill()
  }
}
