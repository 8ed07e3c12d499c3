import { renderToStaticMarkup } from 'react-dom/server'
import { say } from '#platform/i18n'
import type { Page, PageFrame } from '#programmes/contract/page'
import { pages } from '#programmes/pages'
import type { Assets } from './assets.ts'
import { Document } from './shell.tsx'
import { Failed, NotFound, type Problem } from './states.tsx'
import { WORDS } from './words.ts'

/** Written in by the build; absent where the pages are drawn from source. */
declare const __ASSETS__: Assets | null | undefined
const assets = typeof __ASSETS__ === 'undefined' ? null : (__ASSETS__ ?? null)

export type RenderRequest = {
  /** The name of a page, or `problem`: then `data` says what went wrong. */
  readonly page: string
  readonly data: unknown
  readonly frame: PageFrame
  readonly status?: number
  /** A problem of a page that stands in other sites' pages. */
  readonly bare?: boolean
}

/** Which addresses there are and which query feeds each: what a server needs to know of the pages. */
export const routes = pages.map(({ path, name, query, panel, bare }) => ({
  path,
  name,
  query,
  panel: panel !== undefined,
  bare: bare === true,
}))

/** Draws a page, its panel alone for `?fragment=panel`, or a problem; pure, and the same for the same input. */
export function render(request: RenderRequest): { readonly html: string; readonly status: number } {
  const { page: name, data, frame, status = 200, bare = false } = request
  const page = pages.find((candidate) => candidate.name === name)
  if (page === undefined || status >= 400)
    return renderProblem(frame, (data ?? {}) as Problem, status, bare)
  if (frame.search.fragment === 'panel' && page.panel !== undefined) {
    const Panel = page.panel
    return { html: renderToStaticMarkup(<Panel data={data} frame={frame} />), status }
  }
  return { html: renderPage(page, data, frame), status }
}

function renderPage(page: Page, data: unknown, frame: PageFrame): string {
  const Content = page.component
  const title = page.title(data, frame)
  return `<!doctype html>${renderToStaticMarkup(
    <Document
      frame={frame}
      assets={assets}
      title={title}
      description={page.description?.(data, frame) ?? title}
      alternates={page.alternates?.(data, frame) ?? []}
      bare={page.bare === true}
      undated={page.undated === true}
      {...(page.picture === undefined ? {} : { picture: page.picture(data, frame) })}
      {...(page.desk === undefined ? {} : { desk: page.desk })}
    >
      <Content data={data} frame={frame} />
    </Document>,
  )}`
}

function renderProblem(frame: PageFrame, problem: Problem, given: number, bare: boolean) {
  const status = given >= 400 ? given : 404
  // Where a day was asked, another may help.
  const undated = frame.search['as-of'] === undefined
  const title = say(
    status === 404 ? WORDS.notFoundTitle : status >= 500 ? WORDS.problemTitle : WORDS.refusedTitle,
    frame.lang,
  )
  const content =
    status === 404 ? (
      <NotFound frame={frame} problem={problem} bare={bare} />
    ) : (
      <Failed frame={frame} problem={problem} status={status} />
    )
  const html =
    frame.search.fragment === 'panel'
      ? renderToStaticMarkup(content)
      : `<!doctype html>${renderToStaticMarkup(
          <Document
            {...{ frame, assets, title, bare, undated }}
            description={title}
            alternates={[]}
          >
            {content}
          </Document>,
        )}`
  return { html, status }
}
