import type { FormRoute, Problem, Shown, Visit } from '#platform/http'
import { qrOf, qrPath } from '#platform/qr'
import type { AuthenticatorAnswer } from '../types.ts'
import { accountPage, requireIdentity, requireSecondStep } from './account-forms.ts'
import type { Host } from './host.ts'
import { callerOf } from './sign-in-forms.ts'

/** What a QR code of ours is drawn for at most. */
const ADDRESS_CHARACTERS_MAX = 600
const CODES_CHARACTERS_MAX = 600

/** Setting up an authenticator, and its recovery codes: both are shown once, and travel with the form until it is done. */
export function authenticatorForms(host: Host): readonly FormRoute[] {
  const { auth } = host
  return [
    {
      method: 'POST',
      path: '/account/authenticator',
      answer: async (visit) => {
        const identity = await requireIdentity(host, visit)
        await requireSecondStep(host, identity)
        const { password = '' } = visit.fields
        const begun = await auth.beginAuthenticator(callerOf(visit), identity, password)
        return shown(begun.address, begun.recoveryCodes, null)
      },
      again: (visit, problem) => accountPage(host, visit, { form: 'authenticator', problem }),
    },
    {
      method: 'POST',
      path: '/account/authenticator/confirm',
      answer: async (visit) => {
        const identity = await requireIdentity(host, visit)
        const { code = '' } = visit.fields
        const cookies = await auth.confirmAuthenticator(callerOf(visit), identity, code)
        const to = `/${visit.lang}/account?notice=authenticator#authenticator`
        return { kind: 'elsewhere', to, cookies }
      },
      again: async (visit, problem) => setUpAgain(host, visit, problem),
    },
    {
      method: 'POST',
      path: '/account/recovery-codes',
      answer: async (visit) => {
        const identity = await requireIdentity(host, visit)
        const { password = '' } = visit.fields
        return shown(null, await auth.makeRecoveryCodes(callerOf(visit), identity, password), null)
      },
      again: (visit, problem) => accountPage(host, visit, { form: 'recovery-codes', problem }),
    },
  ]
}

function setUpAgain(host: Host, visit: Visit, problem: Problem): Shown | Promise<Shown> {
  const { address = '', codes = '' } = visit.fields
  const fits =
    address.startsWith('otpauth://totp/') &&
    Buffer.byteLength(address) <= ADDRESS_CHARACTERS_MAX &&
    codes.length <= CODES_CHARACTERS_MAX
  if (problem.code !== 'auth.wrong-code' || !fits)
    return accountPage(host, visit, { form: 'authenticator', problem })
  return shown(address, codes.split(' '), problem)
}

function shown(
  address: string | null,
  recoveryCodes: readonly string[],
  refusal: Problem | null,
): Shown {
  const setup =
    address === null ? null : { address, secret: secretOf(address), ...qrPath(qrOf(address)) }
  const data: AuthenticatorAnswer = { refusal, setup, recoveryCodes }
  return { kind: 'page', page: 'account.authenticator', data }
}

// In groups of four, as one types it.
function secretOf(address: string): string {
  const secret = URL.parse(address)?.searchParams.get('secret') ?? ''
  return secret.replace(/(.{4})(?=.)/g, '$1 ')
}
