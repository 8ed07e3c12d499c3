import type { Auth, Caller, Step } from '#platform/auth'
import type { FormRoute, Problem, Shown, Visit } from '#platform/http'
import type { CodeAnswer, ForgotAnswer, SignInAnswer } from '../types.ts'
import type { Host } from './host.ts'
import { localPath } from './local-path.ts'

const ACCOUNT = '/account'

/** What the library's flows need of a visit. */
export function callerOf({ headers, address, origin }: Visit): Caller {
  return { headers, address, origin }
}

/** Browsers offer passkeys to names over TLS, and to this machine by its name. */
export function passkeysWork(origin: string): boolean {
  const { protocol, hostname } = new URL(origin)
  if (hostname === 'localhost') return true
  return protocol === 'https:' && !/^[\d.]+$|^\[/.test(hostname)
}

/** Signing in, its second step, signing out, and asking for a new password. */
export function signInForms({ auth, title }: Host): readonly FormRoute[] {
  const signInPage = (visit: Visit, problem: Problem | null): Shown => {
    const data: SignInAnswer = {
      refusal: problem,
      notice: noticeOf(visit.search.notice),
      email: visit.fields.email ?? '',
      next: nextOf(visit),
      provider: auth.provider?.title ?? null,
      passkeys: passkeysWork(visit.origin),
    }
    return { kind: 'page', page: 'account.sign-in', data }
  }
  const codePage = (visit: Visit, problem: Problem | null): Shown => {
    const data: CodeAnswer = { refusal: problem, next: nextOf(visit) }
    return { kind: 'page', page: 'account.code', data }
  }
  return [
    {
      method: 'GET',
      path: '/sign-in',
      answer: async (visit) => {
        const there = await auth.identityOf(visit.headers)
        if (there !== null) return { kind: 'elsewhere', to: nextOf(visit) }
        return signInPage(visit, null)
      },
    },
    {
      method: 'POST',
      path: '/sign-in',
      answer: async (visit) => {
        const { email = '', password = '' } = visit.fields
        return stepped(visit, await auth.signIn(callerOf(visit), { email, password }))
      },
      again: async (visit, problem) => signInPage(visit, problem),
    },
    {
      method: 'GET',
      path: '/sign-in/code',
      answer: async (visit) => {
        if (await auth.isChallenged(callerOf(visit))) return codePage(visit, null)
        return { kind: 'elsewhere', to: `/${visit.lang}/sign-in` }
      },
    },
    {
      method: 'POST',
      path: '/sign-in/code',
      answer: async (visit) =>
        stepped(visit, await auth.proveCode(callerOf(visit), visit.fields.code ?? '')),
      again: async (visit, problem) =>
        problem.code === 'auth.begin-again' ? signInPage(visit, problem) : codePage(visit, problem),
    },
    {
      method: 'GET',
      path: '/sign-in/provider',
      answer: async (visit) => {
        const begun = await auth.beginProvider(callerOf(visit), nextOf(visit))
        return { kind: 'elsewhere', ...begun }
      },
      again: async (visit, problem) => signInPage(visit, problem),
    },
    {
      method: 'POST',
      path: '/sign-out',
      answer: async (visit) => ({
        kind: 'elsewhere',
        to: `/${visit.lang}/sign-in?notice=signed-out`,
        cookies: await auth.signOut(callerOf(visit)),
      }),
    },
    ...forgotForms(auth, title),
  ]
}

function forgotForms(auth: Auth, title: Host['title']): readonly FormRoute[] {
  const page = (visit: Visit, problem: Problem | null, sent: boolean): Shown => {
    const data: ForgotAnswer = { refusal: problem, email: visit.fields.email ?? '', sent }
    return { kind: 'page', page: 'account.forgot', data }
  }
  return [
    { method: 'GET', path: '/forgot', answer: async (visit) => page(visit, null, false) },
    {
      method: 'POST',
      path: '/forgot',
      answer: async (visit) => {
        const { email = '' } = visit.fields
        await auth.askReset(callerOf(visit), { email, lang: visit.lang, title })
        return page(visit, null, true)
      },
      again: async (visit, problem) => page(visit, problem, false),
    },
  ]
}

function stepped(visit: Visit, { kind, cookies }: Step): Shown {
  const next = nextOf(visit)
  const code = `/${visit.lang}/sign-in/code?${new URLSearchParams({ next })}`
  return { kind: 'elsewhere', to: kind === 'signed-in' ? next : code, cookies }
}

function nextOf({ fields, search, lang }: Visit): string {
  return localPath(fields.next ?? search.next, `/${lang}${ACCOUNT}`)
}

function noticeOf(given: string | undefined): SignInAnswer['notice'] {
  return given === 'reset' || given === 'signed-out' || given === 'provider-refused' ? given : null
}
