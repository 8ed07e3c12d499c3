import type { Lang } from '#platform/i18n'
import type { Problem } from '../refusals/problem.ts'

/** A request to an address that needs more of it than a query gets: its cookies, who sent it, what was filled in. */
export type Visit = {
  readonly lang: Lang
  readonly search: { readonly [name: string]: string }
  readonly params: { readonly [name: string]: string }
  /** What was filled in; of a field that is given twice, the last. */
  readonly fields: { readonly [name: string]: string }
  /** A body in JSON, as it was sent. */
  readonly body: unknown
  readonly headers: Headers
  /** Null where it isn't known. */
  readonly address: string | null
  /** `https://example.org`: where the caller reached us. */
  readonly origin: string
}

/** What such an address answers; cookies go along in any case. */
export type Shown =
  | {
      readonly kind: 'page'
      readonly page: string
      readonly data: unknown
      readonly status?: number
      readonly cookies?: readonly string[]
    }
  | { readonly kind: 'elsewhere'; readonly to: string; readonly cookies?: readonly string[] }

/** A page with forms, or what one of its forms sends; below each language, and never kept by anybody. */
export type FormRoute = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly answer: (visit: Visit) => Promise<Shown>
  /** Draws the form again when it was refused, in the words and with the status of the refusal. */
  readonly again?: (visit: Visit, problem: Problem) => Promise<Shown>
}

/** An address for scripts and for other servers: JSON, or a way elsewhere. */
export type Endpoint = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly answer: (visit: Visit) => Promise<Said>
}

export type Said =
  | { readonly kind: 'json'; readonly value: unknown; readonly cookies?: readonly string[] }
  | { readonly kind: 'elsewhere'; readonly to: string; readonly cookies?: readonly string[] }
