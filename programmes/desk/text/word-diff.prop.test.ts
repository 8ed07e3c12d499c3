import { ChangeSet } from '@codemirror/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesBetween, wordDiff } from './word-diff.ts'

const WORD = fc.constantFrom(
  'output ',
  'rose ',
  '增长',
  '。',
  'by ',
  '5',
  '\n',
  '研发经费',
  ' ',
  'x',
)
const TEXT = fc.array(WORD, { maxLength: 60 }).map((words) => words.join(''))

test('what stayed and went is the text before, what stayed and came the text after', () => {
  fc.assert(
    fc.property(TEXT, TEXT, fc.constantFrom('en', 'zh'), (before, after, lang) => {
      const pieces = wordDiff(before, after, lang)
      const without = (kind: string) =>
        pieces.map((piece) => (piece.kind === kind ? '' : piece.text)).join('')
      expect(without('new')).toBe(before)
      expect(without('gone')).toBe(after)
    }),
  )
})

test('as changes it makes one text of the other', () => {
  fc.assert(
    fc.property(TEXT, TEXT, (before, after) => {
      const changes = ChangeSet.of([...changesBetween(before, after)], before.length)
      expect(applied(changes, before)).toBe(after)
    }),
  )
})

test('tells words, in Chinese as in English, and nothing that stayed', () => {
  expect(wordDiff('Output rose by 5 %.', 'Output fell by 5 %.')).toEqual([
    { kind: 'same', text: 'Output ' },
    { kind: 'gone', text: 'rose' },
    { kind: 'new', text: 'fell' },
    { kind: 'same', text: ' by 5 %.' },
  ])
  expect(wordDiff('经济总量增长5%。', '经济总量下降5%。', 'zh')).toEqual([
    { kind: 'same', text: '经济总量' },
    { kind: 'gone', text: '增长' },
    { kind: 'new', text: '下降' },
    { kind: 'same', text: '5%。' },
  ])
  expect(wordDiff('', 'a')).toEqual([{ kind: 'new', text: 'a' }])
  expect(wordDiff('a', 'a')).toEqual([{ kind: 'same', text: 'a' }])
})

test('of texts that share nothing it says so in time', () => {
  const words = (seed: string) => Array.from({ length: 6000 }, (_, n) => `${seed}${n} `).join('')
  const [before, after] = [words('a'), words('b')]
  const pieces = wordDiff(before, after)
  expect(pieces.filter(({ kind }) => kind === 'gone').length).toBeGreaterThan(0)
  expect(pieces.map(({ kind, text }) => (kind === 'gone' ? '' : text)).join('')).toBe(after)
})

function applied(changes: ChangeSet, text: string): string {
  let out = ''
  let at = 0
  changes.iterChanges((from, to, _a, _b, inserted) => {
    out += text.slice(at, from) + inserted.toString()
    at = to
  })
  return out + text.slice(at)
}
