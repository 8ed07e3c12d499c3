import { expect, test } from 'vitest'
import { checkText } from '#engines/claims/pure'
import type { CheckedClaim } from '../types.ts'
import { alignDrafts, type Draft } from './align-drafts.ts'
import { changesOf } from './changes.ts'

function draftOf(text: string): Draft {
  const claims = checkText(text).claims.map(
    (claim, index) => ({ ...claim, index, data: null, wording: null }) as unknown as CheckedClaim,
  )
  return { text, claims }
}

const told = (before: string, after: string) => {
  const [earlier, later] = [draftOf(before), draftOf(after)]
  return changesOf(earlier, later, alignDrafts(earlier, later)).map(({ kind, pairs }) => [
    kind,
    pairs.map((pair) => `${pair.earlier?.value ?? '-'} ${pair.later?.value ?? '-'}`),
  ])
}

const RISE =
  'In 2024 freight reached 46.2 million tonnes, an increase of 12 percent from 38.5 million tonnes in 2023.'
const TRUE = RISE.replace('12', '20')

test('a problem that a change solves is told once, with all claims that took part', () => {
  const changes = told(`${RISE} The port has 64 cranes.`, `${TRUE} The port has 66 cranes.`)
  expect(changes).toHaveLength(2)
  expect(changes[0]?.[0]).toBe('solved')
  expect(changes[0]?.[1]).toContain('12 20')
  expect(changes[0]?.[1]).toHaveLength(3)
  expect(changes[1]).toEqual(['changed', ['64 66']])
})

test('a problem that a change brings comes first, and one that stays is told as such', () => {
  expect(told(`${TRUE} The port has 64 cranes.`, RISE)).toEqual([
    ['new-problem', expect.arrayContaining(['20 12'])],
    ['gone', ['64 -']],
  ])
  expect(told(RISE, RISE.replace('12', '13')).map(([kind]) => kind)).toEqual(['left'])
  expect(told(TRUE, TRUE)).toEqual([])
})

const FOUR =
  'In 2023 Northland had a GDP of 4.72 billion euros, Eastland 12.82 billion, Southland 8.26 billion and Westland 4.71 billion. Together the four recorded 31.5 billion euros.'
const SHARE =
  ' Research spending in Northland came to 204.9 million euros, 4.34 percent of its GDP.'

test('a problem that another one gives way to is solved, though both have a figure in common', () => {
  const changes = told(FOUR + SHARE, (FOUR + SHARE).replace('31.5', '30.5').replace('4.34', '5.34'))
  expect(changes.map(([kind]) => kind)).toEqual(['new-problem', 'solved'])
  expect(told(FOUR, FOUR.replace('31.5', '32.5')).map(([kind]) => kind)).toEqual(['left'])
})

const becauseOf = (before: string, after: string) => {
  const [earlier, later] = [draftOf(before), draftOf(after)]
  return changesOf(earlier, later, alignDrafts(earlier, later))
    .filter(({ problem }) => problem !== null)
    .map(({ kind, because }) => [kind, because])
}

test.each([
  ['nothing of it was changed', RISE, 'unchanged'],
  ['a figure of it was taken out', 'In 2024 freight reached 46.2 million tonnes.', 'gone'],
] as const)('a problem isn’t solved where %s', (_, after, because) => {
  const seen = draftOf(RISE)
  const later = draftOf(after)
  // As if words around them had kept the checker from setting the figures against each other.
  const blind = {
    ...later,
    claims: later.claims.map((claim) => ({ ...claim, verdict: 'no-data', reasons: [] }) as const),
  }
  const changes = changesOf(seen, blind, alignDrafts(seen, blind))
  expect(changes[0]).toMatchObject({ kind: 'untold', because })
})

test('nor where its figures were changed, and no test says whether they fit', () => {
  const apart =
    'In 2024 freight reached 51.7 million tonnes. In 2023 there were 38.5 million tonnes.'
  const [change] = becauseOf(RISE, apart)
  expect(change?.[0]).toBe('untold')
  expect(becauseOf(RISE, TRUE)).toEqual([['solved', undefined]])
})

test('a word that was put right solves its problem, though no figure was changed', () => {
  const wrong = 'The fee climbed to 84 crowns from 91 crowns. The port has 64 cranes.'
  const right = 'The port has 64 cranes. The fee fell to 84 crowns from 91 crowns.'
  expect(becauseOf(wrong, right)).toEqual([['solved', undefined]])
  expect(becauseOf(right, wrong)).toEqual([['new-problem', undefined]])
})
