import { describe, expect, test } from 'vitest'
import { HouseError } from '#platform/errors'
import { bookOf, FEE, LIBRARY, type Loan, SHARE, version, WHOLE_SHARE } from '../../tiny/library.ts'
import type { ParameterVersion } from '../types.ts'
import { cellAt } from './cells.ts'
import { defineFormula, strict } from './formula.ts'
import { evaluate, jurisdictionsOf, lawOf } from './law.ts'

const ADULT: Loan = { reader: 0, isFree: false }

function feeOf(
  versions: readonly ParameterVersion[],
  { place = 'city', day = '2020-06-01', set = 'law', asOf = '2025-01-01', loan = ADULT } = {},
): number | string {
  try {
    return evaluate(
      lawOf(bookOf([WHOLE_SHARE, ...versions]), [LIBRARY], { set, asOf }),
      place,
      day,
      loan,
    )
  } catch (error) {
    return error instanceof HouseError ? error.code : String(error)
  }
}

const BASE = version({})

describe('which value holds', () => {
  test('takes the value of the place itself, else of the nearest that it belongs to', () => {
    const province = version({ place: 'province', cells: [80, 40] })
    const city = version({ place: 'city', cells: [70, 35] })
    expect(feeOf([BASE])).toBe(100)
    expect(feeOf([BASE, province])).toBe(80)
    expect(feeOf([BASE, province, city])).toBe(70)
    expect(feeOf([BASE, province, city], { place: 'province' })).toBe(80)
    expect(feeOf([BASE, province, city], { place: 'nation' })).toBe(100)
  })

  test('lets a higher layer win over a nearer place of a lower one', () => {
    const city = version({ place: 'city', layer: 'local', cells: [70, 35] })
    const idea = version({ place: 'nation', layer: 'idea', from: '2020-01-01', cells: [10, 5] })
    expect(feeOf([BASE, city, idea])).toBe(70)
    expect(feeOf([BASE, city, idea], { set: 'reform' })).toBe(10)
    expect(feeOf([BASE, city, idea], { set: 'reform', day: '2019-12-31' })).toBe(70)
  })

  test('belongs to a place only from the day on which it does', () => {
    const city = version({ place: 'city', cells: [70, 35] })
    expect(feeOf([BASE, city], { place: 'town', day: '2014-12-31' })).toBe(
      'rule.before-first-value',
    )
    expect(feeOf([BASE, city], { place: 'town', day: '2015-01-01' })).toBe(70)
    const places = new Map(bookOf([]).places.map((one) => [one.id, one]))
    expect(jurisdictionsOf(places, 'town', '2020-01-01')).toEqual([
      'town',
      'city',
      'province',
      'nation',
    ])
    expect(jurisdictionsOf(places, 'town', '2000-01-01')).toEqual(['town'])
  })

  test('changes on the very day', () => {
    const until = version({ to: '2020-07-01' })
    const after = version({ from: '2020-07-01', cells: [90, 45] })
    expect(feeOf([until, after], { day: '2020-06-30' })).toBe(100)
    expect(feeOf([until, after], { day: '2020-07-01' })).toBe(90)
  })

  test('does not depend on the order in which versions are written', () => {
    const all = [
      BASE,
      version({ place: 'province', cells: [80, 40] }),
      version({ place: 'city', layer: 'local', cells: [70, 35] }),
    ]
    expect(feeOf(all.toReversed())).toBe(feeOf(all))
  })
})

describe('what is not held', () => {
  test('refuses a day before the first value, and names that day', () => {
    expect(feeOf([BASE], { day: '2009-12-31' })).toBe('rule.before-first-value')
    expect(feeOf([BASE], { day: '2010-01-01' })).toBe(100)
  })

  test('refuses a day after the end, a place without any, a cell that is unknown', () => {
    expect(feeOf([version({ to: '2015-01-01' })])).toBe('rule.no-value')
    expect(feeOf([])).toBe('rule.no-value')
    const halfKnown = version({ cells: [100, 'unknown'] })
    expect(feeOf([halfKnown], { loan: { reader: 1, isFree: false } })).toBe('rule.value-unknown')
    expect(feeOf([halfKnown])).toBe(100)
  })

  test('takes an unknown cell of the nearest place for unknown, not for what a wider place says', () => {
    expect(feeOf([BASE, version({ place: 'city', cells: ['unknown', 5] })])).toBe(
      'rule.value-unknown',
    )
  })

  test('tells nought from nothing', () => {
    expect(feeOf([version({ cells: [0, 0] })])).toBe(0)
  })

  test('asks for no value that the result does not depend on', () => {
    expect(feeOf([], { loan: { reader: 0, isFree: true } })).toBe(0)
  })

  test('holds nothing in a region without rules', () => {
    const book = { ...bookOf([]), sets: [], layers: [] }
    const law = lawOf(book, [LIBRARY], { set: 'law', asOf: '2025-01-01' })
    expect(() => evaluate(law, 'city', '2020-06-01', ADULT)).toThrow('rule.no-value')
  })

  test('refuses an unknown set and a formula that is not yet valid', () => {
    expect(feeOf([BASE], { set: 'none' })).toBe('rule.unknown-set')
    expect(feeOf([BASE], { day: '1999-12-31' })).toBe('rule.no-formula')
  })
})

describe('knowledge time', () => {
  test('answers with what the rule was believed to be on a day', () => {
    const first = version({ known: '2010-01-01' })
    const corrected = version({ known: '2021-01-01', cells: [95, 50] })
    expect(feeOf([first, corrected], { asOf: '2020-12-31' })).toBe(100)
    expect(feeOf([first, corrected], { asOf: '2021-01-01' })).toBe(95)
    expect(feeOf([first, corrected], { asOf: '2009-12-31' })).toBe('rule.no-value')
  })

  test('knows a rule before it is in force', () => {
    const coming = version({ from: '2020-01-01', known: '2019-06-01', cells: [90, 45] })
    expect(feeOf([BASE, coming], { day: '2020-01-01', asOf: '2019-05-31' })).toBe(100)
    expect(feeOf([BASE, coming], { day: '2020-01-01', asOf: '2019-06-01' })).toBe(90)
    expect(feeOf([BASE, coming], { day: '2019-12-31', asOf: '2019-06-01' })).toBe(100)
  })
})

describe('formulas', () => {
  test('are dated as well: each day has its own', () => {
    const doubled = defineFormula({
      ...{ id: LIBRARY.id, title: LIBRARY.title, words: {}, from: '2020-01-01', to: null },
      reads: { fee: FEE },
      compute: (given, { reader }: Loan): number => 2 * cellAt(given.fee, reader),
    })
    const old = { ...LIBRARY, to: '2020-01-01' }
    const law = lawOf(bookOf([BASE, WHOLE_SHARE]), [old, doubled], {
      set: 'law',
      asOf: '2025-01-01',
    })
    expect(evaluate(law, 'city', '2019-12-31', ADULT)).toBe(100)
    expect(evaluate(law, 'city', '2020-01-01', ADULT)).toBe(200)
  })

  test('may read only what they declare, by type and when strictly run', () => {
    const sly = defineFormula({
      ...{ id: 'sly', title: LIBRARY.title, words: {}, from: '2000-01-01', to: null },
      reads: { fee: FEE },
      compute: (given, _: Loan): number => {
        // @ts-expect-error — `share` is not among what the formula reads
        return cellAt(given.share, 0)
      },
    })
    const law = lawOf(bookOf([BASE, WHOLE_SHARE]), [sly], { set: 'law', asOf: '2025-01-01' })
    const { formula, given } = law.at('city', '2020-01-01')
    expect(() => formula.compute(strict('sly', given), ADULT, null)).toThrow(
      'rule.undeclared-parameter',
    )
    expect(SHARE.id in given).toBe(false)
  })
})
