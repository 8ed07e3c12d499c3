import type { Provider } from '#platform/auth'
import type { Environment } from '#platform/cli'
import { HouseError } from '#platform/errors'
import { proxiesOf } from '#platform/http'
import { type Smtp, smtpOf } from '#platform/mail'

/** What sign-in needs of the environment. */
export type SignInSettings = {
  /** ONEDELTA_ORIGIN: where people reach this server, `https://example.org`; null: where it listens. */
  readonly origin: string | null
  /** ONEDELTA_SECRET: what cookies are signed with; null: made in the data folder. */
  readonly secret: string | null
  /** ONEDELTA_PROXIES: servers in front of this one, by address or network. */
  readonly proxies: ReturnType<typeof proxiesOf>
  /** SMTP_URL and MAIL_FROM; null: messages are shown to an administrator. */
  readonly smtp: Smtp | null
  /** OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_TITLE: a government's identity provider. */
  readonly provider: Provider | null
}

/** Throws `start.bad-setting` and `mail.bad-address`. */
export function readSignIn(environment: Environment): SignInSettings {
  const { ONEDELTA_SECRET, ONEDELTA_PROXIES, SMTP_URL, MAIL_FROM } = environment
  return {
    origin: originIn(environment),
    secret: ONEDELTA_SECRET || null,
    proxies: readProxies(ONEDELTA_PROXIES ?? ''),
    smtp: smtpOf(SMTP_URL, MAIL_FROM),
    provider: providerOf(environment),
  }
}

/** Throws `start.bad-setting`. */
export function originIn({ ONEDELTA_ORIGIN }: Environment): string | null {
  return ONEDELTA_ORIGIN ? originOf(ONEDELTA_ORIGIN) : null
}

function readProxies(value: string): SignInSettings['proxies'] {
  try {
    return proxiesOf(value)
  } catch (error) {
    const setting = {
      name: 'ONEDELTA_PROXIES',
      value,
      wanted: 'list of addresses and networks such as 10.0.0.0/8, 192.0.2.7',
      wantedZh: '地址或网段列表（形如 10.0.0.0/8, 192.0.2.7）',
    }
    throw new HouseError('start.bad-setting', setting, { cause: error })
  }
}

function originOf(value: string): string {
  const url = URL.parse(value)
  if (url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/') return url.origin
  throw new HouseError('start.bad-setting', {
    name: 'ONEDELTA_ORIGIN',
    value,
    wanted: 'address such as https://bulletin.example.org',
    wantedZh: '地址（形如 https://bulletin.example.org）',
  })
}

function providerOf(environment: Environment): Provider | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_TITLE } = environment
  if (!OIDC_ISSUER) return null
  for (const [name, value] of Object.entries({ OIDC_CLIENT_ID, OIDC_CLIENT_SECRET })) {
    if (value) continue
    throw new HouseError('start.bad-setting', {
      name,
      value: '',
      wanted: 'value, as the identity provider gave it',
      wantedZh: '值（由统一身份认证平台提供）',
    })
  }
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID ?? '',
    clientSecret: OIDC_CLIENT_SECRET ?? '',
    title: OIDC_TITLE
      ? { en: OIDC_TITLE, zh: OIDC_TITLE }
      : { en: 'the identity provider', zh: '统一身份认证' },
  }
}
