import { useState } from 'react'
import { type Lang, say, type Text } from '#platform/i18n'
import type { Possible, RequestAnswer } from '../../types.ts'
import { WORDS_OF_COLLECTION as W } from '../words.ts'
import { post } from './ask-server.ts'

type Step = {
  readonly may: keyof Possible
  readonly path: string
  readonly words: Text
  readonly hint?: Text
  readonly withReason: boolean
  readonly main: boolean
}

const STEPS: readonly Step[] = [
  {
    may: 'handIn',
    path: 'hand-in',
    words: W.handIn,
    hint: W.handInHint,
    withReason: false,
    main: true,
  },
  { may: 'takeBack', path: 'take-back', words: W.takeBack, withReason: false, main: false },
  { may: 'sign', path: 'sign', words: W.sign, hint: W.signHint, withReason: false, main: true },
  { may: 'decline', path: 'decline', words: W.decline, withReason: true, main: false },
  {
    may: 'accept',
    path: 'accept',
    words: W.accept,
    hint: W.acceptHint,
    withReason: false,
    main: true,
  },
  { may: 'return', path: 'return', words: W.giveBack, withReason: true, main: false },
  {
    may: 'disclose',
    path: 'disclose',
    words: W.disclose,
    hint: W.discloseHint,
    withReason: false,
    main: false,
  },
  { may: 'withdraw', path: 'withdraw', words: W.withdraw, withReason: true, main: false },
]

/** What the actor may do with the request as it stands; what needs a reason asks for it first. */
export function Deciding(props: {
  readonly data: RequestAnswer
  readonly lang: Lang
  /** What must be saved before anything is decided; null: nothing. */
  readonly before: (() => Promise<boolean>) | null
}) {
  const { data, lang, before } = props
  const [asked, setAsked] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [items, setItems] = useState<readonly number[]>([])
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const steps = STEPS.filter(({ may }) => data.may[may])
  const waiting = steps.find(({ path }) => path === asked)
  const isEmpty =
    data.request.state === 'accepted' &&
    data.items.every(({ disclosedOn, answer }) => disclosedOn !== null || answer?.kind !== 'value')
  const send = async (step: Step) => {
    if (step.withReason && reason.trim() === '') return setRefusal(say(W.reasonNeeded, lang))
    setBusy(true)
    setRefusal(null)
    const isSaved = before === null || (await before())
    const answered = isSaved
      ? await post(
          `requests/${data.request.id}/${step.path}`,
          {
            ...(step.withReason ? { reason: reason.trim() } : {}),
            ...(step.path === 'return' && items.length > 0 ? { items } : {}),
          },
          lang,
        )
      : null
    if (answered?.kind === 'answer') return location.reload()
    setBusy(false)
    setRefusal(
      answered?.kind === 'refused'
        ? answered.words
        : say(
            answered === null ? W.unsaved : answered.kind === 'offline' ? W.noConnection : W.failed,
            lang,
          ),
    )
  }
  return (
    <section className="deciding">
      <p className="entry-acts">
        {steps
          .filter(({ may }) => may !== 'disclose' || !isEmpty)
          .map((step) => (
            <button
              key={step.path}
              type="button"
              className={step.main ? 'main-act' : undefined}
              disabled={isBusy}
              aria-expanded={step.withReason ? asked === step.path : undefined}
              onClick={() => (step.withReason ? setAsked(step.path) : void send(step))}
            >
              {say(step.words, lang)}
            </button>
          ))}
      </p>
      {waiting !== undefined && (
        <form
          method="dialog"
          className="reason-form"
          onSubmit={(event) => {
            event.preventDefault()
            void send(waiting)
          }}
        >
          <label>
            {say(W.reason, lang)}
            <textarea
              rows={2}
              maxLength={2000}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          </label>
          {waiting.path === 'return' && (
            <fieldset className="item-choice">
              <legend>{say(W.itemsConcerned, lang)}</legend>
              {data.items.map(({ number }) => (
                <label key={number}>
                  <input
                    type="checkbox"
                    checked={items.includes(number)}
                    onChange={(event) =>
                      setItems(
                        event.currentTarget.checked
                          ? [...items, number]
                          : items.filter((one) => one !== number),
                      )
                    }
                  />{' '}
                  {number}
                </label>
              ))}
            </fieldset>
          )}
          <button type="submit" disabled={isBusy}>
            {say(waiting.words, lang)}
          </button>
        </form>
      )}
      {refusal !== null && (
        <p className="notice bad" role="alert">
          {refusal}
        </p>
      )}
      {steps.map(({ path, hint }) =>
        hint === undefined ? null : (
          <p key={path} className="small quiet">
            {say(hint, lang)}
          </p>
        ),
      )}
    </section>
  )
}
