import { expect, test } from 'vitest'
import { fixedContext } from '#test/support'
import { anyone, house, isInScope, officeRoles, ROLES, roles, signedIn } from './index.ts'
import { requireRight } from './rights.ts'
import type { Actor, Person } from './types.ts'

const person = (given: Partial<Person>): Person => ({
  kind: 'person',
  id: '0190',
  name: 'Lin',
  organisation: 'north',
  organisationTitle: null,
  jurisdiction: 'X-N',
  office: false,
  roles: [],
  means: { kind: 'session', id: 's' },
  scopes: null,
  ...given,
})
const reader: Actor = { kind: 'anonymous', id: 'reader' }
const owner: Actor = { kind: 'owner', id: 'root' }
const may = (right: typeof anyone, actor: Actor) => right(fixedContext({ actor }))

test('the house passes every rule, and nobody else passes its own', () => {
  for (const right of [anyone, house, signedIn, roles('analyst'), officeRoles('approver')])
    expect(may(right, owner)).toBe(true)
  expect(may(house, person({ roles: ROLES, office: true }))).toBe(false)
  expect(may(house, reader)).toBe(false)
})

test('a role counts in the organisation that is acted for, and only there', () => {
  const right = roles('analyst', 'approver')
  expect(may(right, person({ roles: ['approver'] }))).toBe(true)
  expect(may(right, person({ roles: ['reader', 'contributor'] }))).toBe(false)
  expect(may(right, person({ roles: ['analyst'], organisation: null }))).toBe(false)
  expect(may(right, reader)).toBe(false)
})

test('a right of the office is not that of a province with the same role', () => {
  expect(may(officeRoles('approver'), person({ roles: ['approver'] }))).toBe(false)
  expect(may(officeRoles('approver'), person({ roles: ['approver'], office: true }))).toBe(true)
})

test('signing in is enough where no role is asked for', () => {
  expect(may(signedIn, person({ organisation: null }))).toBe(true)
  expect(may(signedIn, reader)).toBe(false)
})

test('a key does what its scopes name and what anyone may, and no more', () => {
  const asked = (name: string, right: typeof anyone, scopes: readonly string[]) => () =>
    requireRight(name, right, fixedContext({ actor: person({ roles: ['analyst'], scopes }) }))
  expect(asked('desk.read', roles('analyst'), ['desk.read'])).not.toThrow()
  expect(asked('desk.read', roles('analyst'), ['desk.*'])).not.toThrow()
  expect(asked('desk.read', roles('analyst'), ['*'])).not.toThrow()
  expect(asked('desk.read', anyone, [])).not.toThrow()
  expect(asked('desk.read', roles('analyst'), ['desk.write', 'des.*'])).toThrow(
    'action.out-of-scope',
  )
  // A scope never gives what the person may not.
  expect(asked('desk.read', roles('approver'), ['*'])).toThrow('action.refused')
})

test('a scope is a name, a programme or everything, never a part of a name', () => {
  expect(isInScope('desk.read', ['desk'])).toBe(false)
  expect(isInScope('desk.read', ['desk.r*'])).toBe(false)
  expect(isInScope('desk-more.read', ['desk.*'])).toBe(false)
})

test('from the moment on which a second step is due, a session and a key do only what anyone may', () => {
  const asked = (right: typeof anyone, given: Partial<Person>) => () =>
    requireRight('desk.read', right, {
      ...fixedContext({ actor: person({ roles: ['analyst', 'administrator'], ...given }) }),
      now: '2024-12-04T02:00:00.000000Z',
    })
  const due = { secondStepBy: '2024-12-04T02:00:00Z' }
  expect(asked(roles('analyst'), { secondStepBy: '2024-12-04T02:00:00.1Z' })).not.toThrow()
  for (const right of [roles('analyst'), roles('administrator'), signedIn]) {
    expect(asked(right, due)).toThrow('action.second-step-due')
    expect(asked(right, { ...due, means: { kind: 'key', id: 'k' }, scopes: ['*'] })).toThrow(
      'action.second-step-due',
    )
  }
  expect(asked(anyone, due)).not.toThrow()
  // What nobody of the kind may is told as that.
  expect(asked(officeRoles('approver'), due)).toThrow('action.refused')
})
