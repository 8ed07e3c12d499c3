export type Fetched =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'offline' | 'error' | 'cancelled' }

/** HTML of one address within ten seconds; a problem that the server drew itself counts as HTML. */
export async function fetchHtml(address: string, signal: AbortSignal): Promise<Fetched> {
  try {
    const answer = await fetch(address, {
      headers: { accept: 'text/html' },
      signal: AbortSignal.any([signal, AbortSignal.timeout(10_000)]),
    })
    const drawn = answer.headers.get('content-type')?.startsWith('text/html') === true
    if (!drawn) return { kind: 'error' }
    return { kind: 'html', html: await answer.text() }
  } catch {
    if (signal.aborted) return { kind: 'cancelled' }
    return { kind: navigator.onLine ? 'error' : 'offline' }
  }
}
