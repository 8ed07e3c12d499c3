import { beforeAll, describe, expect, test } from 'vitest'
import { actAs, ask, perform } from '#platform/action'
import type { Context } from '#programmes/contract'
import { testDatabase } from '#test/support'
import { comment } from './actions/comment.ts'
import { push } from './actions/push.ts'
import { programme } from './programme.ts'
import { list } from './queries/list.ts'
import { read } from './queries/read.ts'
import {
  beginner,
  CITIES,
  codeOf,
  deskWorld,
  insert,
  OTHER_OFFICE,
  PROVINCE,
  TEXTS,
  type World,
} from './tiny/desk-world.ts'

const db = await testDatabase()
let world: World
let draftOf: ReturnType<typeof beginner>
let analyst: Context
let reader: Context
beforeAll(async () => {
  world = await deskWorld(db)
  analyst = world.person('Lin', ['analyst'])
  reader = world.person('Tao', ['reader'])
  draftOf = beginner(world, analyst)
})

const readAs = (id: string, ctx = analyst) => ask(world.db, read, ctx, { id, lang: 'en' })

describe('whose a draft is', () => {
  const stranger = () =>
    world.person('Wu', ['analyst', 'approver'], { organisation: PROVINCE, office: false })
  const neighbour = () =>
    world.person('Xu', ['analyst', 'approver', 'administrator'], { organisation: OTHER_OFFICE })
  const NOWHERE = '019400d0-0000-7000-8000-0000000000aa'

  const inputs = (id: string, of: string): { readonly [action: string]: object } => ({
    'desk.push': { id, lang: 'en', version: 0, client: 'editor-9', updates: [[1]] },
    'desk.restore': { id, lang: 'en', version: 0 },
    'desk.describe': { id, date: '2025-01-01' },
    'desk.state-figure': { id, figure: CITIES },
    'desk.drop-figure': { id, figure: 'large-cities' },
    'desk.comment': { id, lang: 'en', version: 0, start: 0, end: 1, body: 'x' },
    'desk.reply': { id, comment: of, body: 'x' },
    'desk.resolve-comment': { id, comment: of },
    'desk.withdraw': { id, reason: 'x' },
    'desk.withdraw-edition': { id, reason: 'x' },
    'desk.return': { id, reason: 'x' },
    'desk.schedule': { id, at: '2026-11-26T00:00:00Z' },
    'desk.pull': { id, versions: 'en.0' },
    'desk.choices': { id, indicator: 'gdp-share' },
    'desk.offers': { id, indicator: 'gdp-share', place: 'CN-YRD', period: '2023' },
  })
  const verbs = [...programme.actions, ...programme.queries].filter(
    ({ name }) =>
      !['desk.begin', 'desk.begin-erratum', 'desk.publish-due', 'desk.list'].includes(name),
  )
  const tryAll = async (ctx: Context, id: string, of: string) =>
    Promise.all(
      verbs.map(async ({ name }) => {
        const input = inputs(id, of)[name] ?? { id }
        const action = programme.actions.find((one) => one.name === name)
        const query = programme.queries.find((one) => one.name === name)
        const done =
          action !== undefined
            ? perform(world.db, action, ctx, input)
            : ask(world.db, query as NonNullable<typeof query>, ctx, input)
        return `${name} ${await codeOf(done)}`
      }),
    )

  test('another organisation is told the same of a draft that is there as of one that isn’t', async () => {
    const id = await draftOf()
    const made = await perform(world.db, comment, reader, {
      ...{ id, lang: 'en', version: 0, start: 0, end: 1, body: 'x' },
    })
    for (const [ctx, expected] of [
      [stranger(), 'action.refused'],
      [neighbour(), 'desk.unknown-draft'],
      [{ ...analyst, actor: { kind: 'anonymous', id: 'reader' } } as Context, 'action.refused'],
    ] as const) {
      const there = await tryAll(ctx, id, made.comment)
      expect(there).toEqual(await tryAll(ctx, NOWHERE, made.comment))
      expect(there).toEqual(verbs.map(({ name }) => `${name} ${expected}`))
    }
    expect((await ask(world.db, list, neighbour(), {})).items).toEqual([])
  })

  test.each([
    ['reader', ['desk.read', 'desk.comment']],
    ['contributor', []],
    ['administrator', ['desk.read']],
    ['approver', ['desk.read', 'desk.comment', 'desk.withdraw']],
    ['analyst', ['desk.read', 'desk.comment', 'desk.push', 'desk.state-figure', 'desk.withdraw']],
  ] as const)('a %s may do what the role is for and nothing else', async (role, may) => {
    const id = await draftOf({ texts: { en: 'abc', zh: '无' } })
    const ctx = world.person('Ye', [role])
    const asked = ['desk.read', 'desk.comment', 'desk.push', 'desk.state-figure', 'desk.withdraw']
    const found: string[] = []
    for (const name of asked) {
      const input = { ...inputs(id, id)[name], id }
      const given = name === 'desk.push' ? { ...input, updates: [[3, [0, 'x']]] } : input
      const action = programme.actions.find((one) => one.name === name)
      const done =
        action === undefined
          ? readAs(id, ctx)
          : perform(world.db, action, ctx, name === 'desk.read' ? { id } : given)
      if ((await codeOf(done)) === 'done') found.push(name)
    }
    expect(found).toEqual(may)
  })

  test('row security holds where an action would not', async () => {
    const id = await draftOf()
    const tables = ['drafts', 'steps', 'texts', 'saves', 'snapshots', 'figures', 'comments']
    await perform(world.db, push, analyst, {
      ...{ id, lang: 'en', version: 0, client: 'editor-1' },
      updates: [insert(TEXTS.en.length, 0, 'x')],
    })
    await perform(world.db, comment, reader, {
      ...{ id, lang: 'en', version: 0, start: 0, end: 1, body: 'x' },
    })
    const rowsAs = (ctx: Context) =>
      world.db.read(async (tx) => {
        await actAs(tx, ctx.actor, null)
        const counts: number[] = []
        for (const table of tables) {
          const key = table === 'drafts' ? 'id' : 'draft_id'
          counts.push((await tx.unsafe(`SELECT FROM desk.${table} WHERE ${key} = '${id}'`)).length)
        }
        return counts
      })
    expect((await rowsAs(analyst)).every((rows) => rows > 0)).toBe(true)
    expect((await rowsAs(world.system)).every((rows) => rows > 0)).toBe(true)
    const none = tables.map(() => 0)
    expect(await rowsAs(neighbour())).toEqual(none)
    expect(await rowsAs(world.person('Lin', ['contributor']))).toEqual(none)
    const nobody = { ...analyst, actor: { kind: 'anonymous', id: 'reader' } } as Context
    expect(await rowsAs(nobody)).toEqual(none)
  })

  test('logs are only added to, and every change of a row is kept', async () => {
    const id = await draftOf()
    const denied = (sql: string) =>
      codeOf(
        world.db.write(async (tx) => {
          await actAs(tx, world.system.actor, null)
          await tx.unsafe(sql)
        }),
      )
    for (const table of ['saves', 'snapshots', 'figures', 'steps'])
      expect(await denied(`UPDATE desk.${table} SET version = 1`), table).not.toBe('done')
    for (const table of ['saves', 'comments', 'drafts', 'texts'])
      expect(await denied(`DELETE FROM desk.${table}`), table).not.toBe('done')
    expect(await denied(`UPDATE desk.comments SET body = 'x'`)).not.toBe('done')
    const kept = await world.db.read(async (tx) => {
      await actAs(tx, world.system.actor, null)
      return tx<{ table: string }[]>`
        SELECT DISTINCT table_name AS table FROM action.changes AS c
        WHERE c.row_key = ${id} OR c.row_key LIKE ${`${id}/%`} ORDER BY 1`
    })
    expect(kept.map(({ table }) => table)).toEqual(['desk.drafts', 'desk.figures', 'desk.texts'])
  })
})
