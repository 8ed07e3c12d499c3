import { defineProgramme, type Programme } from '#programmes/contract'
import { inviteAdministrator } from './actions/invite-administrator.ts'

/** The own account: signing in, and what proves who somebody is. Its changes are those of `platform/auth`. */
export const programme: Programme = defineProgramme({
  name: 'account',
  title: { en: 'Account', zh: '账号' },
  migrations: null,
  errors: {},
  actions: [inviteAdministrator],
  queries: [],
  routes: [],
  figures: [],
  commands: [],
  jobs: [],
})
