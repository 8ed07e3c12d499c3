import { expect, test } from 'vitest'
import type { Relation } from '../../model.ts'
import { isAlongTimes } from './along-times.ts'
import type { Said } from './text.ts'

/** Three figures of one row, by their periods. */
const rowOf = (...periods: readonly (string | null)[]) =>
  ({
    doc: { sentences: [{ paragraph: 0 }], paragraphs: [{ kind: 'row' }] },
    context: { claims: periods.map((period) => ({ sentence: 0, period })) },
    relations: [],
  }) as unknown as Said

const STEP = { kind: 'average-growth', rate: 1, base: 2, result: 0, years: 2 } as Relation

test('figures of three years in one row are computed from each other in no way', () => {
  expect(isAlongTimes(rowOf('2023', '2022', '2021'), STEP)).toBe(true)
})

test('a change of the later of two years, quarters beside their year and what has no time may be', () => {
  expect(isAlongTimes(rowOf('2023', '2023', '2021'), STEP)).toBe(false)
  expect(isAlongTimes(rowOf('2023-Q2', '2023', '2023-Q1'), STEP)).toBe(false)
  expect(isAlongTimes(rowOf('2023', null, '2021'), STEP)).toBe(false)
})
