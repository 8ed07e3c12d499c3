import Type from 'typebox'
import { beforeAll, describe, expect, test } from 'vitest'
import { actAs, ask, perform } from '#platform/action'
import { programme as bulletin } from '#programmes/bulletin'
import type { Action, Context } from '#programmes/contract'
import { testDatabase } from '#test/support'
import { beginErratum } from './actions/begin-erratum.ts'
import { describe as describeDraft } from './actions/describe.ts'
import { publish, publishDue } from './actions/publish.ts'
import { push } from './actions/push.ts'
import { approve, sendBack } from './actions/review.ts'
import { schedule, unschedule } from './actions/schedule.ts'
import { submit, takeBack, withdraw } from './actions/submit.ts'
import { withdrawEdition } from './actions/withdraw-edition.ts'
import { read } from './queries/read.ts'
import { APPROVES } from './rights.ts'
import {
  beginner,
  CITIES,
  codeOf,
  deskWorld,
  insert,
  OFFICE,
  PROVINCE,
  THIRD,
  type World,
} from './tiny/desk-world.ts'

const NOTHING = Type.Object({}, { additionalProperties: false })
const db = await testDatabase()
let world: World
let draftOf: ReturnType<typeof beginner>
let analyst: Context
let second: Context
let approver: Context
let reader: Context
beforeAll(async () => {
  world = await deskWorld(db)
  analyst = world.person('Lin', ['analyst'])
  second = world.person('Mei', ['analyst', 'approver'])
  approver = world.person('Qiu', ['approver'])
  reader = world.person('Tao', ['reader'])
  draftOf = beginner(world, analyst)
})

const readAs = (id: string, ctx = analyst) => ask(world.db, read, ctx, { id, lang: 'en' })
const bulletinOf = async (id: string) => (await readAs(id)).draft.bulletin
const approved = async (given: object = {}) => {
  const id = await draftOf(given)
  await perform(world.db, submit, analyst, { id })
  await perform(world.db, approve, approver, { id })
  return id
}

describe('review and publication', () => {
  test('a second person approves, and what is published is the draft', async () => {
    const id = await draftOf()
    await perform(world.db, submit, second, { id })
    expect(await codeOf(perform(world.db, approve, second, { id }))).toBe('desk.same-person')
    expect((await readAs(id, second)).acts).not.toContain('approve')
    expect((await readAs(id)).editable).toBe(false)
    const late = { id, lang: 'en', version: 0, client: 'editor-1', updates: [[1]] }
    expect(await codeOf(perform(world.db, push, analyst, late))).toBe('desk.not-editable')
    await perform(world.db, approve, approver, { id, reason: 'Fine.' })
    const published = await perform(world.db, publish, approver, { id })
    expect(published.edition).toBe(`${await bulletinOf(id)}-1`)
    expect(await readAs(id)).toMatchObject({
      draft: { state: 'published' },
      edition: published.edition,
    })
    const steps = (await readAs(id)).steps.map(({ state, by }) => `${state} ${by}`)
    expect(steps).toEqual(['drafting Lin', 'submitted Mei', 'approved Qiu', 'published Qiu'])
    expect(await codeOf(perform(world.db, publish, approver, { id }))).toBe('desk.wrong-state')
  })

  test('only ways of the table are taken, each with its reason', async () => {
    const id = await draftOf()
    const goes = (action: Parameters<typeof perform>[1], ctx: Context, given: object = {}) =>
      codeOf(perform(world.db, action as never, ctx as never, { id, ...given }))
    expect(await goes(approve as never, approver)).toBe('desk.wrong-state')
    expect(await goes(publish as never, approver)).toBe('desk.wrong-state')
    expect(await goes(submit as never, analyst)).toBe('done')
    expect(await goes(submit as never, analyst)).toBe('desk.wrong-state')
    expect(await goes(takeBack as never, analyst)).toBe('done')
    expect(await goes(submit as never, analyst)).toBe('done')
    expect(await goes(sendBack as never, approver)).toBe('action.invalid-input')
    expect(await goes(sendBack as never, approver, { reason: 'The third line.' })).toBe('done')
    expect(await goes(submit as never, analyst)).toBe('done')
    expect(await goes(approve as never, approver)).toBe('done')
    expect(await goes(unschedule as never, approver)).toBe('desk.wrong-state')
    expect(await goes(withdraw as never, approver, { reason: 'Not needed.' })).toBe('done')
    expect(await goes(submit as never, analyst)).toBe('desk.wrong-state')
    expect((await readAs(id)).steps.map(({ reason }) => reason).filter(Boolean)).toEqual([
      'The third line.',
      'Not needed.',
    ])
  })

  test('a draft that no bulletin could be isn’t submitted', async () => {
    const id = await draftOf({ texts: { en: 'No figures.', zh: '没有数据。' } })
    expect(await codeOf(perform(world.db, submit, analyst, { id }))).toBe('desk.not-publishable')
    const empty = await draftOf({ texts: {}, figures: [] })
    expect(await codeOf(perform(world.db, submit, analyst, { id: empty }))).toBe(
      'desk.not-publishable',
    )
  })

  test('a false statement is published for a written reason only', async () => {
    const id = await approved({ figures: [{ ...CITIES, value: '8' }, THIRD] })
    expect(await codeOf(perform(world.db, publish, approver, { id }))).toBe('bulletin.needs-reason')
    expect((await readAs(id)).draft.state).toBe('approved')
    const at = '2026-11-26T02:00:00Z'
    expect(await codeOf(perform(world.db, schedule, approver, { id, at }))).toBe(
      'desk.needs-reason',
    )
    await perform(world.db, publish, approver, { id, despite: 'As it was said.' })
    const steps = (await readAs(id)).steps
    expect(steps.at(-1)).toMatchObject({ state: 'published', reason: 'As it was said.' })
  })

  test('what is scheduled comes out when its time has come, once, and nothing of it before', async () => {
    const id = await approved()
    const at = '2026-11-25T06:00:00Z'
    expect(
      await codeOf(perform(world.db, schedule, approver, { id, at: '2020-01-01T00:00:00Z' })),
    ).toBe('desk.not-a-moment')
    expect(await codeOf(perform(world.db, schedule, approver, { id, at: 'soon' }))).toBe(
      'desk.not-a-moment',
    )
    await perform(world.db, schedule, approver, { id, at })
    await perform(world.db, unschedule, approver, { id })
    await perform(world.db, schedule, approver, { id, at })
    expect(await perform(world.db, publishDue, world.system, {})).toEqual({
      published: [],
      returned: [],
    })
    expect((await readAs(id)).draft.state).toBe('scheduled')
    const then = world.at(world.system, '2026-11-25T06:00:10.000000Z')
    const runs = await Promise.all([1, 2, 3].map(() => perform(world.db, publishDue, then, {})))
    expect(runs.flatMap(({ published }) => published)).toEqual([id])
    const answer = await readAs(id)
    expect(answer.draft.state).toBe('published')
    const [edition] = await world.db.migrator.read(
      (tx) =>
        tx`SELECT organisation, published_by FROM bulletin.editions WHERE id = ${answer.edition}`,
    )
    expect(edition?.published_by).toBe(approver.actor.id)
    expect(await codeOf(perform(world.db, publishDue, analyst, {}))).toBe('action.refused')
  })

  test('what can’t be published when it is due goes back with the reason', async () => {
    const bulletin = 'overtaken'
    const id = await approved({ bulletin })
    await perform(world.db, schedule, approver, { id, at: '2026-11-25T06:00:00Z' })
    // Somebody else takes the name in between.
    await world.db.migrator
      .write(
        (tx) => tx`
        UPDATE desk.drafts SET erratum_of = 'nothing-1', change = '{"en": "x", "zh": "x"}' WHERE id = ${id}`,
      )
      .catch(() => undefined)
    await world.db.admin.write(async (tx) => {
      await actAs(tx, { kind: 'system', id: 'test' }, null)
      await tx`ALTER TABLE desk.drafts DISABLE TRIGGER drafts_kept`
      await tx`UPDATE desk.drafts SET erratum_of = 'nothing-1', change = '{"en": "x", "zh": "x"}' WHERE id = ${id}`
      await tx`ALTER TABLE desk.drafts ENABLE TRIGGER drafts_kept`
    })
    const then = world.at(world.system, '2026-11-25T06:00:10.000000Z')
    expect(await perform(world.db, publishDue, then, {})).toEqual({ published: [], returned: [id] })
    const { draft, steps } = await readAs(id)
    expect(draft.state).toBe('returned')
    expect(steps.at(-1)?.reason).toMatch(/\S/)
  })

  test('an erratum begins from the newest edition, says what it changes, and comes out as the next', async () => {
    const id = await approved()
    const bulletin = await bulletinOf(id)
    await perform(world.db, publish, approver, { id })
    const { id: erratum } = await perform(world.db, beginErratum, analyst, { bulletin })
    const begun = await readAs(erratum)
    expect(begun.draft.erratumOf).toBe(`${bulletin}-1`)
    expect(begun.figures).toEqual([CITIES, THIRD])
    expect(await codeOf(perform(world.db, submit, analyst, { id: erratum }))).toBe(
      'desk.change-unsaid',
    )
    const change = { en: 'The year is said.', zh: '补充年份。' }
    await perform(world.db, describeDraft, analyst, { id: erratum, change })
    const length = begun.texts.find(({ lang }) => lang === 'en')?.body.length ?? 0
    await perform(world.db, push, analyst, {
      ...{ id: erratum, lang: 'en', version: 0, client: 'editor-1' },
      updates: [insert(length, 0, 'Corrected. ')],
    })
    await perform(world.db, submit, analyst, { id: erratum })
    await perform(world.db, approve, approver, { id: erratum })
    const { edition } = await perform(world.db, publish, approver, { id: erratum })
    expect(edition).toBe(`${bulletin}-2`)
    expect(await codeOf(perform(world.db, beginErratum, analyst, { bulletin: 'no-such' }))).toBe(
      'desk.unknown-edition',
    )
  })

  test('under embargo the edition is frozen, and others don’t see it yet', async () => {
    const id = await approved()
    // The server's clock has the last word on what has come out.
    const publicAt = Temporal.Now.instant()
      .add({ hours: 24 })
      .toString({ fractionalSecondDigits: 6 })
    const { edition } = await perform(world.db, publish, approver, { id, publicAt })
    const seen = (ctx: Context) =>
      world.db.read(async (tx) => {
        await actAs(tx, ctx.actor, null)
        const rows = await tx`SELECT id FROM bulletin.editions WHERE id = ${edition}`
        return rows.length
      })
    expect(await seen(reader)).toBe(1)
    expect(
      await seen(world.person('Wu', ['analyst'], { organisation: PROVINCE, office: false })),
    ).toBe(0)
    expect((await readAs(id)).publishAt).toBe(publicAt)
  })
})

// The server's clock has the last word on what has come out, so that these stand in its time.
describe('an edition under embargo that is withdrawn', () => {
  const now = Temporal.Now.instant().toString({ fractionalSecondDigits: 6 })
  const ahead = Temporal.Now.instant().add({ hours: 24 }).toString({ fractionalSecondDigits: 6 })
  const after = Temporal.Now.instant().add({ hours: 48 }).toString({ fractionalSecondDigits: 6 })
  const anyone = () => ({ ...world.system, actor: { kind: 'anonymous', id: 'reader' } }) as Context
  const asked = (name: string, ctx: Context, input: object) => {
    const query = bulletin.queries.find((one) => one.name === name)
    if (query === undefined) throw new Error(`there is no ${name}`)
    return ask(world.db, query, ctx, input)
  }
  const frozen = async () => {
    const id = await approved()
    const boss = world.at(approver, now)
    const { edition } = await perform(world.db, publish, boss, { id, publicAt: ahead })
    return { id, edition, boss, bulletin: await bulletinOf(id) }
  }

  test('goes back to be written, with the reason; told to those inside, and to nobody else, then and later', async () => {
    const { id, edition, boss, bulletin: name } = await frozen()
    expect((await readAs(id, boss)).acts).toContain('withdraw-edition')
    expect((await readAs(id)).acts).not.toContain('withdraw-edition')
    const reason = 'The third line is wrong.'
    expect(await codeOf(perform(world.db, withdrawEdition, boss, { id }))).toBe(
      'action.invalid-input',
    )
    expect(await codeOf(perform(world.db, withdrawEdition, analyst, { id, reason }))).toBe(
      'action.refused',
    )
    await perform(world.db, withdrawEdition, boss, { id, reason })
    expect(await codeOf(perform(world.db, withdrawEdition, boss, { id, reason }))).toBe(
      'desk.nothing-frozen',
    )
    const { draft, steps, edition: left, acts } = await readAs(id)
    expect([draft.state, left, acts.includes('write')]).toEqual(['returned', null, true])
    expect(steps.at(-1)).toMatchObject({
      ...{ reason, by: 'Qiu' },
      words: { en: 'edition withdrawn before it came out' },
    })
    const told = await asked('bulletin.edition', { ...reader, now }, { id: edition, lang: 'en' })
    expect(told).toMatchObject({ embargo: null, withdrawn: { reason } })
    // Neither now nor at its moment is it there for anybody else; nor in what is public, whoever asks.
    for (const time of [now, after]) {
      const other = world.person('Wu', ['analyst'], { organisation: PROVINCE, office: false })
      for (const ctx of [anyone(), other])
        expect(await codeOf(asked('bulletin.edition', world.at(ctx, time), { id: edition }))).toBe(
          'bulletin.unknown-edition',
        )
      for (const ctx of [anyone(), reader, world.system]) {
        const list = JSON.stringify(await asked('bulletin.list', world.at(ctx, time), {}))
        const editions = JSON.stringify(await asked('bulletin.editions', world.at(ctx, time), {}))
        expect(list + editions).not.toContain(name)
      }
    }
  })

  test('holds nobody up: the next has the next number, and corrects nothing', async () => {
    const { id, edition, boss, bulletin: name } = await frozen()
    await perform(world.db, withdrawEdition, boss, { id, reason: 'Wrong.' })
    await perform(world.db, submit, world.at(analyst, now), { id })
    await perform(world.db, approve, boss, { id })
    const next = await perform(world.db, publish, boss, { id })
    expect([edition, next.edition]).toEqual([`${name}-1`, `${name}-2`])
    const told = await asked('bulletin.edition', world.at(anyone(), after), { id: next.edition })
    expect(told).toMatchObject({ corrects: null, withdrawn: null })
  })

  test('is withdrawn only while nobody can have read it, by the action and by the database', async () => {
    const out = await approved()
    const boss = world.at(approver, now)
    await perform(world.db, publish, boss, { id: out })
    expect((await readAs(out, boss)).acts).not.toContain('withdraw-edition')
    const given = { id: out, reason: 'Too late.' }
    expect(await codeOf(perform(world.db, withdrawEdition, boss, given))).toBe(
      'bulletin.has-come-out',
    )
    const { id, edition } = await frozen()
    expect(
      await codeOf(
        perform(world.db, withdrawEdition, world.at(approver, after), { id, reason: 'x' }),
      ),
    ).toBe('bulletin.has-come-out')
    // Whoever goes round the action is refused all the same.
    const published = (await readAs(out, boss)).edition
    const late: Action<typeof NOTHING, null> = {
      ...{ name: 'try.withdraw', title: { en: 'Withdraw', zh: '撤回' }, input: NOTHING },
      may: APPROVES,
      apply: async (tx) => {
        await tx`
          INSERT INTO bulletin.withdrawals (edition, organisation, reason, withdrawn_at, withdrawn_by_name)
          VALUES (${published}, ${OFFICE}, 'x', ${now}, 'x')`
        return null
      },
    }
    await expect(perform(world.db, late, boss, {})).rejects.toThrow('has come out')
    expect((await readAs(id)).edition).toBe(edition)
    // Nor is a published draft sent back by another way.
    for (const action of [sendBack, withdraw])
      expect(await codeOf(perform(world.db, action, boss, { id, reason: 'x' }))).toBe(
        'desk.wrong-state',
      )
  })
})
