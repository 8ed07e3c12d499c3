import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixedContext, testDatabase } from '#test/support'
import { entitle } from '../registers/file.ts'
import { openHospital } from '../tiny/hospital.ts'
import { CLINIC, TODAY, tinyHealth } from '../tiny/world.ts'

// A visit by the national interface, step by step: registered, told about, its lines uploaded, tried, settled, cancelled.

const db = await testDatabase()
const world = tinyHealth(db, fixedContext())
let hospital: Awaited<ReturnType<typeof openHospital>>
beforeAll(async () => {
  await world.prepare()
  hospital = await openHospital(db, world)
})
afterAll(() => hospital.close())

const call = (infno: string, input: unknown, msgid?: string) =>
  hospital.send(`interface/${infno}`, hospital.headOf(infno, input, msgid))

const registration = (psn_no: string, given: object = {}) => ({
  data: {
    psn_no,
    insutype: '310',
    begntime: `${TODAY} 08:55:00`,
    mdtrt_cert_type: '03',
    mdtrt_cert_no: psn_no,
    ipt_otp_no: `OP${hospital.next()}`,
    atddr_no: 'D1',
    dr_name: '示例医师',
    dept_code: '01',
    dept_name: '心内科',
    caty: 'A03',
    ...given,
  },
})
const told = (mdtrt_id: string, psn_no: string, given: object = {}) => ({
  mdtrtinfo: { mdtrt_id, psn_no, med_type: '11', begntime: `${TODAY} 09:00:00`, ...given },
  diseinfo: [
    {
      ...{ diag_type: '1', diag_srt_no: '1', diag_code: 'J06.900', diag_name: '急性上呼吸道感染' },
      ...{ diag_dept: '01', dise_dor_no: 'D1', dise_dor_name: '示例医师', vali_flag: '1' },
      diag_time: `${TODAY} 09:05:00`,
    },
  ],
})
const lineOf = (mdtrt_id: string, psn_no: string, feedetl_sn: string, given: object = {}) => ({
  ...{ feedetl_sn, mdtrt_id, psn_no, chrg_bchno: `C-${mdtrt_id.slice(-12)}`, rx_circ_flag: '0' },
  ...{ fee_ocur_time: `${TODAY} 09:10:00`, med_list_codg: 'A1', cnt: 1, pric: '900.5' },
  ...{ medins_list_codg: 'X1', det_item_fee_sumamt: '900.50', hosp_appr_flag: '1' },
  ...given,
})
const charged = (mdtrt_id: string, psn_no: string, given: object = {}) => ({
  data: {
    ...{ psn_no, mdtrt_id, mdtrt_cert_type: '03', mdtrt_cert_no: psn_no, med_type: '11' },
    ...{ medfee_sumamt: '1000.00', psn_setlway: '01', chrg_bchno: `C-${mdtrt_id.slice(-12)}` },
    ...{ insutype: '310', acct_used_flag: '0', ...given },
  },
})

/** Somebody's registered visit with two lines of 1,000.00 together. */
async function visited(place = 'CN-330200') {
  const psn_no = await world.insure(place)
  const registered = await call('2201', registration(psn_no))
  const { mdtrt_id } = registered.body.output.data
  await call('2203', told(mdtrt_id, psn_no))
  const second = { med_list_codg: 'B1', cnt: '2', pric: 49.75, det_item_fee_sumamt: 99.5 }
  const lines = [lineOf(mdtrt_id, psn_no, '1'), lineOf(mdtrt_id, psn_no, '2', second)]
  const uploaded = await call('2204', { feedetail: lines })
  return { psn_no, mdtrt_id, lines, uploaded }
}

const countOf = (table: string): Promise<number> =>
  db.migrator.read(async (tx) => (await tx.unsafe(`SELECT FROM health.${table}`)).length)

test('a visit goes from registration to settlement, and pays what the same bill pays whole', async () => {
  const { psn_no, mdtrt_id, uploaded } = await visited()
  expect(uploaded.body.output.result).toMatchObject([
    { feedetl_sn: '1', inscp_scp_amt: '900.50', chrgitm_lv: '01', selfpay_prop: '0.0000' },
    { feedetl_sn: '2', preselfpay_amt: '9.95', inscp_scp_amt: '89.55', chrgitm_lv: '02' },
  ])
  const tried = await call('2206', charged(mdtrt_id, psn_no))
  const settled = await call('2207', charged(mdtrt_id, psn_no))
  expect(settled.body).toMatchObject({ infcode: 0, err_msg: '' })
  const { setl_id, setl_time: _, ...amounts } = settled.body.output.setlinfo
  expect(tried.body.output.setlinfo).toEqual({ ...amounts, setl_id: '', setl_time: '' })
  expect(amounts).toMatchObject({ mdtrt_id, medfee_sumamt: '1000.00', hifp_pay: '236.02' })
  const whole = await call('2207', hospital.billOf(await world.insure('CN-330200')))
  const { setl_id: __, ...other } = whole.body.output.setlinfo
  expect(amounts).toEqual({
    ...amounts,
    ...other,
    setl_time: amounts.setl_time,
    psn_no,
    mdtrt_id,
  })
  const cancelled = await call('2208', { data: { setl_id, psn_no } })
  expect(cancelled.body.output.setlinfo).toMatchObject({ mdtrt_id, psn_no })
})

test('each call of a visit is taken once, and the same id with other content is refused', async () => {
  const psn_no = await world.insure('CN-330200')
  const register = registration(psn_no)
  const first = await call('2201', register, 'once-1')
  expect((await call('2201', register, 'once-1')).body).toEqual(first.body)
  const other = { data: { ...register.data, ipt_otp_no: 'OTHER' } }
  const differs = await call('2201', other, 'once-1')
  expect([differs.status, differs.body.code]).toEqual([409, 'health.message-differs'])
  const { mdtrt_id } = first.body.output.data
  const reused = await call('2202', { data: { psn_no, mdtrt_id } }, 'once-1')
  expect([reused.status, reused.body.code]).toEqual([409, 'health.message-differs'])
  const twice = await call('2201', register)
  expect([twice.status, twice.body.code]).toEqual([409, 'health.visit-registered'])
  expect(twice.body.title).toContain(mdtrt_id)

  const upload = { feedetail: [lineOf(mdtrt_id, psn_no, '1')] }
  const lines = await countOf('visit_lines')
  const added = await call('2204', upload, 'once-2')
  expect((await call('2204', upload, 'once-2')).body).toEqual(added.body)
  expect(await countOf('visit_lines')).toBe(lines + 1)
  const used = await call('2207', charged(mdtrt_id, psn_no, { medfee_sumamt: '900.50' }), 'once-2')
  expect([used.status, used.body.code]).toEqual([409, 'health.message-differs'])
})

test('of equal calls at one moment each is answered as the first', async () => {
  const psn_no = await world.insure('CN-330200')
  const sentAtOnce = async (infno: string, input: unknown, msgid: string) => {
    const all = await Promise.all(Array.from({ length: 6 }, () => call(infno, input, msgid)))
    const [first] = all
    for (const { status, body } of all) expect([status, body]).toEqual([200, first?.body])
    return first?.body.output
  }
  const { mdtrt_id } = (await sentAtOnce('2201', registration(psn_no), 'at-once-1')).data
  await sentAtOnce('2203', told(mdtrt_id, psn_no), 'at-once-2')
  await sentAtOnce('2204', { feedetail: [lineOf(mdtrt_id, psn_no, '1')] }, 'at-once-3')
  await sentAtOnce('2202', { data: { psn_no, mdtrt_id } }, 'at-once-4')
})

test('a settlement that is asked for again is answered as it was, whatever became of its visit', async () => {
  const { psn_no, mdtrt_id } = await visited()
  const settle = charged(mdtrt_id, psn_no)
  const settled = await call('2207', settle, 'again-1')
  const again = async () => (await call('2207', settle, 'again-1')).body
  const { setl_id } = settled.body.output.setlinfo
  await call('2208', { data: { setl_id, psn_no } })
  expect(await again()).toEqual(settled.body)
  await call('2204', { feedetail: [lineOf(mdtrt_id, psn_no, '3')] })
  expect(await again()).toEqual(settled.body)
  await call('2203', told(mdtrt_id, psn_no, { med_type: '13', begntime: '2025-06-01 08:00:00' }))
  expect(await again()).toEqual(settled.body)
  await call('2205', { data: { mdtrt_id, psn_no, chrg_bchno: '0000' } })
  expect(await again()).toEqual(settled.body)
  expect((await call('2202', { data: { psn_no, mdtrt_id } })).status).toBe(200)
  expect(await again()).toEqual(settled.body)
  // Of other content, of another visit and by another call it is refused as such.
  const other = await visited()
  for (const [input, field] of [
    [charged(mdtrt_id, psn_no, { med_type: '13' }), 'med_type'],
    [charged(mdtrt_id, psn_no, { acct_used_flag: '1' }), 'useAccount'],
    [charged(mdtrt_id, psn_no, { dise_codg: 'M01600' }), 'disease'],
    [charged(other.mdtrt_id, other.psn_no), 'mdtrt_id'],
  ] as const) {
    const { status, body } = await call('2207', input, 'again-1')
    expect([status, body.code]).toEqual([409, 'health.message-differs'])
    expect(body.title).toContain(field)
  }
  const links = await db.migrator.read(
    (tx) => tx`SELECT visit FROM health.visit_settlements WHERE settlement = ${setl_id}`,
  )
  expect(links).toEqual([{ visit: mdtrt_id }])
})

test('a call that was reversed before it came is refused as such, whatever its visit is', async () => {
  const { psn_no, mdtrt_id } = await visited()
  const reversal = { data: { psn_no, omsgid: 'early-1', oinfno: '2207' } }
  expect((await call('2601', reversal)).status).toBe(200)
  await call('2205', { data: { mdtrt_id, psn_no, chrg_bchno: '0000' } })
  const late = await call('2207', charged(mdtrt_id, psn_no), 'early-1')
  expect([late.status, late.body.code]).toEqual([409, 'health.message-reversed'])
})

test('a line that comes again is that line; with other content none of its call is taken', async () => {
  const { psn_no, mdtrt_id, lines } = await visited()
  const before = await countOf('visit_lines')
  const again = await call('2204', { feedetail: [...lines, lineOf(mdtrt_id, psn_no, '3')] })
  expect(again.body.output.result).toHaveLength(3)
  expect(await countOf('visit_lines')).toBe(before + 1)
  const dearer = lineOf(mdtrt_id, psn_no, '1', { det_item_fee_sumamt: '901.00' })
  const refused = await call('2204', { feedetail: [lineOf(mdtrt_id, psn_no, '4'), dearer] })
  expect([refused.status, refused.body.code]).toEqual([409, 'health.line-differs'])
  expect(refused.body).toMatchObject({
    infcode: -1,
    err_msg: expect.stringContaining('费用明细 1'),
  })
  expect(await countOf('visit_lines')).toBe(before + 1)
})

test('what is settled of a visit stands until it is cancelled: then it is changed and settled anew', async () => {
  const { psn_no, mdtrt_id } = await visited()
  const settle = charged(mdtrt_id, psn_no)
  const settled = await call('2207', settle)
  const { setl_id } = settled.body.output.setlinfo
  const once = await call('2207', settle)
  expect([once.status, once.body.code]).toEqual([409, 'health.bill-settled'])
  const batch = { mdtrt_id, psn_no, chrg_bchno: settle.data.chrg_bchno }
  for (const [infno, input] of [
    ['2202', { data: { psn_no, mdtrt_id } }],
    ['2203', told(mdtrt_id, psn_no, { med_type: '13' })],
    ['2204', { feedetail: [lineOf(mdtrt_id, psn_no, '9')] }],
    ['2205', { data: batch }],
  ] as const) {
    const { status, body } = await call(infno, input)
    expect([infno, status, body.code]).toEqual([infno, 409, 'health.visit-settled'])
  }
  // Of other bills of the visit nothing is settled.
  const more = lineOf(mdtrt_id, psn_no, '10', { chrg_bchno: `D-${setl_id.slice(-12)}` })
  expect((await call('2204', { feedetail: [more] })).status).toBe(200)
  expect((await call('2205', { data: { ...batch, chrg_bchno: '0000' } })).status).toBe(200)
  const gone = await call('2206', charged(mdtrt_id, psn_no, { chrg_bchno: more.chrg_bchno }))
  expect([gone.status, gone.body.code]).toEqual([409, 'health.no-lines'])

  await call('2208', { data: { setl_id, psn_no } })
  expect((await call('2205', { data: batch })).status).toBe(200)
  const cheaper = { det_item_fee_sumamt: '500.00' }
  await call('2204', { feedetail: [lineOf(mdtrt_id, psn_no, '1', cheaper)] })
  const anew = await call('2207', charged(mdtrt_id, psn_no, { medfee_sumamt: 500 }))
  expect(anew.body.output.setlinfo).toMatchObject({ hifp_pay: '40.00', act_pay_dedc: '400.00' })
  const totals = await call('5206', { data: { psn_no } })
  expect(totals.body.output.cuminfo).toEqual([
    { insutype: '310', year: '2025', cum_ym: '202506', cum_type_code: 'Q0000', cum: '400.00' },
    { insutype: '310', year: '2025', cum_ym: '202506', cum_type_code: 'D310101', cum: '40.00' },
    { insutype: '310', year: '2025', cum_ym: '202506', cum_type_code: 'C0000_BIZ11', cum: '1' },
  ])
})

test('many who settle one visit at the same moment settle it once', async () => {
  const { psn_no, mdtrt_id } = await visited()
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => call('2207', charged(mdtrt_id, psn_no))),
  )
  const done = answers.filter(({ status }) => status === 200)
  expect(done).toHaveLength(1)
  for (const { status, body } of answers.filter((one) => one.status !== 200))
    expect([status, body.code]).toEqual([409, expect.stringMatching(/bill-settled|in-flight/)])
  const totals = await call('5206', { data: { psn_no } })
  expect(totals.body.output.cuminfo[2].cum).toBe('1')
})

test('a line that comes while its bill is settled is in the settlement, or refused: never lost between', async () => {
  for (let time = 0; time < 6; time += 1) {
    const { psn_no, mdtrt_id } = await visited()
    const late = lineOf(mdtrt_id, psn_no, '3', { det_item_fee_sumamt: 100 })
    const calls = [
      () => call('2207', charged(mdtrt_id, psn_no)),
      () => call('2204', { feedetail: [late] }),
      () => call('2205', { data: { mdtrt_id, psn_no, chrg_bchno: '0000' } }),
    ]
    const turned = time % 2 === 0 ? calls : calls.toReversed()
    const answers = await Promise.all(turned.map((one) => one()))
    const [settled, uploaded] = time % 2 === 0 ? answers : answers.toReversed()
    const allowed = ['health.total-differs', 'health.no-lines', undefined]
    expect(allowed).toContain(settled?.body.code)
    if (settled?.status !== 200) continue
    expect([uploaded?.status, uploaded?.body.code]).toEqual([409, 'health.visit-settled'])
    const { setl_id } = settled.body.output.setlinfo
    const lines = await db.migrator.read(
      (tx) => tx`SELECT amount_fen FROM health.settlement_lines WHERE settlement = ${setl_id}`,
    )
    expect(lines.reduce((sum, { amount_fen }) => sum + amount_fen, 0n)).toBe(100_000n)
  }
})

test('a lost answer is reversed, and the visit may be settled by a new message', async () => {
  const { psn_no, mdtrt_id } = await visited()
  const settle = charged(mdtrt_id, psn_no)
  await call('2207', settle, 'lost-1')
  const reversal = { data: { psn_no, omsgid: 'lost-1', oinfno: '2207' } }
  expect((await call('2601', reversal)).status).toBe(200)
  const late = await call('2207', settle, 'lost-1')
  // What was answered lately was undone: it is told as it was, and 5206 counts nothing.
  expect(late.status).toBe(200)
  const anew = await call('2207', settle)
  expect(anew.body.output.setlinfo.act_pay_dedc).toBe('400.00')
  expect(anew.body.output.setlinfo.setl_id).not.toBe(late.body.output.setlinfo.setl_id)
})

test('a visit is treated by what was told of it, and a call that says otherwise is refused', async () => {
  const { psn_no, mdtrt_id } = await visited()
  const chronic = { med_type: '14', dise_codg: 'M01600' }
  await call('2203A', told(mdtrt_id, psn_no, chronic))
  const ordinary = await call('2206', charged(mdtrt_id, psn_no))
  expect([ordinary.status, ordinary.body.code]).toEqual([400, 'health.bad-call'])
  expect(ordinary.body.title).toContain('input.data.med_type')
  const none = await call('2206', charged(mdtrt_id, psn_no, { med_type: '14' }))
  expect([none.status, none.body.code]).toEqual([403, 'health.not-entitled'])
  const entitlement = { insured: psn_no, disease: 'diabetes', validFrom: '2025-01-01' }
  await world.act(entitle, world.house, { entitlements: [entitlement] })
  const tried = await call('2206', charged(mdtrt_id, psn_no, { med_type: '14' }))
  expect(tried.status).toBe(200)
  const filed = await call('5301', { data: { psn_no } })
  expect(filed.body.output.feedetail).toEqual([
    {
      opsp_dise_code: 'M01600',
      opsp_dise_name: '糖尿病',
      begndate: '2025-01-01',
      enddate: '',
    },
  ])
  const other = lineOf(mdtrt_id, psn_no, '7', { dise_codg: 'M03900' })
  const refused = await call('2204', { feedetail: [other] })
  expect([refused.status, refused.body.code]).toEqual([400, 'health.bad-call'])
})

test('a registration that is taken back is gone, and its number free', async () => {
  const psn_no = await world.insure('CN-330200')
  const register = registration(psn_no)
  const { mdtrt_id } = (await call('2201', register)).body.output.data
  const withdrawal = { data: { psn_no, mdtrt_id, ipt_otp_no: register.data.ipt_otp_no } }
  expect((await call('2202', withdrawal)).status).toBe(200)
  const after = await call('2203', told(mdtrt_id, psn_no))
  expect([after.status, after.body.code]).toEqual([409, 'health.visit-withdrawn'])
  const anew = await call('2201', register)
  expect(anew.body.output.data.mdtrt_id).not.toBe(mdtrt_id)
})

test('another institution, another person and no such visit are refused alike', async () => {
  const { psn_no, mdtrt_id, lines } = await visited()
  const stranger = await world.insure('CN-330200')
  const none = '019400d0-0000-7000-8000-0000000000ff'
  const refused = async (infno: string, input: unknown, head: object = {}) => {
    const asked = { ...hospital.headOf(infno, input), ...head }
    const { status, body } = await hospital.send(`interface/${infno}`, asked)
    return [infno, status, body.code]
  }
  const calls = (visit: string, who: string) =>
    [
      ['2202', { data: { psn_no: who, mdtrt_id: visit } }],
      ['2203', told(visit, who)],
      ['2204', { feedetail: lines.map((line) => ({ ...line, mdtrt_id: visit, psn_no: who })) }],
      ['2205', { data: { mdtrt_id: visit, psn_no: who, chrg_bchno: '0000' } }],
      ['2206', charged(visit, who)],
      ['2207', charged(visit, who)],
    ] as const
  for (const [visit, who] of [
    [none, psn_no],
    [mdtrt_id, stranger],
  ] as const)
    for (const [infno, input] of calls(visit, who))
      expect(await refused(infno, input)).toEqual([infno, 404, 'health.unknown-visit'])
  hospital.become('clinic')
  for (const [infno, input] of calls(mdtrt_id, psn_no)) {
    // Of an institution that isn't theirs they are told nothing: neither that it is there, nor what it has.
    expect(await refused(infno, input)).toEqual([
      ...[infno, 404],
      expect.stringMatching(/unknown-(institution|visit)/),
    ])
    const own = await refused(infno, input, { fixmedins_code: CLINIC })
    expect(own).toEqual([infno, 404, 'health.unknown-visit'])
  }
  hospital.become('hospital')
  const kept = await db.migrator.read(async (tx) => {
    const rows = await tx<{ input: unknown }[]>`
      SELECT j.input, e.outcome FROM action.journal AS j JOIN action.events AS e ON e.journal_id = j.id
      WHERE j.action LIKE 'health.%-national'`
    return JSON.stringify(rows)
  })
  expect(kept).toContain(mdtrt_id)
  expect(kept).not.toContain(psn_no)
  expect(kept).not.toContain('J06.900')
})
