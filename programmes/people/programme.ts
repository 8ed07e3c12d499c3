import { defineProgramme, type Programme } from '#programmes/contract'
import { acceptInvitation } from './actions/accept-invitation.ts'
import { appointAdministrator } from './actions/appoint-administrator.ts'
import { changeRoles } from './actions/change-roles.ts'
import { chooseOrganisation } from './actions/choose-organisation.ts'
import { closeOrganisation } from './actions/close-organisation.ts'
import { endMembership } from './actions/end-membership.ts'
import { foundOrganisation } from './actions/found-organisation.ts'
import { invite } from './actions/invite.ts'
import { leave } from './actions/leave.ts'
import { makeKeyWithin } from './actions/make-key.ts'
import { renameOrganisation } from './actions/rename-organisation.ts'
import { revokeKey } from './actions/revoke-key.ts'
import { takeMessage } from './actions/take-message.ts'
import { withdrawInvitation } from './actions/withdraw-invitation.ts'
import { commandsWith } from './commands.ts'
import { errors } from './errors.ts'
import { migrations } from './migrations.ts'
import { auditAmong, head, proof } from './queries/audit.ts'
import { messages } from './queries/messages.ts'
import { organisationAmong } from './queries/organisation.ts'
import { organisations } from './queries/organisations.ts'
import { rightsAmong } from './queries/rights.ts'
import { isScopeOf } from './rights.ts'
import { routesWith } from './routes.ts'

/**
 * Organisations, who belongs to them, and who may do what. The matrix of rights is read off the manifests of all others, so
 * that they are passed in; it counts itself.
 */
export function peopleOver(others: readonly Programme[]): Programme {
  // Filled below, before anybody can ask.
  const all: Programme[] = [...others]
  const organisation = organisationAmong(all)
  const rights = rightsAmong(all)
  const audit = auditAmong(all)
  const makeKey = makeKeyWithin((scope) => isScopeOf(all, scope))
  const programme = defineProgramme({
    name: 'people',
    title: { en: 'People and rights', zh: '人员与权限' },
    migrations,
    errors,
    actions: [
      foundOrganisation,
      renameOrganisation,
      closeOrganisation,
      invite,
      withdrawInvitation,
      acceptInvitation,
      appointAdministrator,
      changeRoles,
      endMembership,
      leave,
      chooseOrganisation,
      makeKey,
      revokeKey,
      takeMessage,
    ],
    queries: [organisation, organisations, rights, audit, head, proof, messages],
    routes: routesWith({ organisation, rights, audit, makeKey }),
    figures: [],
    commands: commandsWith({ organisation, rights }),
    jobs: [],
  })
  all.push(programme)
  return programme
}
