import { expect, test } from 'vitest'
import {
  addUnits,
  differenceUnit,
  fitsUnit,
  gapUnit,
  getUnit,
  perHeadUnit,
  ratioUnit,
  unitCatalogue,
} from './units.ts'

const units = unitCatalogue({ code: 'EUR', name: { en: 'euros', fr: 'euros' }, symbol: '€' })
const unit = (code: string) => getUnit(units, code)

test('adds like to like', () => {
  expect(addUnits(unit('persons'), unit('persons')).code).toBe('persons')
})

test('refuses to add unlike units, and names both', () => {
  expect(() => addUnits(unit('persons'), unit('person-times'))).toThrow(
    'series.unit-mismatch {"left":"persons","right":"person-times"}',
  )
  expect(() => addUnits(unit('CNY'), unit('CNY-constant'))).toThrow('series.unit-mismatch')
  expect(() => addUnits(unit('points'), unit('stations'))).toThrow('series.unit-mismatch')
})

test('refuses to add up ranks and rates', () => {
  for (const code of ['rank', 'percent', 'µg/m³', 'ratio'])
    expect(() => addUnits(unit(code), unit(code))).toThrow('series.unit-not-additive')
})

test('the difference of per cents is in percentage points, and a gap is between per cents only', () => {
  expect(differenceUnit(units, unit('percent'), unit('percent')).code).toBe('percentage-point')
  expect(differenceUnit(units, unit('km'), unit('km')).code).toBe('km')
  expect(gapUnit(units, unit('percent'), unit('percent')).code).toBe('percentage-point')
  expect(() => gapUnit(units, unit('percent'), unit('percentage-point'))).toThrow(
    'series.unit-mismatch',
  )
})

test('a bare ratio is between like units, another one in the unit of its dimensions', () => {
  expect(ratioUnit(unit('CNY'), unit('CNY'), unit('percent')).code).toBe('percent')
  expect(ratioUnit(unit('vehicles'), unit('points'), unit('vehicles-per-point')).code).toBe(
    'vehicles-per-point',
  )
  expect(() => ratioUnit(unit('CNY'), unit('USD'), unit('percent'))).toThrow(
    '{"left":"CNY","right":"USD"}',
  )
  expect(() => ratioUnit(unit('vehicles'), unit('stations'), unit('vehicles-per-point'))).toThrow(
    'vehicles / stations',
  )
})

test('per head needs persons, not visits', () => {
  expect(perHeadUnit(units, unit('EUR'), unit('persons')).code).toBe('EUR-per-person')
  expect(() => perHeadUnit(units, unit('EUR'), unit('person-times'))).toThrow(
    'series.unit-mismatch',
  )
})

test('a region’s currency and its own units are in the catalogue, and an unknown one is refused', () => {
  expect(unit('EUR').dimension).toBe('money')
  expect(unit('EUR-constant').dimension).toBe('money-constant')
  const own = { code: 'rounds', dimension: 'count', name: { en: 'rounds' }, symbol: { en: '' } }
  const more = unitCatalogue({ code: 'EUR', name: { en: 'euros' }, symbol: '€' }, [own])
  expect(fitsUnit(getUnit(more, 'rounds'), unit('items'))).toBe(true)
  expect(fitsUnit(unit('points'), unit('items'))).toBe(false)
  expect(() => unit('parsecs')).toThrow('series.unknown-unit')
})
