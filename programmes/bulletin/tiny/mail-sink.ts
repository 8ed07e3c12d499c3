import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'
import { afterAll } from 'vitest'
import { fixedClock } from '#platform/clock'
import { makeOutbox, openPost, smtpOf } from '#platform/mail'

export type Mail = { readonly to: string; readonly headers: string; readonly text: string }

/** A real mail server on this machine that keeps what it gets, and a post that sends to it; closed when the file is done. */
export async function openSink(): Promise<{
  readonly got: readonly Mail[]
  readonly post: ReturnType<typeof openPost>['post']
}> {
  const got: Mail[] = []
  const sink = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const [headers = '', ...body] = Buffer.concat(chunks).toString().split('\r\n\r\n')
        const to = session.envelope.rcptTo[0]?.address ?? ''
        got.push({ to, headers, text: decoded(headers, body) })
        done()
      })
    },
  })
  sink.listen(0, '127.0.0.1')
  await once(sink.server, 'listening')
  const { port } = sink.server.address() as { readonly port: number }
  const { post, close } = openPost({
    smtp: smtpOf(`smtp://127.0.0.1:${port}`, 'onedelta <bulletin@example.org>'),
    outbox: makeOutbox(fixedClock('2026-11-25T04:00:00Z')),
    fault: () => undefined,
  })
  afterAll(async () => {
    close()
    await new Promise<void>((done) => sink.close(done))
  })
  return { got, post }
}

function decoded(headers: string, body: readonly string[]): string {
  const text = /base64/i.test(headers)
    ? Buffer.from(body.join(''), 'base64').toString('utf8')
    : unquoted(body.join('\r\n\r\n'))
  return text.replaceAll('\r\n', '\n')
}

// Quoted-printable, as SMTP carries what isn't plain ASCII.
function unquoted(text: string): string {
  if (!/=[0-9A-F]{2}|=\r?\n/.test(text)) return text
  const bytes = text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
