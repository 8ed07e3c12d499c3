import { expect, test } from 'vitest'
import { isTest, sources, textOf } from './tree.ts'

/** Where effects are passed in, nobody reaches for them. */
const BANNED_CALLS: readonly [RegExp, string][] = [
  [/\bDate\.now\(/, 'Date.now'],
  [/\bnew Date\(\s*\)/, 'new Date()'],
  [/\bMath\.random\(/, 'Math.random'],
  [/\bprocess\.env\b/, 'process.env'],
  [/\bTemporal\.Now\b/, 'Temporal.Now'],
  [/\bcrypto\.randomUUID\(/, 'randomUUID'],
  [/from 'node:(fs|child_process|net|http|https)(\/promises)?'/, 'node:fs and its like'],
  [/(?<![\w.])fetch\(/, 'fetch'],
]

const BANNED_NAMES = 'manager|handler|service|helper|util|utils|facade|processor|impl|item2'

test('engines and programmes get their effects from the context', () => {
  const found: string[] = []
  for (const path of sources()) {
    if (!/^(engines|programmes)\//.test(path) || isTest(path) || path.includes('.bench.')) continue
    const isPage = path.includes('/pages/')
    for (const [pattern, name] of BANNED_CALLS) {
      if (isPage && name === 'fetch') continue
      if (pattern.test(textOf(path))) found.push(`${path}: ${name}`)
    }
  }
  expect(found).toEqual([])
})

test('no declaration hides behind a word that says nothing', () => {
  const pattern = new RegExp(
    String.raw`(?:function|const|class|type|let)\s+(\w*?(?:${BANNED_NAMES})s?)\b`,
    'gi',
  )
  const whole = new RegExp(
    `^(?:${BANNED_NAMES})s?$|(?:Manager|Handler|Service|Helper|Utils?|Facade|Processor|Impl)s?$`,
  )
  const found: string[] = []
  for (const path of sources()) {
    for (const [, name] of textOf(path).matchAll(pattern)) {
      if (name !== undefined && whole.test(name)) found.push(`${path}: ${name}`)
    }
  }
  expect(found).toEqual([])
})

test('nobody leaves a bare TODO, a focused test or a skipped one without a reason', () => {
  const found: string[] = []
  for (const path of sources().filter((p) => !p.startsWith('test/house/'))) {
    const text = textOf(path)
    if (/\b(TODO|FIXME|XXX)\b(?!\(#\d+\): )/.test(text)) found.push(`${path}: bare TODO`)
    if (/\b(test|it|describe)\.only\(/.test(text)) found.push(`${path}: focused test`)
    if (/\b(test|it|describe)\.skip\(/.test(text)) found.push(`${path}: skipped test`)
    if (/@ts-(ignore|nocheck|expect-error(?! [—:\w]))/.test(text))
      found.push(`${path}: silenced compiler`)
  }
  expect(found).toEqual([])
})

test('every text that people read stands in both languages', () => {
  const found: string[] = []
  for (const path of sources().filter((p) => !isTest(p) && !p.startsWith('benchmarks/'))) {
    const lines = textOf(path).split('\n')
    lines.forEach((line, index) => {
      const near = lines.slice(Math.max(0, index - 12), index + 13).join('\n')
      if (/(^|[{\s])en: ['"`]/.test(line) && !/\bzh: /.test(near))
        found.push(`${path}:${index + 1}: no zh`)
      if (/(^|[{\s])zh: ['"`]/.test(line) && !/\ben: /.test(near))
        found.push(`${path}:${index + 1}: no en`)
    })
  }
  expect(found).toEqual([])
})
