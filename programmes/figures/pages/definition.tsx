import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { linkTo, tell } from '#web'
import type { FigureAnswer } from '../types.ts'
import { WORDS_OF_FIGURES as W } from './words.ts'

type Given = { readonly data: FigureAnswer; readonly frame: PageFrame }

export function Definition({ data, frame }: Given) {
  const { lang } = frame
  const { indicator } = data
  return (
    <section aria-labelledby="method">
      <h2 id="method">{say(W.method, lang)}</h2>
      <dl className="facts">
        <dt>{say(W.method, lang)}</dt>
        <dd>{say(indicator.method, lang)}</dd>
        <dt>{say(W.definedBy, lang)}</dt>
        <dd>{say(indicator.source, lang)}</dd>
        <dt>{say(W.unit, lang)}</dt>
        <dd>{say(indicator.unit.name, lang)}</dd>
        <dt>{say(W.answersFor, lang)}</dt>
        <dd>{say(indicator.ownerTitle, lang)}</dd>
      </dl>
    </section>
  )
}

export function Targets({ data, frame }: Given) {
  const { lang } = frame
  return (
    <section aria-labelledby="targets">
      <h2 id="targets">{say(W.targets, lang)}</h2>
      <ul className="list">
        {data.targets.map((target) => (
          <li key={target.id}>
            <p className="head">
              <span>{say(target.title, lang)}</span>
              <span className="amount">{say(target.bound, lang)}</span>
            </p>
            <p className="small">
              {say(target.words, lang)} · {tell(W.due, lang, { day: say(target.dueWords, lang) })} ·{' '}
              <a href={linkTo(frame, target.document.href)}>{say(target.document.title, lang)}</a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
