import { describe, expect, test } from 'vitest'
import { checkRules, declaredBy, readCases, readRules, runCase } from '#engines/rule'
import { loadRegion, type Problem, packFiles, printProblems } from '#platform/region'
import { casebook, openPolicies, placesWithPolicy } from '#programmes/health/pure'

const region = loadRegion(import.meta.dirname)
const files = packFiles(region)
const rules = readRules(region, files, declaredBy([casebook]))
const problems: Problem[] = []
const cases = readCases(rules, [casebook], region, problems)

test('the rules have no problem', () => {
  expect(printProblems(checkRules(region, files, [casebook]), 'en')).toBe('')
  expect(problems).toEqual([])
})

describe('each worked case comes out as it says', () => {
  test.each(cases.map((one) => [one.name.en ?? '', one] as const))('%s', (_, one) => {
    expect(runCase(one, rules.book, casebook).differing).toEqual([])
  })

  test('and every rule file of a place has some', () => {
    expect(rules.files.filter((file) => file.cases.length === 0)).toEqual([])
    expect(cases.length).toBeGreaterThan(15)
  })
})

describe('nothing real is invented', () => {
  const places = (set: string, day: string) =>
    placesWithPolicy(openPolicies(rules.book, { set, asOf: '2026-11-26' }), day)

  test('four cities have a policy, Shanghai alone one from before the reform', () => {
    const four = ['CN-320100', 'CN-330100', 'CN-340100', 'CN-SH']
    expect(places('in-force', '2026-01-01').toSorted()).toEqual(four)
    expect(places('in-force', '2023-03-01')).toEqual(['CN-SH'])
    expect(places('in-force', '2021-01-01')).toEqual([])
  })

  test('what is assumed for the simulation holds everywhere there, and in no set with real rules', () => {
    expect(places('simulated', '2026-01-01').length).toBe(region.places.size)
    const assumed = rules.book.layers.filter(({ kind }) => kind === 'assumed').map(({ id }) => id)
    for (const { id, layers } of rules.book.sets) {
      const mixed =
        layers.some((one) => assumed.includes(one)) &&
        layers.some((one) => ['law', 'local'].includes(one))
      expect(mixed, id).toBe(false)
    }
  })

  test('every number of a place is labelled unverified or recalled, since no document was seen', () => {
    const standings = new Map(rules.book.documents.map(({ id, standing }) => [id, standing]))
    const used = rules.book.versions
      .filter(({ layer }) => layer === 'local' || layer === 'law')
      .map(({ document }) => standings.get(document))
    expect(new Set(used)).toEqual(new Set(['unverified', 'recalled']))
  })

  test('before it was first seen, nothing was known', () => {
    const policies = openPolicies(rules.book, { set: 'in-force', asOf: '2026-11-24' })
    expect(placesWithPolicy(policies, '2026-01-01')).toEqual([])
  })
})
