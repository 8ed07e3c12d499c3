import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { claimFolder, servedAt } from './claim-folder.ts'

test('a folder says where it is served, for as long as it is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'onedelta-'))
  expect(await servedAt(folder)).toBeNull()
  const claim = await claimFolder(folder, 'http://127.0.0.1:1')
  await claim.moved('http://127.0.0.1:2')
  expect(await servedAt(folder)).toBe('http://127.0.0.1:2')
  await claim.release()
  expect(await servedAt(folder)).toBeNull()
})
