import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { checkRelease } from '../check-release.ts'
import { Wordings } from '../pages/report/wording.tsx'
import { annotatedHtml } from './annotated-html.ts'
import { amendedIn, findingsOf } from './findings.ts'
import { toldOf } from './receipt/told.ts'
import { terminalReport } from './terminal-report.ts'

const PARTS = {
  lexicon: { places: [], regionPlace: null, nationPlace: null },
  ground: null,
  aliases: [],
  today: '2026-11-25',
  languages: ['zh', 'en'],
}
const LOOK = { lang: 'en', colour: false, width: 100 }

// The deficit is told twice: what was taken in or what was spent is wrong, and nothing tells which.
const EVEN =
  'The city took in 42.6 million euros and spent 47.1 million euros, a deficit of 5.7 million euros. A deficit of 5.7 million euros had been planned in June.'

const checked = (text: string) =>
  checkRelease(PARTS, { text, format: 'text', name: null, date: '2024-06-01' })

test('where nothing tells which of two figures is wrong, both sentences are offered, one in the place of the other', () => {
  const answer = checked(EVEN)
  const [finding] = findingsOf(answer.claims).problems
  const sentences = amendedIn({ claims: finding?.claims ?? [] })
  expect(sentences.map(({ sentence, instead }) => [sentence.slice(17, 45), instead])).toEqual([
    ['41.4 million euros and spent', undefined],
    ['42.6 million euros and spent', true],
  ])
  expect(sentences[1]?.sentence).toContain('spent 48.3 million euros')
  const told = [
    terminalReport(answer, EVEN, LOOK as never, 'all'),
    annotatedHtml(answer, EVEN, 'en'),
    toldOf(answer.claims, 'en')
      .flatMap(({ wordings }) => wordings.map(({ words }) => words))
      .join('\n'),
  ]
  for (const one of told) {
    expect(one.split('Or in its place: ')).toHaveLength(2)
    expect(one.indexOf('ould be')).toBeLessThan(one.indexOf('Or in its place: '))
  }
  const page = renderToStaticMarkup(
    createElement(Wordings, { claims: finding?.claims ?? [], lang: 'en' }),
  )
  expect(page).toContain('Or in its place:')
  expect(page).toContain('one of the sentences is enough')
  expect(annotatedHtml(answer, EVEN, 'zh')).toContain('或者改为：')
})

test('where one of them was computed from the others, it alone is offered', () => {
  const text =
    'The city took in 42.6 million euros and spent 47.1 million euros, a deficit of 6.3 million euros.'
  const answer = checked(text)
  expect(answer.claims.map(({ amended }) => amended?.changes.map(({ to }) => to))).toEqual([
    undefined,
    undefined,
    ['4.5 million'],
  ])
  expect(terminalReport(answer, text, LOOK as never, 'all')).not.toContain('Or in its place')
})
