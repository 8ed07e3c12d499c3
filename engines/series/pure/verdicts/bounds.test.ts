import { expect, test } from 'vitest'
import { contains, parseDecimal, rationalOf } from '#platform/exact'
import type { Bound, StatedFigure } from '../../types.ts'
import { stated } from '../tiny/delta.ts'
import { readingsOf } from './bounds.ts'

/** Which of the values the statement is true of, by its first reading. */
function fits(
  bound: Bound,
  value: string,
  of: readonly string[],
  more: Partial<StatedFigure> = {},
) {
  const [, meant] = readingsOf(stated('gdp-share', '2023', value, { bound, ...more }))[0] ?? []
  return of.filter((one) => meant && contains(meant, rationalOf(parseDecimal(one))))
}

test('exact means all that rounds to it, or else all that is cut off to it', () => {
  expect(fits('exact', '24.4', ['24.34', '24.35', '24.4499', '24.45'])).toEqual([
    '24.35',
    '24.4499',
  ])
  const [, [, cut] = []] = readingsOf(stated('gdp-share', '2023', '24.4'))
  const inCut = ['24.39', '24.4', '24.4999', '24.5'].filter(
    (one) => cut && contains(cut, rationalOf(parseDecimal(one))),
  )
  expect(inCut).toEqual(['24.4', '24.4999'])
})

test('bounds are strict where their word is', () => {
  const near = ['9', '10', '11']
  expect(fits('over', '10', near)).toEqual(['11'])
  expect(fits('at-least', '10', near)).toEqual(['10', '11'])
  expect(fits('under', '10', near)).toEqual(['9'])
  expect(fits('at-most', '10', near)).toEqual(['9', '10'])
})

test('nearly is a little below, about a little to either side', () => {
  const near = ['949', '950', '999', '1000', '1050', '1051']
  expect(fits('nearly', '1000', near)).toEqual(['950', '999'])
  expect(fits('about', '1000', near)).toEqual(['950', '999', '1000', '1050'])
  expect(fits('about', '-1000', ['-1051', '-1050', '-950', '-949'])).toEqual(['-1050', '-950'])
  expect(fits('nearly', '-1000', ['-1000', '-999', '-950', '-949'])).toEqual(['-999', '-950'])
})

test('about a coarse number allows its rounding at least', () => {
  expect(fits('about', '3', ['2.5', '3.4', '3.6'])).toEqual(['2.5', '3.4'])
})

test('between has both ends, as they were rounded', () => {
  const valueHigh = parseDecimal('25')
  expect(fits('between', '18', ['17.4', '17.5', '25.4', '25.5'], { valueHigh })).toEqual([
    '17.5',
    '25.4',
  ])
})
