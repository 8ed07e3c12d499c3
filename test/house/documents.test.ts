import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { filesBelow, ROOT, textOf } from './tree.ts'

function documents(): string[] {
  const top = readdirSync(ROOT).filter((name) => name.endsWith('.md'))
  const below = filesBelow(
    'platform',
    'engines',
    'programmes',
    'web',
    'benchmarks',
    'docs',
    'regions',
    'test',
  )
  // A bulletin's text is a page of the product, not a document about it.
  const isText = (path: string) => /^regions\/[^/]+\/(bulletins|desk)\//.test(path)
  return [...top, ...below.filter((path) => path.endsWith('.md') && !isText(path))]
}

function withoutCode(text: string): string {
  return text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '')
}

test('each document has one title, at its top', () => {
  const wrong = documents().filter((path) => {
    const text = withoutCode(textOf(path))
    return !text.startsWith('# ') || (text.match(/^# /gm) ?? []).length !== 1
  })
  expect(wrong).toEqual([])
})

test('no link between documents is dead', () => {
  const dead: string[] = []
  for (const path of documents()) {
    for (const [, target] of withoutCode(textOf(path)).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (target === undefined || /^(https?:|mailto:|#)/.test(target)) continue
      const file = join(ROOT, dirname(path), target.split('#')[0] ?? '')
      if (!existsSync(file)) dead.push(`${path} -> ${target}`)
    }
  }
  expect(dead).toEqual([])
})

test('decision records are numbered without a gap', () => {
  const names = readdirSync(join(ROOT, 'docs/decisions'))
    .filter((name) => /^\d{4}-/.test(name))
    .sort()
  expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index + 1))
})

test('every dependency that reaches production has its line of reason', () => {
  const manifest = JSON.parse(textOf('package.json')) as { dependencies: Record<string, string> }
  const reasons = textOf('docs/decisions/0002-dependencies.md')
  const silent = Object.keys(manifest.dependencies).filter(
    (name) => !reasons.includes(`\`${name}\``),
  )
  expect(silent).toEqual([])
})
