import Type from 'typebox'
import { house } from '#platform/action'
import type { Action } from '#programmes/contract'
import { newsMessage } from '../messages.ts'
import { markDone, takeWaiting } from '../store.ts'

/** Mails of one run: it holds their rows until the mail server has answered. */
const DELIVERIES_AT_ONCE_MAX = 20

const INPUT = Type.Object({}, { additionalProperties: false })

type Delivered = { readonly sent: number; readonly kept: number }

/**
 * Hands mails that wait to the post, the oldest first; what it can't send is kept for the administrator. A fault between
 * sending and writing that down sends a mail a second time: twice is better than never. Does nothing where there is no post.
 */
export const deliver: Action<typeof INPUT, Delivered> = {
  name: 'bulletin.deliver',
  title: { en: 'Send mails to subscribers', zh: '发送订阅邮件' },
  input: INPUT,
  may: house,
  apply: async (tx, ctx) => {
    const { mail } = ctx
    if (mail === undefined) return { sent: 0, kept: 0 }
    const waiting = await takeWaiting(tx, DELIVERIES_AT_ONCE_MAX)
    const answers = await Promise.all(waiting.map((one) => mail.post(newsMessage(mail.home, one))))
    for (const [at, state] of answers.entries()) {
      const id = waiting[at]?.id
      // News expire, so that the post keeps what it can't send and drops none of it.
      if (id !== undefined && state !== 'dropped') await markDone(tx, id, state, ctx.now)
    }
    const sent = answers.filter((state) => state === 'sent').length
    return { sent, kept: answers.length - sent }
  },
}
