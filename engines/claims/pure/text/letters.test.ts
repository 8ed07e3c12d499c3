import { expect, test } from 'vitest'
import { hasWords, neededBy } from './letters.ts'

const lettersIn = (expression: RegExp) => neededBy(expression).letters
const wordsIn = (expression: RegExp) => neededBy(expression).words

test('the letters that words need, in their order', () => {
  expect(lettersIn(/(?<R>Q)[^;QSDX]{0,60} (?:or|which is) (?:an? )?(?<S>S) more/dg)).toEqual([
    'Q',
    'S',
  ])
  expect(lettersIn(/\b(?<A>[QS]) and (?:about )?(?<B>[QS])\b/dg)).toEqual(['QS', 'QS'])
  expect(lettersIn(/Q{2} \p{L}+ [Q\]] \(S\)/u)).toEqual(['Q', 'S'])
})

test('no letter of a choice, of what may be missing, and of what stands around', () => {
  expect(lettersIn(/(?:Q of |S of )?(?<W>D)/g)).toEqual(['D'])
  expect(lettersIn(/Q|S/)).toEqual([])
  expect(lettersIn(/(?<=Q )rose(?! to Q)(?: by (?<S>S))? (?:of Q)* to (?:X)+/)).toEqual(['X'])
  expect(lettersIn(/S{0,2} Q* D? X/)).toEqual(['X'])
  expect(lettersIn(/Q/i)).toEqual([])
})

test('words of which one is needed, the seldomest of those that are', () => {
  expect(wordsIn(/(?<P>Q) out of (?:the )?(?<W>Q)/dg)).toEqual([' out of '])
  expect(wordsIn(/\b(?:rose|fell|eased)[^;QSDX]{0,40} to (?<R>Q)/)).toEqual([' to '])
  expect(wordsIn(/\b(?:made up|consisting) of/)).toEqual(['made up', 'consisting'])
  expect(wordsIn(/(?<P>Q)，约?占[^，。；]{0,8}(?:总量|总额)的(?<S>S)/d)).toEqual(['总量', '总额'])
  expect(wordsIn(/(?:over|above) and(?: well)+ beyon[dt]/)).toEqual([' beyon'])
})

test('no word of what may be missing, may be another, or only stands around', () => {
  expect(wordsIn(/(?: about)?(?<W>D) (?:in all)*(?:also){0,2}/)).toEqual([])
  expect(wordsIn(/S (?:rising|[a-z]+ly)? Q|falling/)).toEqual([])
  expect(wordsIn(/(?<=lowered )(?:Q)(?! again)(?=, then)/)).toEqual([])
  expect(wordsIn(/colou?rs?/)).toEqual(['colo'])
  expect(wordsIn(/^by.half$/)).toEqual(['half'])
  expect(wordsIn(/doubled/i)).toEqual([])
})

test('a text that has one of them, or of which none is needed', () => {
  expect(hasWords(neededBy(/\b(?:made up|consisting) of/), 'consisting of Q')).toBe(true)
  expect(hasWords(neededBy(/\b(?:made up|consisting) of/), 'Q of Q')).toBe(false)
  expect(hasWords(neededBy(/Q|S/), 'D')).toBe(true)
})
