import type { Identity } from '#platform/auth'
import { HouseError } from '#platform/errors'
import type { FormRoute, Problem, Shown, Visit } from '#platform/http'
import type { AccountAnswer, AccountForm } from '../types.ts'
import { agentName } from './agent.ts'
import type { Host } from './host.ts'
import { callerOf, passkeysWork } from './sign-in-forms.ts'

/** The own account: what it is, and a form for each change. */
export function accountForms(host: Host): readonly FormRoute[] {
  const { auth } = host
  const form = (
    path: string,
    name: AccountForm,
    change: (visit: Visit, identity: Identity) => Promise<readonly string[] | undefined>,
  ): FormRoute => ({
    method: 'POST',
    path: `/account/${path}`,
    answer: async (visit) => {
      const cookies = await change(visit, await requireIdentity(host, visit))
      const to = `/${visit.lang}/account?notice=${name}#${name}`
      return { kind: 'elsewhere', to, ...(cookies === undefined ? {} : { cookies }) }
    },
    again: (visit, problem) => accountPage(host, visit, { form: name, problem }),
  })
  return [
    { method: 'GET', path: '/account', answer: (visit) => accountPage(host, visit, null) },
    form('name', 'name', async (visit, identity) => {
      await auth.rename(callerOf(visit), identity, visit.fields.name ?? '')
      return undefined
    }),
    form('password', 'password', (visit, identity) => {
      const { present = '', password: next = '' } = visit.fields
      return auth.changePassword(callerOf(visit), identity, { present, next })
    }),
    form('authenticator/remove', 'authenticator', (visit, identity) =>
      auth.removeAuthenticator(callerOf(visit), identity, visit.fields.password ?? ''),
    ),
    form('passkeys/remove', 'passkeys', async (visit, identity) => {
      await requireSecondStep(host, identity)
      await auth.removePasskey(callerOf(visit), identity, visit.fields.passkey ?? '')
      return undefined
    }),
    form('sessions/end', 'sessions', async (visit, identity) => {
      await auth.endSessions(callerOf(visit), identity, visit.fields.session ?? '')
      return undefined
    }),
  ]
}

/** Throws `auth.signed-out`. */
export async function requireIdentity({ auth }: Host, visit: Visit): Promise<Identity> {
  const identity = await auth.identityOf(visit.headers)
  if (identity === null) throw new HouseError('auth.signed-out')
  return identity
}

/**
 * What opens an administrator's rights is changed by who proved it, not by who knows a password alone. Throws
 * `auth.second-step-first`.
 */
export async function requireSecondStep(host: Host, identity: Identity): Promise<void> {
  if ((await host.secondStepOf(identity)) === null) return
  const { authenticator, passkeys } = await host.auth.accountOf(identity)
  if (authenticator || passkeys.length > 0) throw new HouseError('auth.second-step-first')
}

/** The page, with the form that was refused; who isn't signed in is led to where one does. */
export async function accountPage(
  host: Host,
  visit: Visit,
  refused: { readonly form: AccountForm; readonly problem: Problem } | null,
): Promise<Shown> {
  const { auth, timeZone } = host
  const identity = await auth.identityOf(visit.headers)
  if (identity === null) {
    const next = new URLSearchParams({ next: `/${visit.lang}/account` })
    return { kind: 'elsewhere', to: `/${visit.lang}/sign-in?${next}` }
  }
  const account = await auth.accountOf(identity)
  const secondStep = await host.secondStepOf(identity)
  const data: AccountAnswer = {
    refused: refused === null ? null : { form: refused.form, refusal: refused.problem },
    notice: noticeOf(visit.search.notice),
    secondStep:
      secondStep === null
        ? null
        : {
            by: minuteOf(secondStep.by, timeZone),
            isDue: secondStep.isDue,
            isThere: account.authenticator || account.passkeys.length > 0,
          },
    name: account.name,
    email: account.email,
    password: account.password,
    authenticator: account.authenticator,
    provider: account.provider,
    passkeysWork: passkeysWork(visit.origin),
    passkeys: account.passkeys.map(({ id, name, addedAt }) => ({
      id,
      name,
      added: minuteOf(addedAt, timeZone),
    })),
    sessions: account.sessions.map((session) => ({
      id: session.id,
      current: session.current,
      means: session.means ?? '',
      address: session.address,
      agent: agentName(session.agent),
      started: minuteOf(session.startedAt, timeZone),
      used: minuteOf(session.lastUsedAt, timeZone),
    })),
  }
  return { kind: 'page', page: 'account.account', data }
}

const NOTICES = [
  'name',
  'password',
  'authenticator',
  'recovery-codes',
  'passkeys',
  'sessions',
  'welcome',
  'accepted',
  'passkey-added',
] as const

function noticeOf(given: string | undefined): AccountAnswer['notice'] {
  return NOTICES.find((notice) => notice === given) ?? null
}

/** `2024-12-04 10:00`, where the region is. */
function minuteOf(instant: string, timeZone: string): string {
  if (instant === '') return ''
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime()
  return local.toString({ smallestUnit: 'minute' }).replace('T', ' ')
}
