import { expect, test } from 'vitest'
import { namesOf } from './named/named.ts'
import { namesIn } from './names.ts'
import { readClaims } from './read-claims.ts'

const TEXT = 'Ferry tickets sold rose 4 percent to 61,300. Revenue came to 812,000 euros.'

test('the names of the same claims are found once, also where their list was made anew', () => {
  const { doc, claims } = readClaims(TEXT, { date: '2024-11-20' })
  const names = namesIn(doc, claims)
  expect(names).toEqual(namesOf(doc, claims))
  expect(namesIn({ ...doc }, [...claims])).toBe(names)
})

test('other claims of a text, and the same in other words, have names of their own', () => {
  const { doc, claims } = readClaims(TEXT, { date: '2024-11-20' })
  const names = namesIn(doc, claims)
  expect(namesIn(doc, claims.slice(0, 2))).toEqual(namesOf(doc, claims.slice(0, 2)))
  const said = { ...doc, text: doc.text.replace('Ferry', 'Train') }
  expect(namesIn(said, claims)).toEqual(namesOf(said, claims))
  expect(namesIn(said, claims)).not.toEqual(names)
})
