import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testDatabase } from '#test/support'
import { ROOT } from '../settings.ts'
import { referencePages } from './pages.ts'

test('docs/reference is what is generated today', async () => {
  const db = await testDatabase()
  const stale: string[] = []
  for (const [name, content] of await referencePages(db)) {
    if (readFileSync(join(ROOT, 'docs', 'reference', name), 'utf8') !== content) stale.push(name)
  }
  // Run `npm run reference` and look at what changed.
  expect(stale).toEqual([])
})
