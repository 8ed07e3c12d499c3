import { expect, test } from 'vitest'
import { HouseError, sayError } from './index.ts'

test('numbers that are long are written in groups, and years and ports as they are', () => {
  const catalogue = {
    'tiny.long': {
      kind: 'invalid',
      message: { en: '{bytes} of {max}, {port}, {day}', zh: '{bytes}' },
      remedy: { en: '{none}', zh: '' },
    },
  } as const
  const info = { bytes: 1_046_513, max: 1_000_000, port: 65_535, day: '12345678' }
  const error = new HouseError('tiny.long', info)
  expect(sayError(error, catalogue, 'en')).toEqual({
    kind: 'invalid',
    message: '1,046,513 of 1,000,000, 65535, 12345678',
    remedy: '{none}',
  })
  expect(sayError(error, catalogue, 'zh').message).toBe('1,046,513')
})
