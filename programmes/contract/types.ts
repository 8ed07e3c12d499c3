import type { TSchema } from 'typebox'
import type { Indicator, Series } from '#engines/series'
import type { Action as AnyAction, Query as AnyQuery, BaseContext } from '#platform/action'
import type { Command as AnyCommand } from '#platform/cli'
import type { Database, MigrationSet, Read } from '#platform/db'
import type { ErrorCatalogue } from '#platform/errors'
import type { TellRefusal } from '#platform/http'
import type { Lang, Text } from '#platform/i18n'

/** What every action, query and command of a programme is given. */
export type Context = BaseContext & {
  readonly series: Series
  /** Left out where nothing can be sent. */
  readonly mail?: Mail
}

export type Mail = {
  /** Where links lead: `https://example.org`. */
  readonly home: string
  /**
   * Sends a message; else keeps it for an administrator to pass on, until it expires. One that never does is dropped, for
   * whoever wrote it to keep.
   */
  readonly post: (message: {
    readonly to: string
    readonly subject: string
    readonly text: string
    /** Null: nobody but its reader needs it, so that it is never kept. */
    readonly expiresAt: string | null
    /** Where a mail program ends what the message is part of, by a POST (RFC 8058). */
    readonly unsubscribe?: string
  }) => Promise<'sent' | 'kept' | 'dropped'>
  /** What is kept, the newest first; left out where nobody may see it. */
  readonly kept?: {
    readonly list: () => readonly KeptMessage[]
    readonly drop: (id: string) => void
  }
}

export type KeptMessage = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly keptAt: string
  readonly expiresAt: string | null
}

// The one place of the house where generics default to `any`: a manifest lists actions of every shape.
export type Action<I extends TSchema = any, Out = any> = AnyAction<Context, I, Out>
export type Query<I extends TSchema = any, Out = any> = AnyQuery<Context, I, Out>
export type Command = AnyCommand<Context>

/** A path bound to a query or an action; no logic. Path parameters and query string are its input. */
export type Route =
  | {
      readonly method: 'GET'
      readonly path: string
      readonly query: Query
      readonly summary: Text
      /** Other representations beside JSON, by media type; chosen by `Accept` or `?format=`. */
      readonly formats?: { readonly [mediaType: string]: Format }
      /** The media type of a standard that its answers are of: they say themselves which world they are from. */
      readonly answers?: string
      /** `api` (the default): below `/api/v1`; `language`: below `/{lang}`, in the first of its formats. */
      readonly mount?: 'api' | 'language'
    }
  | {
      readonly method: 'POST'
      readonly path: string
      readonly action: Action
      readonly summary: Text
      readonly answers?: string
      /**
       * A form of a page may send it too, to the same path below each language: what the reader sees then, the page of a
       * path (`/drafts/:id`, filled from its own path or the answer), or a page that is drawn with the answer, once.
       * Fields are written as in JSON, `title.en` for one within another.
       */
      readonly form?: ({ readonly next: string } | { readonly page: string }) & {
        /** What such a form may hold, where that is a table; left out: 256 KiB. */
        readonly bytes_max?: number
        /** Where its address leads who only opens it, as the link to another language does from a page drawn once; left out: nowhere. */
        readonly opened?: string
      }
    }
  /** A question too long for an address; it changes nothing, and nothing of it is kept. */
  | {
      readonly method: 'POST'
      readonly path: string
      readonly query: Query
      readonly summary: Text
      readonly formats?: { readonly [mediaType: string]: Format }
      /** Fields that a body which isn't JSON gives, by its media type: its bytes in base64, and its Content-Type. */
      readonly bodies?: {
        readonly [mediaType: string]: { readonly bytes: string; readonly type: string }
      }
    }

export type Encoded = string | Uint8Array

export type Format = {
  /** The word for `?format=`, e.g. `csv`. */
  readonly name: string
  readonly encode: (
    answer: any,
    ctx: Context,
    lang: Lang,
    origin: string,
  ) => Encoded | Promise<Encoded>
  readonly filename?: (answer: any) => string
}

export type Job = {
  readonly name: string
  readonly schedule: string
  readonly action: Action
  readonly input: unknown
  /** Whether there is anything to do; left out: always. What isn't done leaves no audit row. */
  readonly isDue?: (tx: Read, ctx: Context) => Promise<boolean>
}

/**
 * Makes what a newcomer finds of a programme in the simulated world, beside a server that answers others: `rest` is awaited
 * between two pieces of work, and `ended` asked.
 */
export type Demonstrate = (
  db: Database,
  ctx: Context,
  watch: { readonly rest: () => Promise<void>; readonly ended: () => boolean },
) => Promise<void>

/** What was counted of a programme's records, for the series: an indicator of the pack, a place, a period. */
export type CountedFigure = {
  readonly indicator: string
  readonly place: string
  readonly period: string
  /** Decimal, in the indicator's unit. */
  readonly value: string
}

export type Programme = {
  readonly name: string
  readonly title: Text
  /** Its tables are there in the simulated world as well, with its addresses, commands and jobs; left out: it isn't there. */
  readonly simulated?: boolean
  readonly migrations: MigrationSet | null
  readonly errors: ErrorCatalogue
  readonly actions: readonly Action[]
  readonly queries: readonly Query[]
  readonly routes: readonly Route[]
  /** How refusals are told of what is asked below a path of its routes; left out: as problems (RFC 9457). */
  readonly refusals?: { readonly [below: string]: TellRefusal }
  /** The indicators it answers for; a pack may add observed ones in its name. */
  readonly figures: readonly Indicator[]
  readonly commands: readonly Command[]
  readonly jobs: readonly Job[]
  /** Figures of its records, in either world; asked as the house, and public: nothing of them tells of one person. */
  readonly counted?: (tx: Read, ctx: Context) => Promise<readonly CountedFigure[]>
  /** For a programme that is in the simulated world. */
  readonly demonstrate?: Demonstrate
}
