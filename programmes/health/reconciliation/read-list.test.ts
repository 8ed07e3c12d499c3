import { expect, test } from 'vitest'
import { HouseError } from '#platform/errors'
import { readList } from './read-list.ts'

const ID = '019400d0-0000-7000-8000-00000000000a'

const refusalOf = (text: string) => {
  try {
    return readList(text)
  } catch (error) {
    return error instanceof HouseError ? [error.code, error.info.line] : error
  }
}

test('a list is read by its own columns and by those of the national interface', () => {
  const row = { total: 100_000n, funds: 24_000n, account: 0n, cash: 76_000n, isCancelled: false }
  const own = `settlement,bill,total,funds,account,cash,cancelled\n${ID},b-1,1000,240.00,0,760.0,no\n`
  expect(readList(own)).toEqual([{ ...row, settlement: ID, bill: 'b-1' }])
  const national = `\ufeffpsn_cash_pay,acct_pay,fund_pay_sumamt,medfee_sumamt,setl_id\r\n760.00,0.00,240.00,1000.00,${ID.toUpperCase()}\r\n`
  expect(readList(national)).toEqual([{ ...row, settlement: ID, bill: null }])
})

test('who cancelled is read in both languages', () => {
  const header = 'settlement,total,funds,account,cash,cancelled'
  const flags = ['1', 'yes', '是', '', '0', '否'].map((flag) => `${ID},1,1,0,0,${flag}`)
  const rows = readList([header, ...flags].join('\n'))
  expect(rows.map(({ isCancelled }) => isCancelled)).toEqual([
    ...[true, true, true],
    ...[false, false, false],
  ])
})

test('what can’t be read is named with its line', () => {
  const header = 'settlement,total,funds,account,cash'
  expect(refusalOf('settlement,total\n')).toEqual(['health.bad-list', 1])
  expect(refusalOf(`${header}\n${ID},1,1,0,0\nx,1,1,0,0\n`)).toEqual(['health.bad-list', 3])
  expect(refusalOf(`${header}\n${ID},1.001,1,0,0\n`)).toEqual(['health.bad-list', 2])
  expect(refusalOf(`${header}\n${ID},-1,1,0,0\n`)).toEqual(['health.bad-list', 2])
  expect(refusalOf(`${header},cancelled\n${ID},1,1,0,0,perhaps\n`)).toEqual(['health.bad-list', 2])
  expect(refusalOf(`${header}\n"${ID},1\n`)).toMatchObject(['health.bad-list', expect.anything()])
})
