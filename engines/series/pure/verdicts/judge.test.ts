import { describe, expect, test } from 'vitest'
import { formatRational, type Rational } from '#platform/exact'
import type { Observation, StatedFigure, Verdict } from '../../types.ts'
import { DELTA, DOCUMENTS, delta, gdpOf, stated } from '../tiny/delta.ts'
import { both, document, indicator, observation, variant, vintage } from '../tiny/ground.ts'
import type { Ground } from '../types.ts'
import { judge, judgeThenAndSince } from './judge.ts'

const THEN = { asOf: '2024-12-04', loadedBy: null }
const NOW = { asOf: '2026-06-01', loadedBy: null }

function chosen({ chosen: shown }: Verdict): string {
  const value = shown?.evaluation.value
  const digits = value == null ? '' : formatRational(value, 3, 'half-up')
  return `${shown?.evaluation.variant ?? '-'} ${digits} ${shown?.reading ?? '-'}`
}

function ofHundredths(value: Rational | null): string {
  return value === null ? '' : formatRational(value, 2, 'half-up')
}

describe('the share of 24.4 % in 2023', () => {
  const figure = stated('gdp-share', '2023', '24.4')

  test('held, when it was stated, only over the sum of the provinces', () => {
    const verdict = judge(delta(), figure, THEN)
    expect(verdict.word).toBe('holds-only-if')
    expect(chosen(verdict)).toBe('sum-of-members 24.385 rounded')
    expect(verdict.reason.en).toBe(
      'It holds only if the denominator is the sum of the 31 provinces (24.39\u202f%); over the national total it is 24.20\u202f%.',
    )
    expect(verdict.reason.zh).toBe(
      '仅当分母为31个省份之和时成立（24.39%）；以全国总量为分母则为24.20%。',
    )
  })

  test('holds since the fifth census only over the national total, which is another finding', () => {
    const { then, since, changed } = judgeThenAndSince(delta(), figure, THEN, NOW)
    expect([then.word, since.word, changed]).toEqual(['holds-only-if', 'holds-only-if', true])
    expect(chosen(since)).toBe('national-total 24.429 rounded')
    expect(since.reason.en).toContain('the national total (24.43\u202f%)')
    expect(since.reason.en).toContain('it is 24.63\u202f%')
  })

  test('keeps the superseded vintage as an alternative, labelled with it', () => {
    const { alternatives } = judge(delta(), figure, NOW)
    expect(alternatives.map((a) => [a.vintageLabel.en, a.superseded, a.ok])).toEqual([
      ['census-5/revision', false, false],
      ['census-4/preliminary', true, true],
      ['census-5/revision', false, true],
      ['census-4/preliminary', true, false],
    ])
  })
})

test('23.9 % in 2018 fits no vintage', () => {
  const figure = stated('gdp-share', '2018', '23.9')
  for (const knowledge of [THEN, NOW]) {
    const verdict = judge(delta(), figure, knowledge)
    expect(verdict.word).toBe('contradicted')
    expect(verdict.alternatives.map((one) => ofHundredths(one.evaluation.value))).toEqual([
      '24.20',
      '23.12',
      '24.07',
      '23.49',
    ])
    expect(ofHundredths(verdict.chosen?.off ?? null)).toBe('-0.30')
    expect(verdict.reason.en).toMatch(/none of the 4 ways/)
  }
})

test('R&D of 3.34 % in 2023 computes to 3.33', () => {
  const verdict = judge(delta(), stated('rd-intensity', '2023', '3.34'), THEN)
  expect(verdict.word).toBe('contradicted')
  expect(verdict.reason.en).toBe('The data give 3.33\u202f%. The nearest is off by 0.01\u202fpp.')
})

test('2.81 % in 2018 holds only cut off, on the unrevised accounts', () => {
  const verdict = judge(delta(), stated('rd-intensity', '2018', '2.81'), THEN)
  expect(verdict.word).toBe('holds-only-if')
  expect(chosen(verdict)).toBe('default 2.817 truncated')
  expect(verdict.reason.en).toContain('“census-3/preliminary”')
  expect(verdict.reason.en).toContain('cut off')
})

describe('what decides', () => {
  const people = indicator('visits', 'person-times', {
    title: both('visits', '就诊人次'),
    account: 'health',
  })
  const health = vintage('health/as-published', 10, 'health', 'health')
  const other = document('other', '2024-11-01')
  const visits = (value: string, from = other, more: Partial<Observation> = {}): Observation =>
    observation({
      indicator: 'visits',
      place: 'R',
      period: '2024',
      value,
      vintage: health.id,
      document: from,
      unit: 'person-times',
      ...(more as object),
    })
  const world = (...observations: readonly Observation[]): Ground =>
    delta({
      observations,
      indicators: [...DELTA.indicators, people],
      vintages: [...DELTA.vintages, health],
      documents: [...DELTA.documents, other],
    })
  const figure = stated('visits', '2024', '46000000', { unit: 'person-times', precision: 6 })

  test('a document never supports itself, nor do its echoes', () => {
    const own = world(visits('46000000', DOCUMENTS.bulletin), visits('46000000', DOCUMENTS.press))
    const verdict = judge(own, figure, NOW)
    expect([verdict.word, verdict.independentSources]).toEqual(['no-data', 0])
    expect(verdict.reason.en).toBe('There are no independent data: visits of R (2024) missing.')
    const echo = judge(own, { ...figure, document: 'press' }, NOW)
    expect(echo.word).toBe('no-data')
  })

  test('an independent source does, and is counted', () => {
    const verdict = judge(world(visits('45900000')), figure, NOW)
    expect([verdict.word, verdict.independentSources]).toEqual(['holds', 1])
    expect(judge(world(visits('44000000')), figure, NOW).word).toBe('contradicted')
  })

  test('a doubted observation supports no verdict', () => {
    const doubt = both('a digit slip')
    expect(judge(world(visits('46000000', other, { doubt })), figure, NOW).word).toBe('no-data')
  })

  test('a simulated observation supports no verdict', () => {
    const verdict = judge(
      world(visits('46000000', other, { provenance: 'simulated' })),
      figure,
      NOW,
    )
    expect(verdict.word).toBe('no-data')
  })

  test('what no data can test is said to be so', () => {
    const untestable = both('A superlative.', '最高级，无法检验。')
    const verdict = judge(world(), { ...figure, untestable }, NOW)
    expect([verdict.word, verdict.reason]).toEqual(['untestable', untestable])
  })

  test('people are no visits: a figure in another unit is refused', () => {
    expect(() => judge(world(), { ...figure, unit: 'persons' }, NOW)).toThrow(
      '{"left":"persons","right":"person-times"}',
    )
  })
})

describe('a document against itself', () => {
  const own = (...of: readonly Observation[]): Ground => delta({ observations: of })
  const said = (place: string, value: string): Observation =>
    observation({
      indicator: 'gdp',
      place,
      period: '2023',
      value,
      vintage: 'census-4/preliminary',
      document: DOCUMENTS.bulletin,
    })
  const parts = [said('SH', '10'), said('JS', '20'), said('ZJ', '20'), said('AH', '10')]

  test('is inconsistent where its own figures give another one', () => {
    const verdict = judge(own(...parts, said('N', '300')), stated('gdp-share', '2023', '24.4'), NOW)
    expect(verdict.word).toBe('inconsistent')
    expect(verdict.reason.en).toBe('The document’s own figures give 20.00\u202f%.')
    expect(verdict.independentSources).toBe(0)
  })

  test('isn’t supported where they agree', () => {
    const verdict = judge(own(...parts, said('N', '300')), stated('gdp-share', '2023', '20.0'), NOW)
    expect(verdict.word).toBe('no-data')
  })
})

describe('a count with members that have no value', () => {
  const cities = indicator('large', 'places', {
    title: both('large cities', '大城市'),
    variants: [
      variant('count', {
        kind: 'count',
        over: 'region',
        of: { kind: 'observed', indicator: 'gdp' },
        is: '>=',
        than: { kind: 'parameter', parameter: 'threshold' },
      }),
    ],
  })
  const threshold = {
    id: 'threshold',
    title: both('the threshold', '门槛'),
    unit: 'CNY',
    values: [{ from: null, to: null, value: '5000000000000', source: 'the word itself' }],
  }
  const without = (place: string): Ground =>
    delta({
      observations: gdpOf('census-4/preliminary').filter((one) => one.place !== place),
      indicators: [...DELTA.indicators, cities],
      parameters: new Map([['threshold', threshold]]),
    })
  const figure = (value: string): StatedFigure => stated('large', '2023', value, { unit: 'places' })

  test('holds where the known ones are as many, and names those left out', () => {
    const verdict = judge(without('SH'), figure('2'), NOW)
    expect(verdict.word).toBe('holds')
    expect(verdict.reason.en).toBe('The data give 2. 1 place has no value.')
  })

  test('can’t be decided where the missing ones might make it true', () => {
    const verdict = judge(without('SH'), figure('3'), NOW)
    expect([verdict.word, verdict.reason.en]).toEqual([
      'no-data',
      'It can’t be decided: 1 input has no value.',
    ])
  })

  test('is contradicted where they can’t', () => {
    expect(judge(without('SH'), figure('4'), NOW).word).toBe('contradicted')
    expect(judge(without('SH'), figure('1'), NOW).word).toBe('contradicted')
  })
})
