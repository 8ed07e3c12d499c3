import { expect, test } from 'vitest'
import type { Relation } from '../model.ts'
import { readClaims } from '../read-claims.ts'
import { reasonsOf } from './checks.ts'

/** What is said of one relation of the figures of a text, as a guess. */
function toldOf(text: string, relation: (index: (words: string) => number) => Relation) {
  const reading = readClaims(text, { date: '2025-01-20' })
  const index = (words: string) =>
    reading.claims.find(({ start, end }) => reading.doc.text.slice(start, end).includes(words))
      ?.index ?? -1
  const guess = { ...relation(index), isSole: true, isGuess: true } as Relation
  const [found] = reasonsOf({ ...reading, relations: [guess] }).filter(({ ok }) => ok === false)
  const plain = (words = '') => words.replace(/[\u00a0\u202f]/g, ' ')
  return [
    found?.check,
    plain(found?.en).split(' Read together')[0]?.split(' That these')[0],
    plain(found?.zh).split('。')[0],
  ]
}

test('parts that words call no rise and no gap are told as a sum', () => {
  const text =
    'The college has 5,574 students.\n\nIt has 4,460 undergraduates and 1,168 graduates on its rolls.'
  expect(
    toldOf(text, (at) => ({
      kind: 'gap',
      of: at('5,574'),
      than: at('4,460'),
      amount: at('1,168'),
      direction: null,
      baseWords: null,
    })).slice(0, 2),
  ).toEqual([
    'sum',
    '4,460 undergraduates + 1,168 graduates = 5,628 students, but the text says 5,574 students.',
  ])
})

test('a rise is told as what lies between two levels, and as no part of the later', () => {
  const text = 'Officers settled 14,919 more cases in 2009 (215,618) than in 2008 (201,419).'
  const [check, en, zh] = toldOf(text, (at) => ({
    kind: 'parts',
    whole: at('215,618'),
    parts: [at('201,419'), at('14,919')],
    complete: true,
  }))
  expect([check, en]).toEqual([
    'gap',
    expect.stringContaining('215,618 is 14,199 more than 201,419, but the text says 14,919'),
  ])
  expect(zh).toMatch(/比.*多14199/)
})

test('a growth is told of what there was before, and not of what there is now', () => {
  const text =
    'Hotels had 3.3 million overnight stays. This is a growth of 8.2% (+91,000 overnight stays).'
  const [check, en, zh] = toldOf(text, (at) => ({
    kind: 'share',
    share: at('8.2'),
    part: at('91,000'),
    whole: at('3.3'),
    baseWords: null,
  }))
  expect(check).toBe('growth')
  expect(en).toMatch(
    /^A rise of 91,000 to 3\.3 million is 2\.8\d* % of the .* before, but the text says/,
  )
  expect(zh).toMatch(/^增加91000后为330万，增加的部分相当于原有.*的2\.8\d*%，但文中说/)
})

test('what isn’t a guess stays as the words tell it', () => {
  const text = 'The college has 5,574 students, 1,168 more than its rival with 4,460.'
  const reading = readClaims(text, { date: '2025-01-20' })
  const told = reasonsOf(reading).filter(({ ok }) => ok === false)
  expect(told.every(({ check }) => check !== 'sum')).toBe(true)
})
