import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { bundleIn, cacheOf } from './bundle/bundled.ts'
import { isOfRelease } from './of-release.ts'

const root = join(import.meta.dirname, '..')
const { shared, own } = cacheOf(root)
const bundle = bundleIn(own, root)

// Stripping the types of some hundred files takes half of a short command's time: kept, it takes none. Where the
// folder can't be written, nothing is kept and nothing else changes.
enableCompileCache(bundle?.compiled ?? shared)
await import(bundle?.url ?? './command-line.ts')
// When all is said, so that nobody waits for an answer: the next one then comes in a third of the time. Whoever does more
// than check releases starts the product, which does this as well.
if (isOfRelease(process.argv.slice(2))) {
  const { keepForNext } = await import('./bundle/keep-for-next.ts')
  await keepForNext(root, bundle !== null)
}
