import { type MouseEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { say } from '#platform/i18n'
import { RAISED_WORDS, type Raised, WORDS_OF_DRAFTS as W } from '../../drafts-words.ts'
import { MarkedText } from '../../report/marked-text.tsx'
import { TestedAgainst } from '../../report/standing-tag.tsx'
import { opposedTo } from '../../report/told.ts'
import type { WayProps } from '../desk.tsx'
import { MissingDay } from '../missing-day.tsx'
import { useMoved } from '../use-days.ts'
import { useKept } from '../use-kept.ts'
import { DraftEvidence, type OpenClaim } from './draft-evidence.tsx'
import { DraftsForm } from './drafts-form.tsx'
import { DraftsStanding } from './drafts-standing.tsx'
import { type Compared, type DraftTexts, useDrafts } from './use-drafts.ts'

type Kept = { readonly texts: DraftTexts; readonly isCompared: boolean }
const SIDES = ['earlier', 'later'] as const

/** Two drafts of one text: what became of its problems and figures, and both with their marks. */
export function DraftsWay({ desk, checker, days, setDays }: WayProps) {
  const { frame } = desk
  const { lang } = frame
  const [texts, setTexts] = useState<DraftTexts>({ earlier: '', later: '' })
  const [open, setOpen] = useState<OpenClaim | null>(null)
  const drafts = useDrafts({ checker, desk })
  const { compared } = drafts
  useKept<Kept>(
    'drafts',
    () => [{ texts, isCompared: compared !== null }],
    (kept) => {
      setTexts(kept.texts)
      if (kept.isCompared) void drafts.compare(kept.texts, days)
    },
  )
  useMoved(days, (to, from) => {
    if (compared === null) return
    if (compared.summary.testedAgainst === 'itself-and-data') void drafts.askData(to)
    else if (to.date !== from.date) void drafts.compare(texts, to)
  })
  const marks = useMemo(() => (compared === null ? null : raisedIn(compared)), [compared])
  const opposed = useMemo(() => {
    const claim = open === null ? undefined : compared?.[open.side].claims[open.index]
    return claim === undefined ? undefined : opposedTo(claim)
  }, [open, compared])
  useReturn(open)

  if (compared === null || marks === null)
    return (
      <DraftsForm
        {...{ frame, texts, setTexts, days, setDays, drafts }}
        compare={() => drafts.compare(texts, days)}
      />
    )
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    const link = event.target instanceof Element ? event.target.closest('[data-claim]') : null
    const article = link?.closest('[data-side]')
    if (!(link instanceof HTMLElement) || !(article instanceof HTMLElement)) return
    event.preventDefault()
    const side = article.dataset.side === 'earlier' ? 'earlier' : 'later'
    setOpen({ side, index: Number(link.dataset.claim) })
  }
  const change = () => {
    setOpen(null)
    drafts.change()
  }
  return (
    <TestedAgainst against={compared.summary.testedAgainst}>
      <DraftsStanding
        {...{ frame, drafts, compared, change }}
        askData={() => drafts.askData(days)}
      />
      {compared.dayWithoutYear !== undefined && (
        <MissingDay {...{ frame, days, setDays }} day={compared.dayWithoutYear} />
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the links inside answer to the keyboard; this only hears their clicks. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above. */}
      <div
        className={open === null ? 'two drafts' : `reading desk-reading drafts open-${open.side}`}
        onClick={follow}
      >
        {SIDES.map((side) => (
          <article
            className="document release"
            key={side}
            data-side={side}
            aria-label={say(W[side], lang)}
          >
            <p className="standing">{say(W[side], lang)}</p>
            <MarkedText
              text={compared[side].text}
              claims={compared[side].claims}
              lang={lang}
              prefix={`${side}-`}
              current={open?.side === side ? open.index : null}
              {...(open?.side === side && opposed !== undefined ? { opposed } : {})}
              raised={marks[side]}
            />
          </article>
        ))}
        {open !== null && (
          <DraftEvidence
            claims={compared[open.side].claims}
            open={open}
            frame={frame}
            close={() => setOpen(null)}
          />
        )}
      </div>
    </TestedAgainst>
  )
}

/** The draft of an open claim has the other's room: whoever opens or closes one finds its mark where they look. */
function useReturn(open: OpenClaim | null): void {
  const last = useRef<OpenClaim | null>(null)
  useLayoutEffect(() => {
    const at = open ?? last.current
    if (at === null) return
    const mark = document.getElementById(`${at.side}-mark-${at.index}`)
    mark?.scrollIntoView({ block: open === null || last.current === null ? 'center' : 'nearest' })
    if (open === null) mark?.focus({ preventScroll: true })
    last.current = open
  }, [open])
}

type Marks = { readonly [side in 'earlier' | 'later']: ReadonlyMap<number, Raised> }

/** What of each draft changed; of a problem that was solved every figure says so in the later one. */
function raisedIn({ changes, pairs }: Compared): Marks {
  const earlier = new Map<number, Raised>()
  const later = new Map<number, Raised>()
  for (const pair of pairs) {
    const raised = pair.state === 'value' ? 'changed' : pair.state
    if (!(raised in RAISED_WORDS)) continue
    if (pair.earlier !== null) earlier.set(pair.earlier.index, raised as Raised)
    if (pair.later !== null) later.set(pair.later.index, raised as Raised)
  }
  for (const { kind, pairs: own } of changes)
    if (kind === 'solved')
      for (const { later: claim } of own) if (claim !== null) later.set(claim.index, 'solved')
  return { earlier, later }
}
