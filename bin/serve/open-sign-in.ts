import { type Auth, openAuth, readSecret } from '#platform/auth'
import type { Clock } from '#platform/clock'
import { say } from '#platform/i18n'
import { makeOutbox, openPost } from '#platform/mail'
import type { Mail } from '#programmes/contract'
import { ACTOR_FUNCTION, openPeople, type People } from '#programmes/people'
import type { House } from '../open-house.ts'
import { redeemedIn, toldIn } from './sign-in-ports.ts'
import type { SignInSettings } from './sign-in-settings.ts'

/** Last uses of keys are written together, so often. */
const KEEP_USES_ms = 10_000

/** Sign-in with its mail, for as long as the server runs. */
export type SignIn = {
  readonly auth: Auth
  readonly people: People
  /** How actions send messages. */
  readonly mail: Mail
  readonly close: () => Promise<void>
}

export async function openSignIn(options: {
  readonly house: House
  readonly dataFolder: string
  readonly settings: SignInSettings
  readonly secondStep_days: number
  readonly clock: Clock
  /** Where this server is reached; known once it listens. */
  readonly home: () => string
  readonly log: (line: object) => void
}): Promise<SignIn> {
  const { house, dataFolder, settings, secondStep_days, clock, home, log } = options
  const { provider, secret, smtp } = settings
  const fault = (error: unknown) =>
    log({ level: 50, msg: 'sign-in', err: error instanceof Error ? error.stack : String(error) })
  const outbox = makeOutbox(clock)
  const post = openPost({ smtp, outbox, fault })
  // Each needs the other: who signed in is told to the audit as who they are for their organisation.
  const people: People = openPeople({
    db: house.db,
    identityOf: (headers) => auth.identityOf(headers),
    now: clock.now,
    secondStep_days,
  })
  const auth = openAuth({
    url: house.databaseUrl,
    secret: await readSecret(dataFolder, secret ?? undefined),
    clock,
    home,
    title: say(house.region.title, house.region.languages[0] ?? 'en'),
    provider,
    fault,
    beside: ACTOR_FUNCTION,
    ports: {
      told: toldIn(house, people, (event) => log({ level: 30, msg: 'sign-in', event })),
      redeemed: redeemedIn(house),
      post: post.post,
    },
  })
  const mail: Mail = {
    get home() {
      return home()
    },
    post: post.post,
    kept: outbox,
  }
  const keep = () => people.keepUses().catch(fault)
  const keeping = setInterval(keep, KEEP_USES_ms)
  const close = async () => {
    clearInterval(keeping)
    await keep()
    await auth.close()
    post.close()
  }
  return { auth, people, mail, close }
}
