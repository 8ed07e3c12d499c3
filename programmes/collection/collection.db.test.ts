import { fileURLToPath } from 'node:url'
import Type from 'typebox'
import Value from 'typebox/value'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadPack, openSeries } from '#engines/series'
import { ask, type Person, perform } from '#platform/action'
import { systemClock } from '#platform/clock'
import { loadRegion, packFiles } from '#platform/region'
import { type Action, type Context, figuresOf } from '#programmes/contract'
import { programme as economy } from '#programmes/economy'
import { fixedContext, testDatabase } from '#test/support'
import { answer } from './actions/answer.ts'
import { ask as askFor } from './actions/ask.ts'
import { explain } from './actions/explain.ts'
import { handIn, takeBack } from './actions/hand-in.ts'
import { remind } from './actions/remind.ts'
import { sendReminders } from './actions/send-reminders.ts'
import { giveBack, withdraw } from './actions/settle.ts'
import { decline, sign } from './actions/sign.ts'
import { missing } from './queries/missing.ts'
import { request } from './queries/request.ts'
import {
  analyst,
  codeOf,
  journeyOf,
  reader,
  SOUND,
  second,
  signer,
  writer,
} from './tiny/journey.ts'
import { FIVE_FIGURES, foundOrganisations, person, ZHEJIANG } from './tiny/people.ts'

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

describe('five figures of a province', () => {
  test('wan for yi is caught before anything is sent, and goes out corrected', async () => {
    const id = await askFive()
    const slipped = SOUND.map((one) => (one.item === 2 ? { ...one, typed: '28,966,000' } : one))
    const { results, questions } = await fill(id, slipped)
    expect(results.map(({ kind }) => kind)).toEqual(Array(5).fill('saved'))
    const slip = questions.find(({ item }) => item === 2)
    expect(slip).toMatchObject({
      kind: 'unit',
      arithmetic: {
        en: '28,966,000 is about 10,000 times larger than the year before’s 2,640.2 (2023; both in CNY 100 million): given in CNY 10,000 instead of CNY 100 million?',
        zh: '28966000约为2023年2640.2的1万倍（均以亿元计）：是否按万元填报，而非亿元？',
      },
    })
    expect(await codeOf(run(writer, handIn, { request: id }))).toBe('collection.open-questions')
    // The office sees nothing of it.
    expect((await see(analyst, id)).items.every(({ answer }) => answer === null)).toBe(true)
    await fill(id, [{ item: 2, base: 1, kind: 'value', typed: '2896.6' }])
    await explainAll(id)
    await run(writer, handIn, { request: id })
    await run(signer, sign, { request: id })
    const seen = await see(analyst, id)
    expect(Value.Check(request.output, seen)).toBe(true)
    expect(seen.items.map(({ answer }) => answer?.value)).toEqual([
      '9013100000000',
      '289660000000',
      '3.21',
      '2186000000000',
      '8468000',
    ])
    expect(seen.may).toMatchObject({ accept: true, return: true, sign: false, answer: false })
  })

  test('a value that is right all the same is confirmed with a reason, which the office reads beside it', async () => {
    const id = await askFive()
    await fill(
      id,
      SOUND.map((one) => (one.item === 5 ? { ...one, typed: '1200' } : one)),
    )
    const open = (await see(writer, id)).questions.filter(({ item }) => item === 5)
    expect(open.map(({ kind }) => kind)).toEqual(['jump'])
    await explainAll(id)
    await run(writer, handIn, { request: id })
    await run(signer, sign, { request: id })
    const item = (await see(analyst, id)).items.find(({ number }) => number === 5)
    expect(item?.reasons).toMatchObject([{ kind: 'jump', reason: '已核实', by: 'Wen' }])
  })

  test('a reason given to one value doesn’t confirm the next', async () => {
    const id = await askFive()
    await fill(
      id,
      SOUND.map((one) => (one.item === 5 ? { ...one, typed: '1200' } : one)),
    )
    await explainAll(id)
    await fill(id, [{ item: 5, base: 1, kind: 'value', typed: '1300' }])
    expect(await codeOf(run(writer, handIn, { request: id }))).toBe('collection.open-questions')
    const stale = { request: id, item: 5, version: 1, kind: 'jump', reason: 'x' }
    expect(await codeOf(run(writer, explain, stale))).toBe('collection.no-question')
  })

  test('where there is no figure the note says why; an empty item isn’t handed in', async () => {
    const id = await askFive()
    await fill(id, SOUND.slice(0, 4))
    expect(await codeOf(run(writer, handIn, { request: id }))).toBe('collection.unanswered')
    const none = (note: string) =>
      run(writer, answer, {
        request: id,
        answers: [{ item: 5, base: 0, kind: 'none', note }],
      })
    expect((await none('')).results).toMatchObject([{ kind: 'unreadable' }])
    expect((await none('年底才有')).results).toMatchObject([{ kind: 'saved', version: 1 }])
    await explainAll(id)
    expect(await codeOf(run(writer, handIn, { request: id }))).toBe('done')
  })
})

describe('two people at once', () => {
  test('nobody writes over what they haven’t seen', async () => {
    const id = await askFive()
    await fill(id, SOUND.slice(0, 1))
    const late = await fill(
      id,
      [
        { item: 1, base: 0, kind: 'value', typed: '91,000' },
        { item: 2, base: 0, kind: 'value', typed: '2896.6' },
      ],
      second,
    )
    expect(late.results).toMatchObject([
      { item: 1, kind: 'changed-since', answer: { typed: '90,131', by: 'Wen' } },
      { item: 2, kind: 'saved', version: 1 },
    ])
    const [first] = (await see(writer, id)).items
    expect(first?.answer).toMatchObject({ typed: '90,131', version: 1 })
  })

  test('an answer that is sent again is kept once', async () => {
    const id = await askFive()
    await fill(id)
    const again = await fill(id)
    expect(again.results.map((one) => ('version' in one ? one.version : null))).toEqual(
      Array(5).fill(1),
    )
  })

  test('of two who write the same cell at once one is told', async () => {
    const id = await askFive()
    const write = (actor: Person, typed: string) =>
      fill(id, [{ item: 1, base: 0, kind: 'value', typed }], actor)
    const outcomes = await Promise.all([write(writer, '90,131'), write(second, '90,200')])
    expect(outcomes.map(({ results }) => results[0]?.kind).toSorted()).toEqual([
      'changed-since',
      'saved',
    ])
  })
})

describe('sign-off', () => {
  test('isn’t given by who wrote or handed in', async () => {
    const id = await askFive()
    await fill(id, SOUND, both)
    await explainAll(id)
    await run(writer, handIn, { request: id })
    expect(await codeOf(run(both, sign, { request: id }))).toBe('collection.same-person')
    expect(await codeOf(run(signer, sign, { request: id }))).toBe('done')
    const other = await askFive()
    await fill(other)
    await explainAll(other)
    await run(both, handIn, { request: other })
    expect(await codeOf(run(both, sign, { request: other }))).toBe('collection.same-person')
  })

  test('can be refused with a reason; what is settled within isn’t told to the office', async () => {
    const id = await bringTo('handed-in')
    await run(signer, decline, { request: id, reason: '请复核' })
    expect((await see(writer, id)).request.state).toBe('open')
    await run(writer, handIn, { request: id })
    await run(writer, takeBack, { request: id })
    await run(writer, handIn, { request: id })
    await run(signer, sign, { request: id })
    const kinds = async (actor: Person) => (await see(actor, id)).decisions.map(({ kind }) => kind)
    expect(await kinds(analyst)).toEqual(['signed'])
    expect((await kinds(writer)).toSorted()).toEqual(
      ['declined', 'handed-in', 'handed-in', 'handed-in', 'signed', 'taken-back'].toSorted(),
    )
  })

  test('what was signed can’t be changed any more', async () => {
    const id = await bringTo('signed')
    expect(await codeOf(fill(id, [{ item: 1, base: 1, kind: 'value', typed: '1' }]))).toBe(
      'collection.wrong-state',
    )
  })
})

describe('the office', () => {
  test('returns with a reason; what comes back unchanged is questioned', async () => {
    const id = await bringTo('signed')
    await run(analyst, giveBack, { request: id, reason: '口径不符', items: [2] })
    const back = await see(writer, id)
    expect(back.request).toMatchObject({ state: 'returned', round: 2 })
    expect(back.questions.filter(({ kind }) => kind === 'returned')).toMatchObject([{ item: 2 }])
    expect(await codeOf(run(writer, handIn, { request: id }))).toBe('collection.open-questions')
    await fill(id, [{ item: 2, base: 1, kind: 'value', typed: '2900.1' }])
    // What is corrected isn't shown before it is signed again.
    expect((await see(analyst, id)).items[1]?.answer?.typed).toBe('2896.6')
    await run(writer, handIn, { request: id })
    await run(signer, sign, { request: id })
    expect((await see(analyst, id)).items[1]?.answer?.typed).toBe('2900.1')
  })

  test('withdraws with a reason, and not twice', async () => {
    const id = await askFive()
    await run(analyst, withdraw, { request: id, reason: '改期' })
    expect(await codeOf(fill(id))).toBe('collection.wrong-state')
    expect(await codeOf(run(analyst, withdraw, { request: id, reason: 'x' }))).toBe(
      'collection.wrong-state',
    )
  })

  test('is told everything that can’t be asked at once', async () => {
    const bad = {
      ...FIVE_FIGURES,
      items: [
        { indicator: 'gpd', place: 'CN-ZJ', period: '2024' },
        { indicator: 'gdp', place: 'CN-ZJ', period: '2024' },
        { indicator: 'gdp', place: 'CN-AH', period: '2024', vintage: 'census-5/revision' },
        { indicator: 'rd-expenditure', place: 'CN-ZJ', period: '2024-13' },
        { indicator: 'rd-intensity', place: 'CN-ZJ', period: '2024', power: 8 },
        { indicator: 'rd-intensity', place: 'CN-ZJ', period: '2024' },
        { indicator: 'rd-intensity', place: 'CN-ZJ', period: '2024' },
      ],
    }
    const refused = await run(analyst, askFor, bad).catch((error) => error)
    expect(refused.code).toBe('collection.bad-items')
    const words = String(refused.info.listEn)
    for (const part of [
      '1. there is no indicator gpd',
      '2. name the vintage of gdp',
      '3. CN-AH is no place',
      '4. "2024-13" is no period',
      '5. percent is not counted in 10^8',
      '7. the same figure',
    ])
      expect(words).toContain(part)
    expect(words).not.toContain('6.')
    const late = { ...FIVE_FIGURES, due: '2026-11-24' }
    expect(await codeOf(run(analyst, askFor, late))).toBe('collection.bad-due-date')
  })
})

describe('what is missing', () => {
  test('is told from whom and since when, to each side its part', async () => {
    const before = (await ask(db, missing, as(analyst), {})).total
    const id = await askFive()
    const office = await ask(db, missing, as(analyst), {})
    expect(Value.Check(missing.output, office)).toBe(true)
    expect(office.total).toBe(before + 5)
    const own = await ask(db, missing, as(reader), {})
    expect(own.items.filter((one) => one.request === id)).toHaveLength(5)
    expect(own.items.find((one) => one.request === id)).toMatchObject({
      addressed: { id: ZHEJIANG },
      daysLeft: 15,
      since: NOW,
    })
    await run(analyst, withdraw, { request: id, reason: 'x' })
    expect((await ask(db, missing, as(analyst), {})).total).toBe(before)
  })

  test('is reminded of before, on and after the day: once each, and made up for where a day was missed', async () => {
    const id = await askFive()
    const system = { actor: { kind: 'system' as const, id: 'jobs' } }
    const on = async (today: string) => {
      const { reminded } = await perform(db, remind, { ...ctx, ...system, today }, {})
      return reminded.includes(id)
    }
    const outcomes: [string, boolean][] = []
    for (const day of [
      '2026-11-30',
      '2026-12-03',
      '2026-12-03',
      '2026-12-04',
      '2026-12-08',
      '2026-12-10',
      '2026-12-11',
      '2026-12-12',
      '2026-12-13',
      '2026-12-16',
      '2026-12-18',
      '2026-12-25',
    ])
      outcomes.push([day, await on(day)])
    expect(outcomes).toEqual([
      ['2026-11-30', false],
      ['2026-12-03', true],
      ['2026-12-03', false],
      ['2026-12-04', false],
      // The seventh was missed.
      ['2026-12-08', true],
      ['2026-12-10', true],
      ['2026-12-11', true],
      ['2026-12-12', false],
      ['2026-12-13', true],
      ['2026-12-16', false],
      ['2026-12-18', true],
      ['2026-12-25', true],
    ])
  })

  test('is reminded of by mail: who writes answers, or signs them off, and nobody else', async () => {
    const NOTHING = Type.Object({})
    const entering: Action<typeof NOTHING, null> = {
      ...{ name: 'collection.remind', title: remind.title, may: remind.may, input: NOTHING },
      apply: async (tx, { now, newId: idOf }) => {
        const members = { 'wen@example.org': 'contributor', 'sun@example.org': 'approver' }
        for (const [email, role] of Object.entries(members)) {
          const id = idOf()
          await tx`
            INSERT INTO auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
            VALUES (${id}, ${email}, ${email}, true, ${now}, ${now})`
          await tx`
            INSERT INTO people.memberships (id, organisation, person, roles, since)
            VALUES (${idOf()}, ${ZHEJIANG}, ${id}, ${[role]}, ${now})`
        }
        return null
      },
    }
    await perform(db, entering, ctx, {})
    const [open, handedIn] = [await askFive(), await bringTo('handed-in')]
    const sent: { readonly to: string; readonly subject: string; readonly text: string }[] = []
    let fate: 'sent' | 'kept' = 'sent'
    const mail = {
      home: 'https://example.org',
      post: async (message: (typeof sent)[number]) => {
        sent.push(message)
        return fate
      },
    }
    const system = { actor: { kind: 'system' as const, id: 'jobs' } }
    const on = (now: string) => ({ ...ctx, ...system, mail, today: now.slice(0, 10), now })
    const morning = on('2026-12-09T00:30:00.000000Z')
    await perform(db, remind, morning, {})
    // Nothing is sent before it is kept.
    expect(sent).toEqual([])
    await perform(db, sendReminders, morning, {})
    const about = (id: string) => sent.filter(({ text }) => text.includes(id))
    expect(about(open).map(({ to }) => to)).toEqual(['wen@example.org'])
    expect(about(handedIn).map(({ to }) => to)).toEqual(['sun@example.org'])
    expect(about(open)[0]).toMatchObject({ subject: '催报：2024年主要指标' })
    for (const words of [
      '还有1天',
      'one day left',
      `https://example.org/zh/collection/requests/${open}`,
    ])
      expect(about(open)[0]?.text).toContain(words)
    const kept = await db.migrator.read(
      (tx) => tx`
        SELECT 1 FROM action.events WHERE outcome::text LIKE '%wen@example.org%'
        UNION ALL SELECT 1 FROM action.changes WHERE after::text LIKE '%one day left%'`,
    )
    expect(kept).toHaveLength(0)
    await perform(db, remind, morning, {})
    await perform(db, sendReminders, morning, {})
    expect(about(open)).toHaveLength(1)

    // What can't be sent is tried again later, and later still.
    fate = 'kept'
    const next = [await askFive()]
    await perform(db, remind, on('2026-12-10T00:30:00.000000Z'), {})
    const at = async (minute: string) => {
      await perform(db, sendReminders, on(`2026-12-10T00:${minute}:00.000000Z`), {})
      return about(next[0] ?? '').length
    }
    expect([await at('30'), await at('30'), await at('31'), await at('32')]).toEqual([1, 1, 2, 2])
    fate = 'sent'
    expect([await at('33'), await at('34'), await at('59')]).toEqual([3, 3, 3])
  })
})
