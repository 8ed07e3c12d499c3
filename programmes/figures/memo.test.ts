import { expect, test } from 'vitest'
import { ObservationIndex } from '#engines/series/pure'
import { tinyRegion } from '#test/support'
import { ANSWERS_KEPT_MAX, remembered, rememberedOf } from './memo.ts'

test('an answer is computed once for a key, and again for another', () => {
  const index = new ObservationIndex()
  let computed = 0
  const ask = (key: string) => remembered(index, key, () => ++computed)
  expect([ask('a'), ask('a'), ask('b'), ask('a')]).toEqual([1, 1, 2, 1])
})

test('an answer is forgotten when observations come in', () => {
  let version = 0
  const empty = new ObservationIndex()
  const source = {
    size: 0,
    get version() {
      return version
    },
    cell: empty.cell.bind(empty),
    periodsOf: empty.periodsOf.bind(empty),
    placesOf: empty.placesOf.bind(empty),
    byDocument: empty.byDocument.bind(empty),
  }
  let computed = 0
  const ask = () => remembered(source, 'a', () => ++computed)
  expect([ask(), ask()]).toEqual([1, 1])
  version = 1
  expect([ask(), ask()]).toEqual([2, 2])
})

test('what nobody could compute is not remembered, and a value of undefined is', () => {
  const region = tinyRegion()
  expect(() =>
    rememberedOf(region, 'a', () => {
      throw new Error('no outlines')
    }),
  ).toThrow('no outlines')
  let computed = 0
  const ask = () =>
    rememberedOf(region, 'a', () => {
      computed += 1
      return undefined
    })
  expect([ask(), ask(), computed]).toEqual([undefined, undefined, 1])
})

test('no more answers are kept than the limit: what was asked for longest ago gives way', () => {
  const index = new ObservationIndex()
  let computed = 0
  const ask = (key: number) => remembered(index, String(key), () => ++computed, 'large')
  for (let key = 0; key < ANSWERS_KEPT_MAX.large; key++) ask(key)
  expect(ask(0)).toBe(1)
  ask(ANSWERS_KEPT_MAX.large)
  expect(ask(0)).toBe(1)
  expect(ask(1)).toBe(ANSWERS_KEPT_MAX.large + 2)
})
