import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WordChange } from '../types.ts'
import { changedLines, changedWords } from './text-changes.ts'

const side = (changes: readonly WordChange[], left: WordChange['kind']) =>
  changes
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('')

test('what went is said before what came, and words that stay are not repeated', () => {
  expect(changedWords('output rose by 5.4 %', 'output rose by 5.3 %', 'en')).toEqual([
    { kind: 'same', text: 'output rose by ' },
    { kind: 'gone', text: '5.4' },
    { kind: 'new', text: '5.3' },
    { kind: 'same', text: ' %' },
  ])
  expect(changedWords('地区经济增长5.4%', '地区经济下降5.4%', 'zh')).toEqual([
    { kind: 'same', text: '地区经济' },
    { kind: 'gone', text: '增长' },
    { kind: 'new', text: '下降' },
    { kind: 'same', text: '5.4%' },
  ])
})

test('lines that stand in both texts are left out', () => {
  expect(changedLines(['a', 'b', 'c'], ['a', 'c', 'd'], 'en')).toEqual([
    [{ kind: 'gone', text: 'b' }],
    [{ kind: 'new', text: 'd' }],
  ])
  expect(changedLines(['a'], ['a'], 'en')).toEqual([])
})

test('both texts can be read out of their changes', () => {
  const text = fc
    .array(fc.constantFrom('one', 'two', 'three', '三', '省', ' '))
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = changedWords(before, after, 'en')
      expect(side(changes, 'new')).toBe(before)
      expect(side(changes, 'gone')).toBe(after)
      for (const [at, { kind }] of changes.entries()) expect(kind).not.toBe(changes[at + 1]?.kind)
    }),
  )
})

test('a line that didn’t change never counts as one that did', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const changes = changedLines(before, after, 'en')
      const changed = changes.flat().filter(({ kind }) => kind === 'gone').length
      const kept = before.length - changed
      expect(kept).toBeLessThanOrEqual(longestCommon(before, after))
    }),
  )
})

// By all choices: slow and obvious.
function longestCommon(a: readonly string[], b: readonly string[]): number {
  const [first, ...rest] = a
  if (first === undefined || b.length === 0) return 0
  const at = b.indexOf(first)
  const without = longestCommon(rest, b)
  return at === -1 ? without : Math.max(without, 1 + longestCommon(rest, b.slice(at + 1)))
}
