import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadPack, openSeries } from '#engines/series'
import { actAs, ask } from '#platform/action'
import { systemClock } from '#platform/clock'
import { loadRegion, packFiles } from '#platform/region'
import { type Context, figuresOf } from '#programmes/contract'
import { programme as economy } from '#programmes/economy'
import { fixedContext, testDatabase } from '#test/support'
import { answer } from './actions/answer.ts'
import { ask as askFor } from './actions/ask.ts'
import { disclose } from './actions/disclose.ts'
import { explain } from './actions/explain.ts'
import { handIn, takeBack } from './actions/hand-in.ts'
import { remind } from './actions/remind.ts'
import { accept } from './actions/settle.ts'
import { decline, sign } from './actions/sign.ts'
import { list } from './queries/list.ts'
import { missing } from './queries/missing.ts'
import { request } from './queries/request.ts'
import {
  analyst,
  approver,
  codeOf,
  journeyOf,
  reader,
  SOUND,
  signer,
  writer,
} from './tiny/journey.ts'
import { ANHUI, FIVE_FIGURES, foundOrganisations, OFFICE, person, ZHEJIANG } from './tiny/people.ts'

const NOW = '2026-11-25T04:00:00.000000Z'
const region = loadRegion(fileURLToPath(new URL('../../regions/yangtze-delta', import.meta.url)))
const indicators = figuresOf([economy], region)
const db = await testDatabase()
const { newId } = systemClock()

let ctx: Context
beforeAll(async () => {
  const files = packFiles(region)
  await db.write((tx) => loadPack(tx, { region, files, indicators, actor: 'test', now: NOW }))
  const series = await db.read((tx) => openSeries({ tx, region, indicators }))
  ctx = { ...fixedContext({ region, newId }), series, now: NOW, today: '2026-11-25' }
  await foundOrganisations(db, ctx)
})
const { as, run, see, askFive, fill, explainAll, bringTo } = journeyOf(db, () => ctx)

const both = person(ZHEJIANG, 'Duo', 'contributor', 'approver')
const stranger = person(ANHUI, 'Str', 'contributor', 'approver', 'administrator')

describe('rights', () => {
  const nowhere = '019400d0-0000-7000-8000-0000000000ee'

  test('a stranger from another province gets the same answer for what exists and what doesn’t', async () => {
    const id = await bringTo('handed-in')
    const calls = (request: string): readonly (() => Promise<unknown>)[] => [
      () => see(stranger, request),
      () => run(stranger, answer, { request, answers: SOUND }),
      () =>
        run(stranger, explain, {
          request,
          item: 1,
          version: 1,
          kind: 'jump',
          reason: 'x',
        }),
      () => run(stranger, handIn, { request }),
      () => run(stranger, takeBack, { request }),
      () => run(stranger, sign, { request }),
      () => run(stranger, decline, { request, reason: 'x' }),
    ]
    const codes = async (request: string) =>
      Promise.all(calls(request).map((call) => codeOf(call())))
    const there = await codes(id)
    expect(there).toEqual(await codes(nowhere))
    expect(new Set(there)).toEqual(new Set(['collection.unknown-request']))
    expect((await ask(db, list, as(stranger), {})).total).toBe(0)
    expect((await ask(db, missing, as(stranger), {})).total).toBe(0)
  })

  test('no row of another’s request is seen or made by any statement', async () => {
    const id = await bringTo('signed')
    const tables = ['requests', 'items', 'answers', 'questions', 'signed_answers', 'decisions']
    const seen = await db.read(async (tx) => {
      await actAs(tx, stranger, null)
      const counts = await Promise.all(
        tables.map((table) => tx.unsafe(`SELECT count(*)::integer AS n FROM collection.${table}`)),
      )
      return counts.map(([row]) => row?.n)
    })
    expect(seen).toEqual(tables.map(() => 0))
    await expect(
      db.write(async (tx) => {
        await actAs(tx, stranger, newId())
        await tx`
          INSERT INTO collection.answers (request_id, item, version, kind, typed, power, note, written_by_name, written_at)
          VALUES (${id}, 1, 9, 'empty', '', 0, '', 'Str', ${NOW})`
      }),
    ).rejects.toThrow(/row-level security/)
  })

  test('each side has its part: the other side’s is refused', async () => {
    const id = await bringTo('signed')
    const everything = ['contributor', 'analyst', 'approver', 'administrator'] as const
    const officeAll = person(OFFICE, 'All', ...everything)
    expect(await codeOf(run(officeAll, sign, { request: id }))).toBe('collection.other-side')
    expect(await codeOf(fill(id, SOUND, officeAll))).toBe('collection.other-side')
    expect(await codeOf(run(signer, accept, { request: id }))).toBe('action.refused')
  })

  test.each([
    ['a reader answers', () => run(reader, answer, { request: nowhere, answers: SOUND })],
    ['a contributor signs off', () => run(writer, sign, { request: nowhere })],
    ['an approver answers', () => run(signer, answer, { request: nowhere, answers: SOUND })],
    ['a province asks', () => run(both, askFor, FIVE_FIGURES)],
    ['an analyst makes public', () => run(analyst, disclose, { request: nowhere })],
    ['an approver reminds by hand', () => run(approver, remind, {})],
  ])('it is refused that %s', async (_, call) => {
    expect(await codeOf(call())).toBe('action.refused')
  })

  test('a reader of either organisation reads', async () => {
    const id = await bringTo('signed')
    expect((await see(reader, id)).items).toHaveLength(5)
    expect((await see(person(OFFICE, 'Rod', 'reader'), id)).items).toHaveLength(5)
    const anonymous = { ...ctx, actor: { kind: 'anonymous' as const, id: 'reader' } }
    expect(await codeOf(ask(db, request, anonymous, { id }))).toBe('action.refused')
  })
})

test('every change of a private table is kept beside its audit row, the figures themselves only in their own table', async () => {
  const id = await bringTo('signed')
  const rows = await db.migrator.read(
    (tx) => tx<{ table: string; after: unknown }[]>`
      SELECT table_name AS table, after FROM action.changes
      WHERE table_name LIKE 'collection.%' AND row_key LIKE ${`${id}%`}`,
  )
  expect(new Set(rows.map(({ table }) => table))).toEqual(
    new Set([
      'collection.requests',
      'collection.items',
      'collection.answers',
      'collection.signed_answers',
    ]),
  )
  expect(JSON.stringify(rows)).not.toContain('289660000000')
})

test('the audit shows the office that answers were made, and their figures once they are signed off', async () => {
  const administrator = as(person(OFFICE, 'Adm', 'administrator'))
  const ofRequest = async (id: string) => {
    const rows = await db.read(async (tx) => {
      await actAs(tx, administrator.actor, null)
      return tx<{ action: string; text: string }[]>`
        SELECT j.action, concat(j.input, e.outcome, (
          SELECT string_agg(concat(c.before, c.after), '') FROM action.changes AS c WHERE c.journal_id = j.id
        )) AS text
        FROM action.journal AS j JOIN action.events AS e ON e.journal_id = j.id
        WHERE j.input->>'request' = ${id} ORDER BY j.at, j.id`
    })
    return { actions: rows.map(({ action }) => action), text: rows.map(({ text }) => text).join() }
  }
  const id = await askFive()
  await fill(id)
  await fill(id, [{ item: 2, base: 1, kind: 'value', typed: '28,966,000', note: 'seen twice' }])
  await fill(id, [{ item: 2, base: 2, kind: 'value', typed: '2896.6' }])
  await explainAll(id)
  await run(writer, handIn, { request: id })
  await run(signer, decline, { request: id, reason: 'Not 2896.6 but more.' })
  await run(writer, handIn, { request: id })
  const before = await ofRequest(id)
  expect(before.actions).toContain('collection.answer')
  expect(before.actions).toContain('collection.decline')
  expect(before.text).toContain('"item": 2')
  for (const figure of ['2896.6', '28,966,000', '289660000000', '90,131', '3.21', '已核实', 'seen'])
    expect(before.text, figure).not.toContain(figure)
  await run(signer, sign, { request: id })
  expect((await ofRequest(id)).text).toContain('289660000000')
})
