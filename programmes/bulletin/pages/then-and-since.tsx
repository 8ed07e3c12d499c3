import type { Lang } from '#platform/i18n'
import { say } from '#platform/i18n'
import { VerdictTag } from '#web'
import type { VerdictView } from '../types.ts'
import { WORDS_OF_BULLETIN as W } from './words.ts'

/** A verdict on the day of the text, and with all that is known now. */
export function ThenAndSince(props: {
  readonly then: VerdictView
  readonly since: VerdictView
  readonly lang: Lang
}) {
  const { lang } = props
  return (
    <dl className="facts">
      {[
        { label: say(W.atTheTime, lang), view: props.then },
        { label: say(W.sinceThen, lang), view: props.since },
      ].map(({ label, view }) => (
        <div key={label} className="then-since">
          <dt>{label}</dt>
          <dd>
            <VerdictTag verdict={view.verdict} words={say(view.words, lang)} />{' '}
            {view.computed !== null && say(view.computed.words, lang)}
            {view.under !== null && <span className="from">{say(view.under, lang)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
