import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bitsOf, weaknessOf } from './index.ts'

test.each([
  'seven herons over the lock',
  'correct horse battery staple',
  'xK4!mQ9z#Lw2',
  '长江三角洲的白鹭在清晨飞过',
  'Grüße aus der Bucht',
  'violet kettle 83 arrow',
])('takes %s', (password) => {
  expect(weaknessOf(password, ['Ada Lovelace', 'ada@example.org'])).toBeUndefined()
})

test.each([
  ['elevenchars', 'short'],
  ['长江三角洲', 'short'],
  ['x'.repeat(129), 'long'],
  ['aaaaaaaaaaaaaaaa', 'guessable'],
  ['abababababababab', 'guessable'],
  ['qwertyuiopasdf', 'guessable'],
  ['1234567890123456', 'guessable'],
  ['abcdefghijklmnop', 'guessable'],
  ['passwordpassword', 'guessable'],
  ['p@ssw0rd2024', 'guessable'],
  ['Shanghai2024!', 'guessable'],
  ['woaini1314520', 'guessable'],
  ['admin@123456', 'guessable'],
  ['adalovelace1', 'guessable'],
  ['lovelaceada@example.org', 'guessable'],
  ['                    ', 'guessable'],
])('refuses %s as %s', (password, weakness) => {
  expect(weaknessOf(password, ['Ada Lovelace', 'ada@example.org'])).toBe(weakness)
})

test('saying a thing twice makes it no harder to guess', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 40 }), (text) => {
      expect(bitsOf(text + text, [])).toBeLessThanOrEqual(bitsOf(text, []) * 1.5 + 8)
    }),
  )
})

test('a password of 12 to 128 characters is judged by nothing but how hard it is to guess', () => {
  const letters = fc.string({ unit: 'grapheme', minLength: 12, maxLength: 128 })
  fc.assert(
    fc.property(letters, (text) => {
      const weakness = weaknessOf(text, [])
      const count = [...text.normalize('NFKC')].length
      fc.pre(count >= 12 && count <= 128)
      expect([undefined, 'guessable']).toContain(weakness)
    }),
  )
})
