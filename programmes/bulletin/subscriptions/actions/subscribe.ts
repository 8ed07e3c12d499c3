import Type from 'typebox'
import { anyone } from '#platform/action'
import type { Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Action, Context } from '#programmes/contract'
import { ID } from '#programmes/figures'
import { refreshBulletins } from '../../held.ts'
import { getFollowed } from '../followed.ts'
import { confirmMessage } from '../messages.ts'
import {
  addSubscription,
  countAskedSince,
  emailOfPerson,
  listByEmail,
  markAskedAgain,
  markConfirmed,
  type SubscriptionRow,
  show,
} from '../store.ts'
import type { Followed, SubscribedAnswer } from '../types.ts'

/** Of all together, since nobody needs an account. */
export const ASKED_PER_HOUR_MAX = 300
/** Of one address. */
export const FOLLOWED_MAX = 50
/** A request that nobody confirms is forgotten after this long. */
export const CONFIRM_HOURS_MAX = 48
/** To one address no second mail that asks to confirm the same goes out before. */
const ASK_AGAIN_HOURS = 1

const INPUT = Type.Object(
  {
    email: Type.Optional(
      Type.String({
        pattern: '^[^\\s@<>,;"]{1,64}@[^\\s@.<>,;"]+(\\.[^\\s@.<>,;"]+)+$',
        maxLength: 254,
        'x-form': {
          en: 'an e-mail address, such as lin@example.org',
          zh: '电子邮箱，如 lin@example.org',
        },
        description: 'Where mail goes; left out: the address of who is signed in.',
      }),
    ),
    lang: Type.Optional(Type.String({ maxLength: 35, description: 'Language of the mail.' })),
    bulletin: Type.Optional(ID),
    figure: Type.Optional(ID),
  },
  { additionalProperties: false },
)

/** What `apply` hands to the mail, and nobody else is told. */
type Asked = SubscribedAnswer & {
  readonly mail: Parameters<typeof confirmMessage>[2] | null
}

/**
 * Asks to be told by mail of every edition, or of one figure. Who is signed in and takes their own address has confirmed it
 * by that; to any other a mail with a link is sent, and the answer is the same whether the address is known here or not.
 * Throws `bulletin.no-address`, `bulletin.too-many-subscriptions`, `bulletin.unknown-bulletin`, `bulletin.unknown-figure`.
 */
export const subscribe: Action<typeof INPUT, SubscribedAnswer> = {
  name: 'bulletin.subscribe',
  title: { en: 'Follow by mail', zh: '邮件订阅' },
  input: INPUT,
  may: anyone,
  unkept: ['email'],
  apply: async (tx, ctx, input): Promise<Asked> => {
    await ctx.series.refresh(tx)
    await refreshBulletins(tx, ctx)
    const followed = getFollowed(ctx, input)
    const person = ctx.actor.kind === 'person' ? ctx.actor.id : null
    const own = person === null ? null : await emailOfPerson(tx, person)
    const email = (input.email ?? own ?? '').toLowerCase()
    if (email === '') throw new HouseError('bulletin.no-address')
    const isOwn = email === own
    const row = await addedOrFound(tx, ctx, { email, lang: input.lang, person, followed, isOwn })
    if (row !== null && isOwn) {
      await markConfirmed(tx, row.id, { at: ctx.now, person })
      return { followed, toConfirm: false, mail: null }
    }
    const expiresAt = hoursFrom(ctx.now, CONFIRM_HOURS_MAX)
    return {
      followed,
      toConfirm: !isOwn,
      mail: row === null ? null : { row, followed, expiresAt },
    }
  },
  after: async (ctx, { mail, ...answer }: Asked) => {
    if (mail !== null && ctx.mail !== undefined)
      await ctx.mail.post(confirmMessage(ctx, ctx.mail.home, mail))
    return answer
  },
  // The event would tell by the row whether the address was known.
  kept: ({ followed: { bulletin, figure } }: Asked) => ({
    bulletin: bulletin?.id ?? null,
    figure: figure?.id ?? null,
  }),
}

/** The subscription that has to be confirmed; null where that is done already, or was asked for a moment ago. */
async function addedOrFound(
  tx: Write,
  ctx: Context,
  asked: {
    readonly email: string
    readonly lang: string | undefined
    readonly person: string | null
    readonly followed: Followed
    /** The address is that of who is signed in: it needs no mail to prove it. */
    readonly isOwn: boolean
  },
): Promise<SubscriptionRow | null> {
  const { email, person, followed, isOwn } = asked
  const { languages } = ctx.region
  await show(tx, { email })
  const own = await listByEmail(tx, email)
  const bulletin = followed.figure === null ? null : (followed.bulletin?.id ?? null)
  const figure = followed.figure?.id ?? null
  const found = own.find((row) => row.bulletin === bulletin && row.figure === figure)
  if (found !== undefined) {
    if (found.confirmedAt !== null) return null
    if (isOwn) return found
    if (found.askedAgainAt > hoursFrom(ctx.now, -ASK_AGAIN_HOURS)) return null
    await markAskedAgain(tx, found.id, ctx.now)
    return found
  }
  if (own.length >= FOLLOWED_MAX)
    throw new HouseError('bulletin.too-many-subscriptions', { max: FOLLOWED_MAX })
  if ((await countAskedSince(tx, hoursFrom(ctx.now, -1))) >= ASKED_PER_HOUR_MAX)
    throw new HouseError('bulletin.too-many-subscriptions', { max: ASKED_PER_HOUR_MAX })
  const row: SubscriptionRow = {
    id: ctx.newId(),
    email,
    lang: languages.find((lang) => lang === asked.lang) ?? languages[0] ?? 'en',
    ...{ bulletin, figure, person },
    token: newToken(ctx),
    ...{ askedAt: ctx.now, askedAgainAt: ctx.now, toldUntil: ctx.now },
    ...{ confirmedAt: null, finding: null },
  }
  await addSubscription(tx, row)
  return row
}

// Each id has 74 bits that nobody can guess.
function newToken({ newId }: Context): string {
  return `${newId()}${newId()}`.replaceAll('-', '')
}

function hoursFrom(instant: string, hours: number): string {
  return Temporal.Instant.from(instant).add({ hours }).toString({ fractionalSecondDigits: 6 })
}
