import fc from 'fast-check'
import { expect, test } from 'vitest'
import { systemClock } from '#platform/clock'
import { fixedContext, testDatabase } from '#test/support'
import { checkClearing } from './check-clearing.ts'
import { ObviousClearing } from './clearing.oracle.ts'
import { closeCycle } from './cycles/close-cycle.ts'
import { netCycle } from './cycles/net-cycle.ts'
import { addObligations } from './obligations/add-obligations.ts'
import { approveInstructions, prepareInstructions } from './payments/instructions.ts'
import { settleScheme } from './payments/settle-scheme.ts'
import { exposuresOf } from './prefunds/prefunds.ts'
import { statementOf } from './statement/statement-of.ts'
import { listCycles } from './store/cycles.ts'
import { listInstructions } from './store/instructions.ts'
import { availableOf } from './store/obligations.ts'
import {
  acting,
  idOf,
  OWNER,
  owes,
  PLACES,
  participant,
  person,
  prepareScheme,
  receive,
  scheme,
} from './tiny/ground.ts'

const db = await testDatabase()
const ctx = { ...fixedContext(), newId: systemClock().newId }
const [LIN, WANG] = [person(1, { office: true }), person(2, { office: true })]
let runs = 0

const place = fc.constantFrom(...PLACES)
const item = fc.record({
  debtor: place,
  creditor: place,
  amount: fc.bigInt({ min: 0n, max: 60n }),
  // Mostly new; else an id that may stand for something already.
  id: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(30) }),
  adjusts: fc.option(fc.nat(12), { freq: 2 }),
  // Which way round a correction goes; else it goes between whoever it happens to name.
  way: fc.constantFrom('same' as const, 'back' as const, 'back' as const, 'any' as const),
})
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('add' as const),
      items: fc.array(item, { maxLength: 8 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('net' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('release' as const), of: fc.nat(3) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('receive' as const),
      place,
      amount: fc.bigInt({ min: 1n, max: 150n }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('settle' as const) }) },
)
const world = fc.record({
  netting: fc.constantFrom('gross' as const, 'bilateral' as const, 'multilateral' as const),
  limits: fc.dictionary(place, fc.bigInt({ min: 0n, max: 200n }), { maxKeys: 2 }),
  pairLimit: fc.option(fc.bigInt({ min: 0n, max: 100n })),
  steps: fc.array(step, { minLength: 8, maxLength: 25 }),
})

test('whatever is sent, clearing does what an obvious one does, to the fen', async () => {
  await fc.assert(
    fc.asyncProperty(world, async ({ netting, limits, pairLimit, steps }) => {
      runs += 1
      const [code, base] = [`run-${runs}`, runs * 100_000]
      const of = scheme({ code, netting })
      const pairLimits =
        pairLimit === null ? [] : [{ debtor: 'N', creditor: 'S', limit: pairLimit }]
      await prepareScheme(db, of, {
        pairLimits,
        participants: PLACES.map((one) => participant(of, one, { limit: limits[one] ?? null })),
      })
      const model = new ObviousClearing(of, PLACES, new Map(Object.entries(limits)), pairLimits)
      let next = 0
      for (const one of steps) {
        if (one.kind === 'add') {
          const items = one.items.map(({ debtor, creditor, amount, id, adjusts, way }) => {
            next += id === null ? 1 : 0
            const number = base + (id ?? 100 + next)
            const of = adjusts === null ? null : idOf(base + 100 + adjusts)
            const held = model.held.find((each) => each.id === of)
            const [from, to] =
              held === undefined || way === 'any'
                ? [debtor, creditor]
                : way === 'same'
                  ? [held.debtor, held.creditor]
                  : [held.creditor, held.debtor]
            return owes(number, from, to, amount, { document: 'bill', adjusts: of })
          })
          const sound = items.filter(({ id, adjusts }) => id !== adjusts)
          const results = await acting(db, OWNER, (tx) => addObligations(tx, ctx, code, sound))
          expect(results).toEqual(sound.map((each) => model.add(each)))
        } else await perform(one, code, model)
        await compare(code, model)
      }
    }),
    { numRuns: 20 },
  )
  expect(await acting(db, OWNER, checkClearing)).toEqual([])
})

type Step = Exclude<typeof step extends fc.Arbitrary<infer S> ? S : never, { readonly kind: 'add' }>

async function perform(one: Step, code: string, model: ObviousClearing): Promise<void> {
  switch (one.kind) {
    case 'close': {
      const { number } = await acting(db, OWNER, (tx) => closeCycle(tx, ctx, code))
      expect(number).toBe(model.close())
      return
    }
    case 'net': {
      const cycle = model.states.indexOf('closed') + 1
      if (cycle === 0) return
      const report = await acting(db, OWNER, (tx) => netCycle(tx, ctx, code, cycle))
      const pays = model.net(cycle, report.instructions)
      for (const [payer, amount] of pays)
        expect(
          report.instructions
            .filter((each) => each.payer === payer)
            .reduce((sum, each) => sum + each.amount, 0n),
        ).toBe(amount)
      return
    }
    case 'release': {
      const drafted = await acting(db, OWNER, (tx) =>
        listInstructions(tx, { scheme: code, states: ['drafted'] }, 100),
      )
      const cycles = [...new Set(drafted.map(({ cycle }) => cycle))]
      const cycle = cycles[one.of % Math.max(1, cycles.length)]
      if (cycle === undefined) return
      const ids = drafted.filter((each) => each.cycle === cycle).map(({ id }) => id)
      await acting(db, LIN, (tx) => prepareInstructions(tx, { ...ctx, actor: LIN }, ids))
      await acting(db, WANG, (tx) => approveInstructions(tx, { ...ctx, actor: WANG }, ids))
      model.approve(cycle)
      return
    }
    case 'receive':
      await receive(db, ctx, `${code}/${one.place}`, one.amount)
      model.receive(one.place, one.amount)
      return
    case 'settle': {
      const report = await acting(db, OWNER, (tx) => settleScheme(tx, ctx, code))
      expect(report.payments.length).toBe(model.settle())
    }
  }
}

async function compare(code: string, model: ObviousClearing): Promise<void> {
  await acting(db, OWNER, async (tx) => {
    const cycles = await listCycles(tx, code, 100)
    expect(cycles.map(({ state }) => state).toReversed()).toEqual(model.states)
    for (const { participant: one, exposure, limit } of await exposuresOf(tx, code)) {
      expect(exposure, `exposure of ${one}`).toBe(model.exposureOf(one))
      // Whatever was settled first.
      expect(limit === null || exposure <= limit, `${one} is within its limit`).toBe(true)
    }
    const money = await availableOf(
      tx,
      PLACES.map((one) => `${code}/${one}`),
    )
    for (const one of PLACES)
      expect(money.get(`${code}/${one}`)?.amount).toBe(model.money.get(one) ?? 0n)
    for (const one of PLACES) {
      const cycle = model.states.length
      const statement = await statementOf(tx, { scheme: code, cycle, participant: one })
      expect(statement.opening).toBe(openingOf(model, one, cycle))
      expect(statement.closing).toBe(model.standingAt(one, cycle))
    }
  })
}

function openingOf(model: ObviousClearing, one: string, cycle: number): bigint {
  return model.standingAt(one, cycle - 1)
}
