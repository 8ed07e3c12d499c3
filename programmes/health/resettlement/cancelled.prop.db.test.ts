import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { fixedContext, testDatabase } from '#test/support'
import { cancel } from '../settlement/cancel.ts'
import { settle } from '../settlement/settle.ts'
import { tinyHealth } from '../tiny/world.ts'
import { resettle } from './resettle.ts'

// Whatever was settled, cancelled and settled anew in between: in the end funds pay of a year what they would have paid, had only the
// visits that stand been settled. The slow way to know that is to settle these for somebody new. Some waited for the lock of the person:
// what was done before them has a later id.

const PLACE = 'CN-340300'
const db = await testDatabase()
const { house, act, insure, prepare, billOf, newId } = tinyHealth(db, fixedContext())
beforeAll(prepare)

const steps = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({ settle: fc.integer({ min: 1, max: 300_000 }), waited: fc.boolean() }),
    },
    { weight: 3, arbitrary: fc.record({ cancel: fc.nat({ max: 20 }), waited: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ anew: fc.constant(true), waited: fc.boolean() }) },
  ),
  { minLength: 2, maxLength: 12 },
)

const yuan = (fen: number) => (fen / 100).toFixed(2)
const anew = (insured: string, ctx = house) =>
  act(resettle, ctx, { place: PLACE, year: 2025, insured })
const settled = async (insured: string, fen: number, ctx = house) =>
  (await act(settle, ctx, billOf(insured, yuan(fen)))).settlement ?? ''

/** What funds pay of the year's visits that stand, dues counted, and the year's totals. */
const yearOf = (insured: string) =>
  db.migrator.read(async (tx) => {
    const [paid] = await tx<{ funds: bigint }[]>`
      SELECT (coalesce(sum(s.funds_fen), 0) + coalesce(
        (SELECT sum(d.change_fen) FROM health.person_dues AS d WHERE d.insured = ${insured}), 0))::bigint AS funds
      FROM health.settlements AS s WHERE s.insured = ${insured} AND s.cancelled_at IS NULL`
    const [totals] = await tx<{ deductible: bigint; pooled: bigint; visits: number }[]>`
      SELECT deductible_fen AS deductible, pooled_fen AS pooled, visits FROM health.yearly_totals WHERE insured = ${insured}`
    const [booked] = await tx<{ same: boolean }[]>`
      SELECT coalesce(
        (SELECT b.credits_posted - b.debits_posted FROM ledger.accounts AS a JOIN ledger.balances AS b ON b.account = a.id
          WHERE a.code = ${`health/person/${insured}`}), 0)
        = coalesce((SELECT sum(d.change_fen) FROM health.person_dues AS d WHERE d.insured = ${insured}), 0) AS same`
    return { funds: paid?.funds, ...totals, isBooked: booked?.same }
  })

test('settled anew, a year is what it would be without what was cancelled, and so it stays', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (given) => {
      const insured = await insure(PLACE)
      const standing = new Map<string, number>()
      let earlier = [newId(), newId()]
      for (const step of given) {
        const ids = step.waited ? earlier : []
        const ctx = { ...house, newId: () => ids.shift() ?? newId() }
        earlier = [newId(), newId()]
        if ('settle' in step) standing.set(await settled(insured, step.settle, ctx), step.settle)
        else if ('anew' in step) await anew(insured, ctx)
        else {
          const id = [...standing.keys()][step.cancel % Math.max(1, standing.size)]
          if (id === undefined) continue
          const done = await act(cancel, ctx, { settlement: id }).then(
            () => true,
            // What was settled before its year was settled anew stays.
            () => false,
          )
          if (done) standing.delete(id)
        }
      }
      await anew(insured)
      const found = await yearOf(insured)
      const other = await insure(PLACE)
      for (const fen of standing.values()) await settled(other, fen)
      const { visits, ...expected } = await yearOf(other)
      expect(found.isBooked).toBe(true)
      if (standing.size > 0) expect(found).toEqual({ ...expected, visits })
      expect(await anew(insured)).toMatchObject({ dues: 0, owed: '0.00', unordered: [] })
      expect(await yearOf(insured)).toEqual(found)
    }),
    { numRuns: 25 },
  )
})
