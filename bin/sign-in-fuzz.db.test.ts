import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testAuth, testDatabase } from '#test/support'
import { serveAccount } from './tiny/serve-account.ts'

const db = await testDatabase()
const signIn = testAuth(db)
const { client } = await serveAccount(db, signIn)
const ada = await signIn.person('Ada')

const FORMS = [
  '/en/sign-in',
  '/en/sign-in/code',
  '/en/sign-in/link',
  '/en/sign-in/link/accept',
  '/en/forgot',
  '/en/reset',
  '/en/account/name',
  '/en/account/password',
  '/en/account/authenticator',
  '/en/account/authenticator/confirm',
  '/en/account/authenticator/remove',
  '/en/account/recovery-codes',
  '/en/account/passkeys/remove',
  '/en/account/sessions/end',
] as const
const NAMES = [
  'email',
  'password',
  'present',
  'name',
  'token',
  'code',
  'next',
  'session',
  'passkey',
  'address',
  'codes',
]
/** What was sent was wrong, or leads on; it is never our fault. */
const CALM = new Set([200, 303, 400, 401, 403, 404, 409, 413, 415, 429])

test('whatever is typed into a form, signed in or not, nothing breaks', async () => {
  const browser = client()
  await browser.signIn(ada)
  const session = browser.jar.get('onedelta.session_token') ?? ''
  let round = 0
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }).map((text) => `${text}@example.org`),
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ maxLength: 3000 }),
    fc.constantFrom(
      '\u0000',
      '%00',
      "' OR 1=1 --",
      '{"$ne":null}',
      '../../etc/passwd',
      '<script>',
      ada,
      '\ud800',
    ),
  )
  const fields = fc.dictionary(fc.constantFrom(...NAMES, '__proto__', 'constructor'), odd)
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...FORMS),
      fields,
      fc.boolean(),
      async (path, given, inside) => {
        round += 1
        const one = client({ 'x-forwarded-for': `203.0.${round % 250}.${Math.floor(round / 250)}` })
        if (inside) one.jar.set('onedelta.session_token', session)
        const response = await one.post(path, given)
        expect(CALM, `${path} ${response.status}`).toContain(response.status)
      },
    ),
    { numRuns: 300 },
  )
})

test('whatever is sent to an address of sign-in, in whatever form, the answer is a problem, a page or a way on', async () => {
  const paths = [
    ...FORMS,
    '/auth/passkey/question',
    '/auth/passkey/answer',
    '/auth/passkey/offer',
    '/auth/passkey/add',
  ]
  const types = [
    'application/json',
    'application/x-www-form-urlencoded',
    'text/plain',
    'multipart/form-data',
    '',
  ]
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }).map((one) => Buffer.from(one)),
    fc.json().map((text) => Buffer.from(text)),
    fc
      .record({
        response: fc.record(
          {
            id: fc.oneof(fc.string({ unit: 'binary' }), fc.base64String({ minLength: 4 })),
            rawId: fc.string({ unit: 'binary' }),
            type: fc.constantFrom('public-key', 'x'),
            response: fc.dictionary(
              fc.constantFrom(
                'clientDataJSON',
                'authenticatorData',
                'signature',
                'attestationObject',
                'transports',
              ),
              fc.oneof(fc.base64String(), fc.jsonValue()),
            ),
          },
          { requiredKeys: [] },
        ),
        name: fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' })),
      })
      .map((value) => Buffer.from(JSON.stringify(value))),
  )
  const browser = client()
  await browser.signIn(ada)
  const session = browser.jar.get('onedelta.session_token') ?? ''
  let round = 0
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...paths),
      fc.constantFrom(...types),
      bytes,
      async (path, type, body) => {
        round += 1
        const one = client({ 'x-forwarded-for': `203.1.${round % 250}.${Math.floor(round / 250)}` })
        one.jar.set('onedelta.session_token', session)
        if (path.startsWith('/auth/passkey/a'))
          await one.send(
            'POST',
            path.endsWith('add') ? '/auth/passkey/offer' : '/auth/passkey/question',
            '{}',
            {
              'content-type': 'application/json',
              'sec-fetch-site': 'same-origin',
            },
          )
        const response = await one.send('POST', path, new Uint8Array(body), {
          'sec-fetch-site': 'same-origin',
          ...(type === '' ? {} : { 'content-type': type }),
        })
        const text = await response.text()
        expect(CALM, `${path} ${type} ${response.status} ${text}`).toContain(response.status)
        expect(text).not.toMatch(/ {4}at |node_modules/)
        if (path.startsWith('/auth/') && response.status >= 400)
          expect(JSON.parse(text)).toMatchObject({
            status: response.status,
            code: expect.stringMatching(/\./),
          })
      },
    ),
    { numRuns: 300 },
  )
})

test('what no database holds as text is refused as anything else that is wrong', async () => {
  const email = 'a\u0000@example.org'
  const said = [
    await client().post('/en/sign-in', { email, password: 'wrong wrong wrong' }),
    await client().post('/en/sign-in', { email: ada, password: '\u0000\ud800 wrong wrong' }),
    await client().post('/en/forgot', { email }),
  ]
  expect(said.map(({ status }) => status)).toEqual([401, 401, 200])
  const browser = client()
  await browser.send('POST', '/auth/passkey/question', '{}', {
    'content-type': 'application/json',
    'sec-fetch-site': 'same-origin',
  })
  const parts = { clientDataJSON: 'e30', authenticatorData: 'AA', signature: 'AA' }
  const response = { id: 'a\u0000', rawId: 'a\u0000', type: 'public-key', response: parts }
  const answer = await browser.send('POST', '/auth/passkey/answer', JSON.stringify({ response }), {
    'content-type': 'application/json',
    'sec-fetch-site': 'same-origin',
  })
  expect([answer.status, (await answer.json()).code]).toEqual([401, 'auth.passkey-failed'])
})
