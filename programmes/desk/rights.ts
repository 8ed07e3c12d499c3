import { house, officeRoles } from '#platform/action'

// The region's bulletins are written by its own office. Whose drafts one sees, row security says.

export const READS = officeRoles('reader', 'analyst', 'approver', 'administrator')
export const WRITES = officeRoles('analyst')
export const COMMENTS = officeRoles('reader', 'analyst', 'approver')
export const APPROVES = officeRoles('approver')
export const MOVES = officeRoles('analyst', 'approver')
export const HOUSE = house
