import { say } from '#platform/i18n'
import { tell } from '#web'
import { WORDS_OF_DESK as W } from '../../words.ts'
import { change, goTo, refreshView } from '../session.ts'
import { insertFigure } from './insert-figure.ts'
import { type Item, itemsOf } from './items.ts'
import type { PartProps } from './panel.tsx'

const SEVERITY = {
  error: W.severityError,
  warning: W.severityWarning,
  note: W.severityNote,
} as const

/** What to look at, and where: by clicking, one is there. */
export function MarksPart({ session, snapshot, frame }: PartProps) {
  const { lang } = frame
  const { check, isChecking, asOf, draft } = snapshot
  const items = itemsOf(snapshot)
  return (
    <>
      <p className="small quiet" role="status">
        {isChecking
          ? say(W.checking, lang)
          : check !== null && tell(W.checked, lang, { claims: check.claims })}{' '}
        {say(W.marksLead, lang)}
      </p>
      {items.length === 0 && !isChecking && <p className="notice">{say(W.noMarks, lang)}</p>}
      <ul className="desk-list">
        {items.map((item) => (
          <li key={item.key} className={`item-${item.severity}`}>
            <button type="button" className="plain" onClick={() => goTo(session, item.lang, item)}>
              {tell(W.line, lang, {
                language: frame.languageNames[item.lang] ?? item.lang,
                line: item.line,
              })}
            </button>{' '}
            <span className="quiet">{say(SEVERITY[item.severity], lang)}</span>
            <br />
            {item.words(lang)}
            {item.amended !== null && (
              <span className="true-words" lang={item.lang}>
                {' '}
                {tell(W.wouldBeTrue, lang, { sentence: item.amended })}
              </span>
            )}
            <Insert {...{ session, snapshot, frame, item }} />
          </li>
        ))}
      </ul>
      <label className="desk-field">
        {say(W.asOf, lang)}
        <input
          type="date"
          value={asOf === '' ? draft.draft.date : asOf}
          onChange={({ currentTarget }) => {
            const day = currentTarget.value
            change(session, { asOf: day === draft.draft.date ? '' : day })
            void refreshView(session)
          }}
        />
      </label>
    </>
  )
}

function Insert({ session, snapshot, frame, item }: PartProps & { readonly item: Item }) {
  const stated = snapshot.view?.stated.find(({ id }) => id === item.figure)
  if (!item.isAbsent || stated === undefined || !snapshot.draft.editable) return null
  return (
    <p>
      <button type="button" onClick={() => insertFigure(session, item.lang, stated)}>
        {say(W.insertHere, frame.lang)}: {say(stated.words, item.lang)}
      </button>
    </p>
  )
}
