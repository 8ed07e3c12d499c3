import { type MouseEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import type { CheckAnswer } from '../../../types.ts'
import { ClaimPanel } from '../../report/claim-panel.tsx'
import { Footnotes, noteNumbers } from '../../report/footnotes.tsx'
import { MarkedText } from '../../report/marked-text.tsx'
import { opposedTo } from '../../report/told.ts'
import { WORDS_OF_DESK as D, WORDS_OF_REPORT as W } from '../../words.ts'
import { ClaimList, Problems, RELEASE_ID } from './claim-list.tsx'
import { Correction } from './correction.tsx'
import { type Filters, NO_FILTERS, rowsOf } from './filters.ts'
import { mayCorrect } from './may-correct.ts'
import { useReportKeys } from './use-report-keys.ts'

type Props = {
  readonly answer: CheckAnswer
  readonly text: string
  readonly frame: PageFrame
  /** Keys act on the report only while it is looked at. */
  readonly isShown: boolean
  /** The claim whose evidence is open. */
  readonly chosen: number | null
  readonly setChosen: (index: number | null) => void
  readonly testAgain: () => void
}

/** Beyond so many characters a text is laid out as it is read. */
const LONG_TEXT = 60_000

/** The release with its marks, and beside it the list of claims or the evidence of one of them. */
export function ReportView(props: Props) {
  const { answer, text, frame, isShown, chosen, setChosen, testAgain } = props
  const { lang } = frame
  const { claims } = answer
  const [filters, setFilters] = useState<Filters>(NO_FILTERS)
  const panel = useRef<HTMLElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const against = answer.summary.testedAgainst
  const rows = useMemo(
    () => rowsOf(claims, filters, against, lang, text),
    [claims, filters, against, lang, text],
  )
  const shown = useMemo(() => rows.flatMap((row) => row.claims), [rows])
  const notes = useMemo(() => noteNumbers(claims), [claims])
  const claim = chosen === null ? undefined : claims[chosen]
  const opposed = useMemo(() => (claim === undefined ? undefined : opposedTo(claim)), [claim])

  const close = useCallback(() => {
    const mark = chosen === null ? null : document.getElementById(`mark-${chosen}`)
    setChosen(null)
    mark?.focus({ preventScroll: true })
  }, [chosen, setChosen])
  const step = useCallback(
    (by: number) => {
      const at = shown.findIndex(({ index }) => index === chosen)
      const next = shown[at === -1 ? (by > 0 ? 0 : -1) : at + by]
      if (next !== undefined) setChosen(next.index)
    },
    [shown, chosen, setChosen],
  )
  useReportKeys({ step, close, search, isShown })

  // Whoever opened a claim is taken to its evidence, by eye and by ear.
  useLayoutEffect(() => {
    if (chosen === null || panel.current === null) return
    document.getElementById(`mark-${chosen}`)?.scrollIntoView({ block: 'nearest' })
    panel.current.scrollTop = 0
    const title = panel.current.querySelector('h2')
    if (title === null) return
    title.tabIndex = -1
    title.focus({ preventScroll: true })
  }, [chosen])

  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    const link = event.target instanceof Element ? event.target.closest('[data-claim]') : null
    if (!(link instanceof HTMLElement)) return
    event.preventDefault()
    setChosen(Number(link.dataset.claim))
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the links inside answer to the keyboard; this only hears their clicks.
    // biome-ignore lint/a11y/noStaticElementInteractions: as above.
    <div className="reading desk-reading" onClick={follow}>
      <Problems claims={claims} against={against} frame={frame} />
      <article
        className={text.length > LONG_TEXT ? 'document release long' : 'document release'}
        id={RELEASE_ID}
        lang={answer.language}
        aria-label={say(D.marksOfText, lang)}
      >
        <MarkedText
          {...{ text, claims, lang, notes }}
          current={chosen}
          {...(opposed === undefined ? {} : { opposed })}
        />
        <Footnotes claims={claims} lang={lang} />
      </article>
      <aside
        className="panel"
        ref={panel}
        aria-label={say(claim === undefined ? W.list : D.evidence, lang)}
        {...(claim === undefined ? {} : { 'data-open': '' })}
      >
        {claim === undefined ? (
          <ClaimList {...{ claims, rows, against, filters, setFilters, search, frame }} />
        ) : (
          <>
            <div className="panel-bar">
              <span>
                <button type="button" onClick={() => step(-1)} aria-label={say(W.previous, lang)}>
                  ←
                </button>{' '}
                <button type="button" onClick={() => step(1)} aria-label={say(W.next, lang)}>
                  →
                </button>
              </span>
              <button type="button" onClick={close}>
                {say(W.toList, lang)}
              </button>
            </div>
            <ClaimPanel
              {...{ claim, claims, frame }}
              {...(mayCorrect(frame) && {
                correction: (
                  <Correction key={claim.index} {...{ claim, frame }} onChange={testAgain} />
                ),
              })}
            />
          </>
        )}
      </aside>
    </div>
  )
}
