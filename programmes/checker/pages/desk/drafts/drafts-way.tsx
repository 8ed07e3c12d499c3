import { type MouseEvent, useMemo, useState } from 'react'
import { say } from '#platform/i18n'
import { alignDrafts, type Draft, type Pair } from '../../../drafts/align-drafts.ts'
import { WORDS_OF_DRAFTS as W } from '../../drafts-words.ts'
import { MarkedText } from '../../report/marked-text.tsx'
import { opposedTo } from '../../report/told.ts'
import { WORDS_OF_DESK as D } from '../../words.ts'
import type { WayProps } from '../desk.tsx'
import { takePasted } from '../intake.ts'
import { DraftEvidence, type OpenClaim } from './draft-evidence.tsx'
import { type Drafts, DraftsForm } from './drafts-form.tsx'
import { PairList } from './pair-list.tsx'

type Compared = { readonly earlier: Draft; readonly later: Draft; readonly pairs: readonly Pair[] }

/** Two drafts of one text: what of their claims changed, and both with their marks. */
export function DraftsWay({ desk, checker, days }: WayProps) {
  const { frame, lexicon } = desk
  const { lang, languages } = frame
  const [texts, setTexts] = useState<Drafts>({ earlier: '', later: '' })
  const [compared, setCompared] = useState<Compared | null>(null)
  const [open, setOpen] = useState<OpenClaim | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)

  const draftOf = async (given: string): Promise<Draft> => {
    const taken = await takePasted(given, { lang })
    if (taken.kind === 'refused') throw new Error(taken.words)
    if (checker === null) throw new Error(say(D.failed, lang))
    const { text, source } = taken
    const date = days.date === '' ? null : days.date
    const { claims } = await checker.check({ text, date, source, lexicon, languages })
    return { text, claims }
  }
  const compare = async () => {
    setBusy(true)
    setRefusal(null)
    try {
      // One after the other: there is one worker.
      const earlier = await draftOf(texts.earlier)
      const later = await draftOf(texts.later)
      setCompared({ earlier, later, pairs: alignDrafts(earlier, later) })
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : say(D.failed, lang))
    }
    setBusy(false)
  }
  const states = useMemo(
    () => ({
      earlier: statesOf(compared?.pairs ?? [], 'earlier'),
      later: statesOf(compared?.pairs ?? [], 'later'),
    }),
    [compared],
  )
  const opposed = useMemo(() => {
    const claim = open === null ? undefined : compared?.[open.side].claims[open.index]
    return claim === undefined ? undefined : opposedTo(claim)
  }, [open, compared])
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    const link = event.target instanceof Element ? event.target.closest('[data-claim]') : null
    const article = link?.closest('[data-side]')
    if (!(link instanceof HTMLElement) || !(article instanceof HTMLElement)) return
    event.preventDefault()
    const side = article.dataset.side === 'earlier' ? 'earlier' : 'later'
    setOpen({ side, index: Number(link.dataset.claim) })
  }
  if (compared !== null)
    return (
      <>
        <p className="entry-acts print-none">
          <button
            type="button"
            onClick={() => {
              setOpen(null)
              setCompared(null)
            }}
          >
            {say(W.change, lang)}
          </button>
        </p>
        <PairList pairs={compared.pairs} frame={frame} />
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the links inside answer to the keyboard; this only hears their clicks. */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: as above. */}
        <div className="two drafts" onClick={follow}>
          {(['earlier', 'later'] as const).map((side) => (
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
                states={states[side]}
              />
            </article>
          ))}
        </div>
        {open !== null && (
          <DraftEvidence
            claims={compared[open.side].claims}
            open={open}
            frame={frame}
            close={() => {
              setOpen(null)
              document
                .getElementById(`${open.side}-mark-${open.index}`)
                ?.focus({ preventScroll: true })
            }}
          />
        )}
      </>
    )
  return <DraftsForm {...{ frame, texts, setTexts, isBusy, refusal, setRefusal, compare }} />
}

function statesOf(
  pairs: readonly Pair[],
  side: 'earlier' | 'later',
): ReadonlyMap<number, Pair['state']> {
  return new Map(
    pairs.flatMap((pair) => {
      const claim = pair[side]
      return claim === null ? [] : [[claim.index, pair.state] as const]
    }),
  )
}
