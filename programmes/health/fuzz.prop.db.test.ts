import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixedContext, testDatabase } from '#test/support'
import { SYSTEMS } from './fhir/systems.ts'
import { openHospital } from './tiny/hospital.ts'
import { HOSPITAL, TODAY, tinyHealth } from './tiny/world.ts'

// Every call of the national interface and of FHIR with something broken anywhere in it: refused with what is wrong and where, and
// then nothing is written at all.

const db = await testDatabase()
const world = tinyHealth(db, fixedContext())
let hospital: Awaited<ReturnType<typeof openHospital>>
let insured: string
let visit: string

beforeAll(async () => {
  await world.prepare()
  hospital = await openHospital(db, world)
  insured = await world.insure('CN-330200')
  const data = { psn_no: insured, ipt_otp_no: 'FUZZ', begntime: TODAY }
  const registered = await hospital.send('interface/2201', hospital.headOf('2201', { data }))
  visit = registered.body.output.data.mdtrt_id
})
afterAll(() => hospital.close())

const NOBODY = '019400d0-0000-7000-8000-0000000000ff'

/** A sound call of each kind; some do something, some are refused for what they name. */
const soundCalls = (): { readonly [path: string]: object } => {
  const line = {
    ...{ feedetl_sn: '1', mdtrt_id: visit, psn_no: insured, chrg_bchno: 'FUZZ-1', cnt: 1 },
    ...{ med_list_codg: 'A1', det_item_fee_sumamt: '10.00', fee_ocur_time: `${TODAY} 09:00:00` },
  }
  const mdtrtinfo = { mdtrt_id: visit, psn_no: insured, med_type: '11', begntime: TODAY }
  const diseinfo = [{ diag_type: '1', diag_code: 'J06.900', diag_name: '急性上呼吸道感染' }]
  const bill = { psn_no: insured, mdtrt_id: visit, med_type: '11', chrg_bchno: 'FUZZ-1' }
  const inputs = {
    1101: { data: { mdtrt_cert_type: '01', mdtrt_cert_no: insured } },
    2001: { data: { psn_no: insured, med_type: '11', begntime: TODAY } },
    2201: { data: { psn_no: insured, ipt_otp_no: `N${hospital.next()}`, begntime: TODAY } },
    2202: { data: { psn_no: insured, mdtrt_id: NOBODY } },
    2203: { mdtrtinfo, diseinfo },
    '2203A': { mdtrtinfo, diseinfo },
    2204: { feedetail: [line, { ...line, feedetl_sn: '2', med_list_codg: 'B1' }] },
    2205: { data: { mdtrt_id: visit, psn_no: insured, chrg_bchno: 'FUZZ-1' } },
    2206: { data: { ...bill, medfee_sumamt: '20.00' } },
    2207: hospital.billOf(insured),
    2208: { data: { setl_id: NOBODY, psn_no: insured } },
    2601: { data: { psn_no: insured, omsgid: `m${hospital.next()}`, oinfno: '2207' } },
    5206: { data: { psn_no: insured, cum_ym: '202506' } },
    5301: { data: { psn_no: insured } },
  }
  const calls = Object.entries(inputs).map(([infno, input]) => [
    `interface/${infno}`,
    hospital.headOf(infno, input),
  ])
  return {
    ...Object.fromEntries(calls),
    'fhir/Claim': claimOf(),
    'fhir/Claim/$submit': claimOf(),
    'fhir/CoverageEligibilityRequest/$submit': {
      resourceType: 'CoverageEligibilityRequest',
      status: 'active',
      purpose: ['validation'],
      patient: { reference: `Patient/${insured}` },
      created: `${TODAY}T09:00:00+08:00`,
      provider: { identifier: { system: SYSTEMS.institution, value: HOSPITAL } },
      insurer: { display: 'the insured place' },
    },
  }
}
const PATHS = [
  ...['1101', '2001', '2201', '2202', '2203', '2203A', '2204', '2205', '2206', '2207', '2208'].map(
    (infno) => `interface/${infno}`,
  ),
  ...['interface/2601', 'interface/5206', 'interface/5301', 'fhir/Claim', 'fhir/Claim/$submit'],
  'fhir/CoverageEligibilityRequest/$submit',
]

function claimOf() {
  return {
    resourceType: 'Claim',
    identifier: [{ system: SYSTEMS.bill, value: `F${hospital.next()}` }],
    status: 'active',
    type: { coding: [{ code: 'institutional' }] },
    use: 'claim',
    patient: { identifier: { system: SYSTEMS.insured, value: insured } },
    billablePeriod: { start: TODAY },
    created: TODAY,
    provider: { reference: `Organization/${HOSPITAL}` },
    priority: { coding: [{ code: 'normal' }] },
    insurance: [{ sequence: 1, focal: true, coverage: { display: 'basic' } }],
    item: [
      {
        sequence: 1,
        productOrService: { coding: [{ system: SYSTEMS.item, code: 'A1' }] },
        net: { value: 10, currency: 'CNY' },
      },
    ],
  }
}

const REMOVED = Symbol('removed')

/** The call with one value put in another's place, or left out; and the name of what was touched. */
function broken(call: object, path: readonly number[], odd: unknown) {
  const copy = structuredClone(call) as { [name: string]: unknown }
  let at: { [name: string]: unknown } = copy
  let touched = ''
  for (const [depth, step] of path.entries()) {
    const names = Object.keys(at)
    const name = names[step % Math.max(1, names.length)]
    if (name === undefined) break
    touched = name
    const held = at[name]
    if (depth === path.length - 1 || typeof held !== 'object' || held === null) {
      if (odd === REMOVED) delete at[name]
      else at[name] = odd
      break
    }
    at = held as { [name: string]: unknown }
  }
  return { body: copy, touched }
}

const odd = fc.oneof(
  fc.constant(Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`x${index}`, null]))),
  fc.constant(REMOVED),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 3000 }),
  fc.double(),
  fc.integer(),
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    null,
    '',
    [],
    {},
    true,
    '\u0000',
    '\ud800',
    '-1.00',
    '1e9',
    '9999999999999',
    NOBODY,
  ),
  fc.constantFrom(
    ...['2025-02-30', '0000-00-00', '9999-12-31', '2025-06-10 25:61:61', '2025-02-30T10:00:00Z'],
    ...["'; DROP TABLE health.settlements; --", '2025-06-10T10:00:00', '0000'],
  ),
)

/** How many rows each table has: what is half done shows. */
const counts = (): Promise<string> =>
  db.migrator.read(async (tx) => {
    const tables = await tx<{ name: string }[]>`
      SELECT schemaname || '.' || tablename AS name FROM pg_tables
      WHERE schemaname IN ('health', 'ledger', 'clearing', 'action') ORDER BY 1`
    const each = tables.map(
      ({ name }) => `SELECT '${name}' AS name, count(*) AS count FROM ${name}`,
    )
    const rows = await tx.unsafe(each.join(' UNION ALL '))
    return rows.map(({ name, count }) => `${name} ${count}`).join('\n')
  })

const CALM = new Set([400, 403, 404, 409, 413, 415])
const isFhir = (path: string) => path.startsWith('fhir/')

test('a call that is broken anywhere is answered, or refused with what is wrong and where, and then leaves nothing', async () => {
  let before = await counts()
  let refused = 0
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...PATHS),
      fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }),
      odd,
      fc.boolean(),
      async (path, way, value, speaksFhir) => {
        const call = soundCalls()[path] ?? {}
        const { body: sent, touched } = broken(call, way, value)
        const type = `application/${speaksFhir && isFhir(path) ? 'fhir+' : ''}json`
        const {
          status,
          type: told,
          body,
        } = await hospital.send(path, sent, {
          'content-type': type,
        })
        const what = `${path} ${status} ${JSON.stringify(sent)} ${JSON.stringify(body)}`
        const after = await counts()
        if (status === 200) {
          before = after
          return
        }
        refused += 1
        expect(CALM, what).toContain(status)
        expect(after, what).toBe(before)
        if (speaksFhir && isFhir(path)) {
          expect(told).toContain('application/fhir+json')
          const [issue] = body.issue
          expect(issue.details.coding[0].code, what).toMatch(/^[a-z]+\.[a-z-]+$/)
          if (status === 400) expect(issue.expression?.[0] ?? issue.details.text, what).toBeTruthy()
        } else {
          expect(told).toContain('application/problem+json')
          expect(body.code, what).toMatch(/^[a-z]+\.[a-z-]+$/)
          expect(body.title.length, what).toBeGreaterThan(5)
          // Where it is: by the name of what was touched.
          if (body.code === 'action.invalid-input') expect(body.title, what).toContain(touched)
          if (!isFhir(path)) {
            expect(body.infcode).toBe(-1)
            expect(body.err_msg, what).toMatch(/[一-鿿]/)
          }
        }
      },
    ),
    { numRuns: 500 },
  )
  expect(refused).toBeGreaterThan(200)
})

test('a body that is no call at all is refused', async () => {
  const bodies = ['', '{', '[]', 'null', '"x"', '1', '{"a":1}', '\u0000', '{"__proto__":{}}']
  const before = await counts()
  for (const path of PATHS)
    for (const body of bodies) {
      const { status, body: problem } = await hospital.send(path, body)
      expect([path, body, CALM.has(status)]).toEqual([path, body, true])
      expect(problem.code).toMatch(/^[a-z]+\.[a-z-]+$/)
    }
  expect(await counts()).toBe(before)
})

test('whatever is searched for is found, or refused', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('ClaimResponse', 'ExplanationOfBenefit'),
      fc.constantFrom('patient', 'identifier', '_id', '_count', 'cursor', 'other', ''),
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('0', '-1', '1e3', '|', `${SYSTEMS.bill}|`, `${SYSTEMS.message}|\u0000`),
        fc.constantFrom(NOBODY, `Patient/${NOBODY}`, `${SYSTEMS.settlement}|${NOBODY}`),
      ),
      async (type, name, value) => {
        const query = new URLSearchParams([[name, value.toWellFormed()]])
        const { status, body } = await hospital.read(`fhir/${type}?${query}`, {
          accept: 'application/fhir+json',
        })
        const what = `${type}?${query} ${JSON.stringify(body)}`
        expect([200, 400, 404], what).toContain(status)
        expect(body.resourceType).toBe(status === 200 ? 'Bundle' : 'OperationOutcome')
      },
    ),
    { numRuns: 200 },
  )
})
