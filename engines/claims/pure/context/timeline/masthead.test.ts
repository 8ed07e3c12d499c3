import { expect, test } from 'vitest'
import { readClaims } from '../../read-claims.ts'

const periods = (text: string) =>
  readClaims(text, { date: '2025-07-10' }).claims.map(({ period }) => period)

test('the period that a line under the name of a bulletin says holds for what says none', () => {
  const body =
    'Emergency rooms\nThe wards saw 6,470 patients, and the average stay was 4.2 days, told the board.'
  expect(periods(`HARROW HEALTH BOARD\nBulletin, January–March 2025\n${body}`)).toEqual([
    '2025-Q1',
    '2025-Q1',
  ])
  expect(periods(`HARROW HEALTH BOARD\nBulletin\n${body}`)).toEqual([null, null])
})

test('a report on thirteen weeks is on them, whatever day they ended or since when something was cut', () => {
  const title = 'Corrin Grocers – trading update for the 13 weeks to 29 June 2025'
  const text = `${title}\nRevenue rose 4.8% to £126m, and the margin was 4.1% of it, the board said.\n- 9 stores opened, 318 at the period end`
  expect(periods(text).slice(0, 3)).toEqual(Array(3).fill('since2025-03-31..@2025-06-29'))
})
