import { HouseError } from '#platform/errors'
import { type Core, strangerHeaders, sweep, tell } from '../core.ts'
import { answerOf } from '../library/answers.ts'
import { sessionCookie } from '../library/cookie-names.ts'
import { BASE_PATH, PROVIDER_ID } from '../library/make-library.ts'
import type { Caller } from '../types.ts'
import { signedIn } from './sign-in.ts'

export const CALLBACK_PATH = `${BASE_PATH}/callback/${PROVIDER_ID}`

/** The way to the identity provider, and the cookie that ties its answer to this browser. Throws `auth.no-provider`. */
export async function beginProvider(
  core: Core,
  caller: Caller,
  next: string,
): Promise<{ readonly to: string; readonly cookies: readonly string[] }> {
  sweep(core)
  const library = await core.libraries(caller.origin)
  const { body, cookies } = await answerOf(
    await library.api.signInSocial({
      body: {
        provider: PROVIDER_ID,
        callbackURL: next,
        errorCallbackURL: next,
        disableRedirect: true,
      },
      headers: strangerHeaders(caller),
      asResponse: true,
    }),
  )
  if (typeof body.url !== 'string') throw new HouseError('auth.no-provider')
  return { to: body.url, cookies }
}

/** The way back from it. Throws `auth.provider-refused`, for whatever reason: the reasons are in the logs. */
export async function endProvider(
  core: Core,
  caller: Caller,
  search: string,
): Promise<{ readonly to: string; readonly cookies: readonly string[] }> {
  const library = await core.libraries(caller.origin)
  const request = new Request(`${caller.origin}${CALLBACK_PATH}${search}`, {
    headers: strangerHeaders(caller),
    redirect: 'manual',
  })
  const response = await library.handler(request)
  const cookies = response.headers.getSetCookie()
  const name = `${sessionCookie(caller.origin)}=`
  const isIn = cookies.some((cookie) => cookie.startsWith(name) && !/max-age=0/i.test(cookie))
  if (!isIn) {
    await tell(core, caller, { kind: 'sign-in-failed', means: 'provider' })
    throw new HouseError('auth.provider-refused')
  }
  const step = await signedIn(core, caller, { body: {}, cookies })
  return { to: localOf(response.headers.get('location'), caller.origin), cookies: step.cookies }
}

// Only ever to ourselves, whatever the way there was said to be.
function localOf(location: string | null, origin: string): string {
  const url = URL.parse(location ?? '/', origin)
  return url !== null && url.origin === origin ? `${url.pathname}${url.search}` : '/'
}
