import { expect, test } from 'vitest'
import { keyOfWords } from './measure-key.ts'

test('small words, plurals and case do not count', () => {
  expect(keyOfWords('the Operating Mileages of high-speed rail')).toEqual(
    keyOfWords('operating mileage of the high-speed rail'),
  )
  expect(keyOfWords('number of cities')).toEqual(['city'])
})

test('Chinese measures are pairs of signs', () => {
  expect(keyOfWords('高铁营业里程')).toEqual(['业里', '营业', '里程', '铁营', '高铁'].sort())
  expect(keyOfWords('高铁的营业里程')).not.toContain('铁营')
})
