import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { bundleIn, cacheOf } from '../bundle/bundled.ts'
import { ROOT } from '../settings.ts'

/**
 * Puts the command line into one file where it isn't, once the address is told, so that nobody waits for it: what the terminal
 * is asked beside the server then comes in a third of the time, and so does the next start. Answers how to end it.
 */
export function beginBundle(): () => void {
  if (bundleIn(cacheOf(ROOT).own, ROOT) !== null) return () => undefined
  const child = spawn(process.execPath, [join(ROOT, 'bin/bundle/index.ts')], { stdio: 'ignore' })
  // A convenience, as what it makes.
  child.on('error', () => undefined)
  return () => {
    child.kill()
  }
}
