import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixedContext, testDatabase } from '#test/support'
import { openHospital } from '../tiny/hospital.ts'
import { TODAY, tinyHealth } from '../tiny/world.ts'

// Whatever a hospital does with its visits, in any order and with any call sent again, an obvious model of them says the same.

const db = await testDatabase()
const world = tinyHealth(db, fixedContext())
let hospital: Awaited<ReturnType<typeof openHospital>>
beforeAll(async () => {
  await world.prepare()
  hospital = await openHospital(db, world)
})
afterAll(() => hospital.close())

const NOBODY = '019400d0-0000-7000-8000-0000000000ff'
const ALL = '0000'

type Held = { readonly batch: string; readonly amount: number }
type Visit = {
  id: string
  open: boolean
  readonly lines: Map<string, Held>
  /** Bill to the settlement that stands. */
  readonly settled: Map<string, string>
}

const number = fc.constantFrom('1', '2')
const batch = fc.constantFrom('a', 'b')
const register = fc.record({ kind: fc.constant('register' as const), number })
const withdraw = fc.record({ kind: fc.constant('withdraw' as const), number })
const upload = fc.record({
  kind: fc.constant('upload' as const),
  number,
  batch,
  serial: fc.constantFrom('x', 'y', 'z'),
  amount: fc.constantFrom(300, 500),
})
const takeBack = fc.record({
  kind: fc.constant('take-back' as const),
  number,
  batch: fc.constantFrom('a', 'b', ALL),
})
const settle = fc.record({ kind: fc.constant('settle' as const), number, batch })
const cancel = fc.record({ kind: fc.constant('cancel' as const), number, batch })
const step = fc.oneof(
  { weight: 3, arbitrary: register },
  { weight: 1, arbitrary: withdraw },
  { weight: 4, arbitrary: upload },
  { weight: 1, arbitrary: takeBack },
  { weight: 4, arbitrary: settle },
  { weight: 1, arbitrary: cancel },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** Everything that a visit may come to, in one course: what never came about would not be proven. */
const COURSE: readonly Step[] = [
  { kind: 'settle', number: '1', batch: 'a' },
  { kind: 'register', number: '1' },
  { kind: 'register', number: '1' },
  { kind: 'settle', number: '1', batch: 'a' },
  { kind: 'upload', number: '1', batch: 'a', serial: 'x', amount: 500 },
  { kind: 'upload', number: '1', batch: 'b', serial: 'x', amount: 500 },
  { kind: 'settle', number: '1', batch: 'a' },
  { kind: 'settle', number: '1', batch: 'a' },
  { kind: 'upload', number: '1', batch: 'a', serial: 'y', amount: 300 },
  { kind: 'upload', number: '1', batch: 'b', serial: 'y', amount: 300 },
  { kind: 'take-back', number: '1', batch: 'a' },
  { kind: 'take-back', number: '1', batch: ALL },
  { kind: 'withdraw', number: '1' },
  { kind: 'cancel', number: '1', batch: 'a' },
  { kind: 'cancel', number: '1', batch: 'a' },
  { kind: 'take-back', number: '1', batch: 'a' },
  { kind: 'withdraw', number: '1' },
  { kind: 'settle', number: '1', batch: 'a' },
  { kind: 'register', number: '1' },
]

/** What a step should come to; it isn't done yet. */
function expected(visit: Visit | undefined, step: Step): string {
  if (step.kind === 'register') return visit?.open ? 'health.visit-registered' : 'done'
  if (step.kind === 'cancel')
    return visit?.settled.has(step.batch) ? 'done' : 'health.unknown-settlement'
  if (visit === undefined) return 'health.unknown-visit'
  if (!visit.open) return 'health.visit-withdrawn'
  if (step.kind === 'withdraw') return visit.settled.size > 0 ? 'health.visit-settled' : 'done'
  if (step.kind === 'upload') {
    const held = visit.lines.get(step.serial)
    if (held !== undefined)
      return held.batch === step.batch && held.amount === step.amount
        ? 'done'
        : 'health.line-differs'
    return visit.settled.has(step.batch) ? 'health.visit-settled' : 'done'
  }
  if (step.batch === ALL) return 'done'
  const isEmpty = [...visit.lines.values()].every((line) => line.batch !== step.batch)
  if (step.kind === 'settle') {
    if (isEmpty) return 'health.no-lines'
    return visit.settled.has(step.batch) ? 'health.bill-settled' : 'done'
  }
  if (visit.settled.has(step.batch)) return 'health.visit-settled'
  return isEmpty ? 'health.no-lines' : 'done'
}

function sumOf(visit: Visit | undefined, batch: string): number {
  const lines = [...(visit?.lines.values() ?? [])].filter((line) => line.batch === batch)
  return lines.reduce((sum, { amount }) => sum + amount, 0)
}

/** The call of a step, as it comes from the hospital. */
function callOf(step: Step, visit: Visit | undefined, psn_no: string, run: string) {
  const mdtrt_id = visit?.id ?? NOBODY
  const billOf = (name: string) => (name === ALL ? ALL : `${run}-${step.number}-${name}`)
  switch (step.kind) {
    case 'register': {
      const data = { psn_no, ipt_otp_no: `${run}-${step.number}`, begntime: TODAY }
      return ['2201', { data }] as const
    }
    case 'withdraw':
      return ['2202', { data: { psn_no, mdtrt_id } }] as const
    case 'upload': {
      const { serial: feedetl_sn, amount: det_item_fee_sumamt } = step
      const line = {
        feedetl_sn,
        mdtrt_id,
        psn_no,
        det_item_fee_sumamt,
        med_list_codg: 'A1',
        cnt: 1,
      }
      return ['2204', { feedetail: [{ ...line, chrg_bchno: billOf(step.batch) }] }] as const
    }
    case 'take-back':
      return ['2205', { data: { psn_no, mdtrt_id, chrg_bchno: billOf(step.batch) } }] as const
    case 'settle': {
      const data = { psn_no, mdtrt_id, chrg_bchno: billOf(step.batch), med_type: '11' }
      return ['2207', { data: { ...data, medfee_sumamt: sumOf(visit, step.batch) } }] as const
    }
    case 'cancel':
      return [
        '2208',
        { data: { psn_no, setl_id: visit?.settled.get(step.batch) ?? NOBODY } },
      ] as const
  }
}

/** Does in the model what was done. */
function apply(visits: Map<string, Visit>, step: Step, output: Output): void {
  const visit = visits.get(step.number)
  if (step.kind === 'register')
    visits.set(step.number, {
      id: output.data?.mdtrt_id ?? '',
      open: true,
      lines: new Map(),
      settled: new Map(),
    })
  if (visit === undefined) return
  if (step.kind === 'withdraw') visit.open = false
  if (step.kind === 'upload')
    visit.lines.set(step.serial, { batch: step.batch, amount: step.amount })
  if (step.kind === 'take-back')
    for (const [serial, line] of visit.lines)
      if (step.batch === ALL ? !visit.settled.has(line.batch) : line.batch === step.batch)
        visit.lines.delete(serial)
  if (step.kind === 'settle') visit.settled.set(step.batch, output.setlinfo?.setl_id ?? '')
  if (step.kind === 'cancel') visit.settled.delete(step.batch)
}

type Output = {
  readonly data?: { readonly mdtrt_id: string }
  readonly setlinfo?: { readonly setl_id: string; readonly hifp_pay: string }
}

test('whatever a hospital does with its visits, an obvious model of them says the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(step, fc.boolean()), { minLength: 5, maxLength: 30 }),
      async (steps) => {
        const run = `R${hospital.next()}`
        const psn_no = await world.insure('CN-330200')
        const visits = new Map<string, Visit>()
        const paid = new Map<string, number>()
        for (const [step, isSentTwice] of steps) {
          const visit = visits.get(step.number)
          const [infno, input] = callOf(step, visit, psn_no, run)
          const call = hospital.headOf(infno, input)
          const answer = await hospital.send(`interface/${infno}`, call)
          const became = answer.status === 200 ? 'done' : answer.body.code
          expect([step, became]).toEqual([step, expected(visit, step)])
          if (became !== 'done') continue
          const again = isSentTwice ? await hospital.send(`interface/${infno}`, call) : answer
          expect(again.body).toEqual(answer.body)
          if (step.kind === 'cancel') paid.delete(visit?.settled.get(step.batch) ?? '')
          const { setlinfo } = answer.body.output as Output
          if (step.kind === 'settle' && setlinfo !== undefined)
            paid.set(setlinfo.setl_id, Number(setlinfo.hifp_pay))
          apply(visits, step, answer.body.output)
        }
        const asked = hospital.headOf('5206', { data: { psn_no } })
        const { body } = await hospital.send('interface/5206', asked)
        const [, pooled, count] = body.output.cuminfo
        expect(Number(count.cum)).toBe(paid.size)
        const sum = [...paid.values()].reduce((all, one) => all + one, 0)
        expect(Number(pooled.cum)).toBeCloseTo(sum, 6)
      },
    ),
    { numRuns: 25, examples: [[COURSE.map((one) => [one, true])]] },
  )
})
