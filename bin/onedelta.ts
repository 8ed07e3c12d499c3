import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// Stripping the types of some five hundred files takes half of a short command's time: kept, it takes none. Where the
// folder can't be written, nothing is kept and nothing else changes.
enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'onedelta'))
await import('./command-line.ts')
