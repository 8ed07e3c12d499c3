import { setTimeout as wait } from 'node:timers/promises'
import { createTransport } from 'nodemailer'
import { HouseError } from '#platform/errors'
import type { Outbox } from './outbox.ts'

export type Message = {
  readonly to: string
  readonly subject: string
  /** Plain text. */
  readonly text: string
  /** When what it holds is worth nothing any more, ISO 8601; null: nobody but its reader needs it. */
  readonly expiresAt: string | null
  /** Where a mail program ends what the message is part of, by a POST (RFC 8058). */
  readonly unsubscribe?: string
}

export type Fate = 'sent' | 'kept' | 'dropped'

export type Smtp = { readonly url: string; readonly from: string }

export type Post = {
  readonly post: (message: Message) => Promise<Fate>
  readonly close: () => void
}

const TRIES = 3
const PAUSE_ms = 1000
const ANSWER_ms_max = 20_000
const CONNECTIONS_MAX = 2
const WAITING_MAX = 500

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '::1'])

/** How mail is sent, from the environment; null: it isn't. Throws `mail.bad-address`. */
export function smtpOf(url: string | undefined, from: string | undefined): Smtp | null {
  if (!url) return null
  const read = URL.parse(url)
  const fits = read !== null && /^smtps?:$/.test(read.protocol) && read.hostname !== ''
  if (!fits || !/^[^\s@]+@[^\s@]+$|<[^\s@]+@[^\s@]+>$/.test(from ?? ''))
    throw new HouseError('mail.bad-address')
  return { url, from: from ?? '' }
}

/** Sends what it can, and keeps the rest. */
export function openPost(options: {
  readonly smtp: Smtp | null
  readonly outbox: Outbox
  readonly fault: (error: unknown) => void
  /** Between two tries; doubled after each. */
  readonly pause_ms?: number
}): Post {
  const { smtp, outbox, fault, pause_ms = PAUSE_ms } = options
  if (smtp === null) {
    return {
      post: async (message) => {
        return outbox.keep(message)
      },
      close: () => undefined,
    }
  }
  const transport = transportOf(smtp)
  let waiting = 0
  const post = async (message: Message): Promise<Fate> => {
    // Whoever lets links be sent can't fill the memory with them.
    if (waiting < WAITING_MAX) {
      waiting += 1
      try {
        if (await tryToSend(message)) return 'sent'
      } finally {
        waiting -= 1
      }
    }
    return outbox.keep(message)
  }
  const tryToSend = async ({ to, subject, text, unsubscribe }: Message): Promise<boolean> => {
    for (let tried = 0; tried < TRIES; tried += 1) {
      try {
        await transport.sendMail({
          from: smtp.from,
          to: { name: '', address: to },
          subject,
          text,
          headers: headersOf(unsubscribe),
        })
        return true
      } catch (error) {
        fault(error)
        if (tried + 1 < TRIES) await wait(pause_ms * 2 ** tried)
      }
    }
    return false
  }
  return { post, close: () => transport.close() }
}

function headersOf(unsubscribe: string | undefined): { readonly [name: string]: string } {
  if (unsubscribe === undefined) return {}
  return {
    'List-Unsubscribe': `<${unsubscribe}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
}

function transportOf({ url }: Smtp) {
  return createTransport({
    url,
    pool: true,
    maxConnections: CONNECTIONS_MAX,
    requireTLS: !LOOPBACK.has(new URL(url).hostname),
    connectionTimeout: ANSWER_ms_max,
    greetingTimeout: ANSWER_ms_max,
    socketTimeout: ANSWER_ms_max,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}
