import { useRef, useState } from 'react'
import { say } from '#platform/i18n'
import type { FiguresSearchAnswer } from '#programmes/figures/types'
import { tell } from '#web'
import { WORDS_OF_DESK as W } from '../../words.ts'
import { act } from '../session.ts'
import { Picker } from './figure-picker.tsx'
import { insertFigure } from './insert-figure.ts'
import { selectFigure } from './items.ts'
import type { PartProps } from './panel.tsx'

/** Figures: those that the draft states, and the way to another from the series. */
export function FiguresPart(props: PartProps) {
  const { snapshot, frame } = props
  const { lang } = frame
  const [picked, setPicked] = useState<string | null>(null)
  return (
    <>
      {snapshot.draft.editable && (
        <section aria-labelledby="pick">
          <h2 id="pick">{say(W.pick, lang)}</h2>
          {picked === null ? (
            <FigureSearch {...props} onPick={setPicked} />
          ) : (
            <>
              <button type="button" className="plain" onClick={() => setPicked(null)}>
                ← {say(W.backToSearch, lang)}
              </button>
              <Picker {...props} indicator={picked} />
            </>
          )}
        </section>
      )}
      <Stated {...props} />
    </>
  )
}

type Found = FiguresSearchAnswer['items']

function FigureSearch({
  session,
  frame,
  onPick,
}: PartProps & { readonly onPick: (indicator: string) => void }) {
  const { lang } = frame
  const [found, setFound] = useState<Found | 'searching' | null>(null)
  const latest = useRef('')
  const search = async (q: string) => {
    latest.current = q
    if (q.trim() === '') return setFound(null)
    setFound((before) => before ?? 'searching')
    const answered = await session.ask.get<FiguresSearchAnswer>('/figures', { q, limit: 12 })
    // An answer to what was typed before is late.
    if (latest.current !== q) return
    setFound(answered.kind === 'answer' ? answered.answer.items : [])
  }
  return (
    <>
      <label className="desk-field">
        {say(W.search, lang)}
        <input
          id="figure-search"
          type="search"
          autoComplete="off"
          onInput={({ currentTarget }) => void search(currentTarget.value)}
        />
      </label>
      {found === 'searching' && <p className="quiet">{say(W.searching, lang)}</p>}
      {Array.isArray(found) && found.length === 0 && (
        <p className="quiet">{say(W.noFigures, lang)}</p>
      )}
      {Array.isArray(found) && (
        <ul className="desk-list">
          {found.map((figure) => (
            <li key={figure.id}>
              <button type="button" className="plain" onClick={() => onPick(figure.id)}>
                {say(figure.title, lang)}
              </button>
              <br />
              <span className="quiet">
                {figure.latest !== null &&
                  `${say(figure.latest.place.shortName, lang)}, ${say(figure.latest.period.words, lang)}: ${say(figure.latest.value.words, lang)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Stated({ session, snapshot, frame }: PartProps) {
  const { lang, languageNames } = frame
  const { draft, view } = snapshot
  const [refusal, setRefusal] = useState<string | null>(null)
  const stated = view?.stated ?? []
  const drop = async (id: string) => {
    const answered = await act(session, `/figures/${encodeURIComponent(id)}/dropped`, {})
    setRefusal(answered.kind === 'refused' ? answered.words : null)
  }
  return (
    <section aria-labelledby="stated">
      <h2 id="stated">{say(W.stated, lang)}</h2>
      {draft.figures.length === 0 && <p className="quiet">{say(W.noneStated, lang)}</p>}
      {refusal !== null && (
        <p className="notice bad" role="alert">
          {refusal}
        </p>
      )}
      <ul className="desk-list">
        {stated.map((figure) => (
          <li key={figure.id}>
            <button
              type="button"
              className="plain"
              onClick={() => selectFigure(session, snapshot.active, figure.id)}
            >
              {say(figure.title, lang)}
            </button>
            <br />
            {say(figure.words, lang)}{' '}
            <span className="quiet">{view?.figures[figure.id]?.verdictWords[lang]}</span>
            {draft.editable && (
              <p className="desk-acts">
                {draft.texts.map((text) => (
                  <button
                    key={text.lang}
                    type="button"
                    onClick={() => insertFigure(session, text.lang, figure)}
                  >
                    {tell(W.insertIn, lang, { language: languageNames[text.lang] ?? text.lang })}
                  </button>
                ))}
                <button type="button" onClick={() => void drop(figure.id)}>
                  {say(W.drop, lang)}
                </button>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
