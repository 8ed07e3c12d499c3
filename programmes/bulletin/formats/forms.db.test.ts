import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { ask } from '#platform/action'
import { say } from '#platform/i18n'
import { programme as checker } from '#programmes/checker'
import type { Context, Format } from '#programmes/contract'
import { testDatabase } from '#test/support'
import { edition } from '../queries/edition.ts'
import { editions } from '../queries/editions.ts'
import { read } from '../queries/read.ts'
import { routes } from '../routes.ts'
import { deskFiles, memberOf, OFFICE, openDesk, publishAs } from '../tiny/desk.ts'
import { editionsFeed } from './editions-atom.ts'

const ORIGIN = 'https://delta.example.org'
const LANGUAGES = ['en', 'zh'] as const
const db = await testDatabase()
let reader: Context

beforeAll(async () => {
  const opened = await openDesk(db)
  reader = { ...opened, now: '2026-11-25T06:00:00.000000Z' }
  const approver = {
    ...opened,
    now: '2026-11-25T05:00:00.000000Z',
    actor: memberOf(OFFICE, 'approver'),
  }
  const text = { bulletin: 'forms', organisation: OFFICE, by: null }
  const files = withOddities(deskFiles('forms', '31.2'))
  await publishAs(db, approver, { ...text, files, despite: 'Kept <as> it was & is.' })
  await publishAs(
    db,
    { ...approver, now: '2026-11-25T05:30:00.000000Z' },
    {
      ...text,
      files: withOddities(deskFiles('forms')),
      erratumOf: 'forms-1',
      change: { en: 'The share was misprinted.', zh: '占比有误。' },
    },
  )
})

/** Everything that a text may have: lists in lists, quotes, emphasis, signs that markup would take for its own. */
function withOddities(files: { readonly [name: string]: string }) {
  const more = `
> A quotation, *with emphasis* & <signs> of "markup".

1. First, with [a page of ours](/figures/gdp).
2. Second:
   - inner one
   - inner two, {% figure id="share" /%} again

A paragraph between.

1. Another list counts from one.
`
  return { ...files, 'en.md': `${files['en.md']}${more}`, 'zh.md': `${files['zh.md']}${more}` }
}

async function encoded(path: string, id: string, name: string, lang: string) {
  const route = routes.find((one) => one.path === path)
  if (route?.method !== 'GET') throw new Error(`no route ${path}`)
  const format = Object.values(route.formats ?? {}).find((one): one is Format => one.name === name)
  const answer = await ask(db, route.query, reader, { id, lang })
  return format?.encode(answer, reader, lang, ORIGIN)
}

async function textOf(docx: Uint8Array): Promise<string> {
  const check = checker.queries.find(({ name }) => name === 'checker.check')
  if (check === undefined) throw new Error('nobody reads documents')
  const content = Buffer.from(docx).toString('base64')
  const { text } = await ask(db, check, reader, { content, name: 'a.docx', against: 'itself' })
  return text
}

describe.each([
  ['/bulletins/:id', 'forms'],
  ['/editions/:id', 'forms-2'],
  ['/editions/:id', '2024-12-04-1'],
] as const)('%s as a Word document (%s)', (path, id) => {
  test.each(LANGUAGES)(
    'in %s is read again with its headings, figures and footnotes',
    async (lang) => {
      const docx = await encoded(path, id, 'docx', lang)
      if (!(docx instanceof Uint8Array)) throw new Error('no bytes')
      const text = await textOf(docx)
      const asked = { id, lang }
      const answer =
        path === '/bulletins/:id'
          ? await ask(db, read, reader, asked)
          : await ask(db, edition, reader, asked)
      expect(text.startsWith(`${say(answer.bulletin.title, lang)}\n`)).toBe(true)
      for (const { shown } of Object.values(answer.figures))
        expect(text).toContain(say(shown, lang))
      // Behind the text, in the order in which it refers to them.
      const notes = answer.notes.map(({ words }) => say(words, lang))
      const tail = text.split('\n').slice(-notes.length)
      expect(tail.map((line) => line.trim())).toEqual(notes)
      const parts = unzipSync(docx)
      for (const [name, bytes] of Object.entries(parts))
        if (/\.(xml|rels)$/.test(name))
          expect(faultOf(Buffer.from(bytes).toString('utf8')), name).toBeNull()
      const body = Buffer.from(parts['word/document.xml'] ?? []).toString('utf8')
      expect(body.match(/<w:footnoteReference /g)).toHaveLength(notes.length)
      expect(body).toContain('<w:pStyle w:val="Title"/>')
      expect(body).toContain('<w:pStyle w:val="Heading1"/>')
      const relations = Buffer.from(parts['word/_rels/document.xml.rels'] ?? []).toString('utf8')
      expect(relations).toContain(`${ORIGIN}/${lang}/bulletins/`)
      // The same text is the same file, so that whoever has it needn't load it again.
      expect(await encoded(path, id, 'docx', lang)).toEqual(docx)
    },
  )
})

test('ordered lists each count from one, and a list in a list stands further in', async () => {
  const docx = await encoded('/bulletins/:id', 'forms', 'docx', 'en')
  if (!(docx instanceof Uint8Array)) throw new Error('no bytes')
  const body = Buffer.from(unzipSync(docx)['word/document.xml'] ?? []).toString('utf8')
  const numbers = [...body.matchAll(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/g)]
  const ordered = numbers.filter(([, level]) => level === '0').map(([, , list]) => list)
  expect(new Set(ordered).size).toBe(3)
  expect(numbers.some(([, level]) => level === '1')).toBe(true)
})

test.each([
  ['markdown', 'en'],
  ['markdown', 'zh'],
  ['text', 'en'],
  ['html', 'zh'],
  ['csv', 'en'],
])('an edition comes as %s too, in %s, with what has to be known of it', async (name, lang) => {
  const of = async (id: string) => String(await encoded('/editions/:id', id, name, lang))
  const [first, second] = [await of('forms-1'), await of('forms-2')]
  expect(first).toContain('31.2')
  expect(second).toContain('24.6')
  if (name === 'csv') {
    expect(first.trimEnd().split('\r\n')).toHaveLength(3)
    expect(second).toMatch(
      /^forms,share,.*,24\.6,,percent,exact,gdp-share,CN-YRD,2023,example-forms,2026-11-20,/m,
    )
    return
  }
  const flat = (text: string) => text.replace(/[\s\\]+/g, ' ')
  expect(flat(first)).toContain(lang === 'en' ? 'Corrected by edition 2' : '本版已由第2版更正')
  expect(flat(second)).toContain(
    lang === 'en' ? 'corrects edition 1. The share was misprinted.' : '更正第1版。占比有误。',
  )
  if (name !== 'text') expect(first).not.toContain('<as>')
  expect(flat(first)).toMatch(lang === 'en' ? /reason given: Kept/ : /说明的理由：Kept/)
})

test('the feed of editions tells errata, with what they correct, and is the same for the same', async () => {
  const answer = await ask(db, editions, reader, { lang: 'zh', limit: 2 })
  expect(answer.items.map(({ id }) => id)).toEqual(['forms-2', 'forms-1'])
  expect(answer.nextCursor).toBe('2')
  const feed = editionsFeed(answer, reader.region, 'zh', ORIGIN)
  expect(faultOf(feed)).toBeNull()
  expect(feed).toContain('<title>更正：经济简报（示例），第2版</title>')
  expect(feed).toContain(`<link rel="related" href="${ORIGIN}/zh/editions/forms-1"/>`)
  expect(feed).toContain('更正forms-1：占比有误。')
  expect(feed).toContain('Kept &#60;as&#62; it was &#38; is.')
  expect(editionsFeed(answer, reader.region, 'zh', ORIGIN)).toBe(feed)
  const rest = await ask(db, editions, reader, { lang: 'zh', cursor: '2' })
  expect(rest.items.map(({ id }) => id)).toEqual(['2024-12-04-1'])
})

/** The first thing that makes a text no well-formed XML: a tag that isn't closed, a bare sign; null: it is. */
function faultOf(xml: string): string | null {
  const open: string[] = []
  const pieces = xml.split(/(<[^>]*>)/)
  for (const piece of pieces) {
    if (!piece.startsWith('<')) {
      const bare = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)|\p{Cc}|</iu.exec(
        piece.replace(/[\t\r\n]/g, ' '),
      )
      if (bare !== null || (open.length === 0 && piece.trim() !== '')) return piece
    } else if (/^<[?!]/.test(piece)) continue
    else if (piece.startsWith('</')) {
      if (open.pop() !== piece.slice(2, -1).trim()) return piece
    } else {
      if (!/^<[A-Za-z_][\w:.-]*(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*\/?>$/.test(piece))
        return piece
      if (!piece.endsWith('/>')) open.push(/^<([^\s/>]+)/.exec(piece)?.[1] ?? '')
    }
  }
  return open.length === 0 ? null : open.join(' ')
}
