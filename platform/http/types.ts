import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { Registry } from 'prom-client'
import type { TSchema } from 'typebox'
import type { Action, Actor, BaseContext, Query, Role, World } from '#platform/action'
import type { Database, Room } from '#platform/db'
import type { ErrorCatalogue, ErrorInfo } from '#platform/errors'
import type { Lang, Text } from '#platform/i18n'
import type { Region } from '#platform/region'
import type { Proxies } from './forms/address.ts'
import type { Endpoint, FormRoute } from './forms/types.ts'
import type { Problem } from './refusals/problem.ts'

// Terms.
// route    a path bound to a query or an action. Its input: path parameters, then the query string (or the body).
// format   another representation of an answer beside JSON, chosen by `?format=` or `Accept`.
// page     HTML for people, drawn by a function that is passed in; its data are the answer of a query.

export type Encoded = string | Uint8Array

export type Format<C extends BaseContext> = {
  readonly name: string
  // The route that a format stands beside decides what it encodes; a manifest holds formats of many answers.
  readonly encode: (answer: never, ctx: C, lang: Lang, origin: string) => Encoded | Promise<Encoded>
  readonly filename?: (answer: never) => string
}

export type HttpRoute<C extends BaseContext> =
  | {
      readonly method: 'GET'
      readonly path: string
      readonly query: Query<C, TSchema, unknown>
      readonly summary: Text
      readonly formats?: { readonly [mediaType: string]: Format<C> }
      /** The media type of a standard that its answers are of: they say themselves which world they are from. */
      readonly answers?: string
      /** `api` (the default): below `/api/v1`; `language`: below `/{lang}`, in the first of its formats. */
      readonly mount?: 'api' | 'language'
    }
  | {
      readonly method: 'POST'
      readonly path: string
      readonly action: Action<C, TSchema, unknown>
      readonly summary: Text
      readonly answers?: string
      /** Forms of pages may send it, below each language: then a page's path is opened, or a page drawn with the answer. */
      readonly form?: ({ readonly next: string } | { readonly page: string }) & {
        readonly bytes_max?: number
        readonly opened?: string
      }
    }
  /** A question too long for an address: it changes nothing, and nothing of it is kept. */
  | {
      readonly method: 'POST'
      readonly path: string
      readonly query: Query<C, TSchema, unknown>
      readonly summary: Text
      readonly formats?: { readonly [mediaType: string]: Format<C> }
      /** Fields that a body which isn't JSON gives, by its media type: its bytes in base64, and its Content-Type. */
      readonly bodies?: {
        readonly [mediaType: string]: { readonly bytes: string; readonly type: string }
      }
    }

/** A request that is refused, for an interface that has words of its own for it. */
export type RefusedRequest = {
  /** In the language that was asked for; and in another. */
  readonly problem: Problem
  readonly problemIn: (lang: Lang) => Problem
  /** What fills its message; of an input that can't be taken, the `fields` that are wrong. */
  readonly info: ErrorInfo
  /** What was sent, as far as it could be read; null: nothing. */
  readonly body: unknown
  readonly accept: string
  readonly contentType: string
}

export type ToldRefusal = { readonly type: string; readonly content: object }

/** Null: the request is told the problem, as everywhere. */
export type TellRefusal = (refused: RefusedRequest) => ToldRefusal | null

/** What is known of a page without drawing it. */
export type PageRoute = {
  readonly path: string
  readonly name: string
  /** Null: no address of its own; a form of its programme draws it. */
  readonly query: string | null
  /** `?fragment=panel` draws its panel alone. */
  readonly panel: boolean
  /** Made to stand in other sites' pages. */
  readonly bare: boolean
}

/** Who looks at a page, as its header says it. */
export type Viewer = {
  readonly name: string
  readonly organisation: Text | null
  readonly roles: readonly Role[]
  /** Belongs to the region's own office. */
  readonly office: boolean
}

export type Frame = {
  readonly lang: Lang
  readonly languages: readonly Lang[]
  readonly languageNames: { readonly [lang: Lang]: string }
  readonly regionTitle: Text
  readonly example: boolean
  readonly world: World
  readonly path: string
  readonly search: { readonly [name: string]: string }
  readonly asOf: string
  readonly today: string
  /** `https://example.org`: for addresses that are read elsewhere. */
  readonly origin: string
  readonly params: { readonly [name: string]: string }
  /** Null: nobody signed in. */
  readonly viewer: Viewer | null
  /** The form of the page that was refused; left out: none was. */
  readonly refused?: RefusedForm
}

export type RefusedForm = {
  /** The path that it was sent to, without language. */
  readonly to: string
  readonly message: string
  readonly remedy: string
  /** What was typed, by field. */
  readonly fields: { readonly [name: string]: readonly string[] }
}

export type Pages = {
  readonly routes: readonly PageRoute[]
  /** Page `problem` draws what went wrong: its data are code, message, remedy and request id. */
  readonly render: (request: {
    readonly page: string
    readonly data: unknown
    readonly frame: Frame
    readonly status: number
    /** A problem of a page that stands in other sites' pages. */
    readonly bare?: boolean
  }) => { readonly html: string; readonly status: number }
}

/** Routes and queries of one programme, for the reference and for pages that name queries. */
export type Section<C extends BaseContext> = {
  readonly name: string
  readonly title: Text
  /** It is there in the simulated world as well. */
  readonly simulated?: boolean
  readonly routes: readonly HttpRoute<C>[]
  readonly queries: readonly Query<C, TSchema, unknown>[]
  /** How refusals are told of what is asked below a path, as routes are written; left out: as problems. */
  readonly refusals?: { readonly [below: string]: TellRefusal }
}

export type ServerParts<C extends BaseContext> = {
  readonly region: Region
  readonly db: Database
  readonly sections: readonly Section<C>[]
  /** The catalogues of all modules. */
  readonly errors: ErrorCatalogue
  /** Statuses of codes whose kind alone would give another, e.g. one that a standard fixes. */
  readonly statuses?: { readonly [code: string]: number }
  readonly contextOf: (request: {
    readonly requestId: string
    readonly actor: Actor
    readonly address: string | null
    readonly world: World
  }) => C
  /** The database of the simulated world; left out: that world has no addresses. */
  readonly simulated?: Database
  /** Who sends a request; left out: everybody is an anonymous reader. Throws what is wrong with a key. */
  readonly actorOf?: (request: {
    readonly headers: IncomingHttpHeaders
    readonly address: string | null
  }) => Promise<Actor | null>
  /** What `/metrics` tells beside how requests fare. */
  readonly measures?: readonly ((registry: Registry) => void)[]
  /** Addresses beside the programmes' own, such as those of sign-in. */
  readonly mounts?: readonly ((server: FastifyInstance) => void | Promise<void>)[]
  /** Null: no pages, only the interface. */
  readonly pages: Pages | null
  /** The folder of hashed, immutable files served below `/assets/`; null: none. */
  readonly assets: string | null
  readonly version: string
  /** Where people reach this server, `https://example.org`; left out: what each request says. */
  readonly origin?: string
  readonly forms?: readonly FormRoute[]
  readonly endpoints?: readonly Endpoint[]
  /** Servers in front of this one whose word about a request's address counts; left out: none. */
  readonly proxies?: Proxies
  /** Of the disk where the database lies; left out: somebody else's. */
  readonly room?: Room | null
  /** Structured logs, one JSON line each; left out: silent. */
  readonly log?: { readonly write: (line: string) => void }
}
