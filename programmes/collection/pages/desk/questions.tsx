import { useState } from 'react'
import { type Lang, say } from '#platform/i18n'
import { tell } from '#web'
import type { Question, Silence } from '../../plausible/types.ts'
import type { ReasonView } from '../../types.ts'
import { WORDS_OF_COLLECTION as W } from '../words.ts'

type Props = {
  readonly questions: readonly Question[]
  readonly silences: readonly Silence[]
  readonly lang: Lang
  readonly reasonFor: (question: Question) => ReasonView | undefined
  readonly confirm: (question: Question, reason: string) => Promise<void>
}

/** What is questioned about a value, with its arithmetic, and the way to say that it is right. */
export function Questions({ questions, silences, lang, reasonFor, confirm }: Props) {
  return (
    <>
      {questions.map((question) => (
        <div key={`${question.kind} ${question.arithmetic.en}`} className="question">
          <p>{say(question.arithmetic, lang)}</p>
          <Reason {...{ question, lang, confirm }} given={reasonFor(question)} />
        </div>
      ))}
      {silences.map(({ kind, why }) => (
        <p key={kind} className="silence">
          {say(why, lang)}
        </p>
      ))}
    </>
  )
}

function Reason(props: {
  readonly question: Question
  readonly given: ReasonView | undefined
  readonly lang: Lang
  readonly confirm: Props['confirm']
}) {
  const { question, given, lang, confirm } = props
  const [reason, setReason] = useState('')
  const [isBusy, setBusy] = useState(false)
  if (given !== undefined)
    return (
      <p className="confirmed">{tell(W.confirmed, lang, { by: given.by, reason: given.reason })}</p>
    )
  const send = async () => {
    if (reason.trim() === '') return
    setBusy(true)
    await confirm(question, reason.trim())
    setBusy(false)
  }
  return (
    <span className="reason-line">
      <input
        aria-label={tell(W.reasonOf, lang, { item: question.item })}
        placeholder={say(W.reasonHint, lang)}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void send()
        }}
      />
      <button type="button" disabled={isBusy || reason.trim() === ''} onClick={() => void send()}>
        {say(W.confirm, lang)}
      </button>
    </span>
  )
}
