import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { tell } from '#web'
import type { RequestAnswer } from '../types.ts'
import { DECISION_WORDS } from '../words.ts'
import { RequestDesk, type RequestGiven } from './desk/request-desk.tsx'
import { Due, dayWords, StateTag, Ways } from './parts.tsx'
import { WORDS_OF_COLLECTION as W } from './words.ts'

/** One request: what is asked, how far it is, and what the actor may do with it. */
export function RequestPage({
  data,
  frame,
}: {
  readonly data: RequestAnswer
  readonly frame: PageFrame
}) {
  const { lang, viewer } = frame
  const { request, decisions, may } = data
  const given: RequestGiven = { kind: 'request', frame, data }
  const mayAsk =
    viewer?.office === true &&
    viewer.roles.some((role) => role === 'analyst' || role === 'approver')
  return (
    <div className="wide-page desk">
      <Ways frame={frame} mayAsk={mayAsk} />
      <h1>{say(request.title, lang)}</h1>
      <dl className="facts">
        <dt>{say(W.from, lang)}</dt>
        <dd>{say(request.addressed.title, lang)}</dd>
        <dt>{say(W.of, lang)}</dt>
        <dd>{say(request.asking.title, lang)}</dd>
        <dt>{say(W.due, lang)}</dt>
        <dd>
          <Due of={request} lang={lang} />
        </dd>
        <dt>{say(W.state, lang)}</dt>
        <dd>
          <StateTag state={request.state} lang={lang} />{' '}
          <span className="small quiet">
            {tell(W.since, lang, { day: dayWords(request.since, lang) })}
            {request.round > 1 && ` · ${tell(W.roundOf, lang, { round: request.round })}`}
          </span>
        </dd>
      </dl>
      {request.note !== null && <p className="lead">{say(request.note, lang)}</p>}
      {may.answer && (
        <noscript>
          <p className="notice">{say(W.noScript, lang)}</p>
        </noscript>
      )}
      <div data-desk={JSON.stringify(given)}>
        <RequestDesk given={given} />
      </div>
      {decisions.length > 0 && (
        <section>
          <h2>{say(W.historyTitle, lang)}</h2>
          <ul className="list">
            {decisions.map(({ kind, by, at, reason, items }) => (
              <li key={`${at} ${kind}`}>
                <p className="head">
                  <span>
                    {say(DECISION_WORDS[kind], lang)} · {by}
                    {items.length > 0 && ` · ${items.join(lang === 'zh' ? '、' : ', ')}`}
                  </span>
                  <span className="small quiet">{dayWords(at, lang)}</span>
                </p>
                {reason !== '' && <p className="small">{reason}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
