import { beforeAll, describe, expect, test } from 'vitest'
import { actAs, ask, perform } from '#platform/action'
import { programme as bulletin } from '#programmes/bulletin'
import { programme as collection } from '#programmes/collection'
import type { Context, Programme } from '#programmes/contract'
import { peopleOver } from '#programmes/people'
import { testDatabase } from '#test/support'
import { publish, publishDue } from './actions/publish.ts'
import { approve } from './actions/review.ts'
import { schedule } from './actions/schedule.ts'
import { submit } from './actions/submit.ts'
import { withdrawEdition } from './actions/withdraw-edition.ts'
import { check } from './queries/check.ts'
import { offers } from './queries/offers.ts'
import { view } from './queries/view.ts'
import { beginner, codeOf, deskWorld, OFFICE, PROVINCE, type World } from './tiny/desk-world.ts'
import type { StatedEntry } from './types.ts'

// A figure that a province reported to the office, in a bulletin that is the first to publish it.

const db = await testDatabase()
let world: World
let draftOf: ReturnType<typeof beginner>
let analyst: Context
let approver: Context
let writer: Context
let signer: Context

const doneBy = (programme: Programme, name: string, ctx: Context, input: object) => {
  const action = programme.actions.find((one) => one.name === name)
  if (action === undefined) throw new Error(`there is no ${name}`)
  return perform(db, action, ctx, input)
}
const collect = (verb: string, ctx: Context, input: object) =>
  doneBy(collection, `collection.${verb}`, ctx, input)

beforeAll(async () => {
  world = await deskWorld(db)
  analyst = world.person('Lin', ['analyst'])
  approver = world.person('Qiu', ['approver'])
  const province = { organisation: PROVINCE, office: false, jurisdiction: 'CN-ZJ' }
  writer = world.person('Wen', ['contributor'], province)
  signer = world.person('Sun', ['approver'], province)
  draftOf = beginner(world, analyst)
  const places = { [OFFICE]: 'CN-YRD', [PROVINCE]: 'CN-ZJ' }
  for (const [id, jurisdiction] of Object.entries(places)) {
    const words = { en: `${jurisdiction} (example)`, zh: `${jurisdiction}（示例）` }
    await doneBy(
      peopleOver([]),
      'people.found-organisation',
      { ...world.system, newId: () => id },
      {
        code: jurisdiction.toLowerCase(),
        ...{ title: words, office: words, jurisdiction },
        ...{ regional: id === OFFICE, example: true },
      },
    )
  }
})

/** Reported, signed off and accepted. */
async function accepted(period: string, typed: string): Promise<void> {
  const { id: request } = await collect('ask', analyst, {
    addressed: PROVINCE,
    title: { en: 'R&D', zh: '研发' },
    due: '2026-12-10',
    items: [{ indicator: 'rd-intensity', place: 'CN-ZJ', period }],
  })
  const answers = [{ item: 1, base: 0, kind: 'value', typed }]
  const { questions } = await collect('answer', writer, { request, answers })
  for (const { item, kind } of questions)
    await collect('explain', writer, { request, item, version: 1, kind, reason: '已核实' })
  await collect('hand-in', writer, { request })
  await collect('sign', signer, { request })
  await collect('accept', analyst, { request })
}

const stated = (period: string, value: string): StatedEntry => ({
  id: 'intensity',
  programme: 'economy',
  indicator: 'rd-intensity',
  place: 'CN-ZJ',
  period,
  value,
  precision: -2,
  unit: 'percent',
  bound: 'exact',
})
const TEXTS = {
  en: 'R&D intensity in Zhejiang was {% figure id="intensity" /%}.\n',
  zh: '浙江研发经费投入强度为{% figure id="intensity" /%}。\n',
}
const draftSaying = (period: string, value: string) =>
  draftOf({ date: '2026-11-25', texts: TEXTS, figures: [stated(period, value)] })
const wordOf = async (id: string, ctx = analyst) =>
  (await ask(db, view, ctx, { id, lang: 'en' })).figures.intensity?.verdict
const held = async (period: string) => {
  await db.read((tx) => world.system.series.refresh(tx))
  return world.system.series.observations.cell('rd-intensity', 'CN-ZJ', period)
}
const approved = async (id: string) => {
  await perform(db, submit, analyst, { id })
  await perform(db, approve, approver, { id })
}

describe('a figure that was reported to the office', () => {
  test('is offered and judged at the desk, and public with the edition that states it', async () => {
    await accepted('2024', '3.21')
    const id = await draftSaying('2024', '3.21')
    expect(await wordOf(id)).toBe('holds')
    const offered = await ask(db, offers, analyst, {
      id,
      ...{ indicator: 'rd-intensity', place: 'CN-ZJ', period: '2024', lang: 'en' },
    })
    expect(offered.offers.length).toBeGreaterThan(0)
    expect(await held('2024')).toEqual([])
    await approved(id)
    await perform(db, publish, approver, { id })
    expect(await held('2024')).toMatchObject([
      { provenance: 'published', publishedAt: { from: '2026-11-25', to: '2026-11-25' } },
    ])
    const read = bulletin.queries.find(({ name }) => name === 'bulletin.read')
    if (read === undefined) throw new Error('bulletins are read by bulletin.read')
    const anyone: Context = { ...world.system, actor: { kind: 'anonymous', id: 'reader' } }
    const answer = await ask(db, read, anyone, { id: 'talk-1', lang: 'en' })
    expect(answer.figures.intensity.verdict).toBe('holds')
  })

  test('stops a sentence that says it wrongly', async () => {
    await accepted('2025', '3.30')
    const id = await draftSaying('2025', '3.90')
    expect(await wordOf(id)).toBe('contradicted')
    const { findings } = await ask(db, check, analyst, { id, lang: 'en' })
    expect(findings.some(({ weight }) => weight === 'false')).toBe(true)
    await approved(id)
    expect(await codeOf(perform(db, publish, approver, { id }))).toBe('bulletin.needs-reason')
    expect(await held('2025')).toEqual([])
  })

  test('waits with a bulletin that is frozen under embargo', async () => {
    const id = await draftSaying('2025', '3.30')
    await approved(id)
    const publicAt = '2026-11-26T02:00:00.000000Z'
    await perform(db, publish, approver, { id, publicAt })
    expect(await held('2025')).toEqual([])
    const later = world.at(world.system, publicAt)
    expect(await collect('disclose-due', later, {})).toEqual({ disclosed: 1 })
    expect(await held('2025')).toHaveLength(1)
  })

  test('stays where it is when the edition is withdrawn before its moment, unless another says it too', async () => {
    await accepted('2023', '3.10')
    const now = Temporal.Now.instant().toString({ fractionalSecondDigits: 6 })
    const publicAt = Temporal.Now.instant()
      .add({ hours: 24 })
      .toString({ fractionalSecondDigits: 6 })
    const boss = world.at(approver, now)
    const frozen = async () => {
      const id = await draftSaying('2023', '3.10')
      await approved(id)
      await perform(db, publish, boss, { id, publicAt, despite: 'A test.' })
      return id
    }
    const later = world.at(world.system, publicAt)
    const before = await held('2023')
    await perform(db, withdrawEdition, boss, { id: await frozen(), reason: 'Wrong.' })
    expect(await collect('disclose-due', later, {})).toEqual({ disclosed: 0 })
    expect(await held('2023')).toEqual(before)
    const withdrawn = await frozen()
    await frozen()
    await perform(db, withdrawEdition, boss, { id: withdrawn, reason: 'Wrong.' })
    expect(await collect('disclose-due', later, {})).toEqual({ disclosed: 1 })
    expect(await held('2023')).toHaveLength(before.length + 1)
  })

  test('comes out with a bulletin whose moment was scheduled', async () => {
    await accepted('2026', '3.40')
    const id = await draftSaying('2026', '3.40')
    await approved(id)
    const at = '2026-11-26T02:00:00.000000Z'
    await perform(db, schedule, approver, { id, at })
    expect(await held('2026')).toEqual([])
    const { published } = await perform(db, publishDue, world.at(world.system, at), {})
    expect(published).toEqual([id])
    expect(await held('2026')).toHaveLength(1)
  })

  test('is seen in no series but the office’s', async () => {
    await accepted('2022', '3.50')
    const cells = await db.read(async (tx) => {
      await actAs(tx, writer.actor, null)
      return tx`SELECT 1 FROM series.observations WHERE document LIKE 'answer-%' AND period = '2022'`
    })
    expect(cells).toHaveLength(0)
    expect(await held('2022')).toHaveLength(1)
  })
})
