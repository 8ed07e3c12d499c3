import { expect, test } from 'vitest'
import { makeHashing } from './hash.ts'

test('a hash says its parameters, differs each time, and is verified', async () => {
  const { hash, verify } = makeHashing()
  const [one, two] = [await hash('seven herons'), await hash('seven herons')]
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  expect(one).not.toBe(two)
  expect(await verify({ hash: one, password: 'seven herons' })).toBe(true)
  expect(await verify({ hash: one, password: 'seven heron' })).toBe(false)
  // The same character, composed otherwise.
  expect(await verify({ hash: await hash('caf\u00e9'), password: 'cafe\u0301' })).toBe(true)
})

test('verifies a hash of other parameters, made elsewhere', async () => {
  // A test vector of the reference implementation (phc-winner-argon2, test.c).
  const hash =
    '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
  const { verify } = makeHashing()
  expect(await verify({ hash, password: 'password' })).toBe(true)
  expect(await verify({ hash, password: 'Password' })).toBe(false)
})

test.each(['', 'plain', '$argon2id$v=19$m=19456,t=2,p=1$x$y', '$2b$10$abcdefghijklmnopqrstuv'])(
  'what is no hash of ours opens nothing: %s',
  async (hash) => {
    expect(await makeHashing().verify({ hash, password: '' })).toBe(false)
  },
)

test('too many at once are told to come again', async () => {
  const { hash } = makeHashing()
  const all = await Promise.allSettled(Array.from({ length: 70 }, (_, index) => hash(`p${index}`)))
  const refused = all.filter(({ status }) => status === 'rejected')
  expect(refused).toHaveLength(4)
  expect(refused[0]).toMatchObject({ reason: { code: 'auth.busy' } })
  await expect(hash('after')).resolves.toMatch(/^\$argon2id/)
}, 60_000)
