import Value from 'typebox/value'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '#platform/action'
import { fixedContext, testDatabase } from '#test/support'
import { CLAIM_RESPONSE, EXPLANATION } from './fhir/schemas.ts'
import { SYSTEMS } from './fhir/systems.ts'
import { billPage } from './queries/bill-page.ts'
import { entitle, file } from './registers/file.ts'
import { openHospital } from './tiny/hospital.ts'
import { HOSPITAL, TODAY, tinyHealth } from './tiny/world.ts'

// What hospitals speak: the national interface's calls and FHIR, by HTTP, each as it comes over the wire.

const db = await testDatabase()
const world = tinyHealth(db, fixedContext())
const { of, act, insure, prepare, acting, house } = world
let hospital: Awaited<ReturnType<typeof openHospital>>
beforeAll(async () => {
  await prepare()
  hospital = await openHospital(db, world)
})
afterAll(() => hospital.close())

const { send, headOf, billOf, next } = {
  send: (path: string, payload: unknown, type = 'application/json') =>
    hospital.send(path, payload, { 'content-type': type }),
  headOf: (infno: string, input: unknown) => hospital.headOf(infno, input),
  billOf: (psn_no: string, given: object = {}) => hospital.billOf(psn_no, given),
  next: () => hospital.next(),
}

test('2206 and 2207 answer the same amounts, by the names of the interface, each with two decimals', async () => {
  const bill = billOf(await insure('CN-330200'))
  const tried = await send('interface/2206', headOf('2206', bill))
  const head = headOf('2207', bill)
  const settled = await send('interface/2207', head)
  expect(settled.status).toBe(200)
  expect(settled.body).toMatchObject({ infcode: 0, inf_refmsgid: head.msgid, err_msg: '' })
  const { setl_id, setl_time, ...amounts } = settled.body.output.setlinfo
  expect(setl_id).toMatch(/^[0-9a-f-]{36}$/)
  expect(setl_time).not.toBe('')
  expect(tried.body.output.setlinfo).toEqual({ ...amounts, setl_id: '', setl_time: '' })
  expect(amounts).toMatchObject({
    medfee_sumamt: '1000.00',
    fulamt_ownpay_amt: '0.00',
    overlmt_selfpay: '0.00',
    preselfpay_amt: '9.95',
    inscp_scp_amt: '990.05',
    act_pay_dedc: '400.00',
    hifp_pay: '236.02',
    pool_prop_selfpay: '0.4000',
    fund_pay_sumamt: '236.02',
    psn_part_amt: '763.98',
    psn_cash_pay: '763.98',
    acct_pay: '0.00',
    hosp_part_amt: '0.00',
    mdtrt_id: 'V1',
    psn_type: '11',
  })
  const again = await send('interface/2207', { ...head, inf_time: '2025-06-10 10:05:00' })
  expect(again.body).toEqual(settled.body)
})

test('1101 and 2001 tell the institution of whom presents a card, and nobody else', async () => {
  const insured = await insure('CN-330200', 'retired')
  const filing = { insured, kind: 'referral', treatedPlace: 'CN-SH', validFrom: '2025-01-01' }
  await act(file, house, { filings: [{ ...filing, validTo: '2025-12-01' }] })
  const card = { data: { mdtrt_cert_type: '01', mdtrt_cert_no: insured } }
  const person = await send('interface/1101', headOf('1101', card))
  expect(person.body.output.insuinfo[0]).toMatchObject({
    insutype: '310',
    psn_type: '12',
    psn_insu_stas: '1',
    insuplc_admdvs: '330200',
    balc: '0.00',
  })
  const asked = (med_type: string, dise_codg?: string) =>
    send('interface/2001', {
      ...headOf('2001', { data: { psn_no: insured, med_type, begntime: TODAY, dise_codg } }),
    })
  const ordinary = await asked('11')
  expect(ordinary.body.output.trtinfo[0]).toMatchObject({
    trt_enjymnt_flag: '1',
    begndate: '2025-01-01',
    enddate: '2025-12-01',
  })
  expect((await asked('14', 'M01600')).body.output.trtinfo[0].trt_enjymnt_flag).toBe('0')
  const entitlement = { insured, disease: 'diabetes', validFrom: '2025-01-01' }
  await act(entitle, house, { entitlements: [entitlement] })
  expect((await asked('14', 'M01600')).body.output.trtinfo[0].trt_enjymnt_flag).toBe('1')
  hospital.become('clinic')
  const other = await send('interface/1101', headOf('1101', card))
  hospital.become('hospital')
  expect([other.status, other.body.code]).toEqual([404, 'health.unknown-institution'])
})

test('2208 cancels whole, 2601 undoes what was lost, and neither twice', async () => {
  const insured = await insure('CN-330200')
  const { body } = await send('interface/2207', headOf('2207', billOf(insured)))
  const cancelled = headOf('2208', {
    data: { setl_id: body.output.setlinfo.setl_id, psn_no: insured },
  })
  const first = await send('interface/2208', cancelled)
  expect(first.status).toBe(200)
  expect((await send('interface/2208', cancelled)).body).toEqual(first.body)
  const twice = await send('interface/2208', { ...cancelled, msgid: 'another' })
  expect([twice.status, twice.body.code]).toEqual([409, 'health.cancelled-already'])

  const lost = headOf('2207', billOf(insured))
  await send('interface/2207', lost)
  const reversal = headOf('2601', { data: { psn_no: insured, omsgid: lost.msgid, oinfno: '2207' } })
  expect((await send('interface/2601', reversal)).status).toBe(200)
  expect((await send('interface/2601', reversal)).status).toBe(200)
  const anew = await send('interface/2207', headOf('2207', billOf(insured)))
  expect(anew.body.output.setlinfo.act_pay_dedc).toBe('400.00')
  const kept = await db.migrator.read(async (tx) => {
    const rows = await tx<{ input: unknown }[]>`
      SELECT input FROM action.journal WHERE action IN ('health.cancel-national', 'health.reverse-national')`
    return JSON.stringify(rows)
  })
  expect(kept).toContain(HOSPITAL)
  expect(kept).not.toContain(insured)
})

test('a bill page tells the steps to who may know the person, and everybody why there are none', async () => {
  const { body } = await send('interface/2207', headOf('2207', billOf(await insure('CN-330200'))))
  const id = body.output.setlinfo.setl_id
  const hospital = await ask(db, billPage, of(acting('hospital').actor), { id })
  expect(hospital).toMatchObject({ explained: null, unexplained: 'not-yours', cancelledOn: null })
  const zhejiang = await ask(db, billPage, of(acting('zhejiang').actor), { id })
  expect(zhejiang.unexplained).toBe(null)
  expect(zhejiang.explained?.length).toBeGreaterThan(4)
  expect(zhejiang.bill.settledOn).toBe(TODAY)
})

test('a total that isn’t the sum of its lines is refused, and an amount with a third decimal', async () => {
  const insured = await insure('CN-330200')
  const wrong = await send(
    'interface/2207',
    headOf('2207', billOf(insured, { medfee_sumamt: 999 })),
  )
  expect([wrong.status, wrong.body.code]).toEqual([400, 'health.total-differs'])
  const odd = await send(
    'interface/2207',
    headOf('2207', billOf(insured, { medfee_sumamt: 1000.001 })),
  )
  expect([odd.status, odd.body.code]).toEqual([400, 'health.bad-amount'])
})

const claimOf = (insured: string, given: object = {}) => ({
  resourceType: 'Claim',
  identifier: [
    { system: SYSTEMS.bill, value: `F${next()}` },
    { system: SYSTEMS.message, value: `fhir-${next()}` },
  ],
  status: 'active',
  type: {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/claim-type', code: 'institutional' }],
  },
  use: 'claim',
  patient: { identifier: { system: SYSTEMS.insured, value: insured } },
  billablePeriod: { start: TODAY },
  created: TODAY,
  provider: { reference: `Organization/${HOSPITAL}` },
  priority: { coding: [{ code: 'normal' }] },
  insurance: [{ sequence: 1, focal: true, coverage: { display: 'basic medical insurance' } }],
  item: [
    {
      sequence: 1,
      productOrService: { coding: [{ system: SYSTEMS.item, code: 'A1' }] },
      quantity: { value: 2 },
      net: { value: 1000, currency: 'CNY' },
    },
  ],
  total: { value: 1000, currency: 'CNY' },
  ...given,
})

test('a FHIR Claim is tried, settled and explained, each answer a resource of R4', async () => {
  const insured = await insure('CN-330200')
  const claim = claimOf(insured)
  const type = 'application/fhir+json'
  const tried = await send('fhir/Claim', { ...claim, use: 'predetermination' }, type)
  const settled = await send('fhir/Claim', claim, type)
  expect(settled.status).toBe(200)
  // The label of the simulated world stands beside what the standard has.
  const bare = ({ world: _, ...resource }: { readonly world?: unknown }) => resource
  for (const { body } of [tried, settled])
    expect([...Value.Errors(CLAIM_RESPONSE, bare(body))]).toEqual([])
  expect(settled.body.total).toEqual(tried.body.total)
  const amountOf = (body: typeof settled.body, code: string) =>
    body.total.find(
      (one: { category: { coding: { code: string }[] } }) => one.category.coding[0]?.code === code,
    ).amount
  expect(amountOf(settled.body, 'hifp_pay')).toEqual({ value: 240, currency: 'CNY' })
  expect((await send('fhir/Claim', claim, type)).body).toEqual(settled.body)
  const url = `fhir/ExplanationOfBenefit/${settled.body.id}`
  const explained = (await hospital.read(url)).body
  expect([...Value.Errors(EXPLANATION, bare(explained))]).toEqual([])
  expect(explained.total).toEqual(settled.body.total)
  expect(explained.item).toHaveLength(1)
  const system = (await hospital.read('fhir/CodeSystem/amount')).body
  const known = system.concept.map(({ code }: { code: string }) => code)
  for (const { category } of [...settled.body.total, ...settled.body.adjudication]) {
    expect(category.coding[0].system).toBe(system.url)
    expect(known).toContain(category.coding[0].code)
  }
})

test('what FHIR requires of a Claim is required, and what it hasn’t is refused', async () => {
  const insured = await insure('CN-330200')
  for (const [field, value] of [
    ['status', undefined],
    ['type', undefined],
    ['use', 'order'],
    ['patient', undefined],
    ['created', 'yesterday'],
    ['provider', []],
    ['priority', undefined],
    ['insurance', []],
    ['item', [{ sequence: 0 }]],
    ['identifier', []],
    ['total', { value: 1, currency: 'EUR' }],
    ['wishes', 'none'],
  ] as const) {
    const { status, body } = await send('fhir/Claim', claimOf(insured, { [field]: value }))
    expect([400, field], `${field}: ${JSON.stringify(body)}`).toEqual([status, field])
  }
})

test('a line of nothing, or one that costs nothing, is refused by every interface', async () => {
  const insured = await insure('CN-330200')
  const line = { feedetl_sn: '1', med_list_codg: 'A1', cnt: 1, det_item_fee_sumamt: 10 }
  const refused = async (path: string, payload: unknown) => {
    const { status, body } = await hospital.send(path, payload)
    return [path, status, body.code]
  }
  for (const [nothing, sum] of [
    [{ det_item_fee_sumamt: 0 }, 0],
    [{ cnt: '0.0000' }, 10],
  ] as const)
    for (const infno of ['2206', '2207']) {
      const { data } = billOf(insured, { medfee_sumamt: sum })
      const call = headOf(infno, { data, feedetail: [{ ...line, ...nothing }] })
      const answer = await refused(`interface/${infno}`, call)
      expect(answer).toEqual([`interface/${infno}`, 400, 'health.bad-amount'])
    }
  const bill = world.billOf(insured, '0.00')
  expect(await refused('settlements', bill)).toEqual(['settlements', 400, 'health.bad-amount'])
  const [item] = claimOf(insured).item
  const free = { item: [{ ...item, net: { value: 0 } }], total: { value: 0 } }
  const claim = await refused('fhir/Claim', claimOf(insured, free))
  expect(claim).toEqual(['fhir/Claim', 400, 'health.bad-amount'])
})

test('a question with a character that no text may hold is refused, whatever it is about', async () => {
  for (const path of ['bills?institution=%00', 'fhir/ClaimResponse?identifier=%00'])
    expect((await hospital.read(path)).status, path).toBe(400)
})
