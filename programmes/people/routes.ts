import type { Action, Format, Query, Route } from '#programmes/contract'
import { changeRoles } from './actions/change-roles.ts'
import { chooseOrganisation } from './actions/choose-organisation.ts'
import { closeOrganisation } from './actions/close-organisation.ts'
import { endMembership } from './actions/end-membership.ts'
import { foundOrganisation } from './actions/found-organisation.ts'
import { invite } from './actions/invite.ts'
import { leave } from './actions/leave.ts'
import { renameOrganisation } from './actions/rename-organisation.ts'
import { revokeKey } from './actions/revoke-key.ts'
import { takeMessage } from './actions/take-message.ts'
import { withdrawInvitation } from './actions/withdraw-invitation.ts'
import { auditCsv, head, proof } from './queries/audit.ts'
import { messages } from './queries/messages.ts'
import { organisations } from './queries/organisations.ts'
import { rightsCsv } from './queries/rights.ts'

const own = { next: '/organisation' }

/** Those whose verbs know of every programme are passed in. */
export function routesWith(verbs: {
  readonly organisation: Query
  readonly rights: Query
  readonly audit: Query
  readonly makeKey: Action
}): readonly Route[] {
  const post = (path: string, action: Action, form: Form = own): Route => ({
    method: 'POST',
    path,
    action,
    summary: { en: `${action.title.en}.`, zh: `${action.title.zh}。` },
    form,
  })
  const get = (path: string, query: Query, formats: Formats = {}): Route => ({
    method: 'GET',
    path,
    query,
    formats,
    summary: { en: `${query.title.en}.`, zh: `${query.title.zh}。` },
  })
  return [
    get('/organisation', verbs.organisation),
    get('/organisations', organisations),
    get('/organisations/:organisation', verbs.organisation),
    get('/rights', verbs.rights, { 'text/csv': rightsCsv }),
    get('/audit', verbs.audit, { 'text/csv': auditCsv }),
    get('/audit/head', head),
    get('/audit/changes/:id/proof', proof),
    post('/organisations', foundOrganisation, { next: '/organisations' }),
    post('/organisations/:organisation/rename', renameOrganisation),
    post('/organisations/:organisation/close', closeOrganisation, { next: '/organisations' }),
    post('/organisations/:organisation/choose', chooseOrganisation),
    post('/organisation/leave', leave),
    post('/invitations', invite, { page: 'people.invited' }),
    post('/invitations/:invitation/withdraw', withdrawInvitation),
    post('/memberships/:membership/roles', changeRoles),
    post('/memberships/:membership/end', endMembership),
    post('/keys', verbs.makeKey, { page: 'people.key-made' }),
    post('/keys/:key/revoke', revokeKey),
    get('/messages', messages),
    post('/messages/:message/take', takeMessage, { page: 'people.message' }),
  ]
}

type Formats = { readonly [mediaType: string]: Format }
type Form = NonNullable<Extract<Route, { action: Action }>['form']>
