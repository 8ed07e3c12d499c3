import { describe, expect, test } from 'vitest'
import { rational } from '#platform/exact'
import type { Relation } from '../model.ts'
import { CHECKS } from './catalogue.ts'
import { reasonsOf } from './checks.ts'
import { changeOf, readingOf, type Told } from './tiny/told.ts'

const KM: Told = { value: '7600', unit: 'km', bound: 'over', words: 'over 7,600 kilometers' }
const BASE: Told = { value: '4150', unit: 'km', words: '4,150 kilometers' }

function outcome(
  told: readonly Told[],
  relation: Relation,
  lang: 'en' | 'zh' = 'en',
  after?: string,
) {
  const findings = reasonsOf(readingOf(told, [relation], lang, after))
  for (const { check } of findings) expect(CHECKS.has(check)).toBe(true)
  return findings.map(({ check, ok }) => `${check} ${ok}`)
}

function only(told: readonly Told[], relation: Relation, lang: 'en' | 'zh' = 'en', after?: string) {
  const [finding] = reasonsOf(readingOf(told, [relation], lang, after))
  if (finding === undefined) throw new Error('nothing was tested')
  return finding
}

describe('growth against levels', () => {
  const over = (value: string): Told => ({ value, unit: 'percent', bound: 'over', kind: 'growth' })

  test('tells the arithmetic in a sentence of either language', () => {
    const finding = only([KM, over('80'), BASE], changeOf(0, 2, 1, { direction: 'up' }))
    expect(finding).toMatchObject({
      check: 'growth',
      ok: true,
      arithmetic: '7600 / 4150 = 1.8313, +83.13 % ∈ (80 %, ∞)',
      en: 'Over 7,600 kilometers is 83.1 % more than 4,150 kilometers, and the text says over 80 %.',
      zh: '超过7600公里比4150公里多83.1%，文中说“超过80%”。',
      claims: [1, 0, 2],
    })
  })

  test('takes “over” for a little over', () => {
    const relation = changeOf(0, 2, 1, { direction: 'up' })
    const planted = only([KM, over('180'), BASE], relation)
    expect(planted.ok).toBe(false)
    expect(planted.arithmetic).toBe('7600 / 4150 = 1.8313, +83.13 % ∉ (180 %, ∞)')
    expect(only([KM, over('30'), BASE], relation).ok).toBe(false)
    expect(only([{ ...KM, value: '9600' }, over('80'), BASE], relation).ok).toBe(false)
    expect(only([KM, over('80'), { ...BASE, value: '5150' }], relation).ok).toBe(false)
    const atLeast = { ...over('180'), bound: 'atLeast' as const, words: '180%以上' }
    expect(only([KM, atLeast, BASE], relation, 'zh').ok).toBe(false)
  })

  test('accepts a figure that is right only by rounding or only by cutting off', () => {
    const levels: Told[] = [
      { value: '80.01', unit: 'USD' },
      { value: '78.41', unit: 'USD' },
    ]
    for (const [value, ok] of [
      ['2', true],
      ['2.0', true],
      ['2.04', true],
      ['2.2', false],
      ['1', false],
    ] as const) {
      expect(only([...levels, { value, unit: 'percent' }], changeOf(0, 1, 2)).ok).toBe(ok)
    }
  })

  test('never computes growth at comparable prices from levels', () => {
    const told = [
      { value: '134.9', unit: 'CNY' },
      { value: '126.1', unit: 'CNY' },
      { value: '5', unit: 'percent' },
    ]
    expect(outcome(told, changeOf(0, 1, 2, { comparablePrices: true }))).toEqual(['growth null'])
  })

  test('takes 增长2倍 for threefold, and “grew two times” for either', () => {
    const told = (result: string, kind: Told['kind'] = 'growth'): Told[] => [
      { value: result },
      { value: '100' },
      { value: '2', unit: 'times', kind, words: '2倍' },
    ]
    const grew = changeOf(0, 1, 2, { amountIs: 'times', direction: 'up' })
    const first = (list: Told[], lang: 'en' | 'zh') => outcome(list, grew, lang)[0]
    expect(first(told('300'), 'zh')).toBe('growth true')
    expect(first(told('200'), 'zh')).toBe('growth false')
    expect(first(told('437'), 'zh')).toBe('growth false')
    expect(first(told('300'), 'en')).toBe('growth true')
    expect(first(told('200'), 'en')).toBe('growth true')
    expect(first(told('437'), 'en')).toBe('growth false')
    expect(first(told('200', 'multiple'), 'zh')).toBe('growth true')
    expect(first(told('337', 'multiple'), 'zh')).toBe('growth false')
  })

  test('tests an absolute change in its own unit', () => {
    const told = (amount: Told): Told[] => [
      { value: '1.23', unit: 'GWh' },
      { value: '1.10', unit: 'GWh' },
      amount,
    ]
    const relation = changeOf(0, 1, 2, { amountIs: 'absolute', direction: 'up' })
    expect(only(told({ value: '130', unit: 'MWh' }), relation).ok).toBe(true)
    expect(only(told({ value: '330', unit: 'MWh' }), relation).ok).toBe(false)
  })
})

describe('gaps and directions', () => {
  const rates: Told[] = [
    { value: '83.3', unit: 'percent' },
    { value: '75.1', unit: 'percent' },
  ]
  const points = changeOf(0, 1, 2, { amountIs: 'points', direction: 'up' })

  test('compares percentage points with the difference of two rates', () => {
    const gap = (value: string, unit = 'percentage-point') =>
      outcome([...rates, { value, unit }], points)
    expect(gap('8.2')).toEqual(['gap true', 'direction true'])
    expect(gap('6.2')).toEqual(['gap false', 'direction true'])
    expect(gap('820', 'basis-point')).toEqual(['gap true', 'direction true'])
  })

  test('says when percentage points were said to be per cent, and the other way round', () => {
    const asPercent = changeOf(0, 1, 2, { direction: 'up' })
    const one = only([...rates, { value: '8.2', unit: 'percent' }], asPercent)
    expect(one.ok).toBe(false)
    expect(one.en).toContain('percentage points')
    const other = only([...rates, { value: '10.9', unit: 'percentage-point' }], points)
    expect(other.ok).toBe(false)
    expect(other.zh).toContain('百分比')
  })

  test('finds words of change that go the wrong way', () => {
    const told: Told[] = [
      { value: '30', unit: 'µg/m³' },
      { value: '42', unit: 'µg/m³' },
    ]
    expect(outcome(told, changeOf(0, 1, null, { direction: 'down' }))).toEqual(['direction true'])
    expect(outcome(told, changeOf(0, 1, null, { direction: 'up' }))).toEqual(['direction false'])
    const ranks: Told[] = [
      { value: '5', unit: 'rank' },
      { value: '8', unit: 'rank' },
    ]
    expect(outcome(ranks, changeOf(0, 1, null, { direction: 'up' }))).toEqual(['direction true'])
  })

  test('knows words that give the sign of a rate, and finds the wrong one of two that say which way', () => {
    const rates = (before: string): Told[] => [
      { value: '4.7', unit: 'percent', direction: 'up', measure: 'growth', before },
      { value: '5.3', unit: 'percent' },
    ]
    expect(outcome(rates('expanded '), changeOf(0, 1, null))).toEqual([])
    expect(outcome(rates('quickened to '), changeOf(0, 1, null))).toEqual(['direction false'])
    const cut: Told[] = [
      { value: '34', direction: 'down', before: 'cut to ' },
      { value: '21' },
      { value: '13', kind: 'growth', direction: 'up', before: 'up by ' },
    ]
    const relation = changeOf(0, 1, 2, { direction: 'up', amountIs: 'absolute' })
    expect(outcome(cut, relation)).toEqual(['growth true', 'direction false'])
  })

  test('lets a noun be negative and a verb not', () => {
    const fell = (before: string): Told => ({
      value: '-3',
      unit: 'percent',
      kind: 'growth',
      direction: 'up',
      before,
    })
    const signs = (before: string) => reasonsOf(readingOf([fell(before)], [])).map(({ ok }) => ok)
    expect(signs('exports rose ')).toEqual([false])
    expect(signs('exports fell ')).toEqual([null])
    expect(signs('growth of ')).toEqual([])
  })
})

describe('wholes', () => {
  test('compares a share with its part and whole', () => {
    const told = (share: Told): Told[] => [share, { value: '9' }, { value: '26' }]
    const relation: Relation = { kind: 'share', share: 0, part: 1, whole: 2, baseWords: null }
    const third = { value: '0.333333333333', fraction: rational(1n, 3n), unit: 'ratio' }
    expect(only(told({ ...third, bound: 'over' }), relation).ok).toBe(true)
    expect(only(told(third), relation).ok).toBe(true)
    expect(only(told({ ...third, fraction: rational(1n, 4n), bound: 'over' }), relation).ok).toBe(
      true,
    )
    expect(only(told({ ...third, fraction: rational(1n, 2n), bound: 'over' }), relation).ok).toBe(
      false,
    )
    expect(only(told({ value: '34.6', unit: 'percent' }), relation).ok).toBe(true)
    expect(only(told({ value: '38.6', unit: 'percent' }), relation).ok).toBe(false)
  })

  test('adds parts up: counts to the last one, rounded figures within their rounding', () => {
    const sum = (whole: Told, ...parts: Told[]) =>
      outcome([whole, ...parts], {
        kind: 'parts',
        whole: 0,
        parts: parts.map((_, i) => i + 1),
        complete: true,
      })
    expect(sum({ value: '30' }, { value: '10' }, { value: '12' }, { value: '8' })).toEqual([
      'sum true',
    ])
    expect(sum({ value: '31' }, { value: '10' }, { value: '12' }, { value: '8' })).toEqual([
      'sum false',
    ])
    const t = (value: string): Told => ({ value, unit: 't' })
    expect(sum(t('10.1'), t('3.4'), t('6.6'))).toEqual(['sum true'])
    expect(sum(t('10.9'), t('3.4'), t('6.6'))).toEqual(['sum false'])
    expect(sum({ value: '30', unit: 'person-times' }, { value: '30', unit: 'persons' })).toEqual([])
  })

  test('finds a part that is more than its whole', () => {
    const part = (value: string) =>
      outcome([{ value: '30' }, { value }], {
        kind: 'parts',
        whole: 0,
        parts: [1],
        complete: false,
      })
    expect(part('12')).toEqual(['part true'])
    expect(part('42')).toEqual(['part false'])
  })

  test('knows that the change of a sum lies between those of its parts', () => {
    const percent = (value: string): Told => ({ value, unit: 'percent', kind: 'growth' })
    const found = (whole: string) =>
      reasonsOf(
        readingOf(
          [
            { value: '30' },
            { value: '18' },
            { value: '12' },
            percent(whole),
            percent('5'),
            percent('8'),
          ],
          [
            { kind: 'parts', whole: 0, parts: [1, 2], complete: true },
            changeOf(0, null, 3, { direction: 'up' }),
            changeOf(1, null, 4, { direction: 'up' }),
            changeOf(2, null, 5, { direction: 'up' }),
          ],
        ),
      ).map(({ check, ok }) => `${check} ${ok}`)
    expect(found('6.2')).toEqual(['sum true', 'mean true'])
    expect(found('10')).toEqual(['sum true', 'mean false'])
  })

  test('counts the names of a list, and leaves open what the text leaves open', () => {
    const relation: Relation = { kind: 'enumeration', count: 0, names: 1 }
    const named = (count: string, members: number): Told[] => [
      { value: count, unit: 'places' },
      { value: String(members), unit: 'places', form: 'names', kind: 'count', members },
    ]
    expect(outcome(named('5', 5), relation)).toEqual(['enumeration true'])
    expect(outcome(named('6', 5), relation)).toEqual(['enumeration false'])
    expect(outcome(named('6', 5), relation, 'zh', '等城市。')).toEqual(['enumeration true'])
    expect(outcome(named('4', 5), relation, 'zh', '等城市。')).toEqual(['enumeration false'])
  })
})

describe('years', () => {
  const levels: Told[] = [
    { value: '150', unit: 't', period: '2023' },
    { value: '100', unit: 't', period: '2018' },
  ]
  const average = (rate: string, years: number | null) =>
    only([...levels, { value: rate, unit: 'percent' }], {
      kind: 'average-growth',
      rate: 2,
      base: 1,
      result: 0,
      years,
    })

  test('compares a mean rate with its end points', () => {
    expect(average('8.4', 5).ok).toBe(true)
    expect(average('8.4', null).ok).toBe(true)
    expect(average('7.4', 5).ok).toBe(false)
  })

  test('says which number of periods a mean rate fits', () => {
    const wrong = average('10.7', 5)
    expect(wrong.ok).toBe(false)
    expect(wrong.en).toContain('it fits 4 periods, not 5')
    expect(wrong.zh).toContain('按4个时期计算相符，而不是5个')
    expect(average('10.7', null).ok).toBe(false)
  })

  test('doubts a mean rate whose years the text doesn’t say', () => {
    const told = (periodFrom: Told['periodFrom']): Told[] => [
      ...levels.map((level) => ({ ...level, periodFrom: periodFrom ?? null })),
      { value: '10.7', unit: 'percent' },
    ]
    const relation: Relation = { kind: 'average-growth', rate: 2, base: 1, result: 0, years: null }
    expect(outcome(told('inherited'), relation)).toEqual(['average-growth null'])
    const timeless = told(null).map(({ period: _, ...one }) => one)
    expect(only(timeless, relation).en).toContain('in 4 years')
    const [to, from, rate] = timeless
    if (to === undefined || from === undefined || rate === undefined) return
    const over = (before: string) => outcome([to, from, { ...rate, before }], relation)
    expect(over('over the past four years, an average of ')).toEqual(['average-growth true'])
    expect(over('过去五年年均增长')).toEqual(['average-growth false'])
  })

  test('counts both ends of a plan', () => {
    const span = (high: string, length: string, words?: string) =>
      outcome(
        [
          {
            value: length,
            unit: 'years',
            form: 'length',
            kind: 'span',
            before: words ?? 'Action Plan of ',
          },
          {
            value: '2024',
            valueHigh: high,
            unit: 'date',
            bound: 'between',
            form: 'span',
            kind: 'span',
          },
        ],
        { kind: 'span-length', span: 1, length: 0 },
      )
    expect(span('2026', '3')).toEqual(['span true'])
    expect(span('2027', '3')).toEqual(['span false'])
    expect(span('2029', '5', 'over the past ')).toEqual(['span true'])
  })
})

describe('limits', () => {
  test('doesn’t let the twelfth be among the top ten', () => {
    const rank = (value: string) =>
      outcome(
        [
          { value, unit: 'rank' },
          { value: '10', unit: 'rank', bound: 'atMost' },
        ],
        { kind: 'rank-in', rank: 0, list: 1 },
      )
    expect(rank('9')).toEqual(['rank true'])
    expect(rank('12')).toEqual(['rank false'])
  })

  test('compares a value with its target in the target’s direction', () => {
    const target = (value: string, bound: Told['bound'], said: 'met' | 'missed' | null) =>
      outcome(
        [
          { value, unit: 'ratio' },
          { value: '1.9', unit: 'ratio', bound: bound ?? 'exact', kind: 'target' },
        ],
        { kind: 'target', value: 0, target: 1, said },
      )[0]
    expect(target('1.55', 'under', 'met')).toBe('target true')
    expect(target('2.55', 'under', 'met')).toBe('target false')
    expect(target('1.55', 'under', 'missed')).toBe('target false')
    expect(target('1.55', 'over', 'met')).toBe('target false')
    expect(target('1.55', 'under', null)).toBe('target null')
    expect(target('1.55', 'exact', 'met')).toBe('target false')
    expect(target('1.95', 'exact', 'met')).toBe('target true')
    const less: Told[] = [
      { value: '33', unit: 'µg/m³' },
      { value: '35', unit: 'µg/m³', kind: 'target' },
    ]
    const met: Relation = { kind: 'target', value: 0, target: 1, said: 'met' }
    expect(outcome(less, met)).toEqual(['target true'])
  })

  test('doubts what a measure can hardly be, and never more than doubts it', () => {
    const pm: Told = { value: '3000', unit: 'µg/m³', measure: 'PM2.5' }
    expect(reasonsOf(readingOf([pm], [])).map(({ check, ok }) => [check, ok])).toEqual([
      ['plausibility', null],
    ])
    expect(reasonsOf(readingOf([{ ...pm, value: '30' }], []))).toEqual([])
    const share: Told = { value: '130', unit: 'percent', kind: 'share' }
    expect(reasonsOf(readingOf([share], []))[0]?.ok).toBe(null)
  })
})
