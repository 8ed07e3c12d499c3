import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { ROOT } from '../settings.ts'
import { bundleInto } from './bundle.ts'
import { bundleIn, STAMP, type Stamp } from './bundled.ts'

const TEXT = `In 2023 the line carried 50 million passengers, an increase of 35% from 40 million in 2022.
2023年全线运送旅客5000万人次，比2022年的4000万人次增长35%。
`

// Packages that are left out are found from there.
const near = join(ROOT, 'node_modules', '.cache')
mkdirSync(near, { recursive: true })
const own = mkdtempSync(join(near, 'onedelta-bundle-'))
afterAll(() => rmSync(own, { recursive: true, force: true }))

test('a bundle answers as its sources do, and is used as long as none of them changes', async () => {
  expect(bundleIn(own, ROOT)).toBe(null)
  await bundleInto(own, ROOT)
  const bundle = fileURLToPath(bundleIn(own, ROOT)?.url ?? '')
  const text = join(own, 'text.txt')
  writeFileSync(text, TEXT)
  for (const [code, ...words] of [
    [1, 'check', text, '--format', 'json'],
    [0, 'region', 'check', 'regions/template'],
    [2, 'no-such-noun'],
  ] as const) {
    const [ours, theirs] = [bundle, 'bin/command-line.ts'].map((entry) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...words], {
        cwd: ROOT,
        encoding: 'utf8',
      })
      return { status, stdout, stderr }
    })
    expect(ours).toEqual(theirs)
    expect([ours?.status, words], ours?.stderr).toEqual([code, words])
  }

  const at = join(own, STAMP)
  const stamp: Stamp = JSON.parse(readFileSync(at, 'utf8'))
  expect(stamp.sources.length).toBeGreaterThan(1000)
  const [first, ...others] = stamp.sources
  for (const changed of [
    { ...first, changed_ms: 1 },
    { ...first, bytes: 1 },
    { ...first, path: join(own, 'gone.ts') },
  ]) {
    writeFileSync(at, JSON.stringify({ ...stamp, sources: [changed, ...others] }))
    expect(bundleIn(own, ROOT), JSON.stringify(changed)).toBe(null)
  }
  writeFileSync(at, JSON.stringify({ ...stamp, root: join(ROOT, 'elsewhere') }))
  expect(bundleIn(own, ROOT)).toBe(null)
  for (const broken of ['{"root":', JSON.stringify({ root: ROOT }), 'null']) {
    writeFileSync(at, broken)
    expect(bundleIn(own, ROOT), broken).toBe(null)
  }
  writeFileSync(at, JSON.stringify({ ...stamp, folder: 'bundle-gone' }))
  expect(bundleIn(own, ROOT), 'a bundle that was taken away').toBe(null)
}, 600_000)

test('where nothing can be kept, nothing is said', async () => {
  const file = join(own, 'file')
  writeFileSync(file, '')
  await bundleInto(join(file, 'below'), ROOT)
  mkdirSync(join(own, 'empty'))
  await bundleInto(join(own, 'other'), join(own, 'empty'))
  expect(bundleIn(join(own, 'other'), join(own, 'empty'))).toBe(null)
})
