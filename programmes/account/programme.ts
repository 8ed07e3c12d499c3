import { defineProgramme, type Programme } from '#programmes/contract'
import { dropSecondSteps } from './actions/drop-second-steps.ts'
import { inviteAdministrator } from './actions/invite-administrator.ts'
import { commands } from './commands.ts'

/** The own account: signing in, and what proves who somebody is. Its changes are those of `platform/auth`. */
export const programme: Programme = defineProgramme({
  name: 'account',
  title: { en: 'Account', zh: '账号' },
  migrations: null,
  errors: {},
  actions: [inviteAdministrator, dropSecondSteps],
  queries: [],
  routes: [],
  figures: [],
  commands,
  jobs: [],
})
