import { describe, expect, test } from 'vitest'
import { printProblems } from '#platform/region'
import { tinyRegion } from '#test/support'
import { LIBRARY_CASES } from '../tiny/casebook.ts'
import { packOf, RULE } from '../tiny/pack.ts'
import { readCases, runCase } from './cases.ts'
import { checkRules, declaredBy } from './check-rules.ts'
import { readRuleBook, readRules } from './read-rules.ts'

const REGION = tinyRegion()
const DECLARED = declaredBy([LIBRARY_CASES])
const SOUND = packOf().readText(RULE)

function told(changes: Parameters<typeof packOf>[0], lang = 'en'): string {
  return printProblems(checkRules(REGION, packOf(changes), [LIBRARY_CASES]), lang)
}

function changed(from: string, to: string, lang = 'en'): string {
  if (!SOUND.includes(from)) throw new Error(`the rule has no ${from}`)
  return told({ [RULE]: SOUND.replace(from, to) }, lang)
}

describe('a sound pack', () => {
  const book = readRuleBook(REGION, packOf(), DECLARED)

  test('is read whole, with nothing to tell', () => {
    expect(told({})).toBe('')
    expect(
      book.versions.map(({ parameter, from, to, known, cells, bands }) => [
        parameter,
        from,
        to,
        known,
        cells,
        bands,
      ]),
    ).toEqual([
      ['library/fee', '2010-01-01', '2020-01-01', '2010-01-01', [100, 50], [null]],
      ['library/fee', '2020-01-01', null, '2010-01-01', [120, 'none'], [null]],
      ['library/share', '2010-01-01', null, '2010-01-01', [10_000, 1250], [null, 30]],
    ])
  })

  test('is plain JSON, the same after a journey to a browser', () => {
    expect(JSON.parse(JSON.stringify(book))).toEqual(book)
  })

  test('puts a place between a composition’s members and what they belong to', () => {
    expect(book.places.find(({ id }) => id === 'X-N')?.parents.map(({ place }) => place)).toEqual([
      'X-R',
      'X',
    ])
    expect(book.places.find(({ id }) => id === 'X-O')?.parents.map(({ place }) => place)).toEqual([
      'X',
    ])
  })

  test('may have no rules at all', () => {
    const none = packOf({ [RULE]: null, 'rules/documents.yaml': null, 'rules/sets.yaml': null })
    const { versions, places } = readRuleBook(REGION, none, DECLARED)
    expect([versions.length, places.length]).toEqual([0, REGION.places.size])
    expect(checkRules(REGION, none, [LIBRARY_CASES])).toEqual([])
  })

  test('runs its cases, and finds one that does not come out', () => {
    const rules = readRules(REGION, packOf(), DECLARED)
    const [one] = readCases(rules, [LIBRARY_CASES], REGION, [])
    if (one === undefined) throw new Error('there is a case')
    expect(runCase(one, rules.book, LIBRARY_CASES).differing).toEqual([])
    expect(
      runCase({ ...one, expect: { fee: '9.99' } }, rules.book, LIBRARY_CASES).differing,
    ).toEqual([{ field: 'fee', expected: '9.99', found: '1.20' }])
    expect(
      runCase({ ...one, refused: 'rule.no-value' }, rules.book, LIBRARY_CASES).differing,
    ).toHaveLength(1)
    expect(
      runCase(
        { ...one, date: '2009-01-01', refused: 'rule.before-first-value' },
        rules.book,
        LIBRARY_CASES,
      ).differing,
    ).toEqual([])
  })
})

describe('what is wrong is named with file, line and remedy', () => {
  test('a gap in time, at the value before it', () => {
    expect(changed('to: 2020-01-01', 'to: 2019-12-01')).toBe(
      `${RULE}:9: library/fee of X-N1 has no value from 2019-12-01 until 2020-01-01. Add what held then, “unknown” if need be.`,
    )
  })

  test('an overlap, at the value that comes second', () => {
    expect(changed('to: 2020-01-01', 'to: 2020-02-01')).toMatch(
      new RegExp(`^${RULE}:12: library/fee of X-N1 has two values at the same time.*Let one end`),
    )
    expect(changed('      to: 2020-01-01\n', '')).toContain('two values at the same time')
  })

  test('but no overlap where the later one became known later', () => {
    expect(
      changed('      to: 2020-01-01\n      value: { adult', '      value: { adult').length,
    ).toBeGreaterThan(0)
    expect(
      told({
        [RULE]: SOUND.replace('      to: 2020-01-01\n', '').replace(
          '    - from: 2020-01-01\n',
          '    - from: 2020-01-01\n      known: 2019-10-10\n',
        ),
      }),
    ).toBe('')
  })

  test('an overlap across two files of one place', () => {
    expect(told({ 'rules/library/again.yaml': SOUND.replace(/cases:[\s\S]*/, '') })).toContain(
      'two values at the same time',
    )
  })

  test.each([
    ['place: X-N1', 'place: X-N9', ':4: There is no place “X-N9”. Near it: X-N1'],
    ['layer: base', 'layer: bases', ':5: There is no layer “bases”. Near it: base'],
    ['document: act', 'document: acts', 'There is no document “acts”. Near it: act'],
    [
      'formula: library/loan',
      'formula: library/lend',
      ':3: There is no formula “library/lend”. Near it: library/loan',
    ],
    [
      'library/fee:',
      'library/fees:',
      ':8: There is no parameter “library/fees”. Near it: library/fee',
    ],
    [
      "adult: '1.20', rest: none",
      "adult: '1.20'",
      ':14: library/fee says nothing for child. Give its value',
    ],
    [
      "adult: '1.20'",
      "adults: '1.20'",
      '“adults” is no reader. Write one of: adult, child, or rest.',
    ],
    ["adult: '1.20'", "adult: '1.234'", '“1.234” is no amount of money, as 1500.00.'],
    ['12.5 %', "'12.5'", '“12.5” is no share, as 75 %.'],
    ['12.5 %', '112.5 %', '“112.5 %” is no share'],
    ['at-least: 30', 'at-least: thirty', 'A band needs at-least, a whole number'],
    ['from: 2020-01-01', 'from: 2020-13-01', '“2020-13-01” is no day that the calendar has'],
    ['from: 2020-01-01', 'from: 1. 1. 2020', 'parameters.library/fee[1].from has not the form'],
    ['to: 2020-01-01', 'to: 2009-01-01', 'ends on 2009-01-01, not after it begins'],
    [
      'document: act',
      'source: act',
      'The file has an unknown key: source. Known here: title, formula, place, layer, document',
    ],
    ['document: act\n', '', 'The file lacks document.'],
    [
      'given: { reader: adult }',
      'given: { reader: baby }',
      ':24: cases[0].given.reader has none of the values allowed. Write one of: adult, child.',
    ],
    ['given: { reader: adult }', 'given: { readers: adult }', 'Known here: reader.'],
    ["expect: { fee: '1.20' }", '', 'A case has either expect or refused.'],
    [
      "expect: { fee: '1.20' }",
      "expect: { fee: '1.30' }",
      '“An adult”: fee should be 1.30 and comes out as 1.20.',
    ],
    ['date: 2021-05-05', 'date: 2021-02-30', '“2021-02-30” is no day'],
    ['en: Article 2, zh', 'en: Article 2, de', 'zh'],
  ])('%s -> %s', (from, to, words) => {
    expect(changed(from, to)).toContain(words)
    if (words !== '') expect(changed(from, to, 'zh')).not.toBe('')
  })

  test('an alias, since a pack has none', () => {
    expect(changed('document: act', 'document: &a act\nknown: *a')).toContain('alias')
  })

  test('a set whose layer is missing, a place above nothing, a missing file', () => {
    const sets = packOf().readText('rules/sets.yaml')
    expect(told({ 'rules/sets.yaml': sets.replace('layers: [base]', 'layers: [bass]') })).toContain(
      'There is no layer “bass”',
    )
    expect(told({ 'rules/sets.yaml': sets.replace('X-R: region', 'X-R: regions') })).toContain(
      'composition regions is unknown',
    )
    expect(told({ 'rules/documents.yaml': null })).toContain('rules/documents.yaml is missing')
  })

  test('every problem at once, not only the first', () => {
    const twice = SOUND.replace('place: X-N1', 'place: X-N9').replace('layer: base', 'layer: bases')
    expect(told({ [RULE]: twice }).split('\n').length).toBeGreaterThan(1)
    expect(() => readRules(REGION, packOf({ [RULE]: twice }), DECLARED)).toThrow('rule.broken-pack')
  })
})
