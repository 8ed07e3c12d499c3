import { useState } from 'react'
import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { tell } from '#web'
import type { CheckedClaim } from '../../../types.ts'
import { saidBy } from '../../report/match-part.tsx'
import { askTakeBack } from '../ask-server.ts'
import { refusalOf } from './correct-form.tsx'
import { WORDS_OF_FORM as W } from './form-words.ts'

type Props = {
  readonly claim: CheckedClaim
  readonly frame: PageFrame
  /** What counted before counts at once: the text is tested against the data again. */
  readonly onTakenBack: () => void
}

/** Whoever may correct a match may take back what was said of it. */
export function TakeBack({ claim, frame, onTakenBack }: Props) {
  const { lang } = frame
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)
  const { correction } = claim
  if (correction === undefined) return null
  const send = async () => {
    setSending(true)
    setRefusal(null)
    const answered = await askTakeBack(correction.id, lang)
    setSending(false)
    if (answered.kind === 'answer') return onTakenBack()
    setRefusal(refusalOf(answered, lang))
  }
  return (
    <details className="fold">
      <summary>{say(W.takeBack, lang)}</summary>
      <p>{tell(W.takeBackLead, lang, saidBy(claim, lang))}</p>
      {refusal !== null && (
        <p className="notice bad" role="alert">
          {refusal}
        </p>
      )}
      <button type="button" disabled={isSending} onClick={() => void send()}>
        {say(isSending ? W.takingBack : W.takeBackNow, lang)}
      </button>
    </details>
  )
}
