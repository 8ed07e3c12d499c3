import fc from 'fast-check'
import Type from 'typebox'
import { expect, test } from 'vitest'
import { HouseError } from '#platform/errors'
import { fixedContext, testDatabase } from '#test/support'
import {
  type Action,
  actAs,
  type BaseContext,
  gathered,
  house,
  INPUTS_PER_BATCH_MAX,
  type Outcome,
  perform,
  performEach,
} from './index.ts'

const db = await testDatabase()
await db.migrator.write(async (tx) => {
  await tx`CREATE SCHEMA tills`
  await tx`CREATE TABLE tills.tills (id text PRIMARY KEY, held bigint NOT NULL, journal_id uuid NOT NULL, secret text)`
  await tx`GRANT USAGE ON SCHEMA tills TO onedelta_app`
  await tx`GRANT SELECT, INSERT, UPDATE, DELETE ON tills.tills TO onedelta_app`
  await tx`SELECT action.keep_changes_of('tills.tills', 'id', 'secret', 'journal_id')`
})

const INPUT = Type.Object({ till: Type.String({ maxLength: 5 }), amount: Type.Integer() })
type Input = { readonly till: string; readonly amount: number }
type Out = { readonly held: bigint }

const tooLow = (till: string) => new HouseError('action.refused', { till })

/** Puts into tills, one input at a time in the order given, and writes what came of it by one statement. */
const put: Action<BaseContext, typeof INPUT, Out> = {
  name: 'tills.put',
  title: { en: 'Put', zh: '存入' },
  input: INPUT,
  may: house,
  kept: ({ held }: Out) => ({ held }),
  applyEach: async (tx, _, inputs, journals) => {
    const rows = await tx<
      { id: string; held: bigint }[]
    >`SELECT id, held FROM tills.tills ORDER BY id FOR UPDATE`
    const held = new Map(rows.map((row) => [row.id, row.held]))
    const last = new Map<string, string>()
    const outcomes = inputs.map(({ till, amount }, index): Outcome<Out> => {
      const next = (held.get(till) ?? 0n) + BigInt(amount)
      if (next < 0n) return { kind: 'refused', error: tooLow(till) }
      held.set(till, next)
      last.set(till, journals[index] ?? '')
      return { kind: 'done', out: { held: next } }
    })
    const ids = [...last.keys()]
    await tx`
      INSERT INTO tills.tills (id, held, journal_id)
      SELECT * FROM unnest(${ids}::text[], ${ids.map((id) => String(held.get(id) ?? 0n))}::bigint[], ${[...last.values()]}::uuid[])
      ON CONFLICT (id) DO UPDATE SET held = excluded.held, journal_id = excluded.journal_id`
    return outcomes
  },
}

/** The same, written for one. */
const putOne: Action<BaseContext, typeof INPUT, Out> = {
  name: 'tills.put',
  title: put.title,
  input: INPUT,
  may: house,
  apply: async (tx, _, { till, amount }) => {
    const [row] = await tx<{ held: bigint }[]>`SELECT held FROM tills.tills WHERE id = ${till}`
    const held = (row?.held ?? 0n) + BigInt(amount)
    if (held < 0n) throw tooLow(till)
    await tx`
      INSERT INTO tills.tills (id, held, journal_id)
      VALUES (${till}, ${held}, current_setting('onedelta.journal')::uuid)
      ON CONFLICT (id) DO UPDATE SET held = excluded.held, journal_id = excluded.journal_id`
    return { held }
  },
}

const sqlOf = (
  text: (journals: readonly string[]) => string,
): Action<BaseContext, typeof INPUT, null> => ({
  name: 'tills.do',
  title: put.title,
  input: INPUT,
  may: house,
  applyEach: async (tx, _, inputs, journals) => {
    await tx.unsafe(text(journals))
    return inputs.map(() => ({ kind: 'done', out: null }))
  },
})

let made = 0
const newId = () => `019400d0-0000-7000-8000-${String(++made).padStart(12, '0')}`
const ctxOf = (given: Partial<BaseContext> = {}) => fixedContext({ newId, ...given })
const said = (outcome: Outcome<Out>) => (outcome.kind === 'done' ? outcome.out : outcome.error.code)

/** Everything that a way of performing leaves, without ids; and then nothing. */
async function leftBehind(): Promise<unknown> {
  return db.migrator.write(async (tx) => {
    const tills = await tx`SELECT id, held FROM tills.tills ORDER BY id`
    const journal = await tx`
      SELECT j.action, j.input, e.name, e.outcome FROM action.journal AS j JOIN action.events AS e ON e.journal_id = j.id
      ORDER BY e.id`
    await tx`TRUNCATE tills.tills, action.journal, action.events, action.changes CASCADE`
    return { tills: [...tills], journal: [...journal] }
  })
}

const inputs = fc.array(
  fc.record({
    till: fc.constantFrom('a', 'b', 'c', 'too long'),
    amount: fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constant(0.5)),
  }),
  { minLength: 1, maxLength: 12 },
)

test('a batch answers and leaves what the same inputs do one by one', async () => {
  await fc.assert(
    fc.asyncProperty(inputs, async (given) => {
      const singly: unknown[] = []
      for (const input of given)
        singly.push(
          await perform(db, putOne, ctxOf(), input).catch((error: HouseError) => error.code),
        )
      const left = await leftBehind()
      for (const action of [put, putOne]) {
        expect((await performEach(db, action, ctxOf(), given)).map(said)).toEqual(singly)
        expect(await leftBehind()).toEqual(left)
      }
    }),
    { numRuns: 25 },
  )
})

const changes = () =>
  db.read(async (tx) => {
    await actAs(tx, { kind: 'owner', id: 'test' }, null)
    const rows = await tx`
      SELECT j.input ->> 'till' AS till, c.row_key, c.before, c.after FROM action.changes AS c
      JOIN action.journal AS j ON j.id = c.journal_id ORDER BY c.id`
    return rows.map((row) => ({ ...row }))
  })

test('each row is kept beside the audit row of its own input, without what is hidden', async () => {
  await leftBehind()
  await performEach(db, put, ctxOf(), [
    { till: 'x', amount: 1 },
    { till: 'y', amount: 2 },
  ])
  await perform(db, put, ctxOf(), { till: 'y', amount: 3 })
  await performEach(
    db,
    sqlOf(
      ([, second]) =>
        `UPDATE tills.tills SET secret = 's', journal_id = '${second}' WHERE id = 'x'`,
    ),
    ctxOf(),
    [
      { till: 'other', amount: 0 },
      { till: 'x', amount: 0 },
    ],
  )
  await perform(
    db,
    sqlOf(() => `DELETE FROM tills.tills WHERE id = 'y'`),
    ctxOf(),
    { till: 'y', amount: 0 },
  )
  const kept = await changes()
  expect(kept).toMatchObject([
    { till: 'x', row_key: 'x', before: null, after: { id: 'x', held: 1 } },
    { till: 'y', row_key: 'y', before: null, after: { id: 'y', held: 2 } },
    { till: 'y', row_key: 'y', before: { held: 2 }, after: { held: 5 } },
    { till: 'x', row_key: 'x', before: {}, after: {} },
    { till: 'y', row_key: 'y', before: { held: 5 }, after: null },
  ])
  expect(JSON.stringify(kept)).not.toContain('secret')
})

test.each<[string, (journals: readonly string[]) => string, number]>([
  [
    'another’s audit row',
    () => `INSERT INTO tills.tills VALUES ('f', 1, '019400d0-0000-7000-8000-00000000dead')`,
    2,
  ],
  [
    'another’s audit row, one input',
    () => `INSERT INTO tills.tills VALUES ('f', 1, '019400d0-0000-7000-8000-00000000dead')`,
    1,
  ],
  [
    'an old row that keeps its audit row',
    () => `UPDATE tills.tills SET held = held + 1 WHERE id = 'x'`,
    2,
  ],
  ['an old row that is removed', () => `DELETE FROM tills.tills WHERE id = 'x'`, 2],
  [
    'a key that is changed',
    ([first]) => `UPDATE tills.tills SET id = 'z', journal_id = '${first}' WHERE id = 'x'`,
    2,
  ],
])('refuses a batch that would forge: %s', async (_, text, count) => {
  const given = Array.from({ length: count }, () => ({ till: 'f', amount: 0 }))
  await expect(performEach(db, sqlOf(text), ctxOf(), given)).rejects.toThrow(/outside an action/)
})

test('a row of an input that was refused can’t be committed', async () => {
  const refusing: typeof put = {
    ...put,
    applyEach: async (tx, _, given, journals) => {
      await tx`INSERT INTO tills.tills VALUES ('left', 1, ${journals[0] ?? ''})`
      return given.map(() => ({ kind: 'refused', error: tooLow('left') }))
    },
  }
  await expect(perform(db, refusing, ctxOf(), { till: 'left', amount: 1 })).rejects.toThrow(
    /changes_journal_fkey/,
  )
})

test('outside an action no row is changed', async () => {
  await expect(
    db.write((tx) => tx`INSERT INTO tills.tills VALUES ('f', 1, ${newId()})`),
  ).rejects.toThrow(/outside an action/)
})

test('a fault undoes the whole batch, and an actor who may not is refused each', async () => {
  await leftBehind()
  await expect(
    performEach(
      db,
      sqlOf(
        ([first]) => `INSERT INTO tills.tills VALUES ('k', 1, '${first}'), ('k', 1, '${first}')`,
      ),
      ctxOf(),
      [
        { till: 'k', amount: 1 },
        { till: 'k', amount: 1 },
      ],
    ),
  ).rejects.toThrow(/duplicate key/)
  const reader = ctxOf({ actor: { kind: 'anonymous', id: 'reader' } })
  const outcomes = await performEach(db, put, reader, [{ till: 'k', amount: 1 }, { till: 1 }])
  expect(outcomes.map(said)).toEqual(['action.refused', 'action.invalid-input'])
  expect(await leftBehind()).toEqual({ tills: [], journal: [] })
})

test('a batch above its limit is our own mistake', async () => {
  const given = Array.from({ length: INPUTS_PER_BATCH_MAX + 1 }, () => ({}))
  await expect(performEach(db, put, ctxOf(), given)).rejects.toThrow(/within its limit/)
  expect(await performEach(db, put, ctxOf(), [])).toEqual([])
})

test('calls that arrive together share few transactions, and each is answered and kept as its own', async () => {
  await leftBehind()
  const call = gathered(db, put)
  const answers = await Promise.allSettled(
    Array.from({ length: 60 }, (_, index) =>
      call(ctxOf({ requestId: `r-${index}` }), { till: 'g', amount: index % 10 === 9 ? -1000 : 1 }),
    ),
  )
  expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(6)
  const [row] = await db.migrator.read(
    (tx) => tx`
      SELECT count(DISTINCT e.transaction_id)::int AS transactions, count(DISTINCT j.request_id)::int AS requests,
        count(*)::int AS rows FROM action.journal AS j JOIN action.events AS e ON e.journal_id = j.id`,
  )
  expect(row).toEqual({ transactions: 2, requests: 54, rows: 54 })
})

test('one call’s fault isn’t told to those that came with it', async () => {
  const faulty: typeof put = {
    ...put,
    applyEach: async (tx, ctx, given, journals) => {
      if (given.some(({ amount }: Input) => amount === 7)) throw new Error('no sevens')
      return put.applyEach?.(tx, ctx, given, journals) ?? []
    },
  }
  const call = gathered(db, faulty)
  const answers = await Promise.allSettled(
    [1, 2, 7, 3].map((amount) => call(ctxOf(), { till: 's', amount })),
  )
  expect(answers.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
  ])
})

test('what is lost with its connection as it commits is never done again, and all are told', async () => {
  await leftBehind()
  let commits = 0
  const cut: typeof db = {
    ...db,
    write: async (work) => {
      const answer = await db.write(work)
      commits += 1
      if (commits === 2) throw new HouseError('db.unreachable', { reason: 'cut' })
      return answer
    },
  }
  const call = gathered(cut, put)
  const answers = await Promise.allSettled(
    [1, 2, 3, 4].map((amount) => call(ctxOf(), { till: 'c', amount })),
  )
  expect(answers.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'rejected',
    'rejected',
  ])
  expect(commits).toBe(2)
  expect(await leftBehind()).toMatchObject({ tills: [{ id: 'c', held: 10n }] })
})

test.each([
  ['a fault', () => new Error('no mail'), 'no mail'],
  ['a refusal', () => tooLow('n'), 'action.refused'],
])(
  '%s of what is done after is told to its own call, and nothing is done twice',
  async (_, thrown, told) => {
    await leftBehind()
    const mailing: typeof put = {
      ...put,
      after: async (__, out: Out) => {
        if (out.held === 3n) throw thrown()
        return out
      },
    }
    const call = gathered(db, mailing)
    const answers = await Promise.allSettled(
      [1, 1, 1, 1].map((amount) => call(ctxOf(), { till: 'n', amount })),
    )
    expect(answers.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ])
    expect(String(answers[2]?.status === 'rejected' && answers[2].reason)).toContain(told)
    expect(await leftBehind()).toMatchObject({ tills: [{ id: 'n', held: 4n }] })
  },
)

test('actors are never performed together', async () => {
  await leftBehind()
  const call = gathered(db, put)
  const actors = ['one', 'two'].map((id) => ctxOf({ actor: { kind: 'owner', id } }))
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      call(actors[index % 2] ?? ctxOf(), { till: `t${index % 2}`, amount: 1 }),
    ),
  )
  const rows = await db.migrator.read(
    (tx) => tx`
      SELECT e.transaction_id FROM action.journal AS j JOIN action.events AS e ON e.journal_id = j.id
      GROUP BY 1 HAVING count(DISTINCT j.actor_id) > 1`,
  )
  expect(rows).toHaveLength(0)
})
