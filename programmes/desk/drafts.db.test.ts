import Value from 'typebox/value'
import { beforeAll, describe, expect, test } from 'vitest'
import { ask, perform } from '#platform/action'
import type { Context } from '#programmes/contract'
import { testDatabase } from '#test/support'
import { comment, reply, resolve } from './actions/comment.ts'
import { describe as describeDraft } from './actions/describe.ts'
import { push } from './actions/push.ts'
import { restore } from './actions/restore.ts'
import { dropFigure, stateFigure } from './actions/state-figure.ts'
import { history } from './queries/history.ts'
import { list } from './queries/list.ts'
import { pull } from './queries/pull.ts'
import { read } from './queries/read.ts'
import { view } from './queries/view.ts'
import {
  beginner,
  CITIES,
  codeOf,
  deskWorld,
  insert,
  TEXTS,
  THIRD,
  type World,
} from './tiny/desk-world.ts'
import type { StatedEntry } from './types.ts'

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

describe('a draft', () => {
  test('is begun with its texts and figures, and each answer is what its schema says', async () => {
    const id = await draftOf()
    const answer = await readAs(id)
    expect(Value.Check(read.output, answer)).toBe(true)
    expect(answer).toMatchObject({
      editable: true,
      acts: ['write', 'submit', 'withdraw', 'comment'],
      draft: { state: 'drafting', bulletin: 'talk-1' },
      steps: [{ state: 'drafting', by: 'Lin' }],
    })
    expect(answer.texts.map(({ lang, version }) => [lang, version])).toEqual(
      world.system.region.languages.map((lang) => [lang, 0]),
    )
    expect(answer.figures).toEqual([CITIES, THIRD])
    const listed = await ask(world.db, list, analyst, {})
    expect(Value.Check(list.output, listed)).toBe(true)
    expect(listed.items[0]).toMatchObject({ id, changedBy: 'Lin', openComments: 0 })
    expect(listed.models.map((one) => one.id)).toContain('2024-12-04')
  })

  test('may be a copy of a bulletin, figures and all', async () => {
    const id = await draftOf({ from: '2024-12-04', texts: undefined, figures: undefined })
    const { figures, texts } = await readAs(id)
    expect(figures.length).toBeGreaterThan(40)
    expect(texts.every(({ body }) => body.includes('{% figure'))).toBe(true)
    const { marks } = await ask(world.db, view, analyst, { id })
    expect(marks.filter(({ kind }) => kind === 'markdoc')).toEqual([])
  })

  test('is refused without a title in each language, with a taken name, with a figure that is none', async () => {
    expect(await codeOf(draftOf({ title: { en: 'Only this' } }))).toBe('desk.untitled')
    expect(await codeOf(draftOf({ title: { en: 'A', zh: '一', fr: 'Un' } }))).toBe(
      'desk.strange-language',
    )
    expect(await codeOf(draftOf({ date: '2024-02-30' }))).toBe('desk.not-a-day')
    expect(await codeOf(draftOf({ bulletin: '2024-12-04' }))).toBe('desk.bulletin-taken')
    await draftOf({ bulletin: 'once' })
    expect(await codeOf(draftOf({ bulletin: 'once' }))).toBe('desk.bulletin-taken')
    expect(await codeOf(draftOf({ figures: [{ ...CITIES, unit: 'percent' }] }))).toBe(
      'desk.bad-figure',
    )
    expect(await codeOf(draftOf({ texts: { fr: 'Bonjour' } }))).toBe('desk.unknown-text')
    expect(await codeOf(draftOf({ texts: { en: 'x'.repeat(200_001) } }))).toBe('desk.too-long')
    // The house writes for the region's office, and here is none yet.
    expect(await codeOf(draftOf({}, world.system))).toBe('desk.no-organisation')
  })

  test('states figures, restates them and takes them back; each is a version', async () => {
    const id = await draftOf()
    const eight = { ...CITIES, value: '8' }
    expect(await perform(world.db, stateFigure, analyst, { id, figure: eight })).toEqual({
      figuresVersion: 3,
    })
    expect((await readAs(id)).figures[0]).toEqual(eight)
    const wrong = { ...CITIES, id: 'other', indicator: 'no-such' }
    expect(await codeOf(perform(world.db, stateFigure, analyst, { id, figure: wrong }))).toBe(
      'desk.bad-figure',
    )
    await perform(world.db, dropFigure, analyst, { id, figure: 'large-cities' })
    expect((await readAs(id)).figures.map((one) => one.id)).toEqual(['large-cities-share'])
    expect(
      await codeOf(perform(world.db, dropFigure, analyst, { id, figure: 'large-cities' })),
    ).toBe('desk.unknown-figure')
    const { items } = await ask(world.db, history, analyst, { id })
    expect(items.filter(({ kind }) => kind === 'figure')).toHaveLength(4)
  })

  test('gets another title and date', async () => {
    const id = await draftOf()
    const title = { en: 'Another', zh: '另一' }
    await perform(world.db, describeDraft, analyst, { id, title, date: '2025-01-02' })
    expect((await readAs(id)).draft).toMatchObject({ title, date: '2025-01-02' })
  })
})

describe('a text', () => {
  const save = (id: string, given: object, ctx = analyst) =>
    perform(world.db, push, ctx, { id, lang: 'en', version: 0, client: 'editor-1', ...given })

  test('takes each save once, however often it comes, and two people at once', async () => {
    const id = await draftOf({ texts: { en: 'abc' } })
    const first = { updates: [insert(3, 0, 'x'), insert(4, 4, 'y')] }
    expect(await save(id, first)).toEqual({ version: 2, accepted: 2 })
    expect(await save(id, first)).toEqual({ version: 2, accepted: 0 })
    const [one, other] = await Promise.all([
      save(id, { version: 2, updates: [insert(5, 0, '1')] }),
      save(id, { version: 2, client: 'editor-2', updates: [insert(5, 5, '2')] }, second),
    ])
    expect([one.version, other.version].sort()).toEqual([3, 4])
    expect((await readAs(id)).texts.find(({ lang }) => lang === 'en')).toEqual({
      lang: 'en',
      version: 4,
      body: '1xabcy2',
    })
    const news = await ask(world.db, pull, analyst, { id, versions: 'en.2,zh.0' })
    expect(Value.Check(pull.output, news)).toBe(true)
    expect(news.texts.find(({ lang }) => lang === 'en')?.updates).toHaveLength(2)
    expect(news.texts.find(({ lang }) => lang === 'zh')?.updates).toEqual([])
  })

  test('refuses what no editor sends, as a known refusal', async () => {
    const id = await draftOf({ texts: { en: 'abc' } })
    expect(await codeOf(save(id, { updates: [[4]] }))).toBe('desk.bad-change')
    expect(await codeOf(save(id, { updates: ['drop table'] }))).toBe('desk.bad-change')
    expect(await codeOf(save(id, { updates: [insert(3, 0, '\u0000')] }))).toBe(
      'action.invalid-input',
    )
    expect(await codeOf(save(id, { updates: [insert(3, 0, '\ud83d')] }))).toBe(
      'action.invalid-input',
    )
    expect(await codeOf(save(id, { version: 1, updates: [[3]] }))).toBe('desk.ahead')
    expect(await codeOf(save(id, { updates: [] }))).toBe('action.invalid-input')
    expect(await codeOf(save(id, { updates: Array(501).fill([3]) }))).toBe('action.invalid-input')
    expect(await codeOf(save(id, { lang: 'fr', updates: [[3]] }))).toBe('desk.unknown-text')
    expect((await readAs(id)).texts.every(({ version }) => version === 0)).toBe(true)
  })

  test('keeps an editor’s name to the person who had it first', async () => {
    const id = await draftOf({ texts: { en: 'abc' } })
    await save(id, { updates: [insert(3, 0, 'x')] })
    const taken = save(id, { version: 1, updates: [insert(4, 0, 'y')] }, second)
    expect(await codeOf(taken)).toBe('desk.client-taken')
  })

  test('can be had at every version, past snapshots too, and be restored as a new one', async () => {
    const id = await draftOf({ texts: { en: '' } })
    for (let round = 0; round < 5; round += 1) {
      const updates = Array.from({ length: 100 }, (_, n) => insert(round * 100 + n, 0, 'a'))
      await save(id, { version: round * 100, client: `editor-${round}`, updates })
    }
    const snapshots = await world.db.migrator.read(
      (tx) =>
        tx`SELECT version FROM desk.snapshots WHERE draft_id = ${id} AND lang = 'en' ORDER BY 1`,
    )
    expect(snapshots.map(({ version }) => version)).toEqual([0, 200, 400])
    const lengthAt = async (version: number) => {
      const { comparison } = await ask(world.db, history, analyst, {
        id,
        text: 'en',
        from: version,
        to: version,
      })
      return comparison?.pieces.map(({ text }) => text).join('').length
    }
    for (const version of [0, 1, 150, 199, 200, 201, 399, 499, 500])
      expect(await lengthAt(version), String(version)).toBe(version)
    expect(await codeOf(lengthAt(501))).toBe('desk.unknown-version')
    await perform(world.db, restore, analyst, { id, lang: 'en', version: 3 })
    expect((await readAs(id)).texts.find(({ lang }) => lang === 'en')).toMatchObject({
      version: 501,
      body: 'aaa',
    })
  })

  test('is restored with the figures that were stated then, and without those of another text going', async () => {
    const id = await draftOf()
    const length = TEXTS.en.length
    const at = (minute: number) => world.at(analyst, `2026-11-25T05:0${minute}:00.000000Z`)
    const state = (figure: StatedEntry, minute: number) =>
      perform(world.db, stateFigure, at(minute), { id, figure })
    const figures = async () =>
      (await readAs(id)).figures.map((one) => `${one.id} ${one.bound} ${one.value}`)
    const restored = (version: number) =>
      perform(world.db, restore, at(9), { id, lang: 'en', version })
    const begun = await figures()
    // Stated otherwise, then a save; stated otherwise again, and one more for the other language, and one that nobody says.
    await state({ ...CITIES, bound: 'at-least' }, 1)
    await save(id, { updates: [insert(length, 0, 'A ')] }, at(1))
    const restated = await figures()
    await state({ ...CITIES, bound: 'over', value: '8' }, 2)
    await state({ ...CITIES, id: 'said-in-chinese' }, 2)
    await state({ ...CITIES, id: 'said-nowhere' }, 2)
    const tag = insert(TEXTS.zh.length, 0, '{% figure id="said-in-chinese" /%}')
    await save(id, { lang: 'zh', client: 'editor-2', updates: [tag] }, at(2))
    await save(id, { version: 1, updates: [insert(length + 2, 0, 'B ')] }, at(3))
    const everything = await figures()
    expect(await restored(1)).toMatchObject({ version: 3 })
    expect(await figures()).toEqual([...restated, 'said-in-chinese exact 9'])
    await restored(0)
    expect(await figures()).toEqual([...begun, 'said-in-chinese exact 9'])
    expect((await readAs(id)).texts.find(({ lang }) => lang === 'en')?.body).toBe(TEXTS.en)
    // Nothing of them was lost, and a version that was itself restored has its figures as well.
    await restored(2)
    expect((await figures()).toSorted()).toEqual(everything.toSorted())
    await restored(3)
    expect(await figures()).toEqual([...restated, 'said-in-chinese exact 9'])
    // Where a save doesn't say it, its time does.
    await world.db.admin.write((tx) => tx`UPDATE desk.saves SET figures_version = NULL`)
    await restored(2)
    expect((await figures()).toSorted()).toEqual(everything.toSorted())
  })

  test('has a history by author and time, and tells two versions apart word by word', async () => {
    const id = await draftOf({ texts: { en: 'Output rose.' } })
    await save(id, { updates: [[7, [4, 'fell'], 1]] })
    await save(id, { version: 1, client: 'editor-2', updates: [insert(12, 12, ' Twice!')] }, second)
    const answer = await ask(world.db, history, analyst, { id, text: 'en', from: 0 })
    expect(Value.Check(history.output, answer)).toBe(true)
    expect(answer.items.filter(({ kind }) => kind === 'text').map(({ by }) => by)).toEqual([
      'Mei',
      'Lin',
    ])
    expect(answer.comparison?.pieces).toEqual([
      { kind: 'same', text: 'Output ' },
      { kind: 'gone', text: 'rose' },
      { kind: 'new', text: 'fell' },
      { kind: 'same', text: '.' },
      { kind: 'new', text: ' Twice!' },
    ])
  })

  test('carries its comments along, answered and dealt with', async () => {
    const id = await draftOf({ texts: { en: 'one two three' } })
    const on = { id, lang: 'en', version: 0, start: 4, end: 7 }
    const made = await perform(world.db, comment, reader, { ...on, body: 'Which two?' })
    await save(id, { updates: [insert(13, 0, '>> ')] })
    await perform(world.db, reply, analyst, { id, comment: made.comment, body: 'These.' })
    // Marked on a version that others have written past.
    await perform(world.db, comment, approver, { ...on, body: 'And these?' })
    const { comments, texts } = await readAs(id)
    const body = texts.find(({ lang }) => lang === 'en')?.body ?? ''
    expect(comments.map(({ start, end }) => body.slice(start, end))).toEqual(['two', 'two', 'two'])
    expect(comments[1]).toMatchObject({ replyTo: made.comment, by: 'Lin' })
    await save(id, { version: 1, updates: [[7, [3], 6]] })
    const [gone] = (await readAs(id)).comments
    expect(gone).toMatchObject({ quote: 'two', start: 7, end: 7, resolved: false })
    const before = await ask(world.db, pull, analyst, { id, versions: 'en.2' })
    await perform(world.db, resolve, analyst, { id, comment: made.comment })
    expect((await readAs(id)).comments[0]).toMatchObject({ resolved: true, resolvedBy: 'Lin' })
    const after = await ask(world.db, pull, analyst, { id, versions: 'en.2' })
    expect(after.commentsVersion).toBe(before.commentsVersion + 1)
    expect(await codeOf(perform(world.db, comment, reader, { ...on, end: 99, body: 'x' }))).toBe(
      'desk.outside-text',
    )
    expect(await codeOf(perform(world.db, comment, reader, { ...on, start: 9, body: 'x' }))).toBe(
      'desk.outside-text',
    )
  })
})
