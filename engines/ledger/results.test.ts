import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isDone, isPassing, RESULTS, resultWords } from './results.ts'

test('the README tells every result, in the order in which they go before each other', () => {
  const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8')
  const told = [...readme.matchAll(/^\| `([a-z-]+)` \| (done|final|passing) \|/gm)]
  expect(told.map(([, code, lasting]) => [code, lasting])).toEqual(
    RESULTS.map(([code, lasting]) => [code, lasting]),
  )
})

test('each result has words in both languages, and none is both done and passing', () => {
  for (const [code] of RESULTS) {
    const { en = '', zh } = resultWords(code)
    expect(en.length).toBeGreaterThan(5)
    expect(zh).toMatch(/[一-鿿]/)
    expect(isDone(code) && isPassing(code)).toBe(false)
  }
})
