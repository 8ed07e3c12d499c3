import { describe, expect, test } from 'vitest'
import { fixedContext, testDatabase } from '#test/support'
import { checkClearing } from '../check-clearing.ts'
import { closeCycle } from '../cycles/close-cycle.ts'
import { netCycle } from '../cycles/net-cycle.ts'
import { OBLIGATION_AMOUNT_MAX, OBLIGATIONS_PER_BATCH_MAX } from '../limits.ts'
import { exposuresOf } from '../prefunds/prefunds.ts'
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
  refusalOf,
  scheme,
} from '../tiny/ground.ts'
import type { Obligation } from '../types.ts'
import { addObligations } from './add-obligations.ts'

const db = await testDatabase()
const ctx = fixedContext()
const VISITS = scheme()
await prepareScheme(db, VISITS)

const add = (...items: readonly Obligation[]) => addTo('visits', ...items)
const addTo = (code: string, ...items: readonly Obligation[]) =>
  acting(db, OWNER, (tx) => addObligations(tx, ctx, code, items))
const rowsOf = (code: string) =>
  db.migrator.read(
    (tx) => tx<{ id: string; cycle: number; amount: bigint }[]>`
      SELECT o.id, o.cycle, o.amount FROM clearing.obligations AS o WHERE o.scheme = ${code} ORDER BY o.id`,
  )

describe('a batch of obligations', () => {
  test('is added in order, one result each, and a refused one keeps no other out', async () => {
    expect(
      await add(
        owes(1, 'N', 'S', 100n),
        owes(2, 'N', 'S', 0n),
        owes(3, 'N', 'N', 5n),
        owes(4, 'N', 'Z', 5n),
        owes(5, 'S', 'N', 40n),
      ),
    ).toEqual(['added', 'amount-not-positive', 'same-participant', 'unknown-participant', 'added'])
    expect((await rowsOf('visits')).map(({ amount }) => amount)).toEqual([100n, 40n])
  })

  test('changes nothing when it is sent again, alone, twice in one batch, or with another content', async () => {
    const before = await rowsOf('visits')
    expect(await add(owes(1, 'N', 'S', 100n))).toEqual(['exists'])
    expect(
      await add(
        owes(1, 'E', 'S', 100n),
        owes(1, 'N', 'E', 100n),
        owes(1, 'N', 'S', 101n),
        owes(1, 'N', 'S', 100n, { document: 'another' }),
        owes(1, 'N', 'S', 100n, { effectiveOn: '2024-12-05' }),
        owes(1, 'N', 'S', 100n, { adjusts: idOf(5) }),
      ),
    ).toEqual([
      'exists-with-different-debtor',
      'exists-with-different-creditor',
      'exists-with-different-amount',
      'exists-with-different-document',
      'exists-with-different-effective-day',
      'exists-with-different-adjusts',
    ])
    expect(await rowsOf('visits')).toEqual(before)
    expect(await add(owes(6, 'E', 'W', 7n), owes(6, 'E', 'W', 7n), owes(6, 'E', 'W', 8n))).toEqual([
      'added',
      'exists',
      'exists-with-different-amount',
    ])
  })

  test('takes an id for its own whatever its letters’ case', async () => {
    const id = '0000000a-0000-7000-8000-0000000000ff'
    expect(await add(owes(0, 'E', 'W', 7n, { id: id.toUpperCase() }))).toEqual(['added'])
    expect(await add(owes(0, 'E', 'W', 7n, { id }))).toEqual(['exists'])
  })

  test('added by two at once is added once, and the later one is told', async () => {
    const items = Array.from({ length: 50 }, (_, index) => owes(100 + index, 'N', 'E', 3n))
    const answers = await Promise.all([add(...items), add(...items.toReversed()), add(...items)])
    for (const index of items.keys()) {
      const got = [answers[0]![index], answers[1]![items.length - 1 - index], answers[2]![index]]
      expect(got.toSorted()).toEqual(['added', 'exists', 'exists'])
    }
  })

  test.each([
    ['an id that is none', { id: 'x' }],
    ['a day that no calendar has', { effectiveOn: '2024-02-30' }],
    ['a document without a name', { document: '' }],
    ['a document that is too long', { document: 'x'.repeat(201) }],
    ['half a character', { document: '\ud800' }],
    ['a correction of itself', { adjusts: idOf(7) }],
    ['an amount beyond counting', { amount: OBLIGATION_AMOUNT_MAX + 1n }],
  ] as const)('with %s is refused whole', async (_, given) => {
    const work = add(owes(8, 'N', 'S', 1n), owes(7, 'N', 'S', 1n, given))
    expect(await refusalOf(work)).toBe('clearing.malformed-obligation')
    expect((await rowsOf('visits')).map(({ id }) => id)).not.toContain(idOf(8))
  })

  test('of the largest size is taken, one more is not, none is nothing', async () => {
    const items = Array.from({ length: OBLIGATIONS_PER_BATCH_MAX }, (_, index) =>
      owes(10_000 + index, 'W', 'E', 1n),
    )
    expect(new Set(await add(...items))).toEqual(new Set(['added']))
    expect(await refusalOf(add(...items, owes(9, 'W', 'E', 1n)))).toBe('clearing.too-many')
    expect(await add()).toEqual([])
  })

  test('of an unknown scheme is refused with those that there are', async () => {
    expect(await refusalOf(addTo('strange', owes(9, 'W', 'E', 1n)))).toBe('clearing.unknown-scheme')
  })
})

describe('a correction', () => {
  test('adds or takes back, never more than there is, of an obligation of the same two', async () => {
    expect(
      await add(
        owes(200, 'N', 'S', 100n),
        owes(201, 'S', 'N', 60n, { adjusts: idOf(200) }),
        owes(202, 'S', 'N', 41n, { adjusts: idOf(200) }),
        owes(203, 'N', 'S', 1n, { adjusts: idOf(200) }),
        owes(204, 'S', 'N', 41n, { adjusts: idOf(200) }),
      ),
    ).toEqual(['added', 'added', 'takes-back-too-much', 'added', 'added'])
    expect(
      await add(
        owes(205, 'S', 'N', 1n, { adjusts: idOf(200) }),
        owes(206, 'S', 'E', 1n, { adjusts: idOf(200) }),
        owes(207, 'S', 'N', 1n, { adjusts: idOf(299) }),
        owes(208, 'N', 'S', 1n, { adjusts: idOf(201) }),
      ),
    ).toEqual([
      'takes-back-too-much',
      'adjusts-other-pair',
      'unknown-adjusted',
      'adjusts-adjustment',
    ])
  })

  test('of one obligation by many at once never takes back more than there is', async () => {
    await add(owes(300, 'E', 'W', 100n))
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        add(owes(301 + index, 'W', 'E', 30n, { adjusts: idOf(300) })),
      ),
    )
    expect(answers.flat().filter((one) => one === 'added')).toHaveLength(3)
    expect(answers.flat().filter((one) => one === 'takes-back-too-much')).toHaveLength(5)
  })

  test('after the closing goes into the next cycle, and names what it corrects', async () => {
    await add(owes(400, 'N', 'W', 50n))
    const closed = await acting(db, OWNER, (tx) => closeCycle(tx, ctx, 'visits'))
    expect(await add(owes(401, 'W', 'N', 20n, { adjusts: idOf(400) }))).toEqual(['added'])
    const [of, by] = (await rowsOf('visits')).filter(({ id }) =>
      [idOf(400), idOf(401)].includes(id),
    )
    expect([of?.cycle, by?.cycle]).toEqual([closed.number, closed.number + 1])
  })
})

describe('limits', () => {
  const LIMITED = scheme({ code: 'limited', netting: 'bilateral' })
  test('of a participant and of a pair are never passed, each refusal with its own name', async () => {
    await prepareScheme(db, LIMITED, {
      participants: PLACES.map((code) =>
        participant(LIMITED, code, code === 'N' ? { limit: 100n } : {}),
      ),
      pairLimits: [{ debtor: 'N', creditor: 'S', limit: 60n }],
    })
    expect(
      await addTo(
        'limited',
        owes(1000, 'N', 'S', 61n),
        owes(1001, 'N', 'S', 60n),
        owes(1002, 'N', 'E', 41n),
        owes(1003, 'N', 'E', 40n),
        owes(1004, 'N', 'E', 1n),
        // What is due from the same one makes room, in a scheme that nets by pairs.
        owes(1005, 'E', 'N', 30n),
        owes(1006, 'N', 'E', 30n),
        owes(1007, 'N', 'W', 1n),
        owes(1008, 'E', 'W', 10n ** 12n),
      ),
    ).toEqual([
      'over-pair-limit',
      'added',
      'over-limit',
      'added',
      'over-limit',
      'added',
      'added',
      'over-limit',
      'added',
    ])
  })

  test('hold when many add at once', async () => {
    const tight = scheme({ code: 'tight' })
    await prepareScheme(db, tight, {
      participants: PLACES.map((code) =>
        participant(tight, code, code === 'N' ? { limit: 100n } : {}),
      ),
    })
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) => addTo('tight', owes(2000 + index, 'N', 'S', 30n))),
    )
    expect(answers.flat().filter((one) => one === 'added')).toHaveLength(3)
  })

  test('that a prefund sets tell what is missing: money, not a limit', async () => {
    const funded = scheme({ code: 'funded', needsPrefund: true })
    await prepareScheme(db, funded, {
      participants: PLACES.map((code) =>
        participant(funded, code, code === 'N' ? { limit: 1000n } : {}),
      ),
    })
    await receive(db, ctx, 'funded/N/prefund', 200n)
    expect(
      await addTo(
        'funded',
        owes(3000, 'N', 'S', 201n),
        owes(3001, 'N', 'S', 200n),
        owes(3002, 'N', 'S', 900n),
        owes(3003, 'S', 'N', 1n),
      ),
    ).toEqual(['prefund-too-low', 'added', 'over-limit', 'prefund-too-low'])
    await receive(db, ctx, 'funded/N/prefund', 5n)
    expect(await addTo('funded', owes(3004, 'N', 'S', 6n), owes(3005, 'N', 'S', 5n))).toEqual([
      'prefund-too-low',
      'added',
    ])
  })

  test('count what an earlier cycle still owes, so that settling one first puts nobody over', async () => {
    const over = scheme({ code: 'over', netting: 'multilateral' })
    await prepareScheme(db, over, {
      participants: PLACES.map((code) => participant(over, code, { limit: 100n })),
    })
    const exposures = async () => {
      const found = await acting(db, OWNER, (tx) => exposuresOf(tx, 'over'))
      return found.map(({ exposure }) => exposure)
    }
    await addTo('over', owes(4000, 'N', 'S', 80n))
    await acting(db, OWNER, (tx) => closeCycle(tx, ctx, 'over'))
    // The claim of the new cycle doesn't make up for the debt of the old one: they are netted apart.
    expect(await addTo('over', owes(4001, 'S', 'N', 90n), owes(4002, 'N', 'E', 110n))).toEqual([
      'added',
      'added',
    ])
    expect(await exposures()).toEqual([0n, 100n, 90n, 0n])
    await acting(db, OWNER, (tx) => netCycle(tx, ctx, 'over', 1))
    expect(await exposures()).toEqual([0n, 100n, 90n, 0n])
    expect(await addTo('over', owes(4003, 'N', 'E', 1n))).toEqual(['over-limit'])
  })
})

describe('the database itself', () => {
  const insert = (cycle: number, given: Partial<Obligation> = {}) => {
    const one = owes(5000, 'N', 'S', 1n, given)
    return acting(
      db,
      OWNER,
      (tx) => tx`
      INSERT INTO clearing.obligations (id, scheme, cycle, debtor, creditor, amount, document, effective_on, adjusts, recorded_at)
      VALUES (${one.id}, 'visits', ${cycle}, ${one.debtor}, ${one.creditor}, ${String(one.amount)}::text::bigint,
        ${one.document}, ${one.effectiveOn}, ${one.adjusts}, ${ctx.now})`,
    )
  }

  test('takes no obligation into a cycle that is closed or unknown, of a stranger, or back beyond what is left', async () => {
    await expect(insert(1)).rejects.toThrow(/is closed, and takes no obligations/)
    await expect(insert(99)).rejects.toThrow(/is unknown/)
    await expect(insert(2, { debtor: 'Z' })).rejects.toThrow(/positions_debtor_fkey/)
    const back = { debtor: 'W', creditor: 'N', amount: 31n, adjusts: idOf(400) }
    await expect(insert(2, back)).rejects.toThrow(/cannot be corrected so/)
    await insert(2, { ...back, amount: 30n })
  })

  test('lets nobody change or remove what is owed, nor any position', async () => {
    for (const sql of [
      'UPDATE clearing.obligations SET amount = 1',
      'DELETE FROM clearing.obligations',
      'UPDATE clearing.positions SET amount = 1',
      'INSERT INTO clearing.positions SELECT * FROM clearing.positions',
      'UPDATE clearing.cycles SET number = 7',
      'DELETE FROM clearing.cycles',
      'UPDATE clearing.instructions SET amount = 1',
      'UPDATE clearing.instructions SET paid = 1',
      'DELETE FROM clearing.payments',
    ])
      await expect(
        acting(db, OWNER, (tx) => tx.unsafe(sql)),
        sql,
      ).rejects.toThrow(/permission denied/)
  })

  test('sends no cycle back, nor further than one step', async () => {
    const step = (state: string, number: number) =>
      acting(
        db,
        OWNER,
        (tx) =>
          tx`UPDATE clearing.cycles SET state = ${state} WHERE scheme = 'visits' AND number = ${number}`,
      )
    await expect(step('open', 1)).rejects.toThrow(/cannot go from closed to open/)
    await expect(step('settled', 1)).rejects.toThrow(/cannot go from closed to settled/)
    await expect(step('netted', 2)).rejects.toThrow(/cannot go from open to netted/)
  })

  test('shows each place what it is a party to, the office all, and a reader nothing', async () => {
    const seen = (actor: Parameters<typeof acting>[1]) =>
      acting(
        db,
        actor,
        (tx) => tx<{ debtor: string; creditor: string }[]>`
          SELECT DISTINCT o.debtor, o.creditor FROM clearing.obligations AS o WHERE o.scheme = 'visits'`,
      )
    const own = await seen(person(1, { jurisdiction: 'X-N' }))
    expect(own.length).toBeGreaterThan(2)
    for (const { debtor, creditor } of own) expect([debtor, creditor]).toContain('N')
    const all = await seen(person(2, { office: true }))
    expect(all.length).toBe((await seen(OWNER)).length)
    expect(all.length).toBeGreaterThan(own.length)
    expect(await seen(person(3, { jurisdiction: 'X' }))).toEqual([])
    expect(await seen({ kind: 'anonymous', id: 'reader' })).toEqual([])
  })

  test('lets the people of a place add what is owed to it or by it, and limits count all the same', async () => {
    const north = person(1, { jurisdiction: 'X-N' })
    const adds = (actor: typeof north, code: string, one: Obligation) =>
      acting(db, actor, (tx) => addObligations(tx, ctx, code, [one]))
    expect(await adds(north, 'visits', owes(6000, 'S', 'N', 5n))).toEqual(['added'])
    await expect(adds(north, 'visits', owes(6001, 'S', 'E', 5n))).rejects.toThrow(
      /row-level security/,
    )
    // The limit of N is used up by what it owes to S; E doesn't see that, and is told so all the same.
    const east = person(4, { jurisdiction: 'X-E' })
    expect(await adds(east, 'tight', owes(6002, 'N', 'E', 30n))).toEqual(['over-limit'])
    // Nor is an id free that stands for what E doesn't see.
    expect(await adds(east, 'visits', owes(1, 'N', 'E', 100n))).toEqual([
      'exists-with-different-creditor',
    ])
  })
})

test('of two that wait for each other one is told to come again', async () => {
  const codes = ['left', 'right']
  for (const code of codes) await prepareScheme(db, scheme({ code, needsPrefund: true }))
  const both = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const
  const crossing = (turn: 0 | 1) =>
    acting(db, OWNER, async (tx) => {
      for (const code of turn === 0 ? codes : codes.toReversed()) {
        await addObligations(tx, ctx, code, [owes(7000 + turn, 'N', 'S', 5n)])
        both[turn].resolve()
        await both[1 - turn]?.promise
      }
    })
  const ended = await Promise.allSettled([crossing(0), crossing(1)])
  const rejected = ended.filter((one) => one.status === 'rejected')
  expect(rejected.map(({ reason }) => reason.code)).toEqual(['clearing.busy'])
})

test('in the end every sum can be made anew from the records', async () => {
  expect(await acting(db, OWNER, checkClearing)).toEqual([])
})
