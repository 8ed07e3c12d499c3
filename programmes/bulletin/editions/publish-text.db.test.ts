import { beforeAll, describe, expect, test } from 'vitest'
import { ask } from '#platform/action'
import { say } from '#platform/i18n'
import type { Context } from '#programmes/contract'
import { testDatabase } from '#test/support'
import { publishPack } from '../actions/publish.ts'
import { edition } from '../queries/edition.ts'
import { editionDiff } from '../queries/edition-diff.ts'
import { figure } from '../queries/figure.ts'
import { list } from '../queries/list.ts'
import { read } from '../queries/read.ts'
import { sentences } from '../queries/sentences.ts'
import { deskFiles, memberOf, OFFICE, OTHER, openDesk, publishAs } from '../tiny/desk.ts'
import { checkText } from './check-text.ts'
import type { TextToPublish } from './publish-text.ts'

const db = await testDatabase()
let reader: Context
let approver: Context
let system: Context
beforeAll(async () => {
  reader = await openDesk(db)
  approver = { ...reader, actor: memberOf(OFFICE, 'approver') }
  system = { ...reader, actor: { kind: 'system', id: 'test' } }
})

const text = (bulletin: string, given: Partial<TextToPublish> = {}): TextToPublish => ({
  bulletin,
  files: deskFiles(bulletin),
  organisation: OFFICE,
  by: '019400d0-0000-7000-8000-0000000000ff',
  ...given,
})
const change = { en: 'The share was misprinted.', zh: '占比有误。' }
const idsIn = async (ctx: Context) => (await ask(db, list, ctx, {})).items.map(({ id }) => id)

describe('a text of the desk', () => {
  test('is served like one of the pack: list, text, figure, edition, difference', async () => {
    const made = await publishAs(db, approver, text('served'))
    expect(made).toMatchObject({ id: 'served-1', number: 1, check: { inconsistent: 0 } })
    expect(made.check.claims).toBeGreaterThan(0)
    const { items } = await ask(db, list, reader, { lang: 'en' })
    expect(items[0]).toMatchObject({ id: 'served', editions: [{ id: 'served-1' }] })
    const answer = await ask(db, read, reader, { id: 'served', lang: 'en' })
    expect(say(answer.figures.share?.shown ?? {}, 'en')).toBe('24.6\u202f%')
    expect(answer.document).toMatchObject({
      title: { en: 'The economy in brief (example)' },
      publisherWords: { zh: '区域合作办公室（示例）' },
      href: '/bulletins/served',
    })
    expect((await ask(db, read, reader, { lang: 'en' })).bulletin.id).toBe('served')
    expect(answer.notes.map(({ number, figure: id }) => [number, id])).toEqual([
      [1, 'share'],
      [2, 'cities'],
    ])
    expect(answer.notes[0]?.words.en).toMatch(/^holds[^:]*: 24\.\d+\s%.*\. Source: .+\(.+\)\.$/)
    expect(answer.notes[0]?.words.zh).toMatch(/来源：.+（.+）。$/)
    const panel = await ask(db, figure, reader, { id: 'served', figure: 'share', lang: 'zh' })
    expect(panel.sentenceText).toBe('2023年，区域生产总值占全国的24.6%。')
    expect(panel.evaluation?.sources.length).toBeGreaterThan(0)
    const frozen = await ask(db, edition, reader, { id: 'served-1', lang: 'en' })
    expect(frozen).toMatchObject({ reproduces: { ok: true }, embargo: null, correctedBy: null })
    expect(frozen.ownCheck?.counts).toEqual(made.check)
    expect((await ask(db, editionDiff, reader, { id: 'served-1' })).changes).toEqual([])
    // Before the census was published, the share was another one.
    const then = await ask(db, sentences, reader, { bulletin: 'served', asOf: '2024-12-04' })
    expect(then.looked).toBe(2)
  })

  test('is refused with file, line and remedy where something is wrong with it', async () => {
    const files = {
      ...deskFiles('wrong'),
      'zh.md': '没有数据。\n\n占{% figure id="sahre" /%}。\n',
      'notes.txt': 'x',
    }
    const refusal = publishAs(db, approver, text('wrong', { files }))
    await expect(refusal).rejects.toMatchObject({ code: 'bulletin.broken-text' })
    const { problems } = await db.read((tx) =>
      checkText(tx, reader, { bulletin: 'wrong', files: { ...files, 'notes.txt': '' } }),
    )
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual(['notes.txt:1'])
    const { 'notes.txt': _, ...own } = files
    const check = await db.read((tx) => checkText(tx, reader, { bulletin: 'wrong', files: own }))
    expect(
      check.problems.map(({ file, line, message }) => `${file}:${line} ${message.zh}`),
    ).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^zh\.md:3 .*没有数据 "sahre"/),
        expect.stringMatching(/^zh\.md:1 .*未出现在正文中/),
      ]),
    )
    expect(await idsIn(reader)).not.toContain('wrong')
  })

  test('holds no sign that would make a feed or a document unreadable', async () => {
    const files = deskFiles('signs')
    const with0 = { ...files, 'en.md': `${files['en.md']}\nx\u0007\n` }
    const check = await db.read((tx) => checkText(tx, reader, { bulletin: 'signs', files: with0 }))
    expect(check.problems.map(({ file, line }) => `${file}:${line}`)).toEqual(['en.md:9'])
    const false1 = { files: deskFiles('signs', '31.2'), despite: 'so\u0002 be it\u0001' }
    await publishAs(db, approver, text('signs', false1))
    expect((await ask(db, edition, reader, { id: 'signs-1' })).despite).toBe('so  be it')
  })

  test.each(['Wrong', '../x', 'a b', '', 'x'.repeat(81), '中文'])(
    'has no id like %j',
    async (id) => {
      await expect(publishAs(db, approver, text(id))).rejects.toMatchObject({
        code: 'bulletin.broken-text',
      })
    },
  )

  test('needs a written reason for what is false, which stays with the edition', async () => {
    const files = deskFiles('false', '31.2')
    const refusal = publishAs(db, approver, text('false', { files }))
    await expect(refusal).rejects.toMatchObject({ code: 'bulletin.needs-reason' })
    await expect(publishAs(db, approver, text('false', { files, despite: '  ' }))).rejects.toThrow(
      'bulletin.needs-reason',
    )
    await publishAs(db, approver, text('false', { files, despite: 'Shown as an example.' }))
    const answer = await ask(db, edition, reader, { id: 'false-1', lang: 'en' })
    expect(answer.despite).toBe('Shown as an example.')
    expect(answer.ownCheck?.counts.contradicted).toBeGreaterThan(0)
    // A reason for what isn't false would be a slander of the text.
    await publishAs(db, approver, text('true', { despite: 'No reason.' }))
    expect((await ask(db, edition, reader, { id: 'true-1' })).despite).toBeNull()
  })

  test('is checked with the places in its files, and nothing of it is kept', async () => {
    const files = deskFiles('draft', '31.2')
    const check = await db.read((tx) => checkText(tx, approver, { bulletin: 'draft', files }))
    expect(check.problems).toEqual([])
    const wrong = check.findings.filter(({ weight }) => weight === 'false')
    const placed = wrong.flatMap(({ places }) =>
      places.map(({ file, line, start, end }) => [file, line, files[file]?.slice(start, end)]),
    )
    expect(placed).toContainEqual(['en.md', 5, '{% figure id="share" /%}'])
    expect(placed).toContainEqual(['zh.md', 5, '{% figure id="share" /%}'])
    expect(check.figures.find(({ id }) => id === 'share')?.places).toHaveLength(2)
    expect(await idsIn(system)).not.toContain('draft')
  })
})

describe('an edition', () => {
  test('is followed by an erratum alone, which says what it corrects in every language', async () => {
    await publishAs(
      db,
      approver,
      text('corrected', { files: deskFiles('corrected', '24.4'), despite: 'x' }),
    )
    const second = (given: Partial<TextToPublish>) =>
      publishAs(db, approver, text('corrected', given))
    await expect(second({})).rejects.toThrow('bulletin.erratum-needed')
    await expect(second({ erratumOf: 'served-1', change })).rejects.toThrow(
      'bulletin.erratum-needed',
    )
    await expect(second({ erratumOf: 'corrected-1' })).rejects.toThrow('bulletin.change-untold')
    await expect(second({ erratumOf: 'corrected-1', change: { en: 'x' } })).rejects.toThrow(
      'bulletin.change-untold',
    )
    await expect(publishAs(db, approver, text('fresh', { change }))).rejects.toThrow(
      'bulletin.change-untold',
    )
    expect(await second({ erratumOf: 'corrected-1', change })).toMatchObject({
      id: 'corrected-2',
      corrects: 'corrected-1',
      change,
    })
    const old = await ask(db, edition, reader, { id: 'corrected-1', lang: 'en' })
    const now = await ask(db, edition, reader, { id: 'corrected-2', lang: 'en' })
    expect([old.corrects, old.correctedBy?.id]).toEqual([null, 'corrected-2'])
    expect([now.corrects?.id, now.correctedBy]).toEqual(['corrected-1', null])
    expect(
      now.correction?.figures.map(({ figure: id, was, now: is }) => [
        id,
        was?.shown.en,
        is?.shown.en,
      ]),
    ).toEqual([['share', '24.4\u202f%', '24.6\u202f%']])
    const words = now.correction?.lines.map((line) => line.filter(({ kind }) => kind !== 'same'))
    expect(words).toEqual([
      [
        { kind: 'gone', text: '24.4\u202f' },
        { kind: 'new', text: '24.6\u202f' },
      ],
    ])
    expect(old.correction).toBeNull()
    expect(old.reproduces.ok).toBe(true)
    // What is read from then on is the corrected text, whatever was remembered of the other.
    const answer = await ask(db, read, reader, { id: 'corrected', lang: 'en' })
    expect(say(answer.figures.share?.shown ?? {}, 'en')).toBe('24.6\u202f%')
    expect(answer.editions.map(({ id, corrects }) => [id, corrects])).toEqual([
      ['corrected-2', 'corrected-1'],
      ['corrected-1', null],
    ])
  })

  test('that stated a figure which an erratum took out still leads to its evidence', async () => {
    await publishAs(db, approver, text('shorter'))
    const files = deskFiles('shorter')
    const without = (name: string, cut: RegExp) => (files[name] ?? '').replace(cut, '')
    await publishAs(
      db,
      approver,
      text('shorter', {
        files: {
          'bulletin.yaml': without('bulletin.yaml', / {2}- id: cities[\s\S]*$/),
          'en.md': without('en.md', /- It had.*/),
          'zh.md': without('zh.md', /- 万亿.*/),
        },
        ...{ erratumOf: 'shorter-1', change },
      }),
    )
    expect(await ask(db, read, reader, { id: 'shorter' })).not.toHaveProperty('figures.cities')
    const old = await ask(db, edition, reader, { id: 'shorter-1', lang: 'en' })
    const [, bulletin = '', id = ''] =
      /\/bulletins\/(.+)\/figures\/(.+)/.exec(old.figures.cities?.href ?? '') ?? []
    const panel = await ask(db, figure, reader, { id: bulletin, figure: id, lang: 'en' })
    expect(panel.sentenceText).toBe('It had 9 cities of a trillion yuan.')
    const erratum = await ask(db, edition, reader, { id: 'shorter-2', lang: 'en' })
    expect(erratum.correction?.figures).toMatchObject([{ figure: 'cities', now: null }])
    await expect(ask(db, figure, reader, { id: 'shorter', figure: 'never' })).rejects.toThrow(
      'bulletin.unknown-figure',
    )
  })

  test('of the pack is corrected by the region’s office, and then served from the store', async () => {
    const held = await ask(db, read, reader, { id: '2024-12-04', lang: 'en' })
    const [newest] = held.editions
    const other = { ...reader, actor: memberOf(OTHER, 'approver') }
    const files = await packFilesOf('2024-12-04')
    const shorter = { ...files, 'en.md': files['en.md']?.replace('The office', 'The bureau') ?? '' }
    const given = text('2024-12-04', {
      files: {
        ...shorter,
        'en.md': `${shorter['en.md']}\n\nCorrected.\n`,
        'zh.md': `${files['zh.md']}\n\n已更正。\n`,
      },
      ...(newest === undefined ? {} : { erratumOf: newest.id }),
      change,
      despite: 'An account of what was said.',
    })
    await expect(publishAs(db, other, { ...given, organisation: OTHER })).rejects.toThrow(
      'bulletin.taken',
    )
    await publishAs(db, approver, given)
    const after = await ask(db, read, reader, { id: '2024-12-04', lang: 'en' })
    expect(JSON.stringify(after.blocks)).toContain('Corrected.')
    expect(Object.keys(after.figures)).toEqual(Object.keys(held.figures))
    // A start finds nothing left to publish.
    const notes: string[] = []
    await publishPack(db, system, (words) => notes.push(words))
    expect(notes).toEqual([])
  })

  test('of one organisation is nobody else’s to follow', async () => {
    await publishAs(db, approver, text('ours'))
    const other = { ...reader, actor: memberOf(OTHER, 'approver') }
    await expect(
      publishAs(db, other, text('ours', { organisation: OTHER, erratumOf: 'ours-1', change })),
    ).rejects.toThrow('bulletin.taken')
    // Said by row security as well.
    await expect(publishAs(db, other, text('theirs'))).rejects.toThrow(/row-level security/)
  })

  test('keeps its days in order: its date, whose knowledge counts, when it comes out', async () => {
    const at = (given: Partial<TextToPublish>) => publishAs(db, approver, text('ordered', given))
    await expect(at({ asOf: '2026-11-19' })).rejects.toThrow('bulletin.not-yet')
    await expect(at({ asOf: '2026-11-26' })).rejects.toThrow('bulletin.not-yet')
    await expect(at({ publishAt: '2026-11-25T03:59:59Z' })).rejects.toThrow('bulletin.out-of-order')
    expect(await at({ asOf: '2026-11-25' })).toMatchObject({ asOf: '2026-11-25' })
    await expect(at({ asOf: '2026-11-25', erratumOf: 'ordered-1', change })).rejects.toThrow(
      'bulletin.unchanged',
    )
  })

  test('is written by no action but within one, and leaves who made it in the audit', async () => {
    const rows = await db.migrator.read(
      (tx) => tx<{ after: { published_by: string; content?: string } }[]>`
        SELECT after FROM action.changes WHERE table_name = 'bulletin.editions' AND row_key = 'served-1'`,
    )
    expect(rows[0]?.after.published_by).toBe('019400d0-0000-7000-8000-0000000000ff')
    expect(rows[0]?.after.content).toBeUndefined()
    await expect(db.write((tx) => tx`DELETE FROM bulletin.editions`)).rejects.toThrow(
      'permission denied',
    )
  })
})

async function packFilesOf(id: string): Promise<{ readonly [name: string]: string }> {
  const rows = await db.migrator.read(
    (tx) => tx<{ files: { readonly [name: string]: string } }[]>`
      SELECT content::json -> 'texts' AS files FROM bulletin.editions WHERE id = ${`${id}-1`}`,
  )
  return rows[0]?.files ?? {}
}
