import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { PageFrame } from '#programmes/contract/page'
import type { CheckedClaim } from '../types.ts'
import { TakeBack } from './desk/report/take-back.tsx'
import { ClaimPanel } from './report/claim-panel.tsx'
import { TestedAgainst } from './report/standing-tag.tsx'

const frame = { lang: 'en', search: {}, asOf: '2026-11-25' } as unknown as PageFrame

const claim = {
  index: 0,
  start: 0,
  end: 2,
  text: '42',
  value: '42',
  unit: 't',
  unitName: { en: 'tonnes', zh: '吨' },
  bound: 'exact',
  measure: 'Output',
  place: null,
  placeName: null,
  period: null,
  periodWords: null,
  comparison: { kind: 'level', base: null, baseClaim: null, basePeriod: null, direction: null },
  match: null,
  verdict: 'no-data',
  reasons: [],
  candidates: [],
  data: null,
  wording: null,
  addable: false,
} satisfies CheckedClaim

function panelOf(
  correction: CheckedClaim['correction'],
  form?: (corrected: CheckedClaim) => object,
): string {
  const corrected = { ...claim, ...(correction === undefined ? {} : { correction }) }
  const panel = createElement(ClaimPanel, {
    claim: corrected,
    claims: [corrected],
    frame,
    ...(form === undefined ? {} : { correction: form(corrected) as never }),
  })
  return renderToStaticMarkup(
    createElement(TestedAgainst, { against: 'itself-and-data' } as never, panel),
  )
}

const ofNone = {
  id: '1',
  words: 'Output',
  indicator: null,
  author: 'Wen Li',
  at: '2026-11-25T04:00:00Z',
}

test('a correction is told with its author and how it is taken back, also where it means no indicator', () => {
  const told = panelOf(ofNone)
  expect(told).toContain('“Output” mean: none that this site has, Wen Li said on 25 November 2026.')
  expect(told).toContain('./onedelta claims take-back &quot;Output&quot;')
  expect(panelOf(undefined)).not.toContain('take-back')
})

test('whoever may correct takes it back beside the claim', () => {
  const own = panelOf(ofNone, (corrected) =>
    createElement(TakeBack, { claim: corrected, frame, onTakenBack: () => undefined }),
  )
  expect(own).toContain('Take back, and test again')
  expect(own).toContain('Who said it, and who took it back, stays on record.')
  expect(own).not.toContain('./onedelta claims')
  const nothing = createElement(TakeBack, { claim, frame, onTakenBack: () => undefined })
  expect(renderToStaticMarkup(nothing)).toBe('')
})
