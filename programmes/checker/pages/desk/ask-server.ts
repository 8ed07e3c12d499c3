import type { Text } from '#platform/i18n'
import type { CheckAnswer } from '../../types.ts'

const CHECK_WAIT_MS_MAX = 120_000
const RECEIPT_WAIT_MS_MAX = 30_000

export type Answered<T> =
  | { readonly kind: 'answer'; readonly answer: T }
  | { readonly kind: 'offline' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'stopped' }
  /** A known refusal in the words of its catalogue, in the language asked for. */
  | { readonly kind: 'refused'; readonly message: string; readonly remedy: string }

export type CheckQuestion = {
  readonly text: string
  readonly date?: string
  readonly asOf?: string
}

/** Sends a text to be tested against the data. The only place from which a text leaves the browser, but for receipts. */
export function askCheck(
  question: CheckQuestion,
  lang: string,
  stop?: AbortSignal,
): Promise<Answered<CheckAnswer>> {
  return post(`/api/v1/checks?lang=${lang}`, question, CHECK_WAIT_MS_MAX, stop)
}

export type ReceiptQuestion = { readonly sentence: string; readonly date?: string }

/** Sends a sentence of which a receipt is made and kept. */
export function askReceipt(
  question: ReceiptQuestion,
  lang: string,
): Promise<Answered<{ readonly href: string }>> {
  return post(`/api/v1/receipts?lang=${lang}`, question, RECEIPT_WAIT_MS_MAX)
}

export type AliasQuestion = { readonly words: string; readonly indicator: string | null }

/** Says which indicator words mean; nothing of the text goes with it. */
export function askAlias(question: AliasQuestion, lang: string): Promise<Answered<unknown>> {
  return post(`/api/v1/aliases?lang=${lang}`, question, RECEIPT_WAIT_MS_MAX)
}

/** Takes a correction back; what counted before counts again. */
export function askTakeBack(id: string, lang: string): Promise<Answered<unknown>> {
  return post(`/api/v1/aliases/${id}/take-back?lang=${lang}`, {}, RECEIPT_WAIT_MS_MAX)
}

export type NamedIndicator = { readonly id: string; readonly title: Text }

/** What a claim can be matched to, by its names; none where the server can't be asked. */
export async function askIndicators(lang: string): Promise<readonly NamedIndicator[]> {
  try {
    const response = await fetch(`/api/v1/figures?lang=${lang}`, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(RECEIPT_WAIT_MS_MAX),
    })
    const { items } = (await response.json()) as { readonly items?: readonly NamedIndicator[] }
    return items ?? []
  } catch {
    return []
  }
}

async function post<T>(
  address: string,
  body: object,
  wait_ms: number,
  stop?: AbortSignal,
): Promise<Answered<T>> {
  if (!navigator.onLine) return { kind: 'offline' }
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.any([
        AbortSignal.timeout(wait_ms),
        ...(stop === undefined ? [] : [stop]),
      ]),
    })
    if (response.ok) return { kind: 'answer', answer: (await response.json()) as T }
    if (response.status >= 500) return { kind: 'failed' }
    const problem = (await response.json()) as {
      readonly message?: string
      readonly remedy?: string
    }
    return { kind: 'refused', message: problem.message ?? '', remedy: problem.remedy ?? '' }
  } catch {
    if (stop?.aborted === true) return { kind: 'stopped' }
    return { kind: navigator.onLine ? 'failed' : 'offline' }
  }
}
