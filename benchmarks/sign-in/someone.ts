import { type Product, pause } from '../product/index.ts'

const PASSWORD = 'seven herons cross the quiet river 41'
const LINK_WAIT_ms = 100
const LINK_TRIES_MAX = 200

/** What a person shows: the cookie of a session, and a key. */
export type Shown = { readonly cookie: string; readonly key: string }

/** The first administrator, by the link that the product prints; with a key for everything. */
export async function becomeSomeone(product: Product): Promise<Shown> {
  const { address } = product
  const token = await firstToken(product)
  const answer = await fetch(`${address}/en/sign-in/link`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: address, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      token,
      name: 'Ada',
      email: 'ada@office.example',
      password: PASSWORD,
    }),
  })
  if (answer.status !== 303) throw new Error(`the link answered ${answer.status}`)
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0] ?? '')
    .join('; ')
  const made = await fetch(`${address}/api/v1/keys`, {
    method: 'POST',
    headers: { origin: address, cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'benchmark', scopes: ['*'] }),
  })
  const { text }: { readonly text: string } = await made.json()
  return { cookie, key: text }
}

async function firstToken(product: Product): Promise<string> {
  for (let tries = 0; tries < LINK_TRIES_MAX; tries += 1) {
    const token = /\/sign-in\/link\?token=([\w-]{43})/.exec(product.said())?.[1]
    if (token !== undefined) return token
    await pause(LINK_WAIT_ms)
  }
  throw new Error('the first start printed no link')
}
