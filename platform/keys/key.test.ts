import { expect, test } from 'vitest'
import { bearerOf, hashOfKey, isKey, newKey } from './index.ts'

test('a key has the form of one, and is found again by its hash', () => {
  const { text, prefix, hash } = newKey()
  expect(isKey(text)).toBe(true)
  expect(text.startsWith(prefix)).toBe(true)
  expect(hashOfKey(text).equals(hash)).toBe(true)
  expect(hash).toHaveLength(32)
})

test('no two keys are the same, and a prefix gives nothing of the rest', () => {
  const made = Array.from({ length: 200 }, newKey)
  expect(new Set(made.map(({ text }) => text)).size).toBe(200)
  expect(isKey(made[0]?.prefix ?? '')).toBe(false)
})

test('what is a little different is no key', () => {
  const { text } = newKey()
  for (const wrong of ['', 'od_', text.slice(1), `${text}a`, text.slice(0, -1), `${text}\n`])
    expect(isKey(wrong), JSON.stringify(wrong)).toBe(false)
})

test('a key is shown as a bearer, and by no other scheme', () => {
  expect(bearerOf('Bearer od_x')).toBe('od_x')
  expect(bearerOf('bearer  od_x ')).toBe('od_x')
  expect(bearerOf('Basic b2Q6eA==')).toBeNull()
  expect(bearerOf(undefined)).toBeNull()
  expect(bearerOf('Bearer')).toBe('')
})
