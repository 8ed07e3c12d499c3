import { describe, expect, test } from 'vitest'
import type { Bound, Expression, Observation, ObservedBound, Verdict } from '../../types.ts'
import { evaluate } from '../evaluation/evaluate.ts'
import { delta, stated } from '../tiny/delta.ts'
import { both, document, indicator, observation, variant, vintage } from '../tiny/ground.ts'
import type { Ground } from '../types.ts'
import { judge } from './judge.ts'
import { targetState } from './targets.ts'

// A source that says "more than 120,000" has not said 120,000.

const NOW = { asOf: '2026-06-01', loadedBy: null }
const AT_A_TALK = document('talk', '2024-12-04')
const IN_A_REPORT = document('report', '2024-12-05', { origin: 'office' })

type Said = readonly [bound: ObservedBound, value: string]

function points(
  [bound, value]: Said,
  more: Partial<Omit<Observation, 'value' | 'document'>> & {
    readonly from?: typeof AT_A_TALK
  } = {},
): Observation {
  const { from = AT_A_TALK, ...rest } = more
  return observation({
    indicator: 'points',
    place: 'R',
    period: '2024',
    value,
    vintage: 'as-said',
    document: from,
    unit: 'points',
    bound,
    ...rest,
  })
}

const COMPUTED: { readonly [id: string]: readonly [unit: string, expression: Expression] } = {
  'two-years': [
    'points',
    {
      kind: 'difference',
      of: { kind: 'observed', indicator: 'points' },
      minus: { kind: 'at', yearsBack: 1, of: { kind: 'observed', indicator: 'points' } },
    },
  ],
  'point-growth': [
    'percent',
    {
      kind: 'growth',
      of: { kind: 'observed', indicator: 'points' },
      yearsBack: 1,
      nominal: false,
    },
  ],
}

function world(...observations: readonly Observation[]): Ground {
  return delta({
    observations: observations.map((one, at) => ({ ...one, id: BigInt(at + 1) })),
    indicators: [
      indicator('points', 'points', { digits: 0 }),
      ...Object.entries(COMPUTED).map(([id, [unit, expression]]) =>
        indicator(id, unit, { variants: [variant('v', expression)] }),
      ),
    ],
    vintages: [vintage('old', 1, 'old'), vintage('as-said', 2, 'said')],
    documents: [AT_A_TALK, IN_A_REPORT],
  })
}

/** The verdict on a statement about what one source says; both to the units unless told otherwise. */
function verdictOn(
  bound: Bound,
  value: string,
  observed: Said,
  {
    stated: own = 0,
    precision = 0,
  }: { readonly stated?: number; readonly precision?: number } = {},
): Verdict {
  const figure = stated('points', '2024', value, { bound, unit: 'points', precision: own })
  return judge(world(points(observed, { precision })), figure, NOW)
}

describe('against a source that says more than 120,000', () => {
  const over: Said = ['over', '120000']

  test('what restates it holds, in its own words', () => {
    const { word, reason, independentSources } = verdictOn('over', '120000', over, { precision: 4 })
    expect([word, independentSources]).toEqual(['holds', 1])
    expect(reason).toEqual({
      en: 'The data give more than 120,000.',
      zh: '数据显示超过12万个，与所述一致。',
    })
  })

  test.each<[Bound, string]>([
    ['over', '110000'],
    ['at-least', '120000'],
    ['at-least', '90000'],
  ])('%s %s follows from it, so it holds', (bound, value) => {
    expect(verdictOn(bound, value, over, { precision: 4 }).word).toBe('holds')
  })

  test.each<[Bound, string]>([
    ['exact', '120000'],
    ['exact', '125000'],
    ['over', '130000'],
    ['at-least', '120001'],
    ['about', '120000'],
    ['under', '130000'],
    ['at-most', '130000'],
    ['nearly', '130000'],
  ])('%s %s is left open: neither true nor false, and it says why', (bound, value) => {
    const { word, reason, alternatives } = verdictOn(bound, value, over, { precision: 4 })
    expect(word).toBe('no-data')
    expect(reason).toEqual({
      en: 'The data say only “more than 120,000”, which neither proves nor refutes it.',
      zh: '数据仅称“超过12万个”，既不能证实、也不能否定这一说法。',
    })
    expect(alternatives.map(({ ok, off }) => [ok, off])).toEqual([[false, null]])
  })

  test.each<[Bound, string]>([
    ['under', '120000'],
    ['at-most', '120000'],
    ['under', '100000'],
    ['nearly', '120000'],
    ['exact', '100000'],
  ])('%s %s can’t be, so it is contradicted, and nothing is “off by 0”', (bound, value) => {
    const { word, reason } = verdictOn(bound, value, over, { precision: 4 })
    expect([word, reason]).toEqual([
      'contradicted',
      { en: 'The data give more than 120,000.', zh: '数据显示超过12万个。' },
    ])
  })

  test('an older vintage doesn’t settle what the newest leaves open', () => {
    const figure = stated('points', '2024', '125000', { unit: 'points', precision: 0 })
    const older = points(['exact', '100000'], { vintage: 'old' })
    expect(judge(world(older), figure, NOW).word).toBe('contradicted')
    expect(judge(world(older, points(over)), figure, NOW).word).toBe('no-data')
  })

  test('a source that gives the number itself is read before it, and decides', () => {
    const figure = stated('points', '2024', '125000', { unit: 'points', precision: 0 })
    const number = points(['exact', '125000'], { from: IN_A_REPORT })
    const verdict = judge(world(points(over), number), figure, NOW)
    // The bound agrees with it and says less: it is no second source.
    expect([verdict.word, verdict.independentSources]).toEqual(['holds', 1])
    expect(
      verdict.chosen?.evaluation.trace.inputs[0] ?? verdict.chosen?.evaluation.trace,
    ).toMatchObject({
      bound: 'exact',
    })
  })

  test('an echo that leaves “more than” out doesn’t stand for what it repeats', () => {
    const echo = document('echo', '2024-12-04', { echoOf: 'talk' })
    const of = world(points(over), points(['exact', '120000'], { from: echo }))
    const catalogue = {
      ...of.catalogue,
      documents: new Map([...of.catalogue.documents, [echo.id, echo]]),
    }
    const figure = stated('points', '2024', '120000', { bound: 'over', unit: 'points' })
    expect(judge({ ...of, catalogue }, figure, NOW).word).toBe('holds')
  })

  test('two that say as much are two sources', () => {
    const again = points(over, { from: IN_A_REPORT })
    const figure = stated('points', '2024', '120000', { bound: 'over', unit: 'points' })
    expect(judge(world(points(over), again), figure, NOW).independentSources).toBe(2)
  })
})

test.each<[Said, Bound, string, Verdict['word']]>([
  [['nearly', '1000'], 'nearly', '1000', 'holds'],
  [['nearly', '1000'], 'about', '1000', 'holds'],
  [['nearly', '1000'], 'under', '1000', 'holds'],
  [['nearly', '1000'], 'exact', '1000', 'no-data'],
  [['nearly', '1000'], 'over', '1000', 'contradicted'],
  [['about', '40'], 'about', '40', 'holds'],
  [['about', '40'], 'exact', '40', 'no-data'],
  [['about', '40'], 'over', '35', 'holds'],
  [['about', '40'], 'exact', '50', 'contradicted'],
  [['under', '30'], 'under', '30', 'holds'],
  [['under', '30'], 'over', '30', 'contradicted'],
  [['under', '30'], 'exact', '29', 'no-data'],
  [['at-least', '7'], 'over', '7', 'no-data'],
  [['at-least', '7'], 'at-least', '7', 'holds'],
  [['at-most', '7'], 'at-least', '8', 'contradicted'],
])('what is %s: the statement “%s %s” is %s', (observed, bound, value, word) => {
  expect(verdictOn(bound, value, observed).word).toBe(word)
})

describe('a number in few digits', () => {
  test('leaves a bound at its last digit open, and doesn’t call it off by 0', () => {
    const { word, reason } = verdictOn('over', '7600', ['exact', '7600'], { precision: 2 })
    expect([word, reason]).toEqual([
      'no-data',
      {
        en: 'The data give 7,600, in too few digits to decide it.',
        zh: '数据为7600个，位数不足以判断。',
      },
    ])
    expect(verdictOn('over', '7700', ['exact', '7600'], { precision: 2 }).word).toBe('contradicted')
  })

  test('agrees with the same number in more or fewer digits', () => {
    const million: Said = ['exact', '46000000']
    const finer = verdictOn('exact', '46000000', million, { stated: 4, precision: 6 })
    expect([finer.word, finer.reason.en]).toEqual(['holds', 'The data give 46\u00a0million.'])
    const coarser = verdictOn('exact', '46000000', ['exact', '46200000'], {
      stated: 6,
      precision: 5,
    })
    expect(coarser.word).toBe('holds')
  })

  test('has no digits left to cut off: one less in the last of them is another number', () => {
    const intensity: Said = ['exact', '2.79']
    const of = (value: string, own: number): Verdict['word'] =>
      verdictOn('exact', value, intensity, { stated: own, precision: -2 }).word
    expect([of('2.79', -2), of('2.8', -1)]).toEqual(['holds', 'holds'])
    expect(of('2.7', -1)).toBe('holds-only-if')
    expect([of('2.78', -2), of('2.80', -2)]).toEqual(['contradicted', 'contradicted'])
  })

  test('what is counted one by one is whole: nine are not more than nine, and no distance of 0 is told', () => {
    const { word, reason } = verdictOn('over', '9', ['exact', '9'])
    expect([word, reason]).toEqual(['contradicted', { en: 'The data give 9.', zh: '数据为9个。' }])
  })
})

describe('computed from bounds', () => {
  const both2 = (now: Said, then: Said): Ground =>
    world(points(now), points(then, { period: '2023' }))
  const ask = (of: Ground, id: string) =>
    evaluate(of, { indicator: id, place: 'R', period: '2024', knowledge: NOW })

  test.each<[string, Said, Said, string | null]>([
    ['two-years', ['over', '120'], ['exact', '100'], 'over'],
    ['two-years', ['exact', '120'], ['over', '100'], 'under'],
    ['two-years', ['over', '120'], ['under', '100'], 'over'],
    ['two-years', ['over', '120'], ['over', '100'], null],
    ['two-years', ['at-least', '120'], ['exact', '100'], 'at-least'],
    ['point-growth', ['over', '120'], ['exact', '100'], 'over'],
    ['point-growth', ['exact', '120'], ['nearly', '100'], 'over'],
    ['point-growth', ['exact', '120'], ['exact', '100'], 'exact'],
  ])('%s of %s and %s is told as %s', (id, now, then, bound) => {
    expect(ask(both2(now, then), id).bound).toBe(bound)
  })

  test('what no word tells carries the bounds as its caution; what a word tells needs none', () => {
    const untold = ask(both2(['over', '120'], ['over', '100']), 'two-years')
    expect(untold.uncertainties).toMatchObject([
      { kind: 'bounded', observation: { bound: 'over', period: '2024' } },
      { kind: 'bounded', observation: { bound: 'over', period: '2023' } },
    ])
    expect(ask(both2(['over', '120'], ['exact', '100']), 'two-years').uncertainties).toEqual([])
  })

  test('a growth of more than 20 % holds of more than 120 over 100, and 21 % is left open', () => {
    const of = both2(['over', '120'], ['exact', '100'])
    const growth = (bound: Bound, value: string): Verdict =>
      judge(of, stated('point-growth', '2024', value, { bound }), NOW)
    expect(growth('over', '20').word).toBe('holds')
    expect(growth('exact', '21.0').word).toBe('no-data')
    expect(growth('under', '19').word).toBe('contradicted')
    expect(growth('over', '20').reason.en).toBe('The data give more than 20.0\u202f%.')
  })
})

test('a target is not met by a bound that leaves it open, nor missed by it', () => {
  const target = (bound: Bound, value: string) => ({
    ...{ id: 't', title: both('t'), indicator: 'points', place: 'R', period: '2024' },
    ...{ bound, unit: 'points', due: '2024-12-31', document: 'plan' },
    value: { coefficient: BigInt(value), scale: 0 },
  })
  const of = world(points(['over', '120000']))
  const wordOf = (bound: Bound, value: string) => targetState(of, target(bound, value), NOW).word
  expect(wordOf('at-least', '120000')).toBe('met')
  expect(wordOf('at-least', '130000')).toBe('open')
  expect(wordOf('at-most', '130000')).toBe('open')
  expect(wordOf('at-most', '120000')).toBe('missed')
  expect(targetState(of, target('at-least', '120000'), NOW).reason.en).toBe(
    'Met: it stands at more than 120,000.',
  )
})
