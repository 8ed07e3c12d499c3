import { ROOT } from '../settings.ts'
import { bundleInto } from './bundle.ts'
import { cacheOf } from './bundled.ts'

// A process of its own, for a server that goes on meanwhile and afterwards.
await bundleInto(cacheOf(ROOT).own, ROOT)
