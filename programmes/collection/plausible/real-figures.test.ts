import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Observation, packGround } from '#engines/series'
import { formatDecimal, parseDecimal } from '#platform/exact'
import { loadRegion, packFiles } from '#platform/region'
import { figuresOf } from '#programmes/contract'
import { programme as economy } from '#programmes/economy'
import type { Known } from '../grounds/cells.ts'
import { groundsOf } from '../grounds/grounds-of.ts'
import { questionsOf } from './questions-of.ts'
import type { Grounds, QuestionKind } from './types.ts'

// Every figure of the region's pack, asked for as if it weren't held: each is tried against its own history, its parts
// and its growth.

const region = loadRegion(fileURLToPath(new URL('../../../regions/yangtze-delta', import.meta.url)))
const ground = packGround(region, packFiles(region), figuresOf([economy], region))
const known: Known = { ...ground, asOf: '2026-11-25' }
const INDICATORS = [
  'gdp',
  'registered-population',
  'rd-expenditure',
  'rd-intensity',
  'gdp-growth-real',
]
const POWERS: { readonly [unit: string]: number } = { CNY: 8, persons: 4 }
const figures = INDICATORS.flatMap((indicator) =>
  ground.source
    .placesOf(indicator)
    .flatMap((place) =>
      ground.source
        .periodsOf(indicator, place)
        .flatMap((period) => ground.source.cell(indicator, place, period)),
    ),
)
const sound = figures.filter(({ doubt }) => doubt === null)

function groundOf(one: Observation): Grounds {
  const power = POWERS[one.unit] ?? 0
  const { indicator, place, period, vintage, unit } = one
  const grounds = groundsOf(known, [{ number: 1, indicator, place, period, vintage, unit, power }])
  // What is held of the cell is the value itself.
  return { ...grounds, items: grounds.items.map((item) => ({ ...item, held: [] })) }
}

function kindsOf(one: Observation, value = formatDecimal(one.value)): readonly QuestionKind[] {
  const given = new Map([[1, { value, power: POWERS[one.unit] ?? 0 }]])
  return questionsOf(groundOf(one), given).questions.map(({ kind }) => kind)
}

function shareOf(list: readonly Observation[], holds: (one: Observation) => boolean): number {
  return list.filter(holds).length / list.length
}

const historyOf = (one: Observation) => groundOf(one).items[0]?.history ?? []
const someOf = (list: readonly Observation[], count: number) =>
  fc.sample(fc.constantFrom(...list), { numRuns: count, seed: 20241204 })

test('of the true figures of each indicator fewer than 2 in 100 are questioned, of all of them fewer than 1', () => {
  expect(sound.length).toBeGreaterThan(6000)
  const questioned = sound.filter((one) => kindsOf(one).length > 0)
  for (const indicator of INDICATORS) {
    const own = sound.filter((one) => one.indicator === indicator)
    const wrongly = questioned.filter((one) => one.indicator === indicator)
    expect(own.length, indicator).toBeGreaterThan(10)
    expect(wrongly.length / own.length, indicator).toBeLessThan(0.02)
  }
  expect(questioned.length / sound.length).toBeLessThan(0.01)
})

test('a value in a wrong unit is questioned, by that name, wherever an earlier value is held', () => {
  const slips = fc.constantFrom(2, 3, 4, 6, 8).chain((k) => fc.constantFrom(k, -k))
  const withPast = sound.filter((one) => one.unit !== 'percent' && historyOf(one).length > 0)
  let planted = 0
  let caught = 0
  fc.assert(
    fc.property(fc.constantFrom(...withPast), slips, (one, k) => {
      planted++
      if (kindsOf(one, shifted(one, k)).includes('unit')) caught++
    }),
    { numRuns: 1500, seed: 20241204 },
  )
  expect(caught / planted).toBeGreaterThan(0.995)
})

test('a rate given as a fraction is questioned', () => {
  const rates = sound.filter((one) => one.unit === 'percent' && historyOf(one).length > 0)
  expect(shareOf(rates, (one) => kindsOf(one, shifted(one, -2)).includes('unit'))).toBe(1)
})

test('a lost sign is questioned wherever earlier values say that there was none', () => {
  const long = someOf(
    sound.filter((one) => one.indicator !== 'gdp-growth-real' && historyOf(one).length >= 3),
    500,
  )
  const negated = (one: Observation) => `-${formatDecimal(one.value)}`
  expect(shareOf(long, (one) => kindsOf(one, negated(one)).includes('sign'))).toBe(1)
})

test('a digit too many or too few, and a value doubled or halved, are nearly always questioned', () => {
  const long = someOf(
    sound.filter((one) => one.unit !== 'percent' && historyOf(one).length > 6),
    500,
  )
  const isCaught = (change: (text: string) => string) => (one: Observation) =>
    kindsOf(one, change(formatDecimal(one.value))).length > 0
  expect(
    shareOf(
      long,
      isCaught((text) => timesOf(text, 10n)),
    ),
  ).toBeGreaterThan(0.99)
  expect(
    shareOf(
      long,
      isCaught((text) => timesOf(text, 2n)),
    ),
  ).toBeGreaterThan(0.9)
  expect(
    shareOf(
      long,
      isCaught((text) => halfOf(text)),
    ),
  ).toBeGreaterThan(0.9)
})

test('of the figures whose transcription is doubted more than a third are questioned', () => {
  const doubted = figures.filter((one) => one.doubt !== null && historyOf(one).length > 0)
  expect(doubted.length).toBeGreaterThan(10)
  expect(shareOf(doubted, (one) => kindsOf(one).length > 0)).toBeGreaterThan(0.35)
})

function shifted({ value }: Observation, k: number): string {
  const { coefficient, scale } = value
  const moved = scale - k
  return moved >= 0
    ? formatDecimal({ coefficient, scale: moved })
    : formatDecimal({ coefficient: coefficient * 10n ** BigInt(-moved), scale: 0 })
}

function timesOf(text: string, by: bigint): string {
  const { coefficient, scale } = parseDecimal(text)
  return formatDecimal({ coefficient: coefficient * by, scale })
}

function halfOf(text: string): string {
  const { coefficient, scale } = parseDecimal(text)
  return formatDecimal({ coefficient: coefficient * 5n, scale: scale + 1 })
}
