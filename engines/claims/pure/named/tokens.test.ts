import { expect, test } from 'vitest'
import { tokensBetween, tokensOf } from './tokens.ts'

test('the tokens of a stretch are those that it has by itself, wherever it begins and ends', () => {
  const text =
    "Before. The harbour’s two firms' 1,204.5 m² of A.B. halls -- e.g. O'Neill's, R&D’s... earned €3.2m (up 4.1%)."
  const from = 8
  const all = tokensOf(text, from, text.length)
  for (let start = from; start <= text.length; start += 1)
    for (let end = start; end <= text.length; end += 1)
      expect(tokensBetween(text, all, start, end)).toEqual(tokensOf(text, start, end))
})

test('a sentence is read once for all of its figures', () => {
  const text = 'Sales of 5 boats rose'
  const all = tokensOf(text, 0, text.length)
  expect(tokensBetween(text, all, 0, 9)[1]).toBe(all[1])
  expect(tokensBetween(text, all, 10, text.length)[0]).toBe(all[3])
})
