import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixedContext, testDatabase } from '#test/support'
import { SYSTEMS } from './fhir/systems.ts'
import { openHospital } from './tiny/hospital.ts'
import { HOSPITAL, tinyHealth } from './tiny/world.ts'

// The last minutes of a year, which in UTC are still its afternoon: what counts is the day in the region.

const db = await testDatabase()
const world = tinyHealth(db, fixedContext())
let hospital: Awaited<ReturnType<typeof openHospital>>
beforeAll(async () => {
  await world.prepare()
  hospital = await openHospital(db, world)
})
afterAll(() => hospital.close())

const settle = async (psn_no: string, begntime: string) => {
  const { status, body } = await hospital.send(
    'interface/2207',
    hospital.headOf('2207', hospital.billOf(psn_no, { begntime })),
  )
  return status === 200 ? body.output.setlinfo : body.code
}
const deductibleOf = async (psn_no: string, cum_ym: string): Promise<string> => {
  const { body } = await hospital.send(
    'interface/5206',
    hospital.headOf('5206', { data: { psn_no, cum_ym } }),
  )
  return body.output.cuminfo[0].cum
}
const settledOn = (id: string): Promise<string> =>
  db.migrator.read(async (tx) => {
    const [row] = await tx<{ on: string }[]>`
      SELECT settled_on::text AS on FROM health.settlements WHERE id = ${id}`
    return row?.on ?? ''
  })

test('a visit of the last evening counts to the old year, though it is settled after midnight', async () => {
  const insured = await world.insure('CN-330200')
  hospital.setClock('2025-12-31T15:59:59.900000Z', '2025-12-31')
  const early = await settle(insured, '2025-12-31 23:30:00')
  expect(early).toMatchObject({ setl_time: '2025-12-31 23:59:59', act_pay_dedc: '400.00' })
  expect(await settle(insured, '2026-01-01 00:00:00')).toBe('health.bad-visit-day')

  hospital.setClock('2025-12-31T16:10:00.000000Z', '2026-01-01')
  const late = await settle(insured, '2025-12-31 23:50:00')
  // The old year's deductible was paid with the first visit.
  expect(late).toMatchObject({ setl_time: '2026-01-01 00:10:00', act_pay_dedc: '0.00' })
  const fresh = await settle(insured, '2026-01-01 00:05:00')
  expect(fresh).toMatchObject({ setl_time: '2026-01-01 00:10:00', act_pay_dedc: '400.00' })
  expect(await deductibleOf(insured, '202512')).toBe('400.00')
  expect(await deductibleOf(insured, '202601')).toBe('400.00')
  // Clearing goes by the day of the settlement in the region.
  expect(await settledOn(early.setl_id)).toBe('2025-12-31')
  expect(await settledOn(late.setl_id)).toBe('2026-01-01')
})

test('an instant of FHIR counts on the day that it was in the region, whatever its offset', async () => {
  hospital.setClock('2026-01-02T02:00:00.000000Z', '2026-01-02')
  const claim = async (insured: string, start: string) => {
    const { body } = await hospital.send('fhir/Claim/$submit', {
      resourceType: 'Claim',
      identifier: [{ system: SYSTEMS.bill, value: `Y${hospital.next()}` }],
      status: 'active',
      type: { text: 'outpatient' },
      use: 'claim',
      patient: { identifier: { system: SYSTEMS.insured, value: insured } },
      billablePeriod: { start },
      created: '2026-01-02T01:00:00Z',
      provider: { identifier: { system: SYSTEMS.institution, value: HOSPITAL } },
      priority: { coding: [{ code: 'normal' }] },
      insurance: [{ sequence: 1, focal: true, coverage: { display: 'basic' } }],
      item: [
        {
          sequence: 1,
          productOrService: { coding: [{ system: SYSTEMS.item, code: 'A1' }] },
          net: { value: 500, currency: 'CNY' },
        },
      ],
    })
    return body
  }
  for (const [start, year] of [
    ['2025-12-31T15:59:59Z', '2025'],
    ['2025-12-31T16:00:00Z', '2026'],
    ['2026-01-01T00:30:00+09:00', '2025'],
    ['2025-12-31T23:30:00-05:00', '2026'],
    ['2026-01-01T07:00:00+08:00', '2026'],
  ] as const) {
    const insured = await world.insure('CN-330200')
    const answered = await claim(insured, start)
    expect(answered.created).toBe('2026-01-02T10:00:00.000000+08:00')
    const other = year === '2025' ? '2026' : '2025'
    expect(await deductibleOf(insured, `${year}01`), start).toBe('400.00')
    expect(await deductibleOf(insured, `${other}01`), start).toBe('0.00')
    const { body } = await hospital.read(`fhir/ExplanationOfBenefit/${answered.id}`)
    expect(body.billablePeriod.start.slice(0, 4)).toBe(year)
  }
})
