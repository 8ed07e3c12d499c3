import { type DragEvent, useRef } from 'react'
import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { WORDS_OF_DRAFTS as W } from '../../drafts-words.ts'
import { WORDS_OF_DESK as D } from '../../words.ts'
import { DayField } from '../day-field.tsx'
import { takeFiles } from '../intake.ts'
import type { Days } from '../use-days.ts'
import type { Drafts, DraftTexts } from './use-drafts.ts'

type Props = {
  readonly frame: PageFrame
  readonly texts: DraftTexts
  readonly setTexts: (change: (before: DraftTexts) => DraftTexts) => void
  readonly days: Days
  readonly setDays: (days: Days) => void
  readonly drafts: Drafts
  readonly compare: () => Promise<void>
}

/** Where two drafts are put in, each pasted, dropped or chosen. */
export function DraftsForm(props: Props) {
  const { frame, texts, setTexts, days, setDays, drafts, compare } = props
  const { refusal, refuse, isBusy, stop } = drafts
  const { lang } = frame
  return (
    <form
      method="dialog"
      className="entry"
      onSubmit={(event) => {
        event.preventDefault()
        void compare()
      }}
    >
      <p className="lead">{say(W.lead, lang)}</p>
      <p className="against">{say(D.alone, lang)}</p>
      <div className="two">
        {(['earlier', 'later'] as const).map((side) => (
          <DraftField
            key={side}
            side={side}
            text={texts[side]}
            lang={lang}
            setText={(text) => setTexts((before) => ({ ...before, [side]: text }))}
            setRefusal={refuse}
          />
        ))}
      </div>
      <DayField {...{ frame, days, setDays }} />
      {refusal !== null && (
        <p className="notice bad" role="alert">
          {refusal}
        </p>
      )}
      <p className="entry-acts">
        <button type="submit" className="main-act" disabled={isBusy}>
          {say(isBusy ? D.reading : W.compare, lang)}
        </button>
        {isBusy && (
          <button type="button" onClick={stop}>
            {say(D.stop, lang)}
          </button>
        )}
      </p>
    </form>
  )
}

type FieldProps = {
  readonly side: 'earlier' | 'later'
  readonly text: string
  readonly lang: string
  readonly setText: (text: string) => void
  readonly setRefusal: (words: string | null) => void
}

function DraftField({ side, text, lang, setText, setRefusal }: FieldProps) {
  const chooser = useRef<HTMLInputElement>(null)
  const read = async (files: readonly File[]) => {
    setRefusal(null)
    const taken = await takeFiles(files, { lang })
    if (taken.kind === 'refused') setRefusal(taken.words)
    else setText(taken.text)
  }
  const drop = (event: DragEvent) => {
    const files = [...event.dataTransfer.files]
    if (files.length === 0) return
    event.preventDefault()
    void read(files)
  }
  return (
    <div>
      <label htmlFor={`draft-${side}`}>{say(W[side], lang)}</label>
      <textarea
        id={`draft-${side}`}
        rows={12}
        aria-describedby={`draft-${side}-hint`}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
      />
      <p className="small quiet" id={`draft-${side}-hint`}>
        {say(D.textHint, lang)}
      </p>
      <input
        ref={chooser}
        type="file"
        hidden
        tabIndex={-1}
        aria-label={say(D.chooseFile, lang)}
        accept=".txt,.md,.html,.htm,.docx,.pdf,text/plain,text/html,application/pdf"
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file !== undefined) void read([file])
        }}
      />
      <button type="button" onClick={() => chooser.current?.click()}>
        {say(D.chooseFile, lang)}
      </button>
    </div>
  )
}
