import { type Auth, openAuth, readSecret } from '#platform/auth'
import type { Clock } from '#platform/clock'
import { say } from '#platform/i18n'
import { makeOutbox, type Outbox, openPost } from '#platform/mail'
import type { House } from '../open-house.ts'
import type { SignInSettings } from './sign-in-settings.ts'

/** Sign-in with its mail, for as long as the server runs. */
export type SignIn = {
  readonly auth: Auth
  /** Messages that nobody has got, for an administrator. */
  readonly outbox: Outbox
  readonly close: () => Promise<void>
}

export async function openSignIn(options: {
  readonly house: House
  readonly dataFolder: string
  readonly settings: SignInSettings
  readonly clock: Clock
  /** Where this server is reached; known once it listens. */
  readonly home: () => string
  readonly log: (line: object) => void
}): Promise<SignIn> {
  const { house, dataFolder, settings, clock, home, log } = options
  const { provider, secret, smtp } = settings
  const fault = (error: unknown) =>
    log({ level: 50, msg: 'sign-in', err: error instanceof Error ? error.stack : String(error) })
  const outbox = makeOutbox(clock)
  const post = openPost({ smtp, outbox, fault })
  const auth = openAuth({
    url: house.databaseUrl,
    secret: await readSecret(dataFolder, secret ?? undefined),
    clock,
    home,
    title: say(house.region.title, house.region.languages[0] ?? 'en'),
    provider,
    fault,
    ports: {
      told: async (event) => log({ level: 30, msg: 'sign-in', event }),
      redeemed: async () => undefined,
      post: post.post,
    },
  })
  const close = async () => {
    await auth.close()
    post.close()
  }
  return { auth, outbox, close }
}
