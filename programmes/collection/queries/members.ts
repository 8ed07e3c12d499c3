import { type May, roles } from '#platform/action'

/** Whoever belongs to an organisation reads what it is part of; row security says which that is. */
export const MEMBERS: May = roles('reader', 'contributor', 'analyst', 'approver', 'administrator')
