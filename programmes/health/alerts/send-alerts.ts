import Type from 'typebox'
import { house } from '#platform/action'
import type { Read } from '#platform/db'
import type { Action } from '#programmes/contract'
import { listMembers } from '#programmes/people'
import { HOME } from './letter.ts'
import { markMails, takeWaiting, type WaitingMail } from './store.ts'

/** Mails of one run: it holds their rows until the mail server has answered. */
const MAILS_AT_ONCE_MAX = 20
/** The last one comes about eight hours after the first. */
const TRIES_MAX = 10

const INPUT = Type.Object({}, { additionalProperties: false })

type Sent = { readonly sent: number; readonly waiting: number }

/**
 * Hands the mails of alerts to the post, the oldest first, until they are sent or of no use. A fault between sending and writing
 * that down sends one a second time: twice is better than never.
 */
export const sendAlerts: Action<typeof INPUT, Sent> = {
  name: 'health.send-alerts',
  title: { en: 'Send alerts by mail', zh: '发送预警邮件' },
  input: INPUT,
  may: house,
  apply: async (tx, { mail, now }) => {
    if (mail === undefined) return { sent: 0, waiting: 0 }
    const taken = await takeWaiting(tx, { now, limit: MAILS_AT_ONCE_MAX })
    const addresses = await addressesOf(tx, taken)
    const fates = await Promise.all(
      taken.map(async (one) => {
        const { subject, body, expiresAt, tries } = one
        const to = addresses.get(keyOf(one))
        if (to === undefined || expiresAt <= now || tries >= TRIES_MAX) return 'given-up' as const
        const text = body.replaceAll(HOME, mail.home)
        // Kept for an administrator to pass on the first time alone.
        const keptUntil = tries === 0 ? expiresAt : null
        const fate = await mail.post({ to, subject, text, expiresAt: keptUntil })
        return fate === 'sent' ? ('sent' as const) : ('waiting' as const)
      }),
    )
    const idsOf = (fate: (typeof fates)[number]) =>
      taken.filter((_, at) => fates[at] === fate).map(({ id }) => id)
    for (const fate of ['sent', 'waiting', 'given-up'] as const)
      await markMails(tx, idsOf(fate), fate, now)
    return { sent: idsOf('sent').length, waiting: idsOf('waiting').length }
  },
}

type Addressee = Pick<WaitingMail, 'organisation' | 'person'>

/** Of those who are members still. */
async function addressesOf(
  tx: Read,
  taken: readonly Addressee[],
): Promise<ReadonlyMap<string, string>> {
  const addresses = new Map<string, string>()
  for (const organisation of new Set(taken.map((one) => one.organisation)))
    for (const { person, email, until } of await listMembers(tx, organisation))
      if (until === null) addresses.set(keyOf({ organisation, person }), email)
  return addresses
}

function keyOf({ organisation, person }: Addressee): string {
  return `${organisation}/${person}`
}
