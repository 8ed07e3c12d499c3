import { describe, expect, test } from 'vitest'
import type { Expression, Observation, StatedFigure } from '../../types.ts'
import { evaluate } from '../evaluation/evaluate.ts'
import { stated } from '../tiny/delta.ts'
import {
  both,
  composition,
  document,
  ground,
  indicator,
  observation,
  place,
  variant,
  vintage,
} from '../tiny/ground.ts'
import type { Ground } from '../types.ts'
import { judge } from './judge.ts'

const REPORT = document('report', '2024-11-20')
const KNOWLEDGE = { asOf: '2024-12-04', loadedBy: null }
const AIR = composition(
  'air-cities',
  ['A', { place: 'B', from: '2018-07-01', to: null }],
  both('the air cities', '空气城市'),
)
const GOOD: Expression = { kind: 'indicator', indicator: 'good-days' }

function world(...observations: readonly Observation[]): Ground {
  return ground({
    places: ['R', 'N', 'A', 'B'].map((id) => place(id)),
    compositions: [AIR],
    documents: [REPORT, document('bulletin', '2024-12-04')],
    vintages: [vintage('as-published', 10, 'air')],
    indicators: [
      indicator('good-days', 'percent', { composition: 'air-cities' }),
      indicator('good-days-change', 'percentage-point', {
        variants: [
          variant('since-2018', {
            kind: 'gap',
            of: GOOD,
            minus: { kind: 'at', yearsBack: 6, of: GOOD },
          }),
        ],
      }),
    ],
    observations,
  })
}

function good(period: string, value: string, more: Partial<Observation> = {}): Observation {
  return observation({
    indicator: 'good-days',
    place: 'R',
    period,
    value,
    vintage: 'as-published',
    document: REPORT,
    unit: 'percent',
    ...(more as object),
  })
}

const BOTH = [good('2018-H1', '75.1'), good('2024-H1', '83.3')]
const CHANGE = { kind: 'composition-change', composition: 'air-cities', from: 1, to: 2 }

function change(period: string, value = '8.2'): StatedFigure {
  return stated('good-days-change', period, value, { unit: 'percentage-point' })
}

describe('a published value of the whole region', () => {
  test('compared across a change of the places behind it carries the change, in words', () => {
    const verdict = judge(world(...BOTH), change('2024-01..06'), KNOWLEDGE)
    expect(verdict.word).toBe('holds')
    expect(verdict.uncertainties).toEqual([CHANGE])
    expect(verdict.reason.en).toMatch(
      /It was computed for 1 places earlier and for 2 later \(the air cities\)\.$/,
    )
    expect(verdict.reason.zh).toMatch(/统计范围（空气城市）有变化：前期1个，后期2个。$/)
  })

  test('says so even where nothing but the document’s own word is to be had', () => {
    const verdict = judge(world(), change('2024-01..06'), KNOWLEDGE)
    expect([verdict.word, verdict.uncertainties]).toEqual(['no-data', [CHANGE]])
    expect(verdict.reason.en).toBe(
      'There are no independent data: good-days of R (first half of 2024); good-days of R (first half of 2018) missing. It was computed for 1 places earlier and for 2 later (the air cities).',
    )
    expect(verdict.reason.zh).toContain('Rgood-days（2024年上半年）')
  })

  test('is of both sets in a period in which they changed', () => {
    const request = { indicator: 'good-days', place: 'R', knowledge: KNOWLEDGE }
    const flags = (period: string) => evaluate(world(...BOTH), { ...request, period }).uncertainties
    expect(flags('2018-01..10')).toEqual([CHANGE])
    expect([flags('2018-H1'), flags('2024-H1'), flags('2018-H2')]).toEqual([[], [], []])
  })

  test('is no matter of one of its places', () => {
    const own = BOTH.map((one) => ({ ...one, place: 'A' }))
    const verdict = judge(world(...own), { ...change('2024-H1'), place: 'A' }, KNOWLEDGE)
    expect([verdict.word, verdict.uncertainties]).toEqual(['holds', []])
  })
})

test('nothing has no break, however many lie between the periods', () => {
  const breakNote = both('a new method')
  const between = good('2021-H1', '80.0', { breakNote })
  const observations = [good('2018-H1', '75.1'), between]
  const { word, uncertainties } = judge(world(...observations), change('2024-H1'), KNOWLEDGE)
  expect([word, uncertainties.map(({ kind }) => kind)]).toEqual(['no-data', ['composition-change']])
})

test('a reason says periods in words', () => {
  const reason = (period: string) =>
    judge(world(), stated('good-days', period, '80'), KNOWLEDGE).reason
  expect(reason('@2024-12-04').en).toContain('(by 4 December 2024)')
  expect(reason('since2021-07-16..@2024-10-31').zh).toContain(
    '（2021年7月16日以来（至2024年10月底））',
  )
})
