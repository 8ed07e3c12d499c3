/** What came back: an answer, a known refusal in words, or nothing. */
export type Answered<T> =
  | { readonly kind: 'answer'; readonly answer: T }
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'failed' }
  | { readonly kind: 'offline' }

const WAIT_MS_MAX = 30_000

/** Sends something to be done with a request, or asks one; `path` is below the interface's own. */
export async function post<T>(path: string, body: object, lang: string): Promise<Answered<T>> {
  if (!navigator.onLine) return { kind: 'offline' }
  try {
    const response = await fetch(`/api/v1/collection/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'accept-language': lang,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(WAIT_MS_MAX),
    })
    if (response.ok) return { kind: 'answer', answer: (await response.json()) as T }
    if (response.status >= 500) return { kind: 'failed' }
    const problem = (await response.json()) as {
      readonly message?: string
      readonly remedy?: string
    }
    return { kind: 'refused', words: joined(problem.message ?? '', problem.remedy ?? '') }
  } catch {
    return { kind: navigator.onLine ? 'failed' : 'offline' }
  }
}

/** Between Chinese sentences stands no blank. */
function joined(message: string, remedy: string): string {
  return `${message}${/[。！？]$/.test(message) ? '' : ' '}${remedy}`.trim()
}
