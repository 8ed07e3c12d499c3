import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bookOf, LIBRARY, type Loan, version, WHOLE_SHARE } from '../../tiny/library.ts'
import { lawOf } from '../law/law.ts'
import type { ParameterVersion } from '../types.ts'
import { explain } from './explain.ts'
import { sayMoney, sayValue } from './print.ts'
import { sha256 } from './sha256.ts'
import { hashOf, replay, traced } from './trace.ts'
import { whatIf } from './what-if.ts'

const LOAN: Loan = { reader: 0, isFree: false }

function law(versions: readonly ParameterVersion[], set = 'law') {
  return lawOf(bookOf([WHOLE_SHARE, ...versions]), [LIBRARY], { set, asOf: '2025-01-01' })
}

function lent(versions: readonly ParameterVersion[], loan = LOAN) {
  return traced(law(versions), 'city', '2020-01-01', loan)
}

test('hashes as the standard says', () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'))
    }),
  )
})

describe('a trace', () => {
  test('has the same hash for the same input under the same rules, and another for others', () => {
    expect(lent([version({})]).hash).toBe(lent([version({})]).hash)
    expect(lent([version({})], { reader: 1, isFree: false }).hash).not.toBe(
      lent([version({})]).hash,
    )
    expect(lent([version({ cells: [101, 50] })]).hash).not.toBe(lent([version({})]).hash)
  })

  test('keeps its hash when a rule is added that it did not read', () => {
    const added = [version({ place: 'town' }), version({ from: '2021-01-01', known: '2021-01-01' })]
    expect(lent([version({ to: '2021-01-01' }), ...added]).hash).toBe(
      lent([version({ to: '2021-01-01' })]).hash,
    )
  })

  test('is computed again from what it holds alone, after a journey through JSON', () => {
    const { trace, hash } = lent([version({ place: 'province', cells: [333, 1] })])
    const stored: typeof trace = JSON.parse(JSON.stringify(trace))
    const again = replay([LIBRARY], stored)
    expect(again.same).toBe(true)
    expect(again.trace.result).toBe(333)
    expect([again.hash, hashOf(stored)]).toEqual([hash, hash])
  })

  test('shows that somebody changed what is stored', () => {
    const { trace } = lent([version({})])
    expect(replay([LIBRARY], { ...trace, result: 99 }).same).toBe(false)
    const [fee] = Object.values(trace.versions)
    if (fee === undefined) throw new Error('a fee was read')
    const versions = { ...trace.versions, fee: { ...fee, cells: [1, 1] } }
    expect(replay([LIBRARY], { ...trace, versions }).same).toBe(false)
    expect(() => replay([], trace)).toThrow('rule.no-formula')
  })
})

test('an explanation names value, place, document and day, and the arithmetic in both languages', () => {
  const [node] = explain(
    law([version({ place: 'province', cells: [12_345, 1] })]),
    LIBRARY.words,
    lent([version({ place: 'province', cells: [12_345, 1] })]).steps,
  )
  expect(node?.arithmetic).toEqual({
    en: '123.45 x 100 % = 123.45',
    zh: '123.45×100%＝123.45',
  })
  expect(node?.why[0]).toMatchObject({
    parameter: 'library/fee',
    place: 'province',
    validFrom: '2010-01-01',
    documentTitle: { en: 'Act' },
    standing: 'read',
    value: { en: '123.45' },
  })
  expect(node?.nearest).toEqual([
    { rule: { en: 'free', zh: '免费' }, wanting: { en: 'no waiver', zh: '无减免' } },
  ])
})

test('numbers are written as people write them', () => {
  expect(sayMoney(123_456_789)).toBe('1,234,567.89')
  expect(sayMoney(5)).toBe('0.05')
  expect(sayValue('points', 550)).toEqual({ en: '5.5 points', zh: '5.5个百分点' })
  expect(sayValue('fen', Number.POSITIVE_INFINITY).zh).toBe('不设限')
  expect(sayValue('share', Number.NaN).en).toBe('not held')
})

describe('what if', () => {
  const lower = version({ layer: 'idea', place: 'city', from: '2020-01-01', cells: [60, 80] })
  const versions = [version({}), lower]
  const ask = (place: string, day: string, reader: number) => ({
    place,
    day,
    input: { reader, isFree: false },
  })
  const population = [
    ask('city', '2020-05-05', 0),
    ask('city', '2020-05-05', 1),
    ask('city', '2019-05-05', 0),
    ask('province', '2020-05-05', 0),
    ask('nowhere', '2020-05-05', 0),
  ]
  const found = whatIf(law(versions), law(versions, 'reform'), population, (fee) => -fee)

  test('tells winners, losers, those untouched and those whom no rule fits', () => {
    const { people, winners, losers, unchanged } = found
    expect({ people, winners, losers, unchanged }).toEqual({
      people: 5,
      winners: 1,
      losers: 1,
      unchanged: 2,
    })
    expect([...found.refused]).toEqual([['rule.no-value', 1]])
  })

  test('adds up to the fen', () => {
    expect([found.before, found.after, found.difference]).toEqual([-350n, -340n, 10n])
    expect([...found.differences]).toEqual([40, -30, 0, 0, Number.NaN])
  })

  test('names the rules that caused each difference, the largest first', () => {
    expect(found.causes.map(({ people, difference }) => [people, difference])).toEqual([
      [1, 40n],
      [1, -30n],
    ])
    expect(found.causes[0]?.before.map(({ layer, value }) => [layer, value.en])).toEqual([
      ['base', '1.00'],
    ])
    expect(found.causes[0]?.after.map(({ layer, value }) => [layer, value.en])).toEqual([
      ['idea', '0.60'],
    ])
  })
})
