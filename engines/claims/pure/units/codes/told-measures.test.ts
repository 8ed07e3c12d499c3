import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

function amounts(text: string): readonly string[] {
  return checkText(text, { date: '2024-11-20' }).claims.map(({ value, unit }) => `${value} ${unit}`)
}

const accused = (text: string) =>
  checkText(text, { date: '2024-11-20' }).claims.filter(({ verdict }) => verdict === 'inconsistent')

test('ounces are of gold where the text is, and of a pound elsewhere', () => {
  expect(amounts('The bag holds 16 ounces of rice.')).toEqual(['16 ounce'])
  expect(amounts('The mine poured 1,200 ounces.')).toEqual(['1200 oz'])
  expect(amounts('Output was 45 koz.')).toEqual(['45000 oz'])
})

test('the figure beside it tells whose gallon or ton it is', () => {
  expect(accused('The pond holds 500 gallons (2,273 litres).')).toEqual([])
  expect(accused('The pond holds 500 gallons (1,893 litres).')).toEqual([])
  expect(accused('The pond holds 500 gallons (2,723 litres).')).not.toEqual([])
  expect(amounts('They sold 2,000 tons (1,814 tonnes).')).toEqual(['2000 short-ton', '1814 t'])
  expect(amounts('They sold 2,000 tons (up from 1,814 tonnes).')[0]).toBe('2000 t')
})

test('pounds are of weight where something is weighed, and money elsewhere', () => {
  const weights = (text: string) => amounts(text).filter((one) => one.endsWith(' lb'))
  expect(weights('It paid $40 for 30 pounds of rice.')).toEqual(['30 lb'])
  expect(weights('It sells a 20-pound bag for £15.')).toEqual(['20 lb'])
  expect(weights('It paid 30 pounds of debt and £15 of tax.')).toEqual([])
  expect(weights('It raised 30 million pounds of funding for $2.')).toEqual([])
})
