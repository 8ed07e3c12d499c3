import Type from 'typebox'
import { house } from '#platform/action'
import type { Action } from '#programmes/contract'
import { newsMessage } from '../messages.ts'
import { markSent, markTried, takeWaiting } from '../store.ts'

/** Mails of one run: it holds their rows until the mail server has answered. */
const DELIVERIES_AT_ONCE_MAX = 20
/** The last one comes about eight hours after the first. */
export const TRIES_MAX = 10

const INPUT = Type.Object({}, { additionalProperties: false })

type Delivered = { readonly sent: number; readonly waiting: number }

/**
 * Hands mails to the post, the oldest first; what it can't send is tried again later, and waits where the administrator
 * sees it. A fault between sending and writing that down sends a mail a second time: twice is better than never. Does
 * nothing where there is no post.
 */
export const deliver: Action<typeof INPUT, Delivered> = {
  name: 'bulletin.deliver',
  title: { en: 'Send mails to subscribers', zh: '发送订阅邮件' },
  input: INPUT,
  may: house,
  apply: async (tx, ctx) => {
    const { mail, now } = ctx
    if (mail === undefined) return { sent: 0, waiting: 0 }
    const taken = await takeWaiting(tx, { now, limit: DELIVERIES_AT_ONCE_MAX })
    const fates = await Promise.all(taken.map((one) => mail.post(newsMessage(mail.home, one))))
    const idsWhere = (isSent: boolean): readonly string[] =>
      taken.filter((_, at) => (fates[at] === 'sent') === isSent).map(({ id }) => id)
    await markSent(tx, idsWhere(true), now)
    await markTried(tx, idsWhere(false), { at: now, tries_max: TRIES_MAX })
    return { sent: idsWhere(true).length, waiting: idsWhere(false).length }
  },
}
