import { type MouseEvent, useEffect, useRef } from 'react'
import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { tell } from '#web'
import type { CheckedClaim } from '../../../types.ts'
import { WORDS_OF_DRAFTS as W } from '../../drafts-words.ts'
import { ClaimPanel } from '../../report/claim-panel.tsx'
import { WORDS_OF_REPORT as R } from '../../words.ts'

export type OpenClaim = { readonly side: 'earlier' | 'later'; readonly index: number }

type Props = {
  readonly open: OpenClaim
  /** All claims of that draft. */
  readonly claims: readonly CheckedClaim[]
  readonly frame: PageFrame
  readonly close: () => void
}

/** The evidence of a claim of one draft, beside it: the other draft waits until it is closed. */
export function DraftEvidence({ open, claims, frame, close }: Props) {
  const { lang } = frame
  const { side, index } = open
  const panel = useRef<HTMLElement>(null)
  const claim = claims[index]
  const latest = useRef(close)
  latest.current = close

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') latest.current()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: whichever claim is opened, its evidence is gone to.
  useEffect(() => {
    const title = panel.current?.querySelector('h2')
    if (title == null) return
    title.tabIndex = -1
    title.focus({ preventScroll: true })
  }, [side, index])

  if (claim === undefined) return null
  // Other claims of the evidence stand in the text: a link to one goes there.
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('[data-claim]') : null
    if (!(link instanceof HTMLElement)) return
    event.preventDefault()
    document.getElementById(`${side}-mark-${link.dataset.claim}`)?.click()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the links inside answer to the keyboard; this only hears their clicks.
    <aside
      className="panel print-none"
      data-open={side}
      ref={panel}
      aria-label={tell(W.evidence, lang, { side: say(W[side], lang) })}
      onClick={follow}
    >
      <div className="panel-bar">
        <span className="quiet">{say(W[side], lang)}</span>
        <button type="button" onClick={close}>
          {say(R.close, lang)}
        </button>
      </div>
      <ClaimPanel claim={claim} claims={claims} frame={frame} prefix={`${side}-`} />
    </aside>
  )
}
