import { expect, test } from 'vitest'
import { widthOf, wrap } from '#platform/cli'
import { directionOf } from '../queries/sentences.ts'
import { escapedXml } from './html.ts'

test('a Chinese character takes two cells, and a colour none', () => {
  expect(widthOf('三省a')).toBe(5)
  expect(widthOf('\u001b[32m✓\u001b[39m')).toBe(1)
})

test('lines break at spaces and between Chinese characters, but not before a closing sign', () => {
  expect(wrap('one two three', 8)).toEqual(['one two', 'three'])
  expect(wrap('长三角经济。', 10)).toEqual(['长三角经济。'])
  expect(wrap('长三角经济增长', 10)).toEqual(['长三角经济', '增长'])
  // The narrow space within a quantity holds it together.
  expect(wrap('abc 24.4\u202f%', 8)).toEqual(['abc', '24.4\u202f%'])
})

test('nothing of a text is read as markup', () => {
  expect(escapedXml(`<a href="x">&'`)).not.toMatch(/[<>"']/)
})

test('a change of verdict goes for the worse, the better, or the condition', () => {
  expect(directionOf('holds', 'contradicted').direction).toBe('worse')
  expect(directionOf('holds-only-if', 'no-data').direction).toBe('worse')
  expect(directionOf('contradicted', 'holds').direction).toBe('better')
  expect(directionOf('no-data', 'holds-only-if').direction).toBe('better')
  expect(directionOf('holds-only-if', 'holds-only-if').direction).toBe('condition')
  for (const before of ['holds', 'holds-only-if', 'contradicted', 'no-data'] as const)
    for (const after of ['holds', 'holds-only-if', 'contradicted', 'no-data'] as const)
      expect(Object.values(directionOf(before, after).words).join('')).toMatch(/\S/)
})
