import { type Product, pause } from '../product/index.ts'

const PASSWORD = 'seven herons cross the quiet river 41'

/** Sends one request as somebody; throws `Refused` for an answer that isn't the one hoped for. */
export type Hand = <T>(method: 'GET' | 'POST', path: string, body?: unknown) => Promise<T>

export class Refused extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string, path: string) {
    super(`${path}: ${status} ${code}`)
    this.status = status
    this.code = code
  }
}

export type People = {
  readonly admin: Hand
  readonly analyst: Hand
  readonly approver: Hand
  readonly contributor: Hand
  readonly signer: Hand
  /** The organisation of the province. */
  readonly province: string
}

const PROVINCE = 'jiangsu'
const LINK_WAIT_MS = 100
const LINK_TRIES_MAX = 200
/** Whoever waited longer would try again. */
const ANSWER_MS_MAX = 60_000

/** Everybody whom the work needs, by the ways that a person would take: the first link, invitations, keys. */
export async function invitePeople(product: Product): Promise<People> {
  const { address } = product
  const first = await firstLink(product)
  const cookie = await opened(address, first, 'Admin', 'admin@office.example')
  const admin = handOf(address, { cookie, origin: address })
  const { items } = await admin<{ items: { id: string; code: string }[] }>('GET', '/organisations')
  const province = items.find(({ code }) => code === PROVINCE)?.id ?? ''
  const keyOf = async (name: string, role: string, organisation?: string): Promise<Hand> => {
    const email = `${name}@${organisation === undefined ? 'office' : PROVINCE}.example`
    const invited = await admin<{ path: string }>('POST', '/invitations', {
      email,
      roles: [role],
      ...(organisation === undefined ? {} : { organisation }),
    })
    const own = handOf(address, {
      cookie: await opened(address, invited.path, name, email),
      origin: address,
    })
    const key = await own<{ text: string }>('POST', '/keys', { title: 'work', scopes: ['*'] })
    return handOf(address, { authorization: `Bearer ${key.text}` })
  }
  return {
    admin,
    analyst: await keyOf('analyst', 'analyst'),
    approver: await keyOf('approver', 'approver'),
    contributor: await keyOf('contributor', 'contributor', province),
    signer: await keyOf('signer', 'approver', province),
    province,
  }
}

/** Printed when everything else has been. */
async function firstLink(product: Product): Promise<string> {
  for (let tries = 0; tries < LINK_TRIES_MAX; tries += 1) {
    const link = /\/sign-in\/link\?token=[\w-]{43}/.exec(product.said())?.[0]
    if (link !== undefined) return link
    await pause(LINK_WAIT_MS)
  }
  throw new Error('the first start printed no link')
}

/** The session of whoever opens a link and becomes a person by it. */
async function opened(address: string, path: string, name: string, email: string): Promise<string> {
  const token = new URL(path, address).searchParams.get('token') ?? ''
  const answer = await fetch(`${address}/en/sign-in/link`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: address, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ token, name, email, password: PASSWORD }),
  })
  if (answer.status !== 303) throw new Error(`the link of ${name} answered ${answer.status}`)
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0] ?? '')
    .join('; ')
}

function handOf(address: string, headers: { readonly [name: string]: string }): Hand {
  return async <T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> => {
    const answer = await fetch(`${address}/api/v1${path}`, {
      method,
      headers: { ...headers, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(ANSWER_MS_MAX),
    })
    const text = await answer.text()
    if (answer.ok) return JSON.parse(text) as T
    const code = /"code":"([^"]+)"/.exec(text)?.[1] ?? 'none'
    throw new Refused(answer.status, code, path)
  }
}
