import type { ReactNode } from 'react'
import type { Lang } from '#platform/i18n'
import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { linkHere, linkTo } from './links.ts'
import { WORDS } from './words.ts'

/** What went wrong, in words of the error's catalogue where there are any. */
export type Problem = {
  readonly code?: string
  readonly message?: string
  readonly remedy?: string
  readonly requestId?: string
}

/** An answer that holds nothing: one sentence why, and a way on. */
export function Empty({
  title,
  children,
}: {
  readonly title: string
  readonly children?: ReactNode
}) {
  return (
    <div className="state">
      <p className="notice">{title}</p>
      {children}
    </div>
  )
}

export function NotFound({
  frame,
  problem,
  bare,
}: {
  readonly frame: PageFrame
  readonly problem: Problem
  /** In another site's page: one line, and no way out of it. */
  readonly bare: boolean
}) {
  const { lang } = frame
  if (bare) return <p className="notice">{problem.message ?? say(WORDS.notFoundTitle, lang)}</p>
  return (
    <div className="state">
      <h1>{say(WORDS.notFoundTitle, lang)}</h1>
      <p>{problem.message ?? say(WORDS.notFoundText, lang)}</p>
      {problem.remedy !== undefined && problem.remedy !== '' && <p>{problem.remedy}</p>}
      <p className="doors">
        <a href={linkTo(frame, '/')}>{say(WORDS.readBulletin, lang)}</a>
        <a href={linkTo(frame, '/figures')}>{say(WORDS.searchFigures, lang)}</a>
      </p>
      <Code problem={problem} lang={lang} />
    </div>
  )
}

/** A known refusal (status below 500) in the catalogue's words, or a failure of ours in calm ones. */
export function Failed(props: {
  readonly frame: PageFrame
  readonly problem: Problem
  readonly status: number
}) {
  const { frame, problem, status } = props
  const { lang } = frame
  const ours = status >= 500
  return (
    <div className="state">
      <h1>{say(ours ? WORDS.problemTitle : WORDS.refusedTitle, lang)}</h1>
      <p>{ours ? say(WORDS.problemText, lang) : problem.message}</p>
      {problem.remedy !== undefined && problem.remedy !== '' && <p>{problem.remedy}</p>}
      <p className="doors">
        {ours && <a href={linkHere(frame, {})}>{say(WORDS.tryAgain, lang)}</a>}
        <a href={`/${lang}/`}>{say(WORDS.readBulletin, lang)}</a>
      </p>
      <Code problem={problem} lang={lang} />
    </div>
  )
}

function Code({ problem, lang }: { readonly problem: Problem; readonly lang: Lang }) {
  if (problem.code === undefined && problem.requestId === undefined) return null
  return (
    <p className="code">
      {problem.code}
      {problem.requestId !== undefined && ` · ${say(WORDS.requestId, lang)} ${problem.requestId}`}
    </p>
  )
}

/** What the reader's script shows while the evidence is under way or doesn't come; the words live here, not in the script. */
export function StateTemplates({ lang }: { readonly lang: Lang }) {
  return (
    <>
      <template id="state-loading">
        <p className="quiet">{say(WORDS.loading, lang)}</p>
      </template>
      <template id="state-offline">
        <h2>{say(WORDS.offlineTitle, lang)}</h2>
        <p>{say(WORDS.offlineText, lang)}</p>
        <button type="button" data-retry="">
          {say(WORDS.tryAgain, lang)}
        </button>
      </template>
      <template id="state-error">
        <h2>{say(WORDS.problemTitle, lang)}</h2>
        <p>{say(WORDS.problemText, lang)}</p>
        <button type="button" data-retry="">
          {say(WORDS.tryAgain, lang)}
        </button>
      </template>
    </>
  )
}
