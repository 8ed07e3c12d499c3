import { expect, test } from 'vitest'
import type { ReadClaim } from '#engines/claims/pure'
import { formatDecimal, ONE, rational } from '#platform/exact'
import { lexisOf } from '../match/lexis/entries.ts'
import type { Matched } from '../match/types.ts'
import { statedFigureOf } from './stated.ts'
import { deltaGround } from './tiny/pack.ts'
import { release } from './tiny/release.ts'

const ground = deltaGround()
const lexis = lexisOf(ground)

function stated(mark: string, indicator: string, factor = ONE, change: Partial<ReadClaim> = {}) {
  const { reading } = release(ground.region, '2024-12-04', `Said: [[${mark}]].`)
  const [claim] = reading.claims
  const entry = lexis.entries.get(indicator)
  if (claim === undefined || entry === undefined) throw new Error('no claim')
  const matched: Matched = {
    entry,
    indicator: entry.indicator,
    isDerived: false,
    place: 'CN-YRD',
    orElse: null,
    period: { period: '2023', quality: 1, isAssumed: false, orElse: null },
    fit: { unit: entry.indicator.unit, factor, quality: 1, remark: null },
    members: [],
    years: null,
    quality: 1,
    confidence: 1,
    words: '',
    heard: '',
    alias: null,
  }
  const figure = statedFigureOf({ ...claim, ...change }, matched)
  const { value, valueHigh, precision, bound } = figure
  const high = valueHigh === undefined ? [] : [formatDecimal(valueHigh)]
  return [formatDecimal(value), ...high, precision, bound]
}

test('a figure keeps its value, its digits and its bound', () => {
  expect(stated('24.4%|24.4 percent', 'gdp-share')).toEqual(['24.4', -1, 'exact'])
  expect(stated('up to 30|30 items b=atMost', 'market-measures')).toEqual(['30', 0, 'at-most'])
})

test('hours become minutes, and what was said to the hour is known to the tens', () => {
  const hour = rational(60n)
  expect(stated('2 hours|2 hours b=about', 'shanghai-huzhou-time', hour)).toEqual([
    '120',
    1,
    'about',
  ])
})

test('a fraction is a share of a hundred, and a bound stays on its side of it', () => {
  const hundred = rational(100n)
  const third = '0.333333333333 ratio f=1/3'
  expect(stated(`over a third|${third} b=over`, 'large-cities-share', hundred)[0]).toBe(
    '33.333333333334',
  )
  expect(stated(`under a third|${third} b=under`, 'large-cities-share', hundred)[0]).toBe(
    '33.333333333333',
  )
  expect(stated(`a third|${third}`, 'large-cities-share', hundred)).toEqual([
    '30.000000000000',
    '36.666666666667',
    -12,
    'between',
  ])
  expect(stated(`roughly a third|${third} b=about`, 'large-cities-share', hundred)[3]).toBe(
    'between',
  )
  expect(stated('4 of 10|0.4 ratio f=2/5', 'nev-output-share', hundred)).toEqual([
    '36.000000000000',
    '44.000000000000',
    -12,
    'between',
  ])
})

test('a fall is a negative change, and its bound turns with it', () => {
  expect(stated('2.3%|2.3 percent k=growth d=down', 'gdp-growth-real')).toEqual([
    '-2.3',
    -1,
    'exact',
  ])
  expect(stated('over 2%|2 percent b=over k=growth d=down', 'gdp-growth-real')).toEqual([
    '-2',
    0,
    'under',
  ])
  expect(stated('-2.3%|-2.3 percent k=growth d=down', 'gdp-growth-real')[0]).toBe('-2.3')
  const range = { valueHigh: { coefficient: 3n, scale: 0 } }
  expect(
    stated('2 to 3%|2 percent b=between k=growth d=down', 'gdp-growth-real', ONE, range),
  ).toEqual(['-3', '-2', 0, 'between'])
})

test('what fell to a level is that level', () => {
  expect(stated('42|42 µg/m³ d=down', 'pm25')[0]).toBe('42')
})
