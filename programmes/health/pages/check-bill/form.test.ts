import { expect, test } from 'vitest'
import { exampleFor, fenOfText, formOfAnswer, isBadAmount, slipOf } from './form.ts'

test('amounts are read as people write them, and nothing else is', () => {
  expect(['12', '12.5', '12.50', '1,234.56', '1，234', ' 0 '].map(fenOfText)).toEqual([
    ...[1200n, 1250n, 1250n, 123_456n, 123_400n, 0n],
  ])
  for (const text of ['', '-1', '1.234', '1e3', 'twelve', '12 yuan', '1.2.3'])
    expect(fenOfText(text), text).toBeUndefined()
  expect([isBadAmount(''), isBadAmount(undefined), isBadAmount('x')]).toEqual([false, false, true])
})

test('what is empty is unknown, and nought is nought', () => {
  const slip = slipOf({ total: '', cash: '0', rate: '75', familyDoctor: '', disease: '' })
  expect(slip.amounts).toEqual({ cash: 0n })
  expect(slip).toMatchObject({
    pooledRate_bp: 7500,
    familyDoctor: null,
    day: null,
    chronicDisease: null,
  })
  expect(slipOf({ rate: '101' }).pooledRate_bp).toBeNull()
})

test('an answer of the national interface fills the fields by their names there', () => {
  const answer = {
    output: {
      setlinfo: { medfee_sumamt: 605.5, hifp_pay: '240.00', pool_prop_selfpay: 0.8, psn_name: 'x' },
    },
  }
  expect(formOfAnswer(JSON.stringify(answer))).toEqual({
    total: '605.5',
    pooled: '240.00',
    rate: '80',
  })
  expect(formOfAnswer('{"other":1}')).toBeNull()
  expect(formOfAnswer('not JSON')).toBeNull()
  expect(formOfAnswer('null')).toBeNull()
})

test('the example is offered only where the region has its places', () => {
  expect(exampleFor(['CN-SH', 'CN-330100'])?.total).toBe('605.50')
  expect(exampleFor(['CN-SH'])).toBeNull()
})
