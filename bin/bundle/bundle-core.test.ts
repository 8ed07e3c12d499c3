import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { checkText } from '#engines/claims/pure'
import { ROOT } from '../settings.ts'
import { bundleCore } from './bundle-core.ts'
import { CORE, goByBundle, type Stamp } from './bundled.ts'

const TEXTS = [
  'Sales rose 25% to $1.2 billion from $1.0 billion a year earlier, and exports fell to 40 units.',
  '全市实现地区生产总值1200亿元，同比增长25%，上年同期为1000亿元，其中出口占比为45%。',
]

const cache = mkdtempSync(join(tmpdir(), 'onedelta-core-'))
afterAll(() => rmSync(cache, { recursive: true, force: true }))

test('a bundle reads as its sources do, and is used as long as none of them changes', async () => {
  expect(goByBundle(ROOT, cache)).toBe(false)
  await bundleCore(ROOT, cache)
  const at = join(cache, 'core.json')
  const stamp: Stamp = JSON.parse(readFileSync(at, 'utf8'))
  expect(stamp.sources.length).toBeGreaterThan(300)
  expect(readFileSync(join(cache, stamp.bundle), 'utf8')).not.toContain('class HouseError')

  const program = `
    const { goByBundle } = await import(${JSON.stringify(pathToFileURL(join(ROOT, 'bin/bundle/bundled.ts')).href)})
    const isUsed = goByBundle(${JSON.stringify(ROOT)}, ${JSON.stringify(cache)})
    const { checkText } = await import('${CORE}')
    console.log(JSON.stringify({ isUsed, reports: ${JSON.stringify(TEXTS)}.map((text) => checkText(text)) }))`
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  const reports = TEXTS.map((text) => checkText(text))
  expect(JSON.parse(stdout)).toEqual({ isUsed: true, reports: JSON.parse(JSON.stringify(reports)) })

  const [first, ...others] = stamp.sources
  for (const changed of [
    { ...first, changed_ms: 1 },
    { ...first, bytes: 1 },
    { ...first, path: join(cache, 'gone.ts') },
  ]) {
    writeFileSync(at, JSON.stringify({ ...stamp, sources: [changed, ...others] }))
    expect(goByBundle(ROOT, cache), JSON.stringify(changed)).toBe(false)
  }
  writeFileSync(at, JSON.stringify({ ...stamp, root: join(ROOT, 'elsewhere') }))
  expect(goByBundle(ROOT, cache)).toBe(false)
  for (const broken of ['{"root":', JSON.stringify({ root: ROOT }), 'null']) {
    writeFileSync(at, broken)
    expect(goByBundle(ROOT, cache), broken).toBe(false)
  }
  writeFileSync(at, JSON.stringify({ ...stamp, bundle: 'core-gone.mjs' }))
  expect(goByBundle(ROOT, cache), 'a bundle that was taken away').toBe(false)
}, 60_000)

test('where nothing can be kept, nothing is said', async () => {
  const file = join(cache, 'file')
  writeFileSync(file, '')
  await bundleCore(ROOT, join(file, 'below'))
  mkdirSync(join(cache, 'empty'))
  await bundleCore(join(cache, 'empty'), join(cache, 'other'))
  expect(goByBundle(join(cache, 'empty'), join(cache, 'other'))).toBe(false)
}, 60_000)
