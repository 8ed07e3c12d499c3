import { expect, test } from 'vitest'
import { nearest } from './index.ts'

const FIGURES = ['pm25', 'gdp', 'gdp-share', 'gdp-total', 'task-lists', 'nev-output']

test('two swapped letters still meet what was meant', () => {
  expect(nearest('gpd', FIGURES, 1)).toEqual(['gdp'])
  expect(nearest('gdp-shar', FIGURES, 2)).toEqual(['gdp-share', 'gdp-total'])
})

test('the short name of a place finds its code, whatever its case', () => {
  expect(nearest('Sh', ['CN-AH', 'CN-JS', 'CN-SH', 'CN-ZJ'], 1)).toEqual(['CN-SH'])
})

test('no more are named than asked for, and none where there are none', () => {
  expect(nearest('x', FIGURES, 3)).toHaveLength(3)
  expect(nearest('x', [], 3)).toEqual([])
})
