import type { TSchema } from 'typebox'
import Value from 'typebox/value'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixedContext, testDatabase } from '#test/support'
import { enterInsured } from '../registers/enter-insured.ts'
import { file } from '../registers/file.ts'
import { tieHolder } from '../registers/tie-holder.ts'
import { openHospital } from '../tiny/hospital.ts'
import { HOSPITAL, TODAY, tinyHealth } from '../tiny/world.ts'
import { RESOURCES } from './capability.ts'
import { ELIGIBILITY } from './eligibility.ts'
import { CLAIM_RESPONSE, EXPLANATION } from './schemas.ts'
import { SYSTEMS } from './systems.ts'

// FHIR R4 as its clients speak it, in the simulated world: every answer is a resource, refusals as well.

const db = await testDatabase()
const world = tinyHealth(db, fixedContext())
let hospital: Awaited<ReturnType<typeof openHospital>>
beforeAll(async () => {
  await world.prepare()
  hospital = await openHospital(db, world)
})
afterAll(() => hospital.close())

const FHIR = { accept: 'application/fhir+json', 'content-type': 'application/fhir+json' }
const send = (path: string, body: unknown, headers: object = FHIR) =>
  hospital.send(`fhir/${path}`, body, headers)
const read = (path: string, headers: object = { accept: 'application/fhir+json' }) =>
  hospital.read(`fhir/${path}`, headers)

const claimOf = (insured: string, given: object = {}) => {
  const number = hospital.next()
  return {
    resourceType: 'Claim',
    identifier: [
      { system: SYSTEMS.bill, value: `F${number}` },
      { system: SYSTEMS.message, value: `fhir-${number}` },
    ],
    status: 'active',
    type: {
      coding: [
        { system: 'http://terminology.hl7.org/CodeSystem/claim-type', code: 'institutional' },
      ],
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
  }
}
const requestOf = (insured: string, given: object = {}) => ({
  resourceType: 'CoverageEligibilityRequest',
  identifier: [{ system: SYSTEMS.message, value: `e-${hospital.next()}` }],
  status: 'active',
  purpose: ['validation', 'benefits'],
  patient: { reference: `Patient/${insured}` },
  servicedDate: TODAY,
  created: `${TODAY}T09:00:00+08:00`,
  provider: { identifier: { system: SYSTEMS.institution, value: HOSPITAL } },
  insurer: { display: 'the insured place' },
  ...given,
})

/** Nothing of a resource is empty, which FHIR forbids, and it says that it is test data. */
function requireSound(resource: object, schema?: TSchema): void {
  const empty = JSON.stringify(resource).match(/(\[\]|\{\}|:""|:null)/)
  expect(empty, JSON.stringify(resource)).toBe(null)
  expect(resource).toMatchObject({ meta: { security: [{ code: 'HTEST' }] } })
  expect(resource).not.toHaveProperty('world')
  if (schema !== undefined) expect([...Value.Errors(schema, resource)]).toEqual([])
}

test('a claim is submitted, and its response found by id, message, bill, settlement and patient', async () => {
  const insured = await world.insure('CN-330200')
  const claim = claimOf(insured)
  const tried = await send('Claim/$submit', { ...claim, use: 'predetermination' })
  requireSound(tried.body, CLAIM_RESPONSE)
  expect(tried.body).not.toHaveProperty('id')
  const settled = await send('Claim/$submit', claim)
  expect(settled.type).toContain('application/fhir+json')
  requireSound(settled.body, CLAIM_RESPONSE)
  expect(settled.body.created).toBe('2025-06-10T10:00:00.000000+08:00')
  expect((await send('Claim', claim)).body).toEqual(settled.body)
  const { id } = settled.body
  expect((await read(`ClaimResponse/${id}`)).body).toEqual(settled.body)
  await send('Claim', claimOf(insured))
  const [bill, message] = claim.identifier
  for (const [asked, count] of [
    [`identifier=${message?.system}|${message?.value}`, 1],
    [`identifier=${bill?.system}|${bill?.value}`, 1],
    [`identifier=${SYSTEMS.settlement}|${id}`, 1],
    [`_id=${id}`, 1],
    [`_id=${id}&identifier=${SYSTEMS.bill}|other`, 0],
    [`identifier=${SYSTEMS.settlement}|other`, 0],
    [`patient=${insured}`, 2],
    [`patient=Patient/${insured}`, 2],
    [`patient=${await world.insure('CN-330200')}`, 0],
  ] as const)
    for (const type of ['ClaimResponse', 'ExplanationOfBenefit']) {
      const { status, body } = await read(`${type}?${asked.replace('|', '%7C')}`)
      expect([status, body.type, body.entry?.length ?? 0], asked).toEqual([200, 'searchset', count])
      requireSound(body)
      for (const { resource } of body.entry ?? [])
        requireSound(resource, type === 'ClaimResponse' ? CLAIM_RESPONSE : EXPLANATION)
      if (count === 1) expect(body.entry[0].resource.id).toBe(id)
    }
})

test('a search is read page by page, each settlement once', async () => {
  const insured = await world.insure('CN-340300')
  for (let number = 0; number < 5; number += 1) await send('Claim', claimOf(insured))
  const seen: string[] = []
  let next: string | undefined = `ExplanationOfBenefit?patient=${insured}&_count=2`
  for (let page = 0; next !== undefined; page += 1) {
    expect(page).toBeLessThan(3)
    const { body } = await read(next)
    seen.push(...body.entry.map((one: { resource: { id: string } }) => one.resource.id))
    next = body.link.find((one: { relation: string }) => one.relation === 'next')?.url
  }
  expect(seen).toHaveLength(5)
  expect(new Set(seen).size).toBe(5)
})

test('what is another institution’s is found by nobody else', async () => {
  const insured = await world.insure('CN-330200')
  const { body } = await send('Claim', claimOf(insured))
  hospital.become('clinic')
  const found = await read(`ClaimResponse?patient=${insured}`)
  const one = await read(`ClaimResponse/${body.id}`)
  hospital.become('hospital')
  expect(found.body).not.toHaveProperty('entry')
  expect([one.status, one.body.issue[0].code]).toEqual([404, 'not-found'])
})

test('an eligibility request is answered as a bill would be: in force or not, excluded or not, and used up', async () => {
  const insured = await world.insure('CN-330200')
  const filing = { insured, kind: 'referral', treatedPlace: 'CN-SH', validFrom: '2025-01-01' }
  await world.act(file, world.house, { filings: [{ ...filing, validTo: '2025-12-01' }] })
  await send('Claim', claimOf(insured))
  const { status, body } = await send('CoverageEligibilityRequest/$submit', requestOf(insured))
  expect(status).toBe(200)
  requireSound(body, ELIGIBILITY)
  expect(body.insurance[0]).toMatchObject({
    inforce: true,
    item: [{ excluded: false, name: 'referral', benefit: [{ usedMoney: { value: 400 } }, {}] }],
  })
  const diabetes = {
    item: [
      {
        diagnosis: [
          {
            diagnosisCodeableConcept: { coding: [{ system: SYSTEMS.disease, code: 'diabetes' }] },
          },
        ],
      },
    ],
  }
  const chronic = await send('CoverageEligibilityRequest', requestOf(insured, diabetes))
  requireSound(chronic.body, ELIGIBILITY)
  expect(chronic.body.insurance[0]).toMatchObject({ inforce: true, item: [{ excluded: true }] })
  expect(chronic.body.disposition).toContain('门诊慢特病')
  const early = await send(
    'CoverageEligibilityRequest',
    requestOf(insured, { purpose: ['validation'], servicedDate: '2019-05-05' }),
  )
  requireSound(early.body, ELIGIBILITY)
  expect(early.body.insurance[0]).toMatchObject({ inforce: false, item: [{ excluded: true }] })
  expect(early.body.insurance[0].item[0]).not.toHaveProperty('benefit')
  const kept = await db.migrator.read(async (tx) => {
    const rows = await tx`
      SELECT j.input, e.outcome FROM action.journal AS j JOIN action.events AS e ON e.journal_id = j.id
      WHERE j.action IN ('health.coverage-eligibility', 'health.claim')`
    return JSON.stringify(rows)
  })
  expect(kept).toContain(HOSPITAL)
  expect(kept).not.toContain(insured)
  expect(kept).not.toContain('diabetes')
})

test('a Patient and a Coverage are read by the insured place and by nobody else', async () => {
  const insured = await world.insure('CN-330200', 'resident')
  const ended = { place: 'CN-330200', group: 'working', validFrom: '2020-01-01' }
  const persons = [{ ...ended, validTo: '2025-01-01', bornOn: '1970-05-05', familyDoctor: false }]
  const person = '019400d0-0000-7000-8000-0000000000e1'
  await world.act(tieHolder, world.house, { insured, person })
  expect((await read(`Patient/${insured}`)).status).toBe(404)
  hospital.become('ningbo')
  const patient = await read(`Patient/${insured}`)
  const coverage = await read(`Coverage/${insured}`)
  hospital.become('anhui')
  const other = await read(`Coverage/${insured}`)
  hospital.become('hospital')
  requireSound(patient.body)
  expect(patient.body).toMatchObject({ id: insured, active: true, birthDate: '1970-05-05' })
  requireSound(coverage.body)
  expect(coverage.body).toMatchObject({ status: 'active', period: { start: '2020-01-01' } })
  expect(coverage.body.type.coding[0].code).toBe('390')
  expect(other.status).toBe(404)
  const { ids } = await world.act(enterInsured, world.house, { persons })
  hospital.become('ningbo')
  const over = await read(`Coverage/${ids[0]}`)
  hospital.become('hospital')
  expect(over.body).toMatchObject({ status: 'cancelled', period: { end: '2024-12-31' } })
})

test('the capability statement names what is there, and all of it answers', async () => {
  const { status, type, body } = await read('metadata', {})
  expect([status, type]).toEqual([200, 'application/fhir+json; charset=utf-8'])
  requireSound(body)
  expect(body).toMatchObject({ fhirVersion: '4.0.1', kind: 'instance', status: 'active' })
  expect(body.rest[0].resource).toEqual(RESOURCES)
  const none = '019400d0-0000-7000-8000-0000000000ff'
  for (const { type: name, interaction = [], searchParam = [], operation = [] } of RESOURCES) {
    for (const { code } of interaction)
      if (code === 'read') {
        const id = name === 'CodeSystem' ? 'amount' : none
        const { body: found } = await read(`${name}/${id}`)
        const isThere = found.resourceType === name
        // A resource that isn't there, not an address that isn't.
        const refused = JSON.stringify(found).includes('health.unknown-')
        expect([name, isThere || refused]).toEqual([name, true])
      } else expect([name, (await read(name)).status]).toEqual([name, 200])
    for (const { name: parameter } of searchParam) {
      const { body: found } = await read(`${name}?${parameter}=!`)
      expect(JSON.stringify(found), `${name} ${parameter}`).not.toContain('is not a parameter')
    }
    for (const { name: verb } of operation)
      expect((await send(`${name}/$${verb}`, {})).body.issue[0].code).toBe('required')
  }
})

/** Nobody's. */
const SAMPLE = '019400d0-0000-7000-8000-0000000000aa'

test.each([
  ['a missing element', { status: undefined }, 400, 'required', ['Claim']],
  ['an unknown element', { wishes: 1 }, 400, 'structure', ['Claim']],
  [
    'a value of the wrong form',
    { item: [{ sequence: 0, productOrService: {} }] },
    400,
    'value',
    ['Claim.item[0].sequence'],
  ],
  [
    'a total that isn’t the sum',
    { total: { value: 1, currency: 'CNY' } },
    400,
    'invalid',
    ['Claim.total'],
  ],
  [
    'a day that isn’t one',
    { billablePeriod: { start: '2025-02-30T10:00:00+08:00' } },
    400,
    'invalid',
    ['Claim.billablePeriod.start'],
  ],
  ['nobody insured', {}, 404, 'not-found', ['Claim.patient']],
  [
    'another’s institution',
    { provider: { reference: 'Organization/H33010200001' } },
    404,
    'not-found',
    ['Claim.provider'],
  ],
  ['no JSON', '{', 400, 'structure', undefined],
] as const)('%s is told as an OperationOutcome', async (_, broken, expected, code, expression) => {
  const sent = typeof broken === 'string' ? broken : claimOf(SAMPLE, broken)
  const { status, type, body } = await send('Claim/$submit', sent)
  expect([status, type]).toEqual([expected, 'application/fhir+json; charset=utf-8'])
  expect(body.resourceType).toBe('OperationOutcome')
  const [issue] = body.issue
  expect([issue.severity, issue.code, issue.expression]).toEqual(['error', code, expression])
  expect(issue.details.coding[0]).toMatchObject({ system: SYSTEMS.error })
  expect(issue.details.text.length).toBeGreaterThan(5)
  expect(issue.diagnostics.length).toBeGreaterThan(5)
})

test('who didn’t ask for FHIR is told a problem; addresses and methods that aren’t there speak FHIR too', async () => {
  for (const [headers, type] of [
    [{ 'content-type': 'application/json' }, 'problem'],
    [{ 'content-type': 'application/json', accept: '*/*' }, 'problem'],
    [{ 'content-type': 'application/fhir+json', accept: 'application/json' }, 'problem'],
    [{ 'content-type': 'application/fhir+json', accept: 'application/problem+json' }, 'problem'],
    [{ 'content-type': 'application/fhir+json' }, 'fhir'],
    [{ 'content-type': 'application/fhir+json; charset=utf-8', accept: '*/*' }, 'fhir'],
    [{ 'content-type': 'application/json', accept: 'application/fhir+json;q=0.9' }, 'fhir'],
  ] as const) {
    const answer = await send('Claim', {}, headers)
    expect([answer.status, answer.type], JSON.stringify(headers)).toEqual([
      400,
      `application/${type}+json; charset=utf-8`,
    ])
    expect(
      type === 'problem' ? answer.body.code : answer.body.issue[0].details.coding[0].code,
    ).toBe('action.invalid-input')
  }
  const missing = await read('Observation/1')
  expect([missing.status, missing.body.issue[0].code]).toEqual([404, 'not-found'])
  const wrong = await read('Claim')
  expect([wrong.status, wrong.body.issue[0].code]).toEqual([405, 'not-supported'])
  // Elsewhere nothing speaks FHIR.
  const other = await hospital.read('bills/none', { accept: 'application/fhir+json' })
  expect(other.type).toContain('application/problem+json')
})
