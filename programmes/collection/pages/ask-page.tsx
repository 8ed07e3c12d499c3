import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import type { ChoicesAnswer } from '../types.ts'
import { AskDesk, type AskGiven } from './desk/ask-desk.tsx'
import { Ways } from './parts.tsx'
import { WORDS_OF_COLLECTION as W } from './words.ts'

/** Where the office asks for figures. */
export function AskPage({
  data,
  frame,
}: {
  readonly data: ChoicesAnswer
  readonly frame: PageFrame
}) {
  const { lang } = frame
  const given: AskGiven = { kind: 'ask', frame, data }
  return (
    <div className="wide-page desk">
      <h1>{say(W.newRequest, lang)}</h1>
      <Ways frame={frame} mayAsk />
      <noscript>
        <p className="notice">{say(W.noScriptAsk, lang)}</p>
      </noscript>
      <div data-desk={JSON.stringify(given)}>
        <AskDesk given={given} />
      </div>
    </div>
  )
}
