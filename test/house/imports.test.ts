import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesBelow, ROOT, sources } from './tree.ts'

const LAYERS = ['platform', 'engines', 'programmes', 'web', 'bin', 'benchmarks', 'test'] as const

type Cruise = {
  summary: { violations: { rule: { name: string }; from: string; to: string }[] }
  modules: { source: string }[]
}

function cruise(): Cruise {
  // It exits with the number of violations, so that the exit code says nothing more than its JSON.
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'json',
      ...LAYERS,
    ],
    {
      cwd: ROOT,
      maxBuffer: 256 * 1024 * 1024,
      encoding: 'utf8',
    },
  )
  return JSON.parse(stdout) as Cruise
}

test('imports run downward, by front doors, without cycles; and every file was looked at', () => {
  const { summary, modules } = cruise()
  const violations = summary.violations.map((v) => `${v.rule.name}: ${v.from} -> ${v.to}`)
  expect(violations).toEqual([])
  // Without a transpiler that reads our TypeScript the tool sees no file and reports no violation.
  const seen = new Set(modules.map((module) => module.source))
  expect(sources().filter((path) => !seen.has(path))).toEqual([])
}, 300_000)

test('a relative import never leaves its module', async () => {
  const { textOf } = await import('./tree.ts')
  const leaving: string[] = []
  for (const path of filesBelow('platform', 'engines', 'programmes').filter((p) =>
    /\.tsx?$/.test(p),
  )) {
    const depth = path.split('/').length - 3
    for (const [, target] of textOf(path).matchAll(/from '((?:\.\.\/)+)[^']*'/g)) {
      const ups = (target?.length ?? 0) / 3
      // `programmes/pages.ts` and `programmes/all.ts` stand above the modules and go by `#`.
      if (depth >= 0 && ups > depth) leaving.push(`${path}: ${target}`)
    }
  }
  expect(leaving).toEqual([])
})
