import { once } from 'node:events'
import { createServer } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, expect, test } from 'vitest'
import { fixedClock } from '#platform/clock'
import { makeOutbox, openPost, smtpOf } from './index.ts'

const got: { readonly to: readonly string[]; readonly text: string }[] = []
const sink = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, session, done) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      const to = session.envelope.rcptTo.map(({ address }) => address)
      got.push({ to, text: Buffer.concat(chunks).toString() })
      done()
    })
  },
})
sink.listen(0, '127.0.0.1')
await once(sink.server, 'listening')
afterAll(() => new Promise<void>((done) => sink.close(done)))

const clock = fixedClock('2024-12-04T02:00:00Z')
const message = {
  to: 'ada@example.org',
  subject: '重设密码',
  text: 'Open this address:\nhttp://localhost/x\n',
  expiresAt: '2024-12-04T03:00:00.000000Z',
}
const portOf = (server: { address: () => unknown }) =>
  (server.address() as { readonly port: number }).port

test('a message is sent, with its text as it was, and isn’t kept', async () => {
  const outbox = makeOutbox(clock)
  const url = `smtp://127.0.0.1:${portOf(sink.server)}`
  const smtp = smtpOf(url, 'onedelta <bulletin@example.org>')
  const { post, close } = openPost({ smtp, outbox, fault: () => undefined })
  expect(await post(message)).toBe('sent')
  close()
  expect(got).toHaveLength(1)
  expect(got[0]?.to).toEqual(['ada@example.org'])
  expect(got[0]?.text).toContain('http://localhost/x')
  expect(got[0]?.text).toContain('From: onedelta <bulletin@example.org>')
  expect(outbox.list()).toEqual([])
})

test('an address can’t bring recipients or headers with it', async () => {
  const smtp = smtpOf(`smtp://127.0.0.1:${portOf(sink.server)}`, 'bulletin@example.org')
  const outbox = makeOutbox(clock)
  const { post, close } = openPost({ smtp, outbox, fault: () => undefined, pause_ms: 1 })
  const before = got.length
  await post({ ...message, to: 'a@example.org, eve@example.org\r\nBcc: mallory@example.org' })
  await post({ ...message, subject: 'x\r\nBcc: mallory@example.org' })
  close()
  const sent = got.slice(before)
  expect(sent.flatMap(({ to }) => to)).not.toContain('mallory@example.org')
  expect(sent.flatMap(({ to }) => to)).not.toContain('eve@example.org')
  expect(sent.every(({ text }) => !/^Bcc:/im.test(text))).toBe(true)
})

test('what a mail server doesn’t take is kept after three tries', async () => {
  let tries = 0
  const broken = createServer((socket) => {
    tries += 1
    socket.end('554 go away\r\n')
  })
  broken.listen(0, '127.0.0.1')
  await once(broken, 'listening')
  const outbox = makeOutbox(clock)
  const faults: unknown[] = []
  const { post, close } = openPost({
    smtp: { url: `smtp://127.0.0.1:${portOf(broken)}`, from: 'a@example.org' },
    outbox,
    fault: (error) => faults.push(error),
    pause_ms: 1,
  })
  expect(await post(message)).toBe('kept')
  close()
  broken.close()
  expect([tries, faults.length, outbox.list().length]).toEqual([3, 3, 1])
})

test('without a mail server the outbox holds what hasn’t expired, the newest first, and no more than 200', async () => {
  let now = '2024-12-04T02:00:00.000000Z'
  const outbox = makeOutbox({ now: () => now, newId: clock.newId })
  const { post } = openPost({ smtp: smtpOf(undefined, undefined), outbox, fault: () => undefined })
  for (let count = 0; count < 201; count += 1) {
    expect(await post({ ...message, subject: String(count) })).toBe('kept')
  }
  const list = outbox.list()
  expect([list.length, list[0]?.subject, list.at(-1)?.subject]).toEqual([200, '200', '1'])
  expect(await post({ ...message, expiresAt: null })).toBe('dropped')
  expect(outbox.list()).toHaveLength(200)
  outbox.drop(list[0]?.id ?? '')
  expect(outbox.list()[0]?.subject).toBe('199')
  now = '2024-12-04T03:00:00.000000Z'
  expect(outbox.list()).toEqual([])
})

test.each([
  ['http://mail.example.org', 'a@example.org'],
  ['smtp://', 'a@example.org'],
  ['smtp://mail.example.org', ''],
  ['smtp://mail.example.org', 'nobody'],
])('refuses %s from "%s"', (url, from) => {
  expect(() => smtpOf(url, from)).toThrow('mail.bad-address')
})
