import { isAbsolute, join } from 'node:path'
import type { Provider } from '#platform/auth'
import type { Environment } from '#platform/cli'
import { HouseError } from '#platform/errors'
import { type Smtp, smtpOf } from '#platform/mail'

export const ROOT = join(import.meta.dirname, '..')

/** What the environment decides. */
export type Settings = {
  /** ONEDELTA_DATA: everything that this installation keeps. */
  readonly dataFolder: string
  /** ONEDELTA_REGION: the region pack. */
  readonly regionFolder: string
  readonly host: string
  readonly port: number
  /** DATABASE_URL: somebody's own PostgreSQL, as the app; null: the embedded one. */
  readonly databaseUrl: string | null
  /** ONEDELTA_MIGRATOR_URL: the same as the migrator, needed only when there is something to migrate. */
  readonly migratorUrl: string | null
  readonly signIn: SignInSettings
}

/** What sign-in needs of the environment. */
export type SignInSettings = {
  /** ONEDELTA_ORIGIN: where people reach this server, `https://example.org`; null: where it listens. */
  readonly origin: string | null
  /** ONEDELTA_SECRET: what cookies are signed with; null: made in the data folder. */
  readonly secret: string | null
  /** ONEDELTA_PROXIES: servers in front of this one, by address or network. */
  readonly proxies: string
  /** SMTP_URL and MAIL_FROM; null: messages are shown to an administrator. */
  readonly smtp: Smtp | null
  /** OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_TITLE: a government's identity provider. */
  readonly provider: Provider | null
}

/** The port and the addresses of a database throw `start.bad-setting` when they are read. */
export function readSettings(environment: Environment): Settings {
  const { ONEDELTA_DATA, ONEDELTA_REGION, HOST, PORT, DATABASE_URL, ONEDELTA_MIGRATOR_URL } =
    environment
  return {
    dataFolder: fromHere(ONEDELTA_DATA || join(ROOT, '.onedelta')),
    regionFolder: fromHere(ONEDELTA_REGION || join(ROOT, 'regions', 'yangtze-delta')),
    host: HOST || '127.0.0.1',
    // Only who serves needs it, and only there is a wrong one told.
    get port() {
      return portOf(PORT || '7600')
    },
    get databaseUrl() {
      return databaseOf('DATABASE_URL', DATABASE_URL)
    },
    get migratorUrl() {
      return databaseOf('ONEDELTA_MIGRATOR_URL', ONEDELTA_MIGRATOR_URL)
    },
    get signIn() {
      return signInOf(environment)
    },
  }
}

/** The embedded database of a data folder. */
export function databaseFolder(dataFolder: string): string {
  return join(dataFolder, 'database')
}

function fromHere(path: string): string {
  return isAbsolute(path) ? path : join(process.cwd(), path)
}

function signInOf(environment: Environment): SignInSettings {
  const { ONEDELTA_ORIGIN, ONEDELTA_SECRET, ONEDELTA_PROXIES, SMTP_URL, MAIL_FROM } = environment
  return {
    origin: ONEDELTA_ORIGIN ? originOf(ONEDELTA_ORIGIN) : null,
    secret: ONEDELTA_SECRET || null,
    proxies: ONEDELTA_PROXIES ?? '',
    smtp: smtpOf(SMTP_URL, MAIL_FROM),
    provider: providerOf(environment),
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

function portOf(value: string): number {
  const port = Number(value)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new HouseError('start.bad-setting', {
    name: 'PORT',
    value,
    wanted: 'port number',
    wantedZh: '端口号',
  })
}

// The address holds a password, so that a wrong one isn't repeated.
function databaseOf(name: string, value: string | undefined): string | null {
  if (!value) return null
  if (/^postgres(ql)?:\/\/\S+$/.test(value)) return value
  throw new HouseError('start.bad-setting', {
    name,
    value: `${value.slice(0, 4)}…`,
    wanted: 'address such as postgres://onedelta_app:PASSWORD@localhost:5432/onedelta',
    wantedZh: '地址（形如 postgres://onedelta_app:口令@localhost:5432/onedelta）',
  })
}
