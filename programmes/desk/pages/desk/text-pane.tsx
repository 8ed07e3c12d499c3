import { useEffect, useRef, useState } from 'react'
import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { tell } from '#web'
import type { DraftAnswer } from '../../types.ts'
import { Rendering } from '../rendering.tsx'
import { WORDS_OF_DESK as W } from '../words.ts'
import type { Tools } from './draft-desk.tsx'
import { selectFigure } from './panel/items.ts'
import { attach, change, type Session, type Snapshot, wrote } from './session.ts'

type Props = {
  readonly text: DraftAnswer['texts'][number]
  readonly frame: PageFrame
  readonly session: Session | null
  readonly snapshot: Snapshot
  readonly tools: Tools | null
}

/** One language: its source in an editor, or what readers would get of it. */
export function TextPane({ text, frame, session, snapshot, tools }: Props) {
  const { lang, languageNames } = frame
  const [isRead, setRead] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const language = languageNames[text.lang] ?? text.lang
  const label = tell(W.textIn, lang, { language })
  // biome-ignore lint/correctness/useExhaustiveDependencies: an editor is opened once; what comes later reaches it by the session.
  useEffect(() => {
    if (place.current === null || session === null || tools === null) return
    const editor = tools.openEditor({
      ...{ place: place.current, label, body: text.body, version: text.version, lang: text.lang },
      client: session.client,
      hint: say(W.placeholder, text.lang),
      editable: snapshot.draft.editable,
      onWrite: () => wrote(session, text.lang),
      onMove: (at) => session.sync?.at(text.lang, at),
      onFocus: () => change(session, { active: text.lang }),
    })
    attach(session, text.lang, editor)
    return () => editor.view.destroy()
  }, [session, tools])
  const view = snapshot.view
  const blocks = view?.texts.find((one) => one.lang === text.lang)?.blocks ?? []
  const open = (figure: string) => {
    if (session === null) return
    setRead(false)
    setTimeout(() => selectFigure(session, text.lang, figure))
  }
  return (
    <section className="text-pane" aria-label={label} data-part="">
      <div className="pane-bar">
        <h2 lang={text.lang}>{language}</h2>
        {tools !== null && (
          <fieldset className="chips">
            <legend className="sr">{tell(W.showAs, lang, { language })}</legend>
            {[false, true].map((reading) => (
              <button
                key={String(reading)}
                type="button"
                aria-pressed={isRead === reading}
                onClick={() => setRead(reading)}
              >
                {say(reading ? W.reading : W.source, lang)}
              </button>
            ))}
          </fieldset>
        )}
      </div>
      {tools === null ? (
        <pre className="draft-source" lang={text.lang}>
          {text.body === '' ? say(W.emptyText, lang) : text.body}
        </pre>
      ) : (
        <div className="editor-place" ref={place} hidden={isRead} />
      )}
      {isRead && (
        <article className="document draft-reading" lang={text.lang}>
          {blocks.length === 0 && <p className="quiet">{say(W.emptyText, lang)}</p>}
          <Rendering blocks={blocks} lang={text.lang} figures={view?.figures ?? {}} open={open} />
        </article>
      )}
    </section>
  )
}
