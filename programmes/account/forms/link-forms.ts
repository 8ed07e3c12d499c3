import { HouseError } from '#platform/errors'
import type { FormRoute, Problem, Shown, Visit } from '#platform/http'
import type { LinkAnswer, ResetAnswer } from '../types.ts'
import type { Host } from './host.ts'
import { callerOf } from './sign-in-forms.ts'

/** What opens once: becoming a person, accepting an invitation, setting a new password. */
export function linkForms({ auth }: Host): readonly FormRoute[] {
  const page = async (visit: Visit, problem: Problem | null): Promise<Shown> => {
    const token = tokenOf(visit)
    const link = await auth.findLink(token)
    const { name = '', email = '' } = visit.fields
    const opens = link !== undefined && link.kind !== 'reset'
    const data: LinkAnswer = {
      refusal: problem,
      token,
      name,
      email: link?.email ?? email,
      state: opens ? await stateOf(visit, link) : 'dead',
      first: link?.kind === 'first',
    }
    return { kind: 'page', page: 'account.link', data, ...(opens ? {} : { status: 404 }) }
  }
  const stateOf = async (
    visit: Visit,
    link: { readonly email: string | null; readonly personThere: boolean },
  ): Promise<LinkAnswer['state']> => {
    const identity = await auth.identityOf(visit.headers)
    if (identity !== null)
      return link.email === null || link.email === identity.email ? 'accept' : 'other'
    if (link.email === null) return 'new'
    return link.personThere ? 'sign-in' : 'fixed'
  }
  return [
    { method: 'GET', path: '/sign-in/link', answer: (visit) => page(visit, null) },
    {
      method: 'POST',
      path: '/sign-in/link',
      answer: async (visit) => {
        const { name = '', email = '', password = '' } = visit.fields
        const typed = { name, email, password }
        const { cookies } = await auth.redeemLink(callerOf(visit), tokenOf(visit), typed)
        return { kind: 'elsewhere', to: `/${visit.lang}/account?notice=welcome`, cookies }
      },
      again: page,
    },
    {
      method: 'POST',
      path: '/sign-in/link/accept',
      answer: async (visit) => {
        const identity = await auth.identityOf(visit.headers)
        if (identity === null) throw new HouseError('auth.signed-out')
        await auth.acceptLink(callerOf(visit), identity, tokenOf(visit))
        return { kind: 'elsewhere', to: `/${visit.lang}/account?notice=accepted` }
      },
      again: page,
    },
    ...resetForms({ auth }),
  ]
}

function resetForms({ auth }: Pick<Host, 'auth'>): readonly FormRoute[] {
  const page = async (visit: Visit, problem: Problem | null): Promise<Shown> => {
    const token = tokenOf(visit)
    const dead = (await auth.findLink(token))?.kind !== 'reset'
    const data: ResetAnswer = { refusal: problem, token, dead }
    return { kind: 'page', page: 'account.reset', data, ...(dead ? { status: 404 } : {}) }
  }
  return [
    { method: 'GET', path: '/reset', answer: (visit) => page(visit, null) },
    {
      method: 'POST',
      path: '/reset',
      answer: async (visit) => {
        await auth.resetPassword(callerOf(visit), tokenOf(visit), visit.fields.password ?? '')
        return { kind: 'elsewhere', to: `/${visit.lang}/sign-in?notice=reset` }
      },
      again: page,
    },
  ]
}

function tokenOf({ fields, search }: Visit): string {
  return fields.token ?? search.token ?? ''
}
