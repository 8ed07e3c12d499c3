import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readSecret } from './index.ts'

const folder = await mkdtemp(join(tmpdir(), 'onedelta-secret-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a secret is made once, also by those who start at once, and is its owner’s alone', async () => {
  const here = join(folder, 'data')
  const all = await Promise.all(Array.from({ length: 5 }, () => readSecret(here, undefined)))
  expect(new Set(all).size).toBe(1)
  expect(all[0]).toMatch(/^[\da-f]{64}$/)
  expect(await readSecret(here, '')).toBe(all[0])
  expect((await stat(join(here, 'secret'))).mode & 0o777).toBe(0o600)
  expect(await readSecret(join(folder, 'other'), undefined)).not.toBe(all[0])
})

test('a secret that is given is taken as it is, and a short one refused', async () => {
  expect(await readSecret(folder, 'x'.repeat(32))).toBe('x'.repeat(32))
  await expect(readSecret(folder, 'short')).rejects.toMatchObject({ code: 'auth.bad-secret' })
  await writeFile(join(folder, 'secret'), 'cut')
  await expect(readSecret(folder, undefined)).rejects.toMatchObject({ code: 'auth.bad-secret' })
})
