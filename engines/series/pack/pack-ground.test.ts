import { expect, test } from 'vitest'
import { formatExact } from '#platform/exact'
import { tinyRegion } from '#test/support'
import { evaluate, judge } from '../pure/index.ts'
import { packOf } from '../tiny/pack.ts'
import { packGround } from './pack-ground.ts'

const knowledge = { asOf: '2024-12-04', loadedBy: null }
const figure = { id: 'f', precision: 0, unit: 'CNY', bound: 'exact', period: '2023' } as const

test('a pack in memory evaluates and judges without a store', () => {
  const ground = packGround(tinyRegion(), packOf(), [])
  expect(ground.source.size).toBe(3)
  const share = evaluate(ground, {
    indicator: 'output-share',
    place: 'X-R',
    period: '2023',
    knowledge,
  })
  expect(share.value && formatExact(share.value)).toBe('25')
  const value = { coefficient: 60n, scale: 0 }
  const stated = { ...figure, indicator: 'output', place: 'X-N', value }
  const word = (document: string) => judge(ground, { ...stated, document }, knowledge).word
  expect([word('another'), word('release')]).toEqual(['holds', 'no-data'])
})

test('a broken row is refused with its file and line, as by a load', () => {
  const broken = packOf({
    'series/output.csv':
      'indicator,place,period,value,unit,document\noutput,X,2023,many,CNY,release\n',
  })
  expect(() => packGround(tinyRegion(), broken, [])).toThrow(
    expect.objectContaining({ code: 'series.broken-pack' }),
  )
})
