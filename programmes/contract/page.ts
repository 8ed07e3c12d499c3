import type { ComponentType } from 'react'
import type { Lang, Text } from '#platform/i18n'

/** What a page is given beside its data; the same on the server and in the browser. */
export type PageFrame = {
  readonly lang: Lang
  readonly languages: readonly Lang[]
  readonly languageNames: { readonly [lang: Lang]: string }
  readonly regionTitle: { readonly [lang: Lang]: string }
  readonly example: boolean
  /** Which world the page shows; `linkTo` stays in it within a programme. */
  readonly world: 'recorded' | 'simulated'
  /** The path without its language prefix, and its search parameters. */
  readonly path: string
  readonly search: { readonly [name: string]: string }
  /** The knowledge date that governs the page, and the region's today. */
  readonly asOf: string
  readonly today: string
  /** `https://example.org`: for addresses that are read elsewhere. */
  readonly origin: string
  readonly params: { readonly [name: string]: string }
  /** Who looks at it; null where nobody signed in. */
  readonly viewer: {
    readonly name: string
    readonly organisation: Text | null
    readonly roles: readonly ('reader' | 'contributor' | 'analyst' | 'approver' | 'administrator')[]
    readonly office: boolean
  } | null
  /** The form of this page that was refused: where it was sent to, why, and what was typed. */
  readonly refused?: {
    /** Without the language prefix. */
    readonly to: string
    readonly message: string
    readonly remedy: string
    readonly fields: { readonly [name: string]: readonly string[] }
  }
}

/**
 * A page of a programme: a path, the query that feeds it, and what draws it. Its data are the answer of
 * `query`, asked in process; its input are path parameters and search parameters, with `asOf` and `lang`.
 */
export type Page<Data = any> = {
  /** Without the language prefix: `/figures/:id`. */
  readonly path: string
  readonly name: string
  /** Null: no address of its own; a form of its programme draws it. */
  readonly query: string | null
  readonly title: (data: Data, frame: PageFrame) => string
  readonly description?: (data: Data, frame: PageFrame) => string
  readonly component: ComponentType<{ readonly data: Data; readonly frame: PageFrame }>
  /** The path of a picture that sites show beside a link to the page, 1200 by 630. */
  readonly picture?: (data: Data, frame: PageFrame) => string
  /** Drawn instead of the page, without the shell, for `?fragment=panel`. */
  readonly panel?: ComponentType<{ readonly data: Data; readonly frame: PageFrame }>
  /** Drawn without header and footer, to stand in another page; such a page may be framed. */
  readonly bare?: boolean
  /** The knowledge date governs nothing on it, and isn't asked for in its header. */
  readonly undated?: boolean
  /** Which of `web/desks.ts` makes it a desk, where people work; loaded on no page that doesn't name it. */
  readonly desk?: 'check' | 'account' | 'draft' | 'collection' | 'bill' | 'studio'
  /** Machine-readable siblings for `<link rel="alternate">`: media type to address. */
  readonly alternates?: (
    data: Data,
    frame: PageFrame,
  ) => readonly { readonly type: string; readonly href: string; readonly title: string }[]
}
