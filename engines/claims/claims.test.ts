import { expect, test } from 'vitest'
import { checkText, readClaims, reasonsOf } from '#engines/claims'

const RELEASE =
  'In 2023 the network of the region reached 6,300 kilometers, an increase of 12% from 4,200 kilometers in 2018.'

test('the front door alone reads a release, tests it against itself and says the arithmetic', () => {
  const report = checkText(RELEASE, { date: '2024-03-01' })
  expect(report.claims.map(({ text, verdict }) => [text, verdict])).toEqual([
    ['6,300 kilometers', 'inconsistent'],
    ['12%', 'inconsistent'],
    ['4,200 kilometers', 'inconsistent'],
  ])
  const [reason] = reasonsOf(readClaims(RELEASE, { date: '2024-03-01' })).filter(
    ({ ok }) => ok === false,
  )
  expect(reason).toMatchObject({ check: 'growth', claims: expect.arrayContaining([0, 1, 2]) })
  expect(reason?.arithmetic).toContain('50')
})

test('the same text gives the same report, byte for byte, and a true one is left in peace', () => {
  const again = () => JSON.stringify(checkText(RELEASE, { date: '2024-03-01' }))
  expect(again()).toBe(again())
  const truth = checkText(RELEASE.replace('12%', '50%'), { date: '2024-03-01' })
  expect(truth.summary.byVerdict.inconsistent).toBe(0)
})

test('an empty text and one without figures have no claims', () => {
  expect(checkText('').claims).toEqual([])
  expect(checkText('The meeting was held in the spirit of cooperation.').claims).toEqual([])
})
