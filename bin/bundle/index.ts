import { snapshotInto } from '../check/snapshot.ts'
import { isSettled, snapshotFolder } from '../check/snapshots.ts'
import { ROOT } from '../settings.ts'
import { bundleInto } from './bundle.ts'
import { bundleIn, cacheOf } from './bundled.ts'

// A process of its own, for a server that goes on meanwhile and afterwards.
const { own } = cacheOf(ROOT)
if (bundleIn(own, ROOT) === null) await bundleInto(own, ROOT)
const folder = snapshotFolder(ROOT)
if (!isSettled(folder)) await snapshotInto(folder, ROOT)
