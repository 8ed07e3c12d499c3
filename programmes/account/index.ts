import type { Endpoint, FormRoute } from '#platform/http'
import { accountForms } from './forms/account-forms.ts'
import { authenticatorForms } from './forms/authenticator-forms.ts'
import { accountEndpoints } from './forms/endpoints.ts'
import type { Host } from './forms/host.ts'
import { linkForms } from './forms/link-forms.ts'
import { signInForms } from './forms/sign-in-forms.ts'

export { inviteAdministrator } from './actions/invite-administrator.ts'
export { programme } from './programme.ts'
export type * from './types.ts'

/** Every address of sign-in, for the server that has the pages. */
export function accountRoutes(host: Host): {
  readonly forms: readonly FormRoute[]
  readonly endpoints: readonly Endpoint[]
} {
  return {
    forms: [
      ...signInForms(host),
      ...linkForms(host),
      ...accountForms(host),
      ...authenticatorForms(host),
    ],
    endpoints: accountEndpoints(host),
  }
}
