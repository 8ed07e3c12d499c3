import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import type { DeskAnswer } from '../types.ts'
import { Desk, type DeskGiven, wayOf } from './desk/desk.tsx'
import { DraftsWay } from './desk/drafts/drafts-way.tsx'
import { SentenceWay } from './desk/sentence-way.tsx'
import { WORDS_OF_DESK as W } from './words.ts'

const WAYS = { text: {}, drafts: { drafts: DraftsWay }, sentence: { sentence: SentenceWay } }

/** The checker's page: drawn on the server as it begins, taken over by its script; without script it says the other ways. */
export function DeskPage({
  data,
  frame,
}: {
  readonly data: DeskAnswer
  readonly frame: PageFrame
}) {
  const { lang } = frame
  const desk: DeskGiven = { frame, lexicon: data.lexicon }
  return (
    <div className="wide-page desk">
      <h1>{say(W.title, lang)}</h1>
      <noscript>
        <p className="lead">{say(W.lead, lang)}</p>
        <p className="notice">{say(W.noScript, lang)}</p>
        <pre className="copy">./onedelta check release.docx --date 2024-12-04</pre>
        <p>{say(W.noScriptApi, lang)}</p>
        <pre className="copy">{`curl -H 'content-type: text/plain' --data-binary @release.txt '${frame.origin}/api/v1/checks?date=2024-12-04'`}</pre>
        <p>
          <a href="/api/docs">{say(W.apiReference, lang)}</a>
        </p>
      </noscript>
      <div className="desk-place" data-desk={JSON.stringify(desk)}>
        <Desk desk={desk} checkers={null} ways={WAYS[wayOf(frame.search.way)]} />
      </div>
    </div>
  )
}
