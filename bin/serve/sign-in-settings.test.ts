import { expect, test } from 'vitest'
import { readSignIn } from './sign-in-settings.ts'

test('nothing has to be set', () => {
  expect(readSignIn({})).toMatchObject({ origin: null, secret: null, smtp: null, provider: null })
})

test('what is set is read', () => {
  const read = readSignIn({
    ONEDELTA_ORIGIN: 'https://bulletin.example.org/',
    ONEDELTA_PROXIES: '10.0.0.0/8, 2001:db8::/32',
    SMTP_URL: 'smtps://user:word@mail.example.org',
    MAIL_FROM: 'bulletin@example.org',
    OIDC_ISSUER: 'https://id.example.org',
    OIDC_CLIENT_ID: 'onedelta',
    OIDC_CLIENT_SECRET: 'told',
    OIDC_TITLE: '浙里办',
  })
  expect(read).toMatchObject({
    origin: 'https://bulletin.example.org',
    smtp: { from: 'bulletin@example.org' },
    provider: { issuer: 'https://id.example.org', title: { en: '浙里办', zh: '浙里办' } },
  })
  expect(read.proxies.check('10.1.2.3')).toBe(true)
  expect(read.proxies.check('127.0.0.1')).toBe(true)
  expect(read.proxies.check('2001:db8::1', 'ipv6')).toBe(true)
  expect(read.proxies.check('192.0.2.1')).toBe(false)
})

test.each([
  [{ ONEDELTA_ORIGIN: 'bulletin.example.org' }, 'start.bad-setting'],
  [{ ONEDELTA_ORIGIN: 'https://bulletin.example.org/path' }, 'start.bad-setting'],
  [{ ONEDELTA_PROXIES: 'somewhere' }, 'start.bad-setting'],
  [{ ONEDELTA_PROXIES: '10.0.0.0/99' }, 'start.bad-setting'],
  [{ OIDC_ISSUER: 'https://id.example.org', OIDC_CLIENT_ID: 'onedelta' }, 'start.bad-setting'],
  [{ SMTP_URL: 'mail.example.org' }, 'mail.bad-address'],
  [{ SMTP_URL: 'smtp://mail.example.org' }, 'mail.bad-address'],
])('refuses %o', (environment, code) => {
  expect(() => readSignIn(environment)).toThrow(code)
})
