import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '#platform/clock'
import { migrationSets } from '../modules.ts'
import { ROOT, readSettings } from '../settings.ts'
import { openStore } from '../store/open-store.ts'
import { referencePages } from './pages.ts'

// Writes docs/reference from the manifests, the catalogues and a database migrated for the purpose.
const dataFolder = await mkdtemp(join(tmpdir(), 'onedelta-reference-'))
try {
  const store = await openStore({
    settings: { ...readSettings({}), dataFolder },
    sets: migrationSets,
    now: systemClock().now(),
    note: (line) => process.stderr.write(`${line}\n`),
  })
  try {
    const folder = join(ROOT, 'docs', 'reference')
    await mkdir(folder, { recursive: true })
    for (const [name, content] of await referencePages(store.db)) {
      await writeFile(join(folder, name), content)
      process.stdout.write(`docs/reference/${name}\n`)
    }
  } finally {
    await store.close()
  }
} finally {
  await rm(dataFolder, { recursive: true, force: true })
}
