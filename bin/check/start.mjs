// Where a check begins. Plain JavaScript: to strip the types of a first file takes as long as Node itself takes to start.
import { readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const folder = join(root, 'node_modules', '.cache', 'onedelta', 'snapshots', root)
const stamp = join(folder, 'check.json')
const blob = join(folder, 'check.blob')

const flags = flagsOfSnapshot()
if (flags !== null) {
  const words = [...flags, '--snapshot-blob', blob, ...process.argv.slice(2)]
  process.execve(process.execPath, [process.execPath, ...words], process.env)
}
await import('../onedelta.ts')

/**
 * What Node is given to go on from the snapshot; null where there is none. Node ends itself on one by another Node and on half
 * of one, so that these are never tried, but taken away.
 */
function flagsOfSnapshot() {
  const isPlain = !process.env.NODE_OPTIONS && process.execArgv.length === 0
  if (process.execve === undefined || !isPlain) return null
  try {
    const { node, version, taken } = JSON.parse(readFileSync(stamp, 'utf8'))
    const isOurs = node === process.execPath && version === process.version
    if (isOurs && (taken === null || isWhole(taken))) return taken?.flags ?? null
  } catch {
    // None yet, or a stamp that was cut off.
  }
  try {
    rmSync(stamp, { force: true })
  } catch {
    // Where nothing can be written nothing is taken away.
  }
  return null
}

function isWhole({ bytes, changed_ms }) {
  const found = statSync(blob, { throwIfNoEntry: false })
  return found?.size === bytes && found.mtimeMs === changed_ms
}
