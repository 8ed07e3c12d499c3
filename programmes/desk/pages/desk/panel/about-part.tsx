import { useState } from 'react'
import { say, type Text } from '#platform/i18n'
import { tell } from '#web'
import type { DraftAct } from '../../../types.ts'
import { WORDS_OF_DESK as W } from '../../words.ts'
import type { Answered } from '../ask.ts'
import { act } from '../session.ts'
import type { PartProps } from './panel.tsx'

/** The draft's way: what may be done with it now, what was done, and its title and date. */
export function AboutPart(props: PartProps) {
  const { snapshot, frame } = props
  const { lang } = frame
  const { steps, publishAtWords, draft, acts } = snapshot.draft
  return (
    <>
      {(draft.state === 'scheduled' || acts.includes('withdraw-edition')) && publishAtWords && (
        <p className="notice">{tell(W.waiting, lang, { when: say(publishAtWords, lang) })}</p>
      )}
      <Moves key={draft.state} {...props} />
      {snapshot.draft.editable && <Description {...props} />}
      <h2>{say(W.steps, lang)}</h2>
      <ol className="desk-list">
        {steps.map((step) => (
          <li key={`${step.at} ${step.state}`}>
            <strong>{say(step.words, lang)}</strong>{' '}
            <span className="quiet">
              {tell(W.by, lang, { name: step.by, when: say(step.atWords, lang) })}
            </span>
            {step.reason !== null && (
              <>
                <br />
                {step.reason}
              </>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

type Move = {
  readonly act: DraftAct
  readonly path: string
  readonly words: Text
  /** It isn't done without words, or without a moment. */
  readonly needs?: 'reason' | 'moment'
}

const MOVES: readonly Move[] = [
  { act: 'submit', path: '/submitted', words: W.submit },
  { act: 'take-back', path: '/taken-back', words: W.takeBack },
  { act: 'approve', path: '/approved', words: W.approve },
  { act: 'return', path: '/returned', words: W.return, needs: 'reason' },
  { act: 'publish', path: '/published', words: W.publish },
  { act: 'schedule', path: '/scheduled', words: W.schedule, needs: 'moment' },
  { act: 'publish', path: '/published', words: W.embargo, needs: 'moment' },
  { act: 'unschedule', path: '/unscheduled', words: W.unschedule },
  { act: 'withdraw', path: '/withdrawn', words: W.withdraw, needs: 'reason' },
  {
    act: 'withdraw-edition',
    path: '/edition/withdrawn',
    words: W.withdrawEdition,
    needs: 'reason',
  },
]

/** What leads the draft on. */
const MAIN: ReadonlySet<Text> = new Set([W.submit, W.approve, W.publish])

function Moves({ session, snapshot, frame }: PartProps) {
  const { lang } = frame
  const { acts } = snapshot.draft
  const [reason, setReason] = useState('')
  const [despite, setDespite] = useState('')
  const [at, setAt] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const moves = MOVES.filter((move) => acts.includes(move.act))
  if (moves.length === 0) return null
  const mayPublish = acts.includes('publish')
  const go = async (move: Move) => {
    if (move.needs === 'reason' && reason.trim() === '')
      return setRefusal(say(W.reasonNeeded, lang))
    if (move.needs === 'moment' && at === '') return setRefusal(say(W.momentNeeded, lang))
    const body = bodyOf(move, { reason: reason.trim(), despite: despite.trim(), at })
    const answered: Answered<unknown> = await act(session, move.path, body)
    if (answered.kind === 'answer') return setRefusal(null)
    setRefusal(answered.kind === 'refused' ? answered.words : say(W.failed, lang))
  }
  return (
    <>
      <label className="desk-field">
        {say(W.reason, lang)}
        <textarea
          rows={2}
          maxLength={2000}
          value={reason}
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </label>
      {mayPublish && (
        <>
          <label className="desk-field">
            {say(W.despite, lang)}
            <textarea
              rows={2}
              maxLength={2000}
              value={despite}
              onInput={({ currentTarget }) => setDespite(currentTarget.value)}
            />
          </label>
          <label className="desk-field">
            {say(W.publishAt, lang)}
            <input
              type="datetime-local"
              value={at}
              onInput={({ currentTarget }) => setAt(currentTarget.value)}
            />
          </label>
        </>
      )}
      <p className="desk-acts">
        {moves.map((move) => (
          <button
            key={say(move.words, lang)}
            type="button"
            className={MAIN.has(move.words) ? 'main-act' : undefined}
            onClick={() => void go(move)}
          >
            {say(move.words, lang)}
          </button>
        ))}
      </p>
      {refusal !== null && (
        <p className="notice bad refusal" role="alert">
          {refusal}
        </p>
      )}
    </>
  )
}

function bodyOf(
  { act: done, needs }: Move,
  {
    reason,
    despite,
    at,
  }: { readonly reason: string; readonly despite: string; readonly at: string },
): object {
  const despiteOf = despite === '' ? {} : { despite }
  switch (done) {
    case 'publish':
      return needs === 'moment' ? { ...despiteOf, publicAt: new Date(at).toISOString() } : despiteOf
    case 'schedule':
      return { ...despiteOf, at: new Date(at).toISOString() }
    case 'unschedule':
      return {}
    default:
      return reason === '' ? {} : { reason }
  }
}

function Description({ session, snapshot, frame }: PartProps) {
  const { lang, languages, languageNames } = frame
  const { draft, change } = snapshot.draft
  const [refusal, setRefusal] = useState<string | null>(null)
  const keep = async (form: HTMLFormElement) => {
    const fields = new FormData(form)
    const inEach = (name: string): Text =>
      Object.fromEntries(languages.map((one) => [one, String(fields.get(`${name}.${one}`) ?? '')]))
    const told = inEach('change')
    const isTold = Object.values(told).some((words) => words.trim() !== '')
    const answered = await act(session, '/description', {
      title: inEach('title'),
      date: String(fields.get('date')),
      ...(isTold ? { change: told } : {}),
    })
    setRefusal(answered.kind === 'refused' ? answered.words : null)
  }
  return (
    <details open={draft.erratumOf !== null}>
      <summary>{say(W.describe, lang)}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void keep(event.currentTarget)
        }}
      >
        {languages.map((one) => (
          <label key={one} className="desk-field">
            {tell(W.titleIn, lang, { language: languageNames[one] ?? one })}
            <input
              name={`title.${one}`}
              lang={one}
              defaultValue={draft.title[one]}
              required
              maxLength={400}
            />
          </label>
        ))}
        <label className="desk-field">
          {say(W.date, lang)}
          <input type="date" name="date" defaultValue={draft.date} required />
        </label>
        {draft.erratumOf !== null &&
          languages.map((one) => (
            <label key={one} className="desk-field">
              {tell(W.change, lang, { language: languageNames[one] ?? one })}
              <textarea
                name={`change.${one}`}
                lang={one}
                rows={2}
                defaultValue={change?.[one]}
                maxLength={2000}
              />
            </label>
          ))}
        <p className="desk-acts">
          <button type="submit">{say(W.keep, lang)}</button>
        </p>
        {refusal !== null && (
          <p className="notice bad" role="alert">
            {refusal}
          </p>
        )}
      </form>
    </details>
  )
}
