import { beforeAll, expect, test } from 'vitest'
import { actAs, ask } from '#platform/action'
import type { Context } from '#programmes/contract'
import { fixedContext, testDatabase } from '#test/support'
import { tieHolder } from '../registers/tie-holder.ts'
import { cancel } from '../settlement/cancel.ts'
import { settle } from '../settlement/settle.ts'
import { CLINIC, tinyHealth } from '../tiny/world.ts'
import { bill } from './bill.ts'
import { bills } from './bills.ts'
import { institutions } from './institutions.ts'
import { person } from './person.ts'

const db = await testDatabase()
const { house, acting, act, insure, prepare, billOf } = tinyHealth(db, fixedContext())
const HOLDER = '019400d0-0000-7000-8000-0000000000e1'
let ningbo = ''
let bengbu = ''

beforeAll(async () => {
  await prepare()
  ningbo = await insure('CN-330200')
  bengbu = await insure('CN-340300')
  for (const insured of [ningbo, bengbu]) {
    const { settlement } = await act(settle, house, billOf(insured, '500.00'))
    await act(settle, house, billOf(insured, '50.00', { institution: CLINIC }))
    if (insured === ningbo) await act(cancel, house, { settlement })
  }
  await act(tieHolder, house, { insured: ningbo, person: HOLDER })
})

const holder = (): Context => {
  const ctx = acting('office')
  const nobodys = { organisation: null, office: false, roles: [] }
  return ctx.actor.kind === 'person'
    ? { ...ctx, actor: { ...ctx.actor, id: HOLDER, ...nobodys } }
    : expect.fail('a holder is a person')
}
const listed = async (ctx: Context, given: object = {}) => {
  const { items } = await ask(db, bills, ctx, given)
  return items.map(({ insured, total }) => `${insured === ningbo ? 'N' : 'B'} ${total}`)
}

test('each sees the bills within reach, the newest first, cancelled ones too', async () => {
  expect(await listed(house)).toEqual(['B 50.00', 'B 500.00', 'N 50.00', 'N 500.00'])
  expect(await listed(acting('anhui'))).toEqual(['B 50.00', 'B 500.00'])
  expect(await listed(acting('shanghai'))).toEqual(['B 500.00', 'N 500.00'])
  expect(await listed(acting('hospital'))).toEqual(['B 500.00', 'N 500.00'])
  expect(await listed(acting('clinic'))).toEqual(['B 50.00', 'N 50.00'])
  expect(await listed(holder())).toEqual(['N 50.00', 'N 500.00'])
  expect(await listed(acting('office', 'administrator'))).toEqual([])
})

test('a list goes on behind its cursor, and is narrowed by institution, person and day', async () => {
  const first = await ask(db, bills, house, { limit: 3 })
  expect(first.nextCursor).not.toBeNull()
  const rest = await ask(db, bills, house, { limit: 3, cursor: first.nextCursor })
  expect(rest.items.map(({ total }) => total)).toEqual(['500.00'])
  expect(rest.nextCursor).toBeNull()
  expect(await listed(house, { institution: CLINIC, insured: bengbu })).toEqual(['B 50.00'])
  expect(await listed(house, { from: '2025-06-11' })).toEqual([])
})

test('a bill has what it was computed from; to whom it isn’t shown it isn’t there', async () => {
  const [newest] = (await ask(db, bills, acting('anhui'), {})).items
  const found = await ask(db, bill, acting('anhui'), { id: newest?.id })
  expect(found).toMatchObject({
    before: { deductible: '400.00', pooled: '40.00' },
    lines: [{ item: 'A1', class: 'A', amount: '50.00', ceiling: null }],
  })
  await expect(ask(db, bill, acting('ningbo'), { id: newest?.id })).rejects.toMatchObject({
    code: 'health.unknown-settlement',
  })
})

test('a holder sees the own entry, and what the year has used up', async () => {
  const { totals, group } = await ask(db, person, holder(), { id: ningbo })
  // The visit that paid the deductible was cancelled: the next one pays it.
  expect([group, totals.deductible, totals.visits]).toEqual(['working', '0.00', 1])
  await expect(ask(db, person, holder(), { id: bengbu })).rejects.toMatchObject({
    code: 'health.unknown-insured',
  })
})

test('institutions are listed to anybody, of a place or its province', async () => {
  const reader: Context = { ...house, actor: { kind: 'anonymous', id: 'reader' } }
  const codesOf = async (place?: string) => {
    const given = place === undefined ? {} : { place }
    return (await ask(db, institutions, reader, given)).items.map(({ code }) => code)
  }
  expect(await codesOf()).toHaveLength(2)
  expect(await codesOf('CN-ZJ')).toEqual([CLINIC])
  expect(await codesOf('CN-330100')).toEqual([CLINIC])
  expect(await codesOf('CN-JS')).toEqual([])
})

test('who reaches few bills looks them up by index, however many there are', async () => {
  const plan = await db.read(async (tx) => {
    await actAs(tx, acting('hospital').actor, null)
    await tx`SET LOCAL enable_seqscan = off`
    const rows = await tx.unsafe<{ 'QUERY PLAN': string }[]>(`
      EXPLAIN SELECT id FROM health.settlements AS s
      WHERE (s.institution = ANY ('{H31010100001}') OR s.insured = ANY ('{${ningbo}}')) ORDER BY s.id DESC LIMIT 50`)
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  })
  expect(plan).toContain('settlements_institution_idx')
  expect(plan).toContain('settlements_insured_idx')
})
