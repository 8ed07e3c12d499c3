import { expect, test } from 'vitest'
import { type Problem, printProblems } from '#platform/region'
import { tinyRegion } from '#test/support'
import { bulletinsIn, readFrozen } from './read-bulletins.ts'

const region = tinyRegion()
const [place = ''] = region.places.keys()

const STATEMENT = `id: talk
date: '2024-12-04'
document: talk
kind: bulletin
title: { en: A talk, zh: 讲话 }
figures:
  - id: share
    programme: economy
    indicator: gdp-share
    place: ${place}
    period: '2023'
    value: '24.4'
    precision: -1
    unit: percent
    bound: exact
    document: talk
`
const TEXT = 'It is {% figure id="share" /%}.'

function problemsOf(given: { readonly [name: string]: string }, folder = 'talk') {
  const files: { readonly [path: string]: string } = Object.fromEntries(
    Object.entries({ 'bulletin.yaml': STATEMENT, 'en.md': TEXT, 'zh.md': TEXT, ...given })
      .filter(([, text]) => text !== '')
      .map(([name, text]) => [`bulletins/${folder}/${name}`, text]),
  )
  const problems: Problem[] = []
  const bulletins = bulletinsIn(
    region,
    {
      list: (prefix = '') => Object.keys(files).filter((path) => path.startsWith(prefix)),
      readText: (path) => files[path] ?? '',
    },
    null,
    problems,
  )
  return { bulletins, said: printProblems(problems, 'en') }
}

test('a sound bulletin is read with its figures and its text in each language', () => {
  const { bulletins, said } = problemsOf({})
  expect(said).toBe('')
  expect(bulletins).toHaveLength(1)
  expect(bulletins[0]?.figures.get('share')?.figure).toMatchObject({
    value: { coefficient: 244n, scale: 1 },
    period: '2023',
    bound: 'exact',
  })
  expect([...(bulletins[0]?.texts.keys() ?? [])].sort()).toEqual(['en', 'zh'])
})

test.each([
  [{ 'zh.md': '' }, 'bulletins/talk/zh.md:1: The text in "zh" is missing'],
  [{ 'bulletin.yaml': '' }, 'bulletins/talk/bulletin.yaml:1: bulletin.yaml is missing'],
  [
    { 'en.md': 'a\n\n{% figure id="nope" /%}' },
    'bulletins/talk/en.md:3: The figure "nope" isn\'t in bulletin.yaml',
  ],
  [
    { 'en.md': 'None.' },
    'bulletins/talk/en.md:1: The figure "share" of bulletin.yaml isn\'t in this text',
  ],
  [
    { 'bulletin.yaml': STATEMENT.replace("'24.4'", "'24,4'") },
    'bulletin.yaml:12: figures[0].value is "24,4", which is no number',
  ],
  [
    { 'bulletin.yaml': STATEMENT.replace("'2023'", "'23rd'") },
    'bulletin.yaml:11: figures[0].period is "23rd", which is no period',
  ],
  [{ 'bulletin.yaml': STATEMENT.replace(place, 'Atlantis') }, 'there is no such place'],
  [
    { 'bulletin.yaml': STATEMENT.replace('bound: exact', 'bound: roughly') },
    'bulletin.yaml:15: figures[0].bound is "roughly"',
  ],
  [
    { 'bulletin.yaml': STATEMENT.replace('precision: -1', 'precision: x') },
    'bulletin.yaml:13: figures[0].precision is "x"',
  ],
  [
    { 'bulletin.yaml': STATEMENT.replace('bound: exact', 'bound: between') },
    'lies between two values, but has one',
  ],
  [{ 'bulletin.yaml': STATEMENT.replace(', zh: 讲话', '') }, 'title.zh is missing'],
  [{ 'bulletin.yaml': `${STATEMENT}    colour: red\n` }, 'has an unknown key "colour"'],
  [
    { 'bulletin.yaml': STATEMENT.replace('id: talk', 'id: walk') },
    'id is "walk", but the folder is bulletins/talk/',
  ],
  [
    { 'bulletin.yaml': `${STATEMENT}    comparison: { kind: rise, with: gone }\n` },
    'The figure "gone" isn\'t stated here',
  ],
])('of %j the fault is said with file and line', (given, complaint) => {
  expect(problemsOf(given).said).toContain(complaint)
})

test('a frozen bulletin is read from its own files, in the languages that it had', () => {
  const files = { 'bulletin.yaml': STATEMENT, 'en.md': TEXT, 'zh.md': TEXT }
  const as = { version: 'talk-1', publisher: null }
  expect(readFrozen('talk', files, region, as)).toMatchObject({ version: 'talk-1' })
  expect(readFrozen('talk', files, region, as).figures.size).toBe(1)
  const broken = { ...files, 'en.md': '{% figure id="x" /%}' }
  expect(() => readFrozen('talk', broken, region, as)).toThrow('bulletin.broken-pack')
})
