import { expect, test } from 'vitest'
import { knowledgeDates } from '../evaluation/knowledge-dates.ts'
import { DELTA, DOCUMENTS, delta, gdpOf, stated } from '../tiny/delta.ts'
import { revisionsAfter } from './revisions.ts'

const FIGURES = [
  stated('gdp-share', '2023', '24.4'),
  stated('gdp-share', '2018', '23.9'),
  stated('rd-intensity', '2018', '2.81'),
]

test('finds the statement that a census turned round, on what day and by which document', () => {
  const revisions = revisionsAfter(delta(), FIGURES, '2026-06-01')
  expect(
    revisions.map((one) => [
      one.figure.id,
      one.day,
      one.documents,
      one.before.word,
      one.after.word,
    ]),
  ).toEqual([['gdp-share-2023', '2025-12-31', ['revised-2023'], 'holds-only-if', 'holds-only-if']])
  expect(revisions[0]?.before.chosen?.evaluation.variant).toBe('sum-of-members')
  expect(revisions[0]?.after.chosen?.evaluation.variant).toBe('national-total')
})

test('looks no further than the day it is given', () => {
  expect(revisionsAfter(delta(), FIGURES, '2025-12-30')).toEqual([])
})

test('reports a statement that a revision makes untrue, and that data came to test', () => {
  const early = stated('rd-intensity', '2018', '2.817', { document: 'first-2018' })
  const observations = DELTA.observations.map((one) =>
    one.indicator === 'rd' && one.period === '2018'
      ? { ...one, publishedAt: { from: '2019-08-30', to: '2019-08-30' }, document: 'survey' }
      : one,
  )
  const copies = gdpOf('census-3/preliminary', { document: DOCUMENTS.research }).map((one) => ({
    ...one,
    publishedAt: { from: '2019-09-30', to: '2019-09-30' },
  }))
  const world = delta({ observations: [...observations, ...copies] })
  expect(
    revisionsAfter(world, [early], '2026-06-01').map((one) => [
      one.day,
      one.before.word,
      one.after.word,
    ]),
  ).toEqual([
    ['2019-09-30', 'no-data', 'holds'],
    ['2019-12-31', 'holds', 'holds-only-if'],
  ])
})

test('the document’s own observations and its echoes’ change nothing', () => {
  const own = gdpOf('census-5/revision', { document: DOCUMENTS.press })
  const observations = [
    ...DELTA.observations.filter((o) => o.vintage !== 'census-5/revision'),
    ...own,
  ]
  expect(revisionsAfter(delta({ observations }), FIGURES, '2026-06-01')).toEqual([])
})

test('knowledge dates are the days on which an input became known, with what came', () => {
  const subject = { indicator: 'gdp-share', place: 'R', period: '2023' }
  expect(knowledgeDates(delta(), subject)).toEqual([
    { day: '2024-01-31', documents: ['first-2023'], vintages: ['census-4/preliminary'] },
    { day: '2025-12-31', documents: ['revised-2023'], vintages: ['census-5/revision'] },
  ])
})
