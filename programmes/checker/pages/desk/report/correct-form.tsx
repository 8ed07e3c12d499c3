import { type ToggleEvent, useId, useState } from 'react'
import { type Lang, say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import type { CheckedClaim } from '../../../types.ts'
import { WORDS_OF_CORRECTION as C } from '../../correction-words.ts'
import { WORDS_OF_DESK as D } from '../../words.ts'
import { type Answered, askAlias, askIndicators, type NamedIndicator } from '../ask-server.ts'
import { refusalWords } from '../refusal-words.ts'
import { WORDS_OF_FORM as W } from './form-words.ts'

type Props = {
  readonly claim: CheckedClaim
  readonly frame: PageFrame
  /** What was said counts at once: the text is tested against the data again. */
  readonly onCorrected: () => void
}

/** A person sets a match right: which indicator the words of the claim mean, or that none does. */
export function CorrectForm({ claim, frame, onCorrected }: Props) {
  const { lang } = frame
  const id = useId()
  const [all, setAll] = useState<readonly NamedIndicator[]>([])
  const [words, setWords] = useState(startOf(claim))
  const [indicator, setIndicator] = useState(claim.match?.indicator ?? '')
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)
  const load = (event: ToggleEvent<HTMLDetailsElement>) => {
    if (event.newState === 'open' && all.length === 0) void askIndicators(lang).then(setAll)
  }
  const send = async () => {
    setSending(true)
    setRefusal(null)
    const given = { words, indicator: indicator === '' ? null : indicator }
    const answered = await askAlias(given, lang)
    setSending(false)
    if (answered.kind === 'answer') return onCorrected()
    setRefusal(refusalOf(answered, lang))
  }
  return (
    <details className="fold" onToggle={load}>
      <summary>{say(C.correct, lang)}</summary>
      <form
        method="dialog"
        className="correct-form"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <p>{say(W.lead, lang)}</p>
        {refusal !== null && (
          <p className="notice bad" role="alert">
            {refusal}
          </p>
        )}
        <label htmlFor={`${id}words`}>{say(C.words, lang)}</label>
        <input
          id={`${id}words`}
          required
          maxLength={200}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <label htmlFor={`${id}indicator`}>{say(W.indicator, lang)}</label>
        <select
          id={`${id}indicator`}
          value={indicator}
          onChange={(event) => setIndicator(event.target.value)}
        >
          {choicesOf(claim, all, lang).map(({ id: code, title }) => (
            <option key={code} value={code}>
              {say(title, lang)}
            </option>
          ))}
          <option value="">{say(C.none, lang)}</option>
        </select>
        <button type="submit" disabled={isSending}>
          {say(isSending ? W.sending : W.remember, lang)}
        </button>
      </form>
    </details>
  )
}

/** Why what was asked wasn't done. */
export function refusalOf(answered: Answered<unknown>, lang: Lang): string {
  if (answered.kind === 'refused') return refusalWords(answered.message, answered.remedy)
  return say(answered.kind === 'offline' ? D.offline : D.serverFailed, lang)
}

/** A place or a time alone says nothing of what is measured. */
function startOf({ correctable, measure, text }: CheckedClaim): string {
  return correctable === false ? '' : (measure ?? text)
}

/** What the claim may be about stands first, as sure as it is; then all that there is, by name. */
function choicesOf(
  { candidates }: CheckedClaim,
  all: readonly NamedIndicator[],
  lang: Lang,
): readonly NamedIndicator[] {
  const found = new Map<string, NamedIndicator>()
  for (const { indicator, title } of candidates) found.set(indicator, { id: indicator, title })
  const byName = (a: NamedIndicator, b: NamedIndicator) =>
    say(a.title, lang).localeCompare(say(b.title, lang), lang)
  for (const one of all.toSorted(byName)) found.set(one.id, found.get(one.id) ?? one)
  return [...found.values()]
}
