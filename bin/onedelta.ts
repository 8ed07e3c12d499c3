import { createHash } from 'node:crypto'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { goByBundle } from './bundle/bundled.ts'
import { isOfRelease } from './of-release.ts'

const root = join(import.meta.dirname, '..')
const cache = join(root, 'node_modules', '.cache', 'onedelta')
// Checkouts may share their packages, and so this folder.
const own = join(cache, createHash('sha256').update(root).digest('hex').slice(0, 16))

// Stripping the types of some hundred files takes half of a short command's time: kept, it takes none. Where the
// folder can't be written, nothing is kept and nothing else changes.
enableCompileCache(cache)
const isBundled = !isOfRelease(process.argv.slice(2)) || goByBundle(root, own)
await import('./command-line.ts')
// When all is said, so that nobody waits for an answer: the next one then comes in two thirds of the time.
if (!isBundled) await (await import('./bundle/bundle-core.ts')).bundleCore(root, own)
