import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { Inlines, linkTo, RunningText, WORDS } from '#web'
import type { Block, FigureMark, Inline } from '../types.ts'
import { WORDS_OF_BULLETIN as W } from './words.ts'

type Figures = { readonly [id: string]: FigureMark }
type Given = {
  readonly frame: PageFrame
  readonly figures: Figures
  /** The number of each figure's note on paper, where the text has notes; with the first place of a figure alone. */
  readonly notes?: NoteNumbers
}

export type NoteNumbers = ReadonlyMap<Inline, number>

/** A running text with its figures marked. */
export function Blocks({ blocks, ...given }: Given & { readonly blocks: readonly Block[] }) {
  return <RunningText blocks={blocks} figure={markIn(given)} />
}

/** A sentence of it. */
export function MarkedSentence({
  inlines,
  ...given
}: Given & { readonly inlines: readonly Inline[] }) {
  return <Inlines inlines={inlines} figure={markIn(given)} />
}

function markIn({ frame, figures, notes }: Given) {
  return (inline: Inline & { readonly kind: 'figure' }) => {
    const mark = figures[inline.figure]
    if (mark === undefined) return null
    const note = notes?.get(inline)
    return (
      <>
        <Mark frame={frame} mark={mark} />
        {note !== undefined && <sup className="paper-only">{note}</sup>}
      </>
    )
  }
}

/** A figure in the text: its underline says the verdict, and so do words for those who hear it. */
export function Mark({ frame, mark }: { readonly frame: PageFrame; readonly mark: FigureMark }) {
  const { lang } = frame
  const words = say(mark.verdictWords, lang)
  return (
    <>
      <a
        className={`fig fig-${mark.verdict}`}
        href={linkTo(frame, mark.href)}
        data-figure={mark.id}
        title={`${words}: ${say(mark.reason, lang)}`}
      >
        {say(mark.shown, lang)}
        <span className="sr"> ({words})</span>
      </a>
      {mark.provenance === 'simulated' && <span className="sim">{say(WORDS.simMark, lang)}</span>}
      {mark.changedSinceThen && (
        <span className="turned">
          <span aria-hidden="true">Δ</span>
          <span className="sr"> ({say(W.turned, lang)})</span>
        </span>
      )}
    </>
  )
}
