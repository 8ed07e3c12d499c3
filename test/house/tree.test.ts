import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesBelow, isTest, modulesOf, ROOT, textOf } from './tree.ts'

const FOLDER_FILES_MAX = 15

test('every module says in a README what it guarantees', () => {
  const modules = [...modulesOf('platform'), ...modulesOf('engines'), ...modulesOf('programmes')]
  const silent = [...modules, 'web', 'benchmarks', 'regions'].filter(
    (module) => !existsSync(join(ROOT, module, 'README.md')),
  )
  expect(silent).toEqual([])
})

test('a folder is named by what it is about', () => {
  const banned = /(^|\/)(src|utils|helpers|common|shared|core|services|models|lib|misc)\//
  const found = filesBelow('platform', 'engines', 'programmes', 'web', 'bin', 'test').filter(
    (path) => banned.test(path),
  )
  expect(found).toEqual([])
})

test('a folder holds at most 15 files of code, tests not counted', () => {
  const crowded: string[] = []
  const folders = new Set(
    filesBelow('platform', 'engines', 'programmes', 'web', 'bin').map((path) =>
      path.slice(0, path.lastIndexOf('/')),
    ),
  )
  for (const folder of folders) {
    const code = readdirSync(join(ROOT, folder)).filter(
      (name) =>
        /\.(ts|tsx)$/.test(name) && !isTest(name) && !/\.(generated|bench|oracle)\.ts$/.test(name),
    )
    if (code.length > FOLDER_FILES_MAX) crowded.push(`${folder}: ${code.length}`)
  }
  expect(crowded).toEqual([])
})

test('migrations are numbered without a gap, and say what they create', () => {
  const folders = new Map<string, string[]>()
  for (const path of filesBelow('platform', 'engines', 'programmes').filter((p) =>
    p.endsWith('.sql'),
  )) {
    const folder = path.slice(0, path.lastIndexOf('/'))
    const name = path.slice(folder.length + 1)
    if (!name.endsWith('.test.sql')) folders.set(folder, [...(folders.get(folder) ?? []), name])
  }
  expect(folders.size).toBeGreaterThan(0)
  for (const [folder, names] of folders) {
    names.sort().forEach((name, index) => {
      expect(`${folder}/${name}`).toMatch(
        new RegExp(`/${String(index + 1).padStart(4, '0')}_[a-z0-9_]+\\.sql$`),
      )
    })
  }
})

// A link leads to what another machine doesn't have; a copy without its history can't be asked.
test.skipIf(!existsSync(join(ROOT, '.git')))('the repository holds files and no links', () => {
  const { stdout } = spawnSync('git', ['ls-files', '--stage'], { cwd: ROOT, encoding: 'utf8' })
  const held = stdout.trim().split('\n')
  expect(held.length).toBeGreaterThan(1)
  expect(held.filter((line) => !line.startsWith('100'))).toEqual([])
})

test('nothing in the repository names a machine, a registry or a secret', () => {
  const found: string[] = []
  const root = readdirSync(ROOT).filter(
    (name) => /\.(md|json|cjs|ts|yml)$/.test(name) || name === 'onedelta',
  )
  const below = filesBelow(
    'platform',
    'engines',
    'programmes',
    'web',
    'bin',
    'benchmarks',
    'docs',
    'regions',
    'test',
  )
  for (const path of [...root, ...below].filter(
    (p) => !/\.(png|woff2?|xlsx|geojson|csv)$/.test(p),
  )) {
    if (path === 'package-lock.json' || path.startsWith('test/house/')) continue
    const text = textOf(path)
    if (/(^|[\s'"`(])\/(work|root|home)\//m.test(text)) found.push(`${path}: a path of one machine`)
    if (/registry\.npmjs|BEGIN (RSA |EC )?PRIVATE KEY/.test(text))
      found.push(`${path}: registry or key`)
  }
  expect(found).toEqual([])
})
