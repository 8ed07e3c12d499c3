import Type from 'typebox'
import { house } from '#platform/action'
import type { Read } from '#platform/db'
import type { Action } from '#programmes/contract'
import { listMembers } from '#programmes/people'
import {
  giveUp,
  markSent,
  markTried,
  takeWaiting,
  type WaitingMail,
} from '../store/reminder-mails.ts'

/** Mails of one run: it holds their rows until the mail server has answered. */
const MAILS_AT_ONCE_MAX = 20
/** The last one comes about eight hours after the first. */
export const TRIES_MAX = 10

const INPUT = Type.Object({}, { additionalProperties: false })

type Sent = { readonly sent: number; readonly waiting: number }

/**
 * Hands the mails of reminders to the post, the oldest first. What it can't send the first time, an administrator sees and may pass on;
 * it is tried again all the same. A fault between sending and writing that down sends a mail a second time: twice is better
 * than never.
 */
export const sendReminders: Action<typeof INPUT, Sent> = {
  name: 'collection.send-reminders',
  title: { en: 'Send reminders by mail', zh: '发送催报邮件' },
  input: INPUT,
  may: house,
  apply: async (tx, ctx) => {
    const { mail, now } = ctx
    if (mail === undefined) return { sent: 0, waiting: 0 }
    const taken = await takeWaiting(tx, { now, limit: MAILS_AT_ONCE_MAX })
    const addresses = await addressesOf(tx, taken)
    const fates = await Promise.all(
      taken.map(async (one): Promise<'sent' | 'waiting' | 'given-up'> => {
        const { subject, body, expiresAt, tries } = one
        const to = addresses.get(keyOf(one.organisation, one.person))
        if (to === undefined || expiresAt <= now || tries >= TRIES_MAX) return 'given-up'
        const text = body.replaceAll(HOME, mail.home)
        const fate = await mail.post({
          to,
          subject,
          text,
          expiresAt: tries === 0 ? expiresAt : null,
        })
        return fate === 'sent' ? 'sent' : 'waiting'
      }),
    )
    const idsOf = (fate: (typeof fates)[number]) =>
      taken.filter((_, at) => fates[at] === fate).map(({ id }) => id)
    await markSent(tx, idsOf('sent'), now)
    await markTried(tx, idsOf('waiting'))
    await giveUp(tx, idsOf('given-up'), now)
    return { sent: idsOf('sent').length, waiting: idsOf('waiting').length }
  },
}

/** Of those who are members still. */
async function addressesOf(
  tx: Read,
  taken: readonly WaitingMail[],
): Promise<ReadonlyMap<string, string>> {
  const addresses = new Map<string, string>()
  for (const organisation of new Set(taken.map((one) => one.organisation)))
    for (const { person, email, until } of await listMembers(tx, organisation))
      if (until === null) addresses.set(keyOf(organisation, person), email)
  return addresses
}

function keyOf(organisation: string, person: string): string {
  return `${organisation}/${person}`
}

/** Stands in a mail that is written for the address of the house, which is known where it is sent. */
export const HOME = '{home}'
