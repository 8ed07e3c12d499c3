import { expect, test } from 'vitest'
import { checkRelease } from '../../check-release.ts'
import { partsOf } from './blocks.ts'

const PARTS = {
  lexicon: { places: [], regionPlace: null, nationPlace: null },
  ground: null,
  aliases: [],
  today: '2026-03-01',
  languages: ['en', 'zh'],
}

const kindsOf = (lines: readonly string[]): readonly string[] => {
  const text = lines.join('\n')
  const { claims } = checkRelease(PARTS, { text, format: 'text', name: null })
  return partsOf(text, claims).map(({ kind }) => kind)
}

test('short lines one below the other are entries, and what stands over them stays a heading', () => {
  const lines = ['Cranes: 64', 'of which new: 14', 'Staff: 1,200', 'Berths: 9']
  expect(kindsOf(['The port in 2025', 'Key figures', ...lines])).toEqual([
    'title',
    'heading',
    ...lines.map(() => 'list'),
  ])
  expect(kindsOf(['The port in 2025', 'It grew again in 2025.', ...lines]).slice(2)).toEqual(
    lines.map(() => 'list'),
  )
})

test('a heading over a heading, each over its text, stays one', () => {
  const text = 'The port handled 46.2 million tonnes in 2025.'
  expect(kindsOf(['The port in 2025', text, 'Freight', 'By sea', text, 'By rail', text])).toEqual([
    'title',
    'body',
    'heading',
    'heading',
    'body',
    'heading',
    'body',
  ])
})

test('a day and the sort of text stand before the title, and are none', () => {
  const text = 'The port handled 46.2 million tonnes in 2025.'
  expect(kindsOf(['Nanjing, 14 October 2026', 'PRESS RELEASE', 'PORTS GROW', text])).toEqual([
    'body',
    'body',
    'title',
    'body',
  ])
  expect(kindsOf(['前三季度经济运行情况', '2026年10月24日', '前三季度吞吐量46万吨。'])).toEqual([
    'title',
    'body',
    'body',
  ])
  expect(kindsOf(['In May 14 ports grew', text])).toEqual(['title', 'body'])
  expect(kindsOf([text, 'By sea', text])).toEqual(['body', 'heading', 'body'])
})
