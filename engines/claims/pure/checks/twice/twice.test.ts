import { describe, expect, test } from 'vitest'
import type { Relation } from '../../model.ts'
import { reasonsOf } from '../checks.ts'
import { readingOf, type Told } from '../tiny/told.ts'

function found(
  told: readonly Told[],
  relation: Relation,
  lang: 'en' | 'zh' = 'en',
  after?: string,
) {
  return reasonsOf(readingOf(told, [relation], lang, after))
}

function outcome(
  told: readonly Told[],
  relation: Relation,
  lang: 'en' | 'zh' = 'en',
  after?: string,
) {
  return found(told, relation, lang, after).map(({ check, ok }) => `${check} ${ok}`)
}

describe('figures told twice', () => {
  const same = (claims: number): Relation => ({
    kind: 'same',
    claims: Array.from({ length: claims }, (_, i) => i),
  })

  test('may be told less precisely, never otherwise', () => {
    const km = (value: string, more: Partial<Told> = {}): Told => ({ value, unit: 'km', ...more })
    expect(outcome([km('7632'), km('7600', { bound: 'over' })], same(2))).toEqual([
      'repetition true',
    ])
    expect(
      outcome([km('7632'), km('7700', { bound: 'nearly' }), km('7600', { precision: 2 })], same(3)),
    ).toEqual(['repetition true'])
    expect(outcome([km('7632'), km('8632')], same(2))).toEqual(['repetition false'])
    expect(
      outcome([km('9000', { bound: 'over' }), km('7600', { bound: 'over' })], same(2)),
    ).toEqual(['repetition false'])
    expect(outcome([km('7000', { bound: 'over' }), km('9632')], same(2))).toEqual([
      'repetition null',
    ])
  })

  test('are two figures where one sentence has both', () => {
    const rate = (value: string, sentence: number): Told => ({ value, unit: 'percent', sentence })
    const told = [rate('6.4', 0), rate('6.0', 0), rate('6.4', 1)]
    expect(outcome(told, same(3))).toEqual(['repetition null', 'repetition true'])
    expect(outcome([rate('6.4', 0), rate('6.0', 1)], same(2))).toEqual(['repetition false'])
  })

  test('is a slip of scale where the digits are the same', () => {
    const [finding] = found(
      [
        { value: '7000000000', unit: 'CNY', precision: 9 },
        { value: '700000000', unit: 'CNY', precision: 8 },
      ],
      same(2),
    )
    expect(finding).toMatchObject({ check: 'scale', ok: false })
    expect(finding?.en).toContain('10 times')
  })

  test('may be two editions of one series where the text speaks of a revision', () => {
    const told = [
      { value: '126.06', unit: 'CNY' },
      { value: '129.43', unit: 'CNY' },
    ]
    expect(outcome(told, same(2), 'zh', '（初步核算数）。')).toEqual(['editions null'])
    expect(outcome(told, same(2), 'zh')).toEqual(['repetition false'])
  })

  test('converts units side by side, and asks of two currencies whether there was such a rate', () => {
    const beside: Relation = { kind: 'equivalent', left: 0, right: 1 }
    const yuan: Told = { value: '8000000000', unit: 'CNY', precision: 8 }
    expect(outcome([yuan, { ...yuan, precision: 9 }], beside)).toEqual(['scale true'])
    expect(outcome([yuan, { value: '80000000000', unit: 'CNY', precision: 9 }], beside)).toEqual([
      'scale false',
    ])
    const told = (value: string, unit: string) =>
      outcome([yuan, { value, unit, precision: 8 }], beside)
    expect(told('1200000000', 'USD')).toEqual(['scale true'])
    expect(told('2100000000', 'USD')).toEqual(['scale false'])
    expect(told('2100000000', 'SEK')).toEqual([])
  })
})
