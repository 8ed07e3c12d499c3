import { expect, test } from 'vitest'
import { type Awaited, matchReceipts, type ReceiptLine } from './match.ts'

const awaited = (id: string, rest: bigint, given: Partial<Awaited> = {}): Awaited => ({
  ...{ id, document: `health/1/${id}`, payer: 'CN-AH', payee: 'CN-SH', rest },
  ...given,
})
const line = (amount: bigint, note = '', given: Partial<ReceiptLine> = {}): ReceiptLine => ({
  ...{ account: '1', reference: '1', receivedOn: '2025-06-10', payer: 'CN-AH', payee: 'CN-SH' },
  ...{ amount, note, ...given },
})

test('a line confirms the only instruction of its parties that awaits its amount', () => {
  expect(matchReceipts([line(500n)], [awaited('1', 500n), awaited('2', 400n)])).toEqual(['1'])
  expect(matchReceipts([line(500n, '', { payer: 'CN-ZJ' })], [awaited('1', 500n)])).toEqual([null])
  expect(matchReceipts([line(499n)], [awaited('1', 500n)])).toEqual([null])
})

test('where two await the same, only a note tells them apart', () => {
  const two = [awaited('1', 500n), awaited('2', 500n)]
  expect(matchReceipts([line(500n)], two)).toEqual([null])
  expect(matchReceipts([line(500n, 'clearing health/1/2')], two)).toEqual(['2'])
})

test('a note names an instruction whole, and never gets more for it than is awaited', () => {
  const two = [awaited('2', 500n), awaited('23', 700n)]
  expect(matchReceipts([line(300n, 'health/1/23')], two)).toEqual(['23'])
  expect(matchReceipts([line(501n, 'health/1/2')], two)).toEqual([null])
})

test('parts add up: what one line confirmed the next can’t confirm again', () => {
  const note = 'health/1/1'
  const lines = [line(300n, note), line(300n, note), line(200n, note)]
  expect(matchReceipts(lines, [awaited('1', 500n)])).toEqual(['1', null, '1'])
})
