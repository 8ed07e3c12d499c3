import { afterAll } from 'vitest'
import { buildServer, proxiesOf } from '#platform/http'
import { accountRoutes } from '#programmes/account'
import { fixedContext, PASSWORD, type TestAuth, type TestDatabase } from '#test/support'
import { catalogue, STATUSES } from '../modules.ts'

export type Sent = { readonly [name: string]: string }

/** Which page was drawn, and of what. */
export type Drawn = {
  readonly page: string
  readonly data: { readonly [name: string]: unknown }
}

export async function drawn(response: Response): Promise<Drawn> {
  return JSON.parse(await response.text())
}

/** The addresses of sign-in on a server that draws pages as their data; closed when the file is done. */
export async function serveAccount(
  db: TestDatabase,
  { auth }: TestAuth,
  given: Partial<Parameters<typeof accountRoutes>[0]> = {},
) {
  const { region } = fixedContext()
  const lines: string[] = []
  const server = await buildServer({
    region,
    db,
    sections: [],
    errors: catalogue,
    statuses: STATUSES,
    contextOf: ({ requestId }) => fixedContext({ region, requestId, newId: () => 'made' }),
    pages: {
      routes: [],
      render: ({ page, data, status }) => ({ html: JSON.stringify({ page, data }), status }),
    },
    assets: null,
    version: '1',
    proxies: proxiesOf('198.51.100.0/24'),
    log: { write: (line) => lines.push(line) },
    ...accountRoutes({
      auth,
      title: region.title,
      timeZone: region.timeZone,
      secondStepOf: async () => null,
      ...given,
    }),
  })
  const address = await server.listen({ host: '127.0.0.1', port: 0 })
  afterAll(() => server.close())
  const home = address.replace('127.0.0.1', 'localhost')
  return { home, lines, client: (given: Sent = {}) => clientOf(home, given) }
}

// A browser on the wire.
function clientOf(home: string, given: Sent) {
  const jar = new Map<string, string>()
  const send = async (method: string, path: string, body?: BodyInit, headers: Sent = {}) => {
    const response = await fetch(`${home}${path}`, {
      method,
      redirect: 'manual',
      headers: { cookie: [...jar].map((pair) => pair.join('=')).join('; '), ...given, ...headers },
      ...(body === undefined ? {} : { body }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const at = pair.indexOf('=')
      if (/max-age=0/i.test(cookie)) jar.delete(pair.slice(0, at))
      else jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return response
  }
  const post = (path: string, fields: Sent, headers: Sent = OWN) =>
    send('POST', path, new URLSearchParams(fields), headers)
  const signIn = (email: string, fields: Sent = {}) =>
    post('/en/sign-in', { email, password: PASSWORD, ...fields })
  return { jar, send, get: (path: string) => send('GET', path), post, signIn }
}

const OWN: Sent = { 'sec-fetch-site': 'same-origin' }
