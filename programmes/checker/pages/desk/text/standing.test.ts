import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { PageFrame } from '#programmes/contract/page'
import { checkRelease } from '../../../check-release.ts'
import { Standing } from './standing.tsx'

const PRICED =
  'The gross domestic product came to 8.26 trillion yuan in 2023, up 6.2% from 7.77 trillion yuan in 2022.'

/** The line under the headline. */
function lineOf(text: string, lang: string): string {
  const answer = checkRelease(
    {
      lexicon: { places: [], regionPlace: null, nationPlace: null },
      ground: null,
      aliases: [],
      today: '2024-05-01',
      languages: ['en', 'zh'],
    },
    { text, format: 'text', name: 'a.txt', date: '2024-05-01' },
  )
  const frame = { lang, today: '2024-05-01' } as PageFrame
  const data = { kind: 'none' } as never
  const parts = { answer, text, frame, data, missingDay: null, askData: () => {}, stop: () => {} }
  const drawn = renderToStaticMarkup(createElement(Standing, parts as never, null))
  return /role="status">([^<]*)</.exec(drawn)?.[1] ?? ''
}

test('what is doubted is counted under a headline that finds no contradiction', () => {
  expect(lineOf(PRICED, 'en')).toMatch(/^\d claims · .*· 1 worth a look/)
  expect(lineOf(PRICED, 'zh')).toMatch(/· 1处值得留意/)
  expect(lineOf('The port has 412 cranes.', 'en')).not.toMatch(/worth a look/)
})
