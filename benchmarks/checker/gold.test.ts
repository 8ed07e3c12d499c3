import { expect, test } from 'vitest'
import { goldTexts, readGold, readNames } from './gold/index.ts'
import { edited, readRelease, releasesOf } from './long/index.ts'
import { pairsOf, trapsOf } from './pairs/index.ts'
import { canHold, plantIn, saysUp, WRITTEN } from './plant/index.ts'
import { isNamed } from './score/index.ts'

const HEAD = '# style: a\n# lang: en\n# date: 2024-05-06\n# period: 2024\n---\n'

test('reads words, readings and relations, and takes the marks out of the text', () => {
  const { text, claims, relations } = readGold(
    'a',
    `${HEAD}Up [[over 9%|9 percent over k=growth #a]] to [[2 bn|2000000000 USD p=2024-Q1/- #b]].\n---\n{share share=#a part=#b whole=#b}\n`,
  )
  expect(text).toBe('Up over 9% to 2 bn.')
  expect(claims.map((claim) => text.slice(claim.start, claim.end))).toEqual(['over 9%', '2 bn'])
  expect(claims[0]).toMatchObject({ bound: 'over', kinds: ['growth'], periods: ['2024'] })
  expect(claims[1]).toMatchObject({ units: ['USD'], periods: ['2024-Q1', null] })
  expect(relations[0]?.roles.whole?.[0]).toBe(claims[1])
})

test.each([
  ['a claim without a unit', '[[9%|9]]', '', /no unit/],
  ['a kind that is none', '[[9%|9 percent k=rise]]', '', /no kind/],
  ['a claim without an end', '[[9%|9 percent', '', /no \[\[words/],
  ['a relation of nothing', '[[9%|9 percent]]', '{share share=#a part=#a whole=#a}', /no claim #a/],
  ['a name that nothing uses', '[[9%|9 percent #a]]', '', /no relation speaks of #a/],
])('refuses %s', (_, body, tail, why) => {
  expect(() => readGold('a', `${HEAD}${body}\n---\n${tail}\n`)).toThrow(why)
})

test('reads what claims measure by their number, and refuses what no claim has', () => {
  const names = readNames('a', '1,3\tretail sales (total)\n2\t-\n', 3)
  expect([...names]).toEqual([
    [1, 'retail sales (total)'],
    [3, 'retail sales (total)'],
    [2, '-'],
  ])
  expect(() => readNames('a', '4\tsales\n', 3)).toThrow(/a, line 1: '4' is no claim of 1 to 3/)
  expect(() => readNames('a', '1\tsales\n1\tcosts\n', 3)).toThrow(/claim 1 is named twice/)
  expect(() => readNames('a', '1 sales\n', 3)).toThrow(/a tab and names/)
  expect(
    goldTexts().filter(({ claims }) => claims.some(({ name }) => name !== null)).length,
  ).toBeGreaterThan(100)
})

test.each([
  ['en', 'sales (retail total) / turnover', 'total retail sales', true],
  ['en', 'sales (retail total) / turnover', 'The turnover', true],
  ['en', 'sales (retail total) / turnover', 'retail', false],
  ['en', 'sales (retail total) / turnover', 'sales of the group', false],
  ['en', 'stores (opened)', 'number of stores', true],
  ['en', '-', null, true],
  ['en', 'stores', null, false],
  ['zh', '(全市)社会消费品零售(总)额', '社会消费品零售总额', true],
  ['zh', '(全市)社会消费品零售(总)额', '全市零售额', false],
  ['zh', '(城镇/农村)居民人均可支配收入', '农村居民人均可支配收入', true],
] as const)('%s: of %s the name %s is right: %s', (lang, wanted, name, right) => {
  expect(isNamed(lang, wanted, name)).toBe(right)
})

test('every relation that a gold text states holds in it', () => {
  const broken = [...goldTexts(), ...goldTexts('unseen')].flatMap(({ name, relations }) =>
    relations
      .filter((relation) => !canHold(relation, WRITTEN, saysUp(relation)))
      .map(({ kind, roles }) => {
        const words = Object.values(roles).flatMap((claims) => claims.map((claim) => claim.words))
        return `${name}: ${kind} ${words.join(' ')}`
      }),
  )
  expect(broken).toEqual([])
})

test('at least twelve texts of each language, with errors to plant in nearly all', () => {
  const texts = goldTexts()
  expect(texts.filter(({ lang }) => lang === 'en').length).toBeGreaterThanOrEqual(12)
  expect(texts.filter(({ lang }) => lang === 'zh').length).toBeGreaterThanOrEqual(12)
  expect(texts.filter((text) => plantIn(text).length === 0).length).toBeLessThanOrEqual(1)
})

test('an error is planted in a word of direction and in all digits of a number, not in a part of either', () => {
  const tail = '{change from=#a to=#b dir=up}'
  const claims = '[[7 541 600|7541600 people #b]] from [[7 530 900|7530900 people #a]]'
  const texts = plantIn(
    readGold('a', `${HEAD}The Group counted ${claims}, up again.\n---\n${tail}\n`),
  ).map(({ text }) => text)
  expect(texts).toContain('The Group counted 7 541 600 from 7 530 900, down again.')
  expect(texts).toContain('The Group counted 7 451 600 from 7 530 900, up again.')
  expect(texts).toContain('The Group counted 7 541 600 from 8 133 372, up again.')
})

test('every pair differs in one place, and every text has a name of its own', () => {
  const sets = ['known', 'unseen'] as const
  const pairs = sets.flatMap(pairsOf)
  const names = [...pairs, ...sets.flatMap(trapsOf)].map(({ id }) => id)
  expect(pairs.length).toBeGreaterThanOrEqual(200)
  expect(pairs.filter((pair) => pair.true === pair.false)).toEqual([])
  expect(new Set(names).size).toBe(names.length)
})

test('each edit of a whole release stands where it says, changes one place, and is told once', () => {
  const releases = [...releasesOf('known'), ...releasesOf('unseen')]
  expect(new Set(releases.map(({ text }) => text)).size).toBe(releases.length)
  for (const release of releases) {
    const texts = release.errors.map((error) => edited(release, error))
    expect(new Set([release.text, ...texts]).size, release.id).toBe(texts.length + 1)
  }
})

test.each([
  ['an edit that isn’t at its place', { at: 1, from: '5', to: '7' }, /line 3: not at 1: 5/],
  ['an edit that changes nothing', { at: 0, from: '5', to: '5' }, /line 3: not at 0: 5/],
])('refuses %s', (_, error, why) => {
  const release = { id: 'a', lang: 'en', date: '2024-05-06', text: '5 boats', errors: [error] }
  expect(() => readRelease(JSON.stringify(release), 3)).toThrow(why)
  const undated = JSON.stringify({ ...release, date: 'May', errors: [] })
  expect(() => readRelease(undated, 3)).toThrow(/line 3: date is a day/)
})
