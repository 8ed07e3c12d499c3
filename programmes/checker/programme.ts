import { defineProgramme, type Programme } from '#programmes/contract'
import { addObservations } from './actions/add-observations.ts'
import { keepReceipt } from './actions/keep-receipt.ts'
import { rememberAlias } from './actions/remember-alias.ts'
import { takeBackAlias } from './actions/take-back-alias.ts'
import { commands } from './commands/claims.ts'
import { errors } from './errors.ts'
import { aliases } from './queries/aliases.ts'
import { check } from './queries/check.ts'
import { desk } from './queries/desk.ts'
import { receipt } from './queries/receipt.ts'
import { routes } from './routes.ts'
import { migrations } from './store.ts'

/** Reads a release, finds every quantitative claim, and says which hold. */
export const programme: Programme = defineProgramme({
  name: 'checker',
  title: { en: 'Checker', zh: '核对' },
  migrations,
  errors,
  actions: [keepReceipt, rememberAlias, takeBackAlias, addObservations],
  queries: [check, desk, receipt, aliases],
  routes,
  figures: [],
  commands,
  jobs: [],
})
