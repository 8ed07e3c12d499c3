import { describe, expect, test } from 'vitest'
import { evaluate, judge, judgeThenAndSince } from './pure/index.ts'
import { document, ground, indicator, observation, place, vintage } from './pure/tiny/ground.ts'
import type { Series } from './series.ts'
import { withObservations } from './with-observations.ts'

const release = document('release', '2024-01-17')
const answer = document('answer', '2024-12-04')
const held = observation({
  indicator: 'gdp',
  place: 'N',
  period: '2022',
  value: '100',
  vintage: 'a/first',
  document: release,
})
const reported = observation({
  indicator: 'gdp',
  place: 'N',
  period: '2023',
  value: '110',
  vintage: 'a/first',
  document: answer,
})

const base = ground({
  places: [place('N')],
  documents: [release],
  vintages: [vintage('a/first', 10, 'a')],
  indicators: [indicator('gdp', 'CNY')],
  observations: [held],
})
const series: Series = {
  catalogue: base.catalogue,
  observations: base.source,
  evaluate: (request) => evaluate(base, request),
  judge: (figure, asOf) => judge(base, figure, { asOf, loadedBy: null }),
  judgeThenAndSince: (figure, then, since) =>
    judgeThenAndSince(
      base,
      figure,
      { asOf: then, loadedBy: null },
      { asOf: since, loadedBy: null },
    ),
  refresh: async () => undefined,
}
const layered = withObservations(series, base.region, {
  observations: [reported],
  documents: [answer],
})
const valueOn = (one: Series, period: string, asOf: string) =>
  one.evaluate({ indicator: 'gdp', place: 'N', period, knowledge: { asOf, loadedBy: null } }).value

describe('a series with observations beside it', () => {
  test('evaluates what is beside it as of its day, and what it holds as before', () => {
    expect(valueOn(layered, '2023', '2024-12-04')).toEqual({ num: 110n, den: 1n })
    expect(valueOn(layered, '2023', '2024-12-03')).toBeNull()
    expect(valueOn(layered, '2022', '2024-12-04')).toEqual({ num: 100n, den: 1n })
  })

  test('lists cells, periods, places and documents of both', () => {
    const { observations, catalogue } = layered
    expect(observations.size).toBe(2)
    expect(observations.periodsOf('gdp', 'N')).toEqual(['2022', '2023'])
    expect(observations.placesOf('gdp')).toEqual(['N'])
    expect(observations.byDocument('answer')).toHaveLength(1)
    expect([...catalogue.documents.keys()]).toEqual(['release', 'answer'])
  })

  test('leaves the shared series as it is', () => {
    expect(valueOn(series, '2023', '2024-12-04')).toBeNull()
    expect(series.observations.size).toBe(1)
    expect(series.catalogue.documents.has('answer')).toBe(false)
  })

  test('judges a figure by what is beside it, but not the document that it stands in', () => {
    const stated = {
      id: 'f',
      value: reported.value,
      precision: 0,
      unit: 'CNY',
      bound: 'exact' as const,
      indicator: 'gdp',
      place: 'N',
      period: '2023',
    }
    expect(layered.judge({ ...stated, document: 'bulletin' }, '2024-12-04').word).toBe('holds')
    expect(layered.judge({ ...stated, document: 'answer' }, '2024-12-04').word).not.toBe('holds')
    expect(series.judge({ ...stated, document: 'bulletin' }, '2024-12-04').word).toBe('no-data')
  })
})
