const WAIT_MS_MAX = 30_000

export type Answered<T> =
  | { readonly kind: 'answer'; readonly answer: T }
  | { readonly kind: 'offline' }
  | { readonly kind: 'failed' }
  /** A known refusal in the words of its catalogue. */
  | {
      readonly kind: 'refused'
      readonly code: string
      readonly status: number
      readonly words: string
    }

/** Asks and tells the server, in the language of the page; the only way out of the desk's script. */
export type Ask = {
  readonly get: <T>(path: string, search?: Search) => Promise<Answered<T>>
  readonly post: <T>(path: string, body: object) => Promise<Answered<T>>
}

type Search = { readonly [name: string]: string | number | undefined }

export function askIn(lang: string): Ask {
  return {
    get: (path, search = {}) => send(`${addressOf(path, { ...search, lang })}`, { method: 'GET' }),
    post: (path, body) =>
      send(addressOf(path, { lang }), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
  }
}

function addressOf(path: string, search: Search): string {
  const pairs = Object.entries(search).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  )
  return `/api/v1${path}?${new URLSearchParams(pairs).toString()}`
}

async function send<T>(address: string, request: RequestInit): Promise<Answered<T>> {
  if (!navigator.onLine) return { kind: 'offline' }
  try {
    const response = await fetch(address, {
      ...request,
      cache: 'no-store',
      signal: AbortSignal.timeout(WAIT_MS_MAX),
    })
    if (response.ok) return { kind: 'answer', answer: (await response.json()) as T }
    if (response.status >= 500) return { kind: 'failed' }
    const problem = (await response.json()) as {
      readonly code?: string
      readonly message?: string
      readonly remedy?: string
    }
    const { code = '', message = '', remedy = '' } = problem
    const gap = /[。！？\n]$/.test(message) ? '' : ' '
    return {
      kind: 'refused',
      code,
      status: response.status,
      words: `${message}${gap}${remedy}`.trim(),
    }
  } catch {
    return { kind: navigator.onLine ? 'failed' : 'offline' }
  }
}
