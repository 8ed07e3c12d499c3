import type { Catalogue, Observation } from '#engines/series'
import type { ErrorInfo } from '#platform/errors'
import type { Region } from '#platform/region'
import type { Given } from '../documents/read-given.ts'
import type { Alias } from '../match/types.ts'

// Terms.
// thread   beside the one that answers requests: it holds a copy of the ground, and checks one release at a time.

/** A release as it was asked about from outside. */
export type Asked = Given & {
  readonly date?: string
  readonly asOf?: string
  readonly document?: string
  readonly against?: 'itself' | 'data'
}

/** To a thread, in this order: what it stands on, piece by piece; then releases. */
export type Sent =
  | { readonly kind: 'ground'; readonly region: Region; readonly catalogue: Catalogue }
  | { readonly kind: 'observations'; readonly observations: readonly Observation[] }
  | {
      readonly kind: 'check'
      readonly asked: Asked
      readonly aliases: readonly Alias[]
      readonly today: string
    }

/** From it: the answer as JSON in UTF-8, or why there is none. */
export type Returned =
  | { readonly kind: 'checked'; readonly json: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'refused'; readonly code: string; readonly info: ErrorInfo }
  | { readonly kind: 'failed'; readonly reason: string }
