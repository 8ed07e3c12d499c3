import { expect, test } from 'vitest'
import { programme as bulletin } from '#programmes/bulletin'
import { errors } from './errors.ts'

test('what the state of a text forbids is a conflict, what a person may not do is refused', () => {
  const all = { ...bulletin.errors, ...errors }
  const kindOf = (code: string) => all[code]?.kind
  for (const code of [
    'bulletin.not-yet',
    'bulletin.needs-reason',
    'bulletin.out-of-order',
    'bulletin.contradicts-itself',
    'desk.needs-reason',
    'desk.wrong-state',
  ])
    expect(kindOf(code), code).toBe('conflict')
  expect(kindOf('desk.same-person')).toBe('refused')
})
