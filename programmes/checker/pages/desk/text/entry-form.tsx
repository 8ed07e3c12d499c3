import { type DragEvent, useLayoutEffect, useRef, useState } from 'react'
import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { WORDS_OF_DESK as W } from '../../words.ts'
import { DayField } from '../day-field.tsx'
import type { Days } from '../use-days.ts'

type Props = {
  readonly frame: PageFrame
  readonly text: string
  readonly days: Days
  readonly refusal: string | null
  readonly setText: (text: string) => void
  readonly setDays: (days: Days) => void
  /** A text that came as a whole is tested at once; one that is being typed waits for the button. */
  readonly onText: (text: string) => void
  readonly onFiles: (files: readonly File[]) => void
  readonly onExample: (lang: string) => void
}

/** Where a release is put in: pasted, dropped, chosen or typed. */
export function EntryForm(props: Props) {
  const { frame, text, days, refusal, setText, setDays, onText, onFiles, onExample } = props
  const { lang } = frame
  const [isOver, setOver] = useState(false)
  const [isMissing, setMissing] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const notice = useRef<HTMLParagraphElement>(null)
  const said = isMissing && text.trim() === '' ? say(W.nothingYet, lang) : refusal
  // On a phone the form is longer than the screen.
  useLayoutEffect(() => {
    if (said !== null) notice.current?.scrollIntoView({ block: 'center' })
  }, [said])
  const read = (files: readonly File[]) => {
    setMissing(false)
    onFiles(files)
  }
  const submit = () => {
    if (text.trim() !== '') return onText(text)
    setMissing(true)
    field.current?.focus({ preventScroll: true })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const files = [...event.dataTransfer.files]
    if (files.length > 0) return read(files)
    const dropped = event.dataTransfer.getData('text/plain')
    if (dropped !== '') onText(dropped)
  }
  return (
    <form
      method="dialog"
      className={isOver ? 'entry over' : 'entry'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <p className="lead">{say(W.lead, lang)}</p>
      <p className="against" id="release-alone">
        {say(W.alone, lang)}
      </p>
      {said !== null && (
        <p className="notice bad" role="alert" ref={notice}>
          {said}
        </p>
      )}
      <label htmlFor="release-text">{say(W.text, lang)}</label>
      <textarea
        id="release-text"
        ref={field}
        aria-invalid={said !== null}
        rows={12}
        aria-describedby="release-hint release-alone"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPaste={(event) => {
          const files = [...event.clipboardData.files]
          const pasted = event.clipboardData.getData('text/plain')
          if (text !== '' || (pasted === '' && files.length === 0)) return
          event.preventDefault()
          if (pasted !== '') onText(pasted)
          else read(files)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
        }}
      />
      <p className="small quiet" id="release-hint">
        {say(isOver ? W.dropHere : W.textHint, lang)}
      </p>
      <DayField frame={frame} days={days} setDays={setDays} />
      <p className="entry-acts">
        <button type="submit" className="main-act">
          {say(W.check, lang)}
        </button>
        <input
          ref={chooser}
          type="file"
          hidden
          tabIndex={-1}
          aria-label={say(W.chooseFile, lang)}
          accept=".txt,.md,.html,.htm,.docx,.pdf,text/plain,text/html,application/pdf"
          onChange={(event) => {
            const file = event.target.files?.[0]
            event.target.value = ''
            if (file !== undefined) read([file])
          }}
        />
        <button type="button" onClick={() => chooser.current?.click()}>
          {say(W.chooseFile, lang)}
        </button>
        <span className="examples">
          <span className="small quiet">{say(W.example, lang)}</span>
          {/* In the two languages that have a grammar, whatever the region's are. */}
          <button type="button" className="plain" onClick={() => onExample('en')}>
            {say(W.exampleEnglish, lang)}
          </button>
          <button type="button" className="plain" onClick={() => onExample('zh')}>
            {say(W.exampleChinese, lang)}
          </button>
        </span>
      </p>
    </form>
  )
}
