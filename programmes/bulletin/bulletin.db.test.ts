import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { TSchema } from 'typebox'
import Value from 'typebox/value'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadPack, openSeries } from '#engines/series'
import { ask, perform } from '#platform/action'
import { say } from '#platform/i18n'
import { loadRegion, packFiles } from '#platform/region'
import { type Context, figuresOf } from '#programmes/contract'
import { programme as economy } from '#programmes/economy'
import { fixedContext, type TestDatabase, testDatabase } from '#test/support'
import { publish, publishPack } from './actions/publish.ts'
import { checkBulletins } from './check.ts'
import { commands } from './commands.ts'
import { csvBulletin } from './formats/csv.ts'
import { markdownBulletin } from './formats/markdown.ts'
import { plainBulletin } from './formats/plain-text.ts'
import { atomFeed } from './formats/sentences-atom.ts'
import { bulletinsOf } from './held.ts'
import { statedIn } from './marks.ts'
import { edition } from './queries/edition.ts'
import { editionDiff } from './queries/edition-diff.ts'
import { figure } from './queries/figure.ts'
import { list } from './queries/list.ts'
import { read } from './queries/read.ts'
import { sentences } from './queries/sentences.ts'

// The core journeys of a bulletin, on the real region and on an invented one with other languages and another currency.

const NOW = '2026-11-25T04:00:00.000000Z'
const TODAY = '2026-11-25'

type Journey = {
  readonly pack: string
  readonly id: string
  readonly lang: string
  /** A figure whose denominator a revision changed, with the words of both. */
  readonly turned: {
    readonly figure: string
    readonly shown: string
    readonly onItsDay: string
    readonly today: string
  }
  readonly reportedOnly: string
  readonly inWords: { readonly figure: string; readonly shown: string }
  readonly changed: readonly string[]
}

const JOURNEYS: readonly Journey[] = [
  {
    pack: 'yangtze-delta',
    id: '2024-12-04',
    lang: 'en',
    turned: {
      figure: 'gdp-share-2023',
      shown: '24.4\u202f%',
      onItsDay: 'of the sum of the provinces',
      today: 'of the national total',
    },
    reportedOnly: 'shared-instruments',
    inWords: { figure: 'large-cities-share-2023', shown: 'one third' },
    changed: ['gdp-share-2023'],
  },
  {
    pack: 'template',
    id: '2024-03-20',
    lang: 'fr',
    turned: {
      figure: 'gdp-share-2023',
      shown: '40,6\u202f%',
      onItsDay: 'premiers chiffres',
      today: 'révisé',
    },
    reportedOnly: 'shared-libraries',
    inWords: { figure: 'large-cities-share-2023', shown: 'la moitié' },
    changed: [
      'gdp-share-2018',
      'gdp-share-2023',
      'large-cities-2023',
      'large-cities-share-2023',
      'research-2018',
      'research-2023',
    ],
  },
]

const DATABASES: readonly TestDatabase[] = [await testDatabase(), await testDatabase()]
const CASES = JOURNEYS.flatMap((journey, at) => {
  const db = DATABASES[at]
  return db === undefined ? [] : [{ ...journey, db }]
})

describe.each(CASES)('the bulletin of $pack', ({ pack, id, lang, db, turned, ...expected }) => {
  const region = loadRegion(fileURLToPath(new URL(`../../regions/${pack}`, import.meta.url)))
  const indicators = figuresOf([economy], region)
  const files = packFiles(region)
  let ctx: Context

  beforeAll(async () => {
    await db.write((tx) => loadPack(tx, { region, files, indicators, actor: 'test', now: NOW }))
    const series = await db.read((tx) => openSeries({ tx, region, indicators }))
    ctx = { ...fixedContext({ region }), series, now: NOW, today: TODAY }
    const notes: string[] = []
    await publishPack(db, ctx, (words) => notes.push(words))
  })

  const readAt = (asOf: string, language = lang) => ask(db, read, ctx, { lang: language, asOf })

  test('is sound, and is what the front page shows', async () => {
    expect(checkBulletins(region, files, indicators)).toEqual([])
    const answer = await readAt(TODAY)
    expect(answer.bulletin.id).toBe(id)
    expect(Value.Check(read.output, answer), firstError(read.output, answer)).toBe(true)
    expect(answer.editions.map(({ number }) => number)).toEqual([1])
  })

  test('shows each figure in every language, with a verdict, a reason and a title', async () => {
    for (const language of region.languages) {
      const { figures, counts, blocks } = await readAt(TODAY, language)
      const marks = Object.values(figures)
      expect(marks.length).toBeGreaterThan(5)
      for (const { shown, title, verdictWords, reason } of marks)
        for (const words of [shown, title, verdictWords, reason])
          expect(say(words, language)).toMatch(/\S/)
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(marks.length)
      expect(blocks.length).toBeGreaterThan(3)
    }
    const { figures } = await readAt(TODAY)
    expect(say(figures[turned.figure]?.shown ?? {}, lang)).toBe(turned.shown)
    expect(say(figures[expected.inWords.figure]?.shown ?? {}, lang)).toBe(expected.inWords.shown)
    expect(figures[expected.reportedOnly]).toMatchObject({ verdict: 'no-data', computed: null })
  })

  test('moves with the date of knowledge', async () => {
    const then = await readAt(id)
    const since = await readAt(TODAY)
    const underOf = (answer: typeof then) => say(answer.figures[turned.figure]?.under ?? {}, lang)
    expect(underOf(then)).toContain(turned.onItsDay)
    expect(underOf(since)).toContain(turned.today)
    expect(then.figures[turned.figure]?.changedSinceThen).toBe(false)
    expect(since.figures[turned.figure]?.changedSinceThen).toBe(true)
    expect(since.knowledge.length).toBeGreaterThan(1)
    expect(since.knowledge.filter(({ current }) => current)).toHaveLength(1)
    expect(then.knowledge[0]?.current).toBe(true)
  })

  test('opens each figure to its evidence', async () => {
    const { figures } = await readAt(TODAY)
    for (const one of Object.keys(figures)) {
      const answer = await ask(db, figure, ctx, { id, figure: one, lang, asOf: TODAY })
      expect(Value.Check(figure.output, answer), firstError(figure.output, answer)).toBe(true)
      expect(answer.sentenceText).toContain(say(answer.mark.shown, lang))
      expect(answer.evaluation === null).toBe(answer.now.computed === null)
      expect(answer.alternatives.filter(({ chosen }) => chosen).length).toBeLessThanOrEqual(1)
    }
    const answer = await ask(db, figure, ctx, { id, figure: turned.figure, lang, asOf: TODAY })
    expect(answer.changed).toBe(true)
    expect(new Set(answer.alternatives.map(({ known }) => known))).toEqual(
      new Set(['then', 'since']),
    )
    expect(answer.alternatives.some(({ ok }) => ok)).toBe(true)
    expect(answer.evaluation?.trace.inputs.length).toBeGreaterThan(0)
    expect(answer.knowledge.some(({ verdict }) => verdict === answer.now.verdict)).toBe(true)
    await expect(ask(db, figure, ctx, { id, figure: 'nope' })).rejects.toThrow(
      'bulletin.unknown-figure',
    )
  })

  test('lists the sentences whose verdict a later vintage changed, and none on the day of the text', async () => {
    const answer = await ask(db, sentences, ctx, { lang, asOf: TODAY })
    expect(Value.Check(sentences.output, answer), firstError(sentences.output, answer)).toBe(true)
    expect(answer.items.map((item) => item.figure).sort()).toEqual(expected.changed)
    for (const item of answer.items) {
      expect(item.changedOn > id && item.changedOn <= TODAY).toBe(true)
      expect(item.sentenceText).toContain(say(item.mark.shown, lang))
    }
    expect((await ask(db, sentences, ctx, { lang, asOf: id })).items).toEqual([])
    const one = await ask(db, sentences, ctx, { lang, asOf: TODAY, figure: turned.figure })
    expect(one.items).toHaveLength(1)
    const feed = atomFeed(one, region, lang)
    expect(feed).toMatch(/^<\?xml .*<entry>.*<updated>\d{4}-\d{2}-\d{2}T00:00:00Z<\/updated>/s)
    expect(atomFeed(one, region, lang)).toBe(feed)
  })

  test('is frozen once by itself, reproduces to the digit, and says what changed since', async () => {
    const notes: string[] = []
    await publishPack(db, ctx, (words) => notes.push(words))
    expect(notes).toEqual([])
    const answer = await ask(db, edition, ctx, { id: `${id}-1`, lang, asOf: TODAY })
    expect(Value.Check(edition.output, answer), firstError(edition.output, answer)).toBe(true)
    expect(answer.reproduces).toMatchObject({ ok: true, differing: [] })
    expect(answer.edition.asOf).toBe(id)
    expect(answer.figures).toEqual((await readAt(id)).figures)
    const frozen = answer.frozen.find((one) => one.id === turned.figure)
    expect(frozen?.inputs).toBeGreaterThan(0)
    expect(frozen?.inputsHash).toMatch(/^[0-9a-f]{64}$/)
    const diff = await ask(db, editionDiff, ctx, { id: `${id}-1`, lang, asOf: TODAY })
    expect(Value.Check(editionDiff.output, diff), firstError(editionDiff.output, diff)).toBe(true)
    const change = diff.changes.find((one) => one.figure === turned.figure)
    expect(say(change?.was.under ?? {}, lang)).toContain(turned.onItsDay)
    expect(say(change?.now.under ?? {}, lang)).toContain(turned.today)
    expect(say(change?.why ?? {}, lang)).toMatch(/\S/)
    const same = await ask(db, editionDiff, ctx, { id: `${id}-1`, lang, asOf: id })
    expect(same.changes).toEqual([])
  })

  test('the terminal reproduces an edition, and lists the sentences that later data changed', async () => {
    const run = async (verb: string, args: readonly string[], options = {}) => {
      const printed: string[] = []
      const terminal = {
        ...{ lang, format: 'text', width: 80, colour: false },
        open: () => Readable.from([]),
        save: async () => undefined,
        isSameFile: async () => false,
        isWatched: false,
        print: (text: string) => void printed.push(text),
        note: (text: string) => void printed.push(text),
        progress: () => ({ step: () => undefined, end: () => undefined }),
      }
      const command = commands.find((one) => one.verb === verb)
      const code = await command?.run(terminal, ctx, db, { args, options })
      return { code, printed: printed.join('\n') }
    }
    const again = await run('reproduce', [`${id}-1`])
    expect(again.code).toBe(0)
    expect(again.printed).toMatch(new RegExp(`^${id}-1 {2}[0-9a-f]{64}\\n\\S`))
    const later = await run('sentences', [])
    expect(later.code).toBe(1)
    for (const changed of expected.changed) expect(later.printed).toContain(`${id}  ${changed}: `)
    expect(await run('sentences', [], { asOf: id })).toMatchObject({
      code: 0,
      printed: expect.stringMatching(/\d/),
    })
  })

  test('is published by its owner alone, for another day, and never twice the same', async () => {
    const anonymous: Context = { ...ctx, actor: { kind: 'anonymous', id: 'reader' } }
    await expect(perform(db, publish, anonymous, { id })).rejects.toThrow('action.refused')
    await expect(perform(db, publish, ctx, { id })).rejects.toThrow('bulletin.unchanged')
    await expect(perform(db, publish, ctx, { id, asOf: '2027-01-01' })).rejects.toThrow(
      'bulletin.not-yet',
    )
    const second = await perform(db, publish, ctx, { id, asOf: TODAY })
    expect(second).toMatchObject({ id: `${id}-2`, number: 2, asOf: TODAY })
    const { items } = await ask(db, list, ctx, { lang })
    expect(items[0]?.editions.map(({ number }) => number)).toEqual([2, 1])
  })

  test('keeps its editions: the application may neither change nor remove one', async () => {
    await expect(db.write((tx) => tx`UPDATE bulletin.editions SET hash = hash`)).rejects.toThrow(
      'permission denied',
    )
    await expect(db.write((tx) => tx`DELETE FROM bulletin.editions`)).rejects.toThrow(
      'permission denied',
    )
  })

  test('comes as text, Markdown and CSV with every figure in it', async () => {
    const answer = await readAt(TODAY)
    const [newest] = bulletinsOf(ctx)
    const stated = newest === undefined ? new Map() : statedIn(newest)
    const text = plainBulletin(answer, { lang, width: 80, colour: false })
    const csv = csvBulletin(answer, stated, lang).trimEnd().split('\r\n')
    const markdown = markdownBulletin(answer, lang)
    expect(csv).toHaveLength(1 + stated.size)
    for (const mark of Object.values(answer.figures)) {
      expect(text).toContain(say(mark.shown, lang))
      expect(markdown).toContain(`(/${lang}${mark.href})`)
    }
    expect(plainBulletin(answer, { lang, width: 80, colour: true })).toContain('\u001b[38;5;130m◐')
  })
})

function firstError(schema: TSchema, value: unknown): string {
  return JSON.stringify(Value.Errors(schema, value)[0] ?? null)
}
