import { CALLBACK_PATH } from '#platform/auth'
import { HouseError } from '#platform/errors'
import type { Endpoint } from '#platform/http'
import { requireIdentity, requireSecondStep } from './account-forms.ts'
import type { Host } from './host.ts'
import { callerOf } from './sign-in-forms.ts'

/** What the script of passkeys asks, and where the identity provider sends people back to. */
export function accountEndpoints(host: Host): readonly Endpoint[] {
  const { auth } = host
  return [
    {
      method: 'POST',
      path: '/auth/passkey/question',
      answer: async (visit) => {
        const { body, cookies } = await auth.passkeyQuestion(callerOf(visit))
        return { kind: 'json', value: body, cookies }
      },
    },
    {
      method: 'POST',
      path: '/auth/passkey/answer',
      answer: async (visit) => {
        const { cookies } = await auth.provePasskey(callerOf(visit), visit.body)
        return { kind: 'json', value: {}, cookies }
      },
    },
    {
      method: 'POST',
      path: '/auth/passkey/offer',
      answer: async (visit) => {
        await requireSecondStep(host, await requireIdentity(host, visit))
        const { body, cookies } = await auth.passkeyOffer(callerOf(visit))
        return { kind: 'json', value: body, cookies }
      },
    },
    {
      method: 'POST',
      path: '/auth/passkey/add',
      answer: async (visit) => {
        const identity = await requireIdentity(host, visit)
        await requireSecondStep(host, identity)
        const cookies = await auth.addPasskey(callerOf(visit), identity, visit.body)
        return { kind: 'json', value: {}, cookies }
      },
    },
    {
      method: 'GET',
      path: CALLBACK_PATH,
      answer: async (visit) => {
        const search = `?${new URLSearchParams(visit.search)}`
        try {
          return { kind: 'elsewhere', ...(await auth.endProvider(callerOf(visit), search)) }
        } catch (error) {
          if (!(error instanceof HouseError)) throw error
          // A person stands here, not a script.
          return { kind: 'elsewhere', to: `/${visit.lang}/sign-in?notice=provider-refused` }
        }
      },
    },
  ]
}
