import { expect, test } from 'vitest'
import { lettersOf } from './letters.ts'

test('the letters that words need, in their order', () => {
  expect(lettersOf(/(?<R>Q)[^;QSDX]{0,60} (?:or|which is) (?:an? )?(?<S>S) more/dg)).toEqual([
    'Q',
    'S',
  ])
  expect(lettersOf(/\b(?<A>[QS]) and (?:about )?(?<B>[QS])\b/dg)).toEqual(['QS', 'QS'])
  expect(lettersOf(/Q{2} \p{L}+ [Q\]] \(S\)/u)).toEqual(['Q', 'S'])
})

test('no letter of a choice, of what may be missing, and of what stands around', () => {
  expect(lettersOf(/(?:Q of |S of )?(?<W>D)/g)).toEqual(['D'])
  expect(lettersOf(/Q|S/)).toEqual([])
  expect(lettersOf(/(?<=Q )rose(?! to Q)(?: by (?<S>S))? (?:of Q)* to (?:X)+/)).toEqual(['X'])
  expect(lettersOf(/S{0,2} Q* D? X/)).toEqual(['X'])
  expect(lettersOf(/Q/i)).toEqual([])
})
