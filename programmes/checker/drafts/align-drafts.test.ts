import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CheckedClaim } from '../types.ts'
import { alignDrafts, type Draft } from './align-drafts.ts'

type Said = {
  readonly value: string
  readonly measure?: string | null
  readonly verdict?: CheckedClaim['verdict']
}

/** A draft of one sentence per claim; `#` in the words is where its figure stands. */
function draftOf(sentences: readonly (readonly [words: string, said: Said])[]): Draft {
  let text = ''
  const claims = sentences.map(([words, said], index): CheckedClaim => {
    const start = text.length + words.indexOf('#')
    text += `${words.replace('#', said.value)}\n`
    return claimAt(index, start, said)
  })
  return { text, claims }
}

function claimAt(index: number, start: number, said: Said): CheckedClaim {
  return {
    index,
    start,
    end: start + said.value.length,
    text: said.value,
    value: said.value,
    unit: 'items',
    unitName: { en: 'items', zh: '项' },
    bound: 'exact',
    measure: said.measure === undefined ? 'contracts' : said.measure,
    place: null,
    placeName: null,
    period: null,
    periodWords: null,
    comparison: { kind: 'level', base: null, baseClaim: null, basePeriod: null, direction: null },
    match: null,
    verdict: said.verdict ?? 'no-data',
    reasons: [],
    candidates: [],
    data: null,
    wording: null,
    addable: false,
  }
}

const statesOf = (earlier: Draft, later: Draft) =>
  alignDrafts(earlier, later).map((pair) => [
    pair.state,
    pair.earlier?.value ?? null,
    pair.later?.value ?? null,
  ])

test('two equal drafts hold the same claims', () => {
  const draft = draftOf([
    ['There were # contracts.', { value: '12' }],
    ['There were # firms.', { value: '7', measure: 'firms' }],
  ])
  expect(statesOf(draft, draft)).toEqual([
    ['same', '12', '12'],
    ['same', '7', '7'],
  ])
})

test('a claim that was moved and left as it is stays the same', () => {
  const first = ['There were # contracts.', { value: '12' }] as const
  const second = ['There were # firms.', { value: '7', measure: 'firms' }] as const
  expect(statesOf(draftOf([first, second]), draftOf([second, first]))).toEqual([
    ['same', '7', '7'],
    ['same', '12', '12'],
  ])
})

test('a changed value is paired by what it measures, by its sentence, or by where it stands', () => {
  for (const [earlier, later] of [
    [
      ['There were # contracts.', { value: '12' }],
      ['We count # contracts now.', { value: '13' }],
    ],
    [
      ['Of late # were signed.', { value: '12', measure: null }],
      ['Of late # were signed.', { value: '13', measure: null }],
    ],
    [
      ['Of late # were signed.', { value: '12', measure: null }],
      ['We saw # of them.', { value: '13', measure: null }],
    ],
  ] as const) {
    expect(statesOf(draftOf([earlier]), draftOf([later]))).toEqual([['value', '12', '13']])
  }
})

test('what is only in one draft is new or gone, where it stands', () => {
  const kept = ['There were # contracts.', { value: '12' }] as const
  const other = ['There were # ships.', { value: '3', measure: null }] as const
  expect(statesOf(draftOf([kept, other]), draftOf([kept]))).toEqual([
    ['same', '12', '12'],
    ['gone', '3', null],
  ])
  expect(statesOf(draftOf([kept]), draftOf([other, kept]))).toEqual([
    ['new', null, '3'],
    ['same', '12', '12'],
  ])
})

test('a figure that stands and is judged otherwise is told apart', () => {
  const words = 'There were # contracts.'
  const earlier = draftOf([[words, { value: '12' }]])
  const later = draftOf([[words, { value: '12', verdict: 'inconsistent' }]])
  expect(statesOf(earlier, later)).toEqual([['verdict', '12', '12']])
})

test('every claim of both drafts is told once, whatever they are', () => {
  const said = fc.record({
    value: fc.constantFrom('1', '2', '3'),
    measure: fc.constantFrom('contracts', 'firms', null),
  })
  const sentence = fc.tuple(fc.constantFrom('There were #.', 'We saw # again.'), said)
  const drafts = fc.array(sentence, { maxLength: 12 }).map(draftOf)
  fc.assert(
    fc.property(drafts, drafts, (earlier, later) => {
      const pairs = alignDrafts(earlier, later)
      const told = (side: 'earlier' | 'later') =>
        pairs.flatMap((pair) => pair[side]?.index ?? []).toSorted((a, b) => a - b)
      expect(told('earlier')).toEqual(earlier.claims.map(({ index }) => index))
      expect(told('later')).toEqual(later.claims.map(({ index }) => index))
      expect(pairs.flatMap(({ later: one }) => one?.index ?? [])).toEqual(told('later'))
    }),
  )
})
