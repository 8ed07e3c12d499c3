import type { Static, TSchema } from 'typebox'
import type { Read, Write } from '#platform/db'
import type { Text } from '#platform/i18n'
import type { Region } from '#platform/region'

// Terms.
// actor    who acts: the owner of the data folder at the terminal, the system itself, or an anonymous reader.
// action   the only way to change a programme's state.
// query    the only way to read it from outside.

export type Actor =
  | { readonly kind: 'owner'; readonly id: string }
  | { readonly kind: 'system'; readonly id: string }
  | { readonly kind: 'anonymous'; readonly id: string }

/** Effects, passed in: nothing in an engine or a programme reads a clock, a random source or the environment. */
export type BaseContext = {
  readonly actor: Actor
  /** The instant of the request, ISO 8601 in UTC; and the day of it in the region's time zone. */
  readonly now: string
  readonly today: string
  /** A new UUIDv7 of `now` and the host's random source. */
  readonly newId: () => string
  readonly region: Region
  readonly requestId: string
}

export type Action<C extends BaseContext, I extends TSchema, Out> = {
  readonly name: string
  readonly title: Text
  readonly input: I
  readonly may: (ctx: C, input: Static<I>) => boolean
  readonly apply: (tx: Write, ctx: C, input: Static<I>) => Promise<Out>
}

export type Query<C extends BaseContext, I extends TSchema, Out> = {
  readonly name: string
  readonly title: Text
  readonly input: I
  /** The schema of the answer: it makes the OpenAPI document and is checked in tests. */
  readonly output: TSchema
  readonly may: (ctx: C, input: Static<I>) => boolean
  readonly answer: (tx: Read, ctx: C, input: Static<I>) => Promise<Out>
  /**
   * The same answer as JSON in UTF-8, for one that may take long: what it needs is read in the transaction, and the work
   * that comes out of it is done after that, as far as may be beside the thread that answers others.
   */
  readonly written?: (tx: Read, ctx: C, input: Static<I>) => Promise<() => Promise<Uint8Array>>
}
