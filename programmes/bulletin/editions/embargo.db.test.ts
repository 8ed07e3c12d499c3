import { beforeAll, describe, expect, test } from 'vitest'
import { ask, perform } from '#platform/action'
import { buildServer } from '#platform/http'
import type { Context } from '#programmes/contract'
import { testDatabase } from '#test/support'
import { publish } from '../actions/publish.ts'
import { bulletinsOf, refreshBulletins } from '../held.ts'
import { programme } from '../programme.ts'
import { edition } from '../queries/edition.ts'
import { list } from '../queries/list.ts'
import { deskFiles, memberOf, OFFICE, OTHER, openDesk, publishAs } from '../tiny/desk.ts'

// An embargo ends by two clocks, the request's and the server's: here the request's stands, and the database's runs.

const BEFORE = '2026-11-25T04:00:00.000000Z'
const MOMENT = '2026-11-25T04:30:00.000000Z'
const AFTER = '2026-11-25T05:00:00.000000Z'
const FAR = '2999-01-01T00:00:00.000000Z'
const SECRET = 'Sesame'

const db = await testDatabase()
let reader: Context
let approver: Context

beforeAll(async () => {
  reader = { ...(await openDesk(db)), now: BEFORE }
  approver = { ...reader, actor: memberOf(OFFICE, 'approver') }
  const text = { organisation: OFFICE, by: null }
  const files = (id: string) => {
    const own = deskFiles(id)
    return {
      ...own,
      'en.md': `${own['en.md']}\n${SECRET}\n`,
      'bulletin.yaml': (own['bulletin.yaml'] ?? '').replace('brief', `brief, ${SECRET}`),
    }
  }
  await publishAs(db, approver, {
    ...text,
    bulletin: 'soon',
    files: files('soon'),
    publishAt: MOMENT,
  })
  await publishAs(db, approver, { ...text, bulletin: 'far', files: files('far'), publishAt: FAR })
  await publishAs(db, approver, { ...text, bulletin: 'out', files: deskFiles('out') })
  await publishAs(db, approver, {
    ...text,
    ...{ bulletin: 'out', files: files('out'), erratumOf: 'out-1', publishAt: MOMENT },
    change: { en: `${SECRET} was missing.`, zh: `缺少${SECRET}。` },
  })
})

const others = () =>
  [
    ['an anonymous reader', reader],
    [
      'an administrator of another organisation',
      { ...reader, actor: memberOf(OTHER, 'administrator') },
    ],
    ['a contributor of the organisation', { ...reader, actor: memberOf(OFFICE, 'contributor') }],
  ] as const

async function pagesFor(
  ctx: Context,
): Promise<ReadonlyMap<string, { status: number; body: string }>> {
  const server = await buildServer({
    region: reader.region,
    db,
    sections: [programme],
    errors: programme.errors,
    contextOf: (request) => ({ ...ctx, requestId: request.requestId }),
    pages: null,
    assets: null,
    version: '0',
  })
  const answers = new Map<string, { status: number; body: string }>()
  for (const route of programme.routes) {
    if (route.method !== 'GET') continue
    const base = route.mount === 'language' ? ['/en', '/zh'] : ['/api/v1']
    const formats = ['', ...Object.values(route.formats ?? {}).map(({ name }) => name)]
    for (const [id, path] of ['soon', 'far', 'out', 'soon-1', 'far-1', 'out-2'].flatMap((one) =>
      base.map((prefix) => [one, `${prefix}${route.path}`] as const),
    ))
      for (const format of route.mount === 'language' ? [''] : formats) {
        const filled = path.replace(':id', id).replace(':figure', 'share')
        const url = `${filled}?as-of=2026-11-25${format === '' ? '' : `&format=${format}`}`
        if (answers.has(url)) continue
        const { statusCode, rawPayload } = await server.inject({ url })
        answers.set(url, { status: statusCode, body: rawPayload.toString('latin1') })
      }
  }
  await server.close()
  return answers
}

describe('before its moment', () => {
  test('an edition is on no route, in no format, list, count, search or feed, for whoever isn’t of its organisation', async () => {
    for (const [who, ctx] of others()) {
      const answers = await pagesFor(ctx)
      expect(answers.size, who).toBeGreaterThan(60)
      for (const [url, { status, body }] of answers) {
        expect(body, `${who}: ${url}`).not.toContain(SECRET)
        if (/\/(soon|far)\b|-2\b/.test(url)) expect(status, `${who}: ${url}`).toBe(404)
        else expect(body, `${who}: ${url}`).not.toMatch(/\b(soon|far)(-1)?\b|out-2/)
      }
    }
  })

  test('is told apart by nothing from one that never was', async () => {
    for (const [, ctx] of others()) {
      const problem = async (id: string) => {
        try {
          await ask(db, edition, ctx, { id })
          return null
        } catch (error) {
          return JSON.stringify(error).replaceAll(id, 'ID')
        }
      }
      expect(await problem('far-1')).toBe(await problem('never-1'))
      expect(await problem('out-2')).toBe(await problem('out-9'))
    }
  })

  test('is seen by its organisation alone, with the moment at which it comes out', async () => {
    for (const role of ['reader', 'approver', 'administrator'] as const) {
      const own = { ...reader, actor: memberOf(OFFICE, role) }
      const answer = await ask(db, edition, own, { id: 'soon-1', lang: 'zh' })
      expect(answer.embargo).toEqual({
        until: MOMENT,
        words: { en: '12:30 on 25 November 2026', zh: '2026年11月25日12:30' },
      })
      // What is public is the same for everybody, also where what is remembered is shared.
      expect((await ask(db, list, own, {})).items.map(({ id }) => id)).toEqual([
        'out',
        '2024-12-04',
      ])
      const corrected = await ask(db, edition, own, { id: 'out-1' })
      expect(corrected.correctedBy?.id).toBe('out-2')
    }
    expect((await ask(db, edition, reader, { id: 'out-1' })).correctedBy).toBeNull()
  })

  test('nobody can publish past it, nor take its id', async () => {
    const house: Context = { ...reader, actor: { kind: 'owner', id: 'test' } }
    await expect(perform(db, publish, house, { id: 'out', asOf: '2026-11-25' })).rejects.toThrow(
      'bulletin.out-of-order',
    )
    const other: Context = { ...reader, actor: memberOf(OTHER, 'approver') }
    const text = { bulletin: 'far', files: deskFiles('far'), organisation: OTHER, by: null }
    await expect(publishAs(db, other, text)).rejects.toThrow('bulletin.taken')
  })
})

describe('at its moment', () => {
  test('an edition is there for everybody at once, without a job or a word from whoever published it', async () => {
    const held = async (ctx: Context) => {
      await db.read((tx) => refreshBulletins(tx, ctx))
      return bulletinsOf(ctx).map(({ id, version }) => `${id} ${version}`)
    }
    expect(await held({ ...reader, now: '2026-11-25T04:29:59.999999Z' })).not.toContain(
      'soon soon-1',
    )
    expect(await held({ ...reader, now: MOMENT })).toEqual([
      'out out-2',
      'soon soon-1',
      '2024-12-04 pack',
    ])
    const later = { ...reader, now: AFTER }
    const answer = await ask(db, edition, later, { id: 'soon-1' })
    expect(answer).toMatchObject({ embargo: null, edition: { publishedAt: MOMENT } })
    expect((await ask(db, edition, later, { id: 'out-1' })).correctedBy?.id).toBe('out-2')
  })

  test('the server’s own clock has the last word: a request that says it is later sees nothing more', async () => {
    const ahead = { ...reader, now: '2999-06-01T00:00:00.000000Z' }
    await expect(ask(db, edition, ahead, { id: 'far-1' })).rejects.toThrow(
      'bulletin.unknown-edition',
    )
    expect((await ask(db, list, ahead, {})).items.map(({ id }) => id)).not.toContain('far')
  })
})
