import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, expect, test } from 'vitest'
import { systemClock } from '#platform/clock'
import { makeOutbox, openPost, smtpOf } from '#platform/mail'
import { testAuth, testBrowser, testDatabase } from '#test/support'

// From the form to the mailbox and back: a real server of mail, on this machine.

const got: string[] = []
const sink = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, _, done) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      got.push(Buffer.concat(chunks).toString())
      done()
    })
  },
})
sink.listen(0, '127.0.0.1')
await once(sink.server, 'listening')

const outbox = makeOutbox(systemClock())
const url = `smtp://127.0.0.1:${(sink.server.address() as AddressInfo).port}`
const faults: unknown[] = []
const { post, close } = openPost({
  smtp: smtpOf(url, 'onedelta <bulletin@example.org>'),
  outbox,
  fault: (error) => faults.push(error),
})
afterAll(async () => {
  close()
  await new Promise<void>((done) => sink.close(done))
})

const db = await testDatabase()
const { auth, person } = testAuth(db, {
  ports: { told: async () => undefined, redeemed: async () => undefined, post },
})

/** The text of a message as its reader sees it. */
function textOf(message: string): string {
  const [head = '', ...body] = message.split('\r\n\r\n')
  const text = body.join('\r\n\r\n')
  if (/content-transfer-encoding: base64/i.test(head)) return Buffer.from(text, 'base64').toString()
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}

test('a link for a new password comes by mail, works as it stands there, and the change is told by mail', async () => {
  const email = await person('Ada')
  const browser = testBrowser(auth)
  const title = { en: 'the Bay', zh: '海湾' }
  await auth.askReset(browser.caller(), { email, lang: 'zh', title })
  await expect.poll(() => got.length).toBe(1)
  expect(got[0]).toContain('To: ada@example.org')
  expect(got[0]).toContain('From: onedelta <bulletin@example.org>')
  const text = textOf(got[0] ?? '')
  expect(text).toContain('申请重设海湾的密码')
  const token = /\/zh\/reset\?token=([\w-]{43})\s/.exec(text)?.[1] ?? ''
  await auth.resetPassword(browser.caller(), token, 'nine egrets and a ferry')
  await expect.poll(() => got.length).toBe(2)
  expect(textOf(got[1] ?? '')).toContain('your password was reset')
  expect((await browser.signIn(email, 'nine egrets and a ferry')).kind).toBe('signed-in')
  expect([outbox.list(), faults]).toEqual([[], []])
})
