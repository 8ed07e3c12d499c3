import { expect, test } from 'vitest'
import { type Actor, ask, type BaseContext, perform } from '#platform/action'
import { testDatabase } from '#test/support'
import { auditList, auditVerify } from './index.ts'
import { NORTH, notesIn, of, owner, SOUTH, write } from './tiny/notes.ts'

const db = await testDatabase()
const { happen, sealed, run } = await notesIn(db)
const verify = (ctx: BaseContext) => ask(db, auditVerify(), ctx, {})

test('the list answers by who, organisation, action, record and day, the newest first', async () => {
  const at = (now: string, ctx: BaseContext) => ({ ...ctx, now })
  await perform(db, write, at('2024-12-01T10:00:00Z', of(NORTH)), {
    number: 1,
    organisation: NORTH,
  })
  // The second of December in Shanghai, the first in Greenwich.
  await perform(db, write, at('2024-12-01T16:30:00Z', of(NORTH, { name: '林一', id: SOUTH })), {
    number: 2,
    organisation: NORTH,
  })
  await perform(db, write, at('2024-12-03T10:00:00Z', of(SOUTH)), {
    number: 3,
    organisation: SOUTH,
  })
  await sealed()
  const list = async (filter: object, ctx: BaseContext = owner) =>
    (await ask(db, auditList, ctx, filter)).map(({ input }) => (input as { number: number }).number)
  expect(await list({})).toEqual([3, 2, 1])
  expect(await list({ who: '林' })).toEqual([2])
  expect(await list({ who: 'lin' })).toEqual([3, 1])
  expect(await list({ who: SOUTH })).toEqual([2])
  expect(await list({ organisation: NORTH })).toEqual([2, 1])
  expect(await list({ action: 'notes.write' })).toEqual([3, 2, 1])
  expect(await list({ action: 'notes.*' })).toEqual([3, 2, 1])
  expect(await list({ action: 'notes.wri' })).toEqual([])
  expect(await list({ action: 'other.*' })).toEqual([])
  expect(await list({ record: 'notes.notes' })).toEqual([3, 2, 1])
  expect(await list({ record: `notes.notes/${NORTH}/2` })).toEqual([2])
  expect(await list({ record: `${SOUTH}/3` })).toEqual([3])
  expect(await list({ record: 'notes.others' })).toEqual([])
  expect(await list({ from: '2024-12-02' })).toEqual([3, 2])
  expect(await list({ to: '2024-12-01' })).toEqual([1])
  expect(await list({ to: '2024-12-02', from: '2024-12-02' })).toEqual([2])
  expect(await list({ limit: 1 })).toEqual([3])
  const [first] = await ask(db, auditList, owner, { limit: 1 })
  expect(first).toMatchObject({ leaf: 2, actorName: 'Lin Yi', changes: [{}, {}] })
  expect(await list({ before: first!.id })).toEqual([2, 1])
  await expect(list({ from: '2024-13-01' })).rejects.toMatchObject({ code: 'action.invalid-input' })
  await expect(list({ limit: 1001 })).rejects.toMatchObject({ code: 'action.invalid-input' })
})

test('administrators list what their organisation did, the office everything, others nothing', async () => {
  await happen(2)
  await happen(3, of(SOUTH))
  const count = async (ctx: BaseContext) => (await ask(db, auditList, ctx, {})).length
  expect(await count(of(NORTH))).toBe(2)
  expect(await count(of(SOUTH))).toBe(3)
  expect(await count(of(SOUTH, { office: true }))).toBe(5)
  const refused = { code: 'action.refused' }
  await expect(count(of(NORTH, { roles: ['analyst'] }))).rejects.toMatchObject(refused)
  await expect(verify(of(NORTH))).rejects.toMatchObject(refused)
  expect(await verify(of(NORTH, { office: true }))).toMatchObject({ waiting: 5, faults: [] })
  const anonymous: Actor = { kind: 'anonymous', id: 'reader' }
  await expect(count({ ...owner, actor: anonymous })).rejects.toMatchObject(refused)
})

test('a name is written into CSV so that no spreadsheet runs it', async () => {
  await happen(1, of(NORTH, { name: '=HYPERLINK("x")' }))
  const { said } = await run('list', [], {}, 'csv')
  const [head, line] = said.split('\n')
  expect(head).toMatch(/^id,at,actor_kind,/)
  expect(line).toContain(`,"'=HYPERLINK(""x"")",`)
})
