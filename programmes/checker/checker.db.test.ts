import { fileURLToPath } from 'node:url'
import Value from 'typebox/value'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadPack, openSeries } from '#engines/series'
import { ask, perform } from '#platform/action'
import { say } from '#platform/i18n'
import { loadRegion, packFiles } from '#platform/region'
import { type Context, figuresOf } from '#programmes/contract'
import { programme as economy } from '#programmes/economy'
import { fixedContext, testDatabase } from '#test/support'
import { keepReceipt } from './actions/keep-receipt.ts'
import { rememberAlias } from './actions/remember-alias.ts'
import { takeBackAlias } from './actions/take-back-alias.ts'
import { commands } from './commands/claims.ts'
import { tinyDocx } from './documents/tiny/files.ts'
import { aliases } from './queries/aliases.ts'
import { check } from './queries/check.ts'
import { desk } from './queries/desk.ts'
import { receipt } from './queries/receipt.ts'
import { ALIASES, CHECK, RECEIPT } from './schemas.ts'
import { authorWords } from './words.ts'

const NOW = '2026-11-25T04:00:00.000000Z'
const TODAY = '2026-11-25'
const SENTENCE =
  'In 2023 the economic aggregate of the Yangtze River Delta accounted for 24.4% of the national total.'

const db = await testDatabase()
const region = loadRegion(fileURLToPath(new URL('../../regions/yangtze-delta/', import.meta.url)))
let ctx: Context
let reader: Context

beforeAll(async () => {
  const indicators = figuresOf([economy], region)
  const files = packFiles(region)
  await db.write((tx) => loadPack(tx, { region, files, indicators, actor: 'test', now: NOW }))
  const series = await db.read((tx) => openSeries({ tx, region, indicators }))
  ctx = { ...fixedContext({ region }), series, now: NOW, today: TODAY }
  reader = { ...ctx, actor: { kind: 'anonymous', id: 'reader' } }
})

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { readonly code?: string }) => error.code,
  )

describe('a check', () => {
  test('answers in its schema, with the sentence judged then and since', async () => {
    const answer = await ask(db, check, reader, { text: SENTENCE, date: '2024-12-04' })
    expect(Value.Check(CHECK, answer), JSON.stringify(Value.Errors(CHECK, answer)[0])).toBe(true)
    const claim = answer.claims.find(({ text }) => text === '24.4%')
    expect(claim?.match?.indicator).toBe('gdp-share')
    expect(claim?.verdict).toBe('holds-only-if')
    expect(claim?.data?.then.reason.en).toMatch(/24\.39/)
    expect(claim?.data?.since.reason.en).toMatch(/24\.43/)
    expect(SENTENCE.slice(claim?.start, claim?.end)).toBe('24.4%')
    const itself = await ask(db, check, reader, { text: SENTENCE, against: 'itself' })
    expect(itself.summary.testedAgainst).toBe('itself')
    expect(itself.claims.every(({ data }) => data === null)).toBe(true)
  })

  test('reads a file in base64 and HTML, and answers the text that offsets count in', async () => {
    const docx = tinyDocx(`<w:p><w:r><w:t>${SENTENCE}</w:t></w:r></w:p>`)
    const content = Buffer.from(docx).toString('base64')
    const file = await ask(db, check, reader, { content, name: 'a.docx', date: '2024-12-04' })
    const page = await ask(db, check, reader, { html: `<p>${SENTENCE}</p>`, date: '2024-12-04' })
    for (const answer of [file, page]) {
      expect(answer.text).toBe(SENTENCE)
      expect(answer.claims.some(({ text }) => text === '24.4%')).toBe(true)
    }
    expect([file.source.format, page.source.format]).toEqual(['docx', 'html'])
  })

  test('says of a day that is yet to come that nothing more is known than today', async () => {
    const answer = await ask(db, check, reader, { text: SENTENCE, asOf: '2999-01-01' })
    expect(answer.summary).toMatchObject({ asOf: '2999-01-01', knownUntil: reader.today })
    expect(Value.Check(CHECK, answer)).toBe(true)
  })

  test('leaves out the document that the text is', async () => {
    const document = 'press-conference-2024-12-04'
    const text = '长三角科技资源共享服务平台集聚大型科学仪器46441台（套）。'
    const own = await ask(db, check, reader, { text, date: '2024-12-04', document })
    expect(own.excluded.map((one) => one.document)).toContain(document)
    expect(own.claims.filter(({ verdict }) => verdict === 'holds')).toEqual([])
  })

  test('refuses what it cannot take, and says so', async () => {
    expect(await codeOf(ask(db, check, reader, {}))).toBe('checker.one-input')
    expect(await codeOf(ask(db, check, reader, { text: 'a', html: 'b' }))).toBe('checker.one-input')
    expect(await codeOf(ask(db, check, reader, { text: ' \n' }))).toBe('checker.no-text')
    expect(await codeOf(ask(db, check, reader, { text: '5 %', date: '2024-02-30' }))).toBe(
      'action.invalid-input',
    )
    expect(await codeOf(ask(db, check, reader, { text: '5% '.repeat(400_000) }))).toBe(
      'checker.too-long',
    )
  })
})

describe('a receipt', () => {
  test('is made by anybody, has the address of what was found, and never changes', async () => {
    const made = await perform(db, keepReceipt, reader, { sentence: SENTENCE, date: '2024-12-04' })
    expect(Value.Check(RECEIPT, made), JSON.stringify(Value.Errors(RECEIPT, made)[0])).toBe(true)
    const later = { ...reader, now: '2026-11-25T05:00:00.000000Z' }
    const again = await perform(db, keepReceipt, later, { sentence: SENTENCE, date: '2024-12-04' })
    expect(again).toEqual(made)
    expect(await ask(db, receipt, reader, { id: made.id })).toEqual(made)
    const other = await perform(db, keepReceipt, reader, { sentence: SENTENCE })
    expect(other.id).not.toBe(made.id)
  })

  test.each([
    ['zh', 'https://here.example', 'https://here.example/zh/receipts/'],
    ['en', null, '/en/receipts/'],
  ])('is told at the terminal by its whole address, in %s', async (lang, home, address) => {
    const said: string[] = []
    const noted: string[] = []
    const terminal = {
      lang,
      format: 'text',
      home: async () => home,
      print: (text: string) => said.push(text),
      note: (text: string) => noted.push(text),
    } as unknown as Parameters<NonNullable<typeof command>['run']>[0]
    const command = commands.find(({ verb }) => verb === 'receipt')
    await command?.run(terminal, reader, db, { args: [SENTENCE], options: {} })
    expect(said.at(-1)?.startsWith(address)).toBe(true)
    expect(noted.length).toBe(home === null ? 1 : 0)
  })

  test('of nothing, or of none, is refused', async () => {
    expect(await codeOf(perform(db, keepReceipt, reader, { sentence: '  ' }))).toBe(
      'checker.no-text',
    )
    expect(
      await codeOf(perform(db, keepReceipt, reader, { sentence: 'The weather is fine today.' })),
    ).toBe('checker.nothing-to-keep')
    for (const sentence of [`${SENTENCE}\n`.repeat(5), `${SENTENCE.slice(0, -1)}，`.repeat(40)])
      expect(await codeOf(perform(db, keepReceipt, reader, { sentence }))).toBe(
        'checker.not-a-sentence',
      )
    expect(await codeOf(ask(db, receipt, reader, { id: 'none' }))).toBe('checker.unknown-receipt')
  })
})

describe('a correction', () => {
  test('is remembered with its author, and the newest of the same words counts', async () => {
    const words = 'Pooled  Instruments'
    await perform(db, rememberAlias, ctx, { words, indicator: 'gdp' })
    await perform(
      db,
      rememberAlias,
      { ...ctx, now: '2026-11-25T05:00:00.000000Z' },
      {
        words: 'pooled instruments',
        indicator: 'shared-instruments',
      },
    )
    const { items } = await ask(db, aliases, reader, {})
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({
      words: 'pooled instruments',
      indicator: 'shared-instruments',
      author: `${ctx.actor.kind} ${ctx.actor.id}`,
    })
    const text = 'The region has 46,441 pooled instruments.'
    const answer = await ask(db, check, reader, { text, date: '2024-12-04' })
    const chosen = answer.claims[0]?.candidates.find((one) => one.chosen)
    expect(chosen?.indicator).toBe('shared-instruments')
    expect(chosen?.alias?.words).toBe('pooled instruments')
  })

  test('comes from analysts of the region’s own office as well, with their name', async () => {
    const actor = {
      kind: 'person',
      id: '01990000-0000-7000-8000-000000000001',
      name: 'Wen Li',
      organisation: '01990000-0000-7000-8000-000000000002',
      organisationTitle: { en: 'The office' },
      jurisdiction: region.regionPlace,
      office: true,
      roles: ['analyst'],
      means: { kind: 'session', id: 'session' },
      scopes: null,
    } as const
    const given = { words: 'shared machines', indicator: 'shared-instruments' }
    const alias = await perform(db, rememberAlias, { ...ctx, actor }, given)
    expect(alias.author).toBe('Wen Li')
    const inCapitals = { ...given, words: ' Shared  Machines ' }
    await perform(db, rememberAlias, { ...ctx, actor }, inCapitals)
    const { items } = await ask(db, aliases, reader, {})
    const ofMachines = items.filter(({ words }) => /machines/i.test(words))
    expect(ofMachines.map(({ words }) => words)).toEqual(['Shared Machines'])
    const text = 'The region has 46,441 shared machines.'
    const answer = await ask(db, check, reader, { text, date: '2024-12-04' })
    const why = answer.claims[0]?.candidates.find((one) => one.chosen)?.why
    expect(why?.en).toContain('“Shared Machines”, by Wen Li')
    expect(say(authorWords('owner mlin'), 'zh')).toBe('终端所有者（mlin）')
    for (const other of [{ office: false }, { roles: ['contributor'] as const }]) {
      const elsewhere = { ...ctx, actor: { ...actor, ...other } }
      expect(await codeOf(perform(db, rememberAlias, elsewhere, given))).toBe('action.refused')
    }
  })

  test('is taken back on record, and what counted before counts again', async () => {
    const text = 'The region has 46,441 communal devices.'
    const words = 'communal devices'
    const found = async () => (await ask(db, check, reader, { text, date: '2024-12-04' })).claims[0]
    const before = await found()
    const at = (hour: number) => ({ ...ctx, now: `2026-11-25T0${hour}:00:00.000000Z` })
    const first = await perform(db, rememberAlias, at(6), {
      words,
      indicator: 'shared-instruments',
    })
    const second = await perform(db, rememberAlias, at(7), { words, indicator: null })
    expect(await found()).toMatchObject({ match: null, correction: { id: second.id, words } })
    expect(await codeOf(perform(db, takeBackAlias, reader, { id: second.id }))).toBe(
      'action.refused',
    )
    const taken = await perform(db, takeBackAlias, at(8), { id: second.id })
    const by = `${ctx.actor.kind} ${ctx.actor.id}`
    expect(taken).toMatchObject({ words, takenBack: { author: by, at: at(8).now } })
    expect(await found()).toMatchObject({
      match: { indicator: 'shared-instruments' },
      correction: { id: first.id },
    })
    await perform(db, takeBackAlias, at(9), { id: first.id })
    expect(await found()).toEqual(before)
    expect(await codeOf(perform(db, takeBackAlias, ctx, { id: first.id }))).toBe(
      'checker.taken-back-already',
    )
    const unknown = '01990000-0000-7000-8000-00000000dead'
    expect(await codeOf(perform(db, takeBackAlias, ctx, { id: unknown }))).toBe(
      'checker.unknown-alias',
    )
    expect(await codeOf(perform(db, takeBackAlias, ctx, { id: 'none' }))).toBe(
      'action.invalid-input',
    )
    const kept = await ask(db, aliases, reader, { all: true })
    expect(Value.Check(ALIASES, kept)).toBe(true)
    const own = kept.items.filter((one) => one.words === words)
    expect(own.map(({ id, takenBack }) => [id, takenBack?.at])).toEqual([
      [second.id, at(8).now],
      [first.id, at(9).now],
    ])
    const { items } = await ask(db, aliases, reader, {})
    expect(items.filter((one) => one.words === words)).toEqual([])
  })

  test('is taken back at the terminal by its words', async () => {
    const said: string[] = []
    const terminal = {
      lang: 'en',
      format: 'text',
      print: (text: string) => said.push(text),
      note: (text: string) => said.push(text),
    } as unknown as Parameters<(typeof commands)[number]['run']>[0]
    const run = (verb: string, args: readonly string[], options = {}) =>
      commands.find((one) => one.verb === verb)?.run(terminal, ctx, db, { args, options })
    await run('alias', ['pump hours', 'gdp'])
    await run('take-back', ['Pump  Hours'])
    expect(said.at(-1)).toContain('as they were before')
    await run('aliases', [], { all: true })
    expect(
      said.find((line) => line.startsWith('pump hours') && line.includes('taken back by')),
    ).toBeDefined()
    expect(await codeOf(Promise.resolve(run('take-back', ['pump hours'])))).toBe(
      'checker.nothing-said',
    )
  })

  test('is refused from a passer-by and for an indicator that there is not', async () => {
    const given = { words: 'growth', indicator: 'gdp' }
    expect(await codeOf(perform(db, rememberAlias, reader, given))).toBe('action.refused')
    expect(await codeOf(perform(db, rememberAlias, ctx, { ...given, words: ' \t ' }))).toBe(
      'checker.no-text',
    )
    expect(await codeOf(perform(db, rememberAlias, ctx, { ...given, words: '江苏省' }))).toBe(
      'checker.no-measure',
    )
    expect(await codeOf(perform(db, rememberAlias, ctx, { ...given, indicator: 'gpd' }))).toBe(
      'checker.unknown-indicator',
    )
  })
})

test('the desk gets the names of places in every language', async () => {
  const { lexicon } = await ask(db, desk, reader, { lang: 'zh' })
  const suzhou = lexicon.places.find(({ id }) => id === 'CN-320500')
  expect(suzhou?.names).toMatchObject({
    en: expect.arrayContaining(['Suzhou']),
    zh: expect.arrayContaining(['苏州']),
  })
})
