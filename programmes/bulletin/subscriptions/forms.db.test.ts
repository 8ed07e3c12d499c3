import { beforeAll, expect, test } from 'vitest'
import { ask } from '#platform/action'
import { buildServer } from '#platform/http'
import type { Context } from '#programmes/contract'
import { testDatabase } from '#test/support'
import { programme } from '../programme.ts'
import { openDesk } from '../tiny/desk.ts'
import { type Mail, openSink } from '../tiny/mail-sink.ts'
import { subscription } from './queries/subscription.ts'

const { got, post } = await openSink()
const db = await testDatabase()
let reader: Context
beforeAll(async () => {
  reader = { ...(await openDesk(db)), mail: { home: 'https://delta.example.org', post } }
})

const tokenOf = (mail: Mail | undefined) =>
  /\/subscriptions\/([0-9a-f]{64})/.exec(mail?.text ?? '')?.[1] ?? ''

test('forms of pages do it without a script, a mail program by its own button, and no link by being opened', async () => {
  const drawn: { readonly page: string; readonly data: unknown }[] = []
  const server = await buildServer({
    region: reader.region,
    db,
    sections: [programme],
    errors: programme.errors,
    contextOf: (request) => ({ ...reader, requestId: request.requestId }),
    pages: {
      routes: [
        {
          path: '/subscriptions/:token',
          name: 'bulletin.subscription',
          query: 'bulletin.subscription',
          panel: false,
          bare: false,
        },
      ],
      render: ({ page, data, status }) => {
        drawn.push({ page, data })
        return { html: `<h1>${page}</h1>`, status }
      },
    },
    assets: null,
    version: '0',
  })
  const form = (url: string, payload: string) =>
    server.inject({
      method: 'POST',
      url,
      payload,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
  const asked = await form('/en/subscriptions', 'lang=en&email=fay%40example.org')
  expect([asked.statusCode, drawn.at(-1)?.page]).toEqual([200, 'bulletin.subscribed'])
  const token = tokenOf(got.find(({ to }) => to === 'fay@example.org'))
  const opened = await server.inject({ url: `/en/subscriptions/${token}` })
  expect([opened.statusCode, drawn.at(-1)?.data]).toMatchObject([200, { confirmed: false }])
  expect((await form(`/en/subscriptions/${token}/confirm`, '')).statusCode).toBe(200)
  expect(await ask(db, subscription, reader, { token })).toMatchObject({ confirmed: true })
  const ended = await form(`/en/subscriptions/${token}/end`, 'List-Unsubscribe=One-Click')
  expect([ended.statusCode, drawn.at(-1)?.page]).toEqual([200, 'bulletin.subscription-ended'])
  expect(await rowsWith('fay@example.org')).toEqual([])
  expect((await server.inject({ url: `/api/v1/subscriptions/${token}` })).statusCode).toBe(404)
  await server.close()
})

function rowsWith(email: string) {
  return db.migrator.read((tx) => tx`SELECT id FROM bulletin.subscriptions WHERE email = ${email}`)
}
