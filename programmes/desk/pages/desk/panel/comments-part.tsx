import { useState } from 'react'
import { say } from '#platform/i18n'
import { tell } from '#web'
import type { CommentView } from '../../../types.ts'
import { WORDS_OF_DESK as W } from '../../words.ts'
import { act, goTo } from '../session.ts'
import type { PartProps } from './panel.tsx'

/** What was remarked on the texts, with answers; and the way to remark on the words that are marked. */
export function CommentsPart(props: PartProps) {
  const { snapshot, frame } = props
  const { lang } = frame
  const { comments } = snapshot.draft
  const threads = comments.filter(({ replyTo }) => replyTo === null)
  const [open, done] = [
    threads.filter(({ resolved }) => !resolved),
    threads.filter(({ resolved }) => resolved),
  ]
  const mayComment = snapshot.draft.acts.includes('comment')
  return (
    <>
      {mayComment && <NewComment {...props} />}
      {threads.length === 0 && <p className="quiet">{say(W.noComments, lang)}</p>}
      <ul className="desk-list">
        {open.map((first) => (
          <Thread key={first.id} {...props} first={first} mayAnswer={mayComment} />
        ))}
      </ul>
      {done.length > 0 && (
        <details>
          <summary>{tell(W.resolvedOnes, lang, { n: done.length })}</summary>
          <ul className="desk-list">
            {done.map((first) => (
              <Thread key={first.id} {...props} first={first} mayAnswer={false} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function NewComment({ session, snapshot, frame }: PartProps) {
  const { lang } = frame
  const [body, setBody] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const say_ = async () => {
    const text = snapshot.active
    const editor = session.editors.get(text)
    const marked = editor?.selection()
    if (marked === undefined || marked.start === marked.end)
      return setRefusal(say(W.commentHint, lang))
    // What is marked is a stretch of the text as it stands: it is saved first, so that the server has it too.
    await session.sync?.now()
    const version = session.texts.get(text)?.version() ?? 0
    const { start, end } = editor?.selection() ?? marked
    const answered = await act(session, '/comments', { lang: text, version, start, end, body })
    if (answered.kind !== 'answer')
      return setRefusal(answered.kind === 'refused' ? answered.words : say(W.failed, lang))
    setRefusal(null)
    setBody('')
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void say_()
      }}
    >
      <label className="desk-field">
        {say(W.commentOn, lang)} <span className="quiet">({say(W.commentHint, lang)})</span>
        <textarea
          id="comment-body"
          rows={3}
          maxLength={4000}
          required
          value={body}
          onInput={({ currentTarget }) => setBody(currentTarget.value)}
        />
      </label>
      <p className="desk-acts">
        <button type="submit">{say(W.comment, lang)}</button>
      </p>
      {refusal !== null && (
        <p className="notice bad" role="alert">
          {refusal}
        </p>
      )}
    </form>
  )
}

type ThreadProps = PartProps & { readonly first: CommentView; readonly mayAnswer: boolean }

function Thread({ session, snapshot, frame, first, mayAnswer }: ThreadProps) {
  const { lang } = frame
  const [body, setBody] = useState('')
  const replies = snapshot.draft.comments.filter(({ replyTo }) => replyTo === first.id)
  const version = session.texts.get(first.lang)?.version() ?? 0
  const answer = async () => {
    const answered = await act(session, `/comments/${first.id}/replies`, { body })
    if (answered.kind === 'answer') setBody('')
  }
  return (
    <li>
      <button
        type="button"
        className="plain"
        onClick={() => goTo(session, first.lang, { version, start: first.start, end: first.end })}
      >
        “{first.quote}”
      </button>
      {first.start === first.end && <span className="quiet"> {say(W.wordsGone, lang)}</span>}
      {[first, ...replies].map((one) => (
        <p key={one.id} className="comment">
          <span className="quiet">
            {tell(W.by, lang, { name: one.by, when: say(one.atWords, lang) })}
          </span>
          <br />
          {one.body}
        </p>
      ))}
      {first.resolved && (
        <p className="quiet">{tell(W.resolvedBy, lang, { name: first.resolvedBy ?? '' })}</p>
      )}
      {mayAnswer && (
        <form
          className="desk-acts"
          onSubmit={(event) => {
            event.preventDefault()
            void answer()
          }}
        >
          <input
            aria-label={say(W.reply, lang)}
            value={body}
            maxLength={4000}
            required
            onInput={({ currentTarget }) => setBody(currentTarget.value)}
          />
          <button type="submit">{say(W.reply, lang)}</button>
          <button
            type="button"
            onClick={() => void act(session, `/comments/${first.id}/resolved`, {})}
          >
            {say(W.resolve, lang)}
          </button>
        </form>
      )}
    </li>
  )
}
