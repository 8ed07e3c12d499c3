import type { ReactNode } from 'react'
import { say, type Text } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { linkTo } from '#web'
import { WORDS_OF_SECTIONS as W } from './section-words.ts'

const SECTIONS = [
  ['/health/desk', W.desk],
  ['/health/desk/lists', W.lists],
  ['/health/desk/differences', W.differences],
  ['/health/desk/disputes', W.disputes],
  ['/health/desk/receipts', W.receipts],
  ['/health/desk/prefunds', W.prefunds],
] as const

/** A page of the desk: the way to its others, its heading, what was just done, and what it says. */
export function DeskSection(props: {
  readonly frame: PageFrame
  readonly title: string
  readonly lead: Text
  /** The month that the others are to show. */
  readonly month?: string | null
  /** What the form that led here did; null: none led here. */
  readonly done?: string | null
  readonly children: ReactNode
}) {
  const { frame, title, lead, month = null, done = null, children } = props
  const { lang } = frame
  return (
    <div className="wide-page office-desk health-work">
      <DeskSections frame={frame} month={month} />
      <h1>{title}</h1>
      {done !== null && frame.refused === undefined && (
        <p className="notice done" role="status">
          {done}
        </p>
      )}
      <p className="lead">{say(lead, lang)}</p>
      {children}
    </div>
  )
}

export function DeskSections(props: { readonly frame: PageFrame; readonly month: string | null }) {
  const { frame, month } = props
  const here = frame.path.replace(/^\/simulated/, '')
  return (
    <nav className="sections print-none" aria-label={say(W.sections, frame.lang)}>
      <ul>
        {SECTIONS.map(([path, words]) => (
          <li key={path}>
            <a
              href={linkTo(frame, path, { month })}
              aria-current={here === path ? 'page' : undefined}
            >
              {say(words, frame.lang)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** A month of those that have settlements, and what else the page is to show of it. */
export function MonthChoice(props: {
  readonly frame: PageFrame
  readonly months: readonly string[]
  readonly month: string | null
  /** Whether all months can be shown at once. */
  readonly all?: boolean
  readonly children?: ReactNode
}) {
  const { frame, months, month, all = false, children } = props
  const { lang } = frame
  const known = month === null || months.includes(month) ? months : [month, ...months]
  return (
    <form className="desk-row" method="get" action={`/${lang}${frame.path}`}>
      <label htmlFor="month-choice">
        {say(W.month, lang)}
        <select id="month-choice" name="month" defaultValue={month ?? ''}>
          {all && <option value="">{say(W.allMonths, lang)}</option>}
          {known.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
      {children}
      <button type="submit">{say(W.show, lang)}</button>
    </form>
  )
}
