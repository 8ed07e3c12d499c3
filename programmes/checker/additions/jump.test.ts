import { expect, test } from 'vitest'
import type { StatedFigure } from '#engines/series'
import { deltaGround } from '../judge/tiny/pack.ts'
import { jumpOf } from './jump.ts'

const ground = deltaGround()

/** In hundreds of millions of yuan. */
function output(value: bigint, more: Partial<StatedFigure> = {}): StatedFigure {
  return {
    id: '0',
    value: { coefficient: value * 100_000_000n, scale: 0 },
    precision: 8,
    unit: 'CNY',
    bound: 'exact',
    indicator: 'gdp',
    place: 'CN-SH',
    period: '2024',
    document: 'this-release',
    ...more,
  }
}

const jump = (figure: StatedFigure) => jumpOf(ground, figure, '2025-03-10')

test('hundreds of millions rendered as billions are asked about before they are added', () => {
  expect(jump(output(539_267n))).toMatchObject({
    en: 'it is 11.4 times what the data give for 2023: check its unit',
    zh: '是2023年数据的11.4倍：请核对单位',
  })
  expect(jump(output(5_392n))?.en).toContain('0.114 times')
})

test('what grows as output does is not, nor what nothing is known of', () => {
  expect(jump(output(53_927n))).toBeNull()
  expect(jump(output(539_267n, { period: '1930' }))).toBeNull()
  const rate = { indicator: 'rd-intensity', unit: 'percent', value: { coefficient: 40n, scale: 0 } }
  expect(jump(output(0n, rate))).toBeNull()
})
