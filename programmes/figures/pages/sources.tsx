import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { Empty, linkHere, linkTo, tell } from '#web'
import type { SourcesAnswer } from '../types.ts'
import { WORDS_OF_FIGURES as W } from './words.ts'

/** Every document that values were taken from. */
export function SourcesPage(props: { readonly data: SourcesAnswer; readonly frame: PageFrame }) {
  const { data, frame } = props
  const { lang } = frame
  return (
    <div className="wide-page">
      <h1>{say(W.sources, lang)}</h1>
      <p className="lead">{say(W.sourcesLead, lang)}</p>
      {data.items.length === 0 && <Empty title={say(W.noSources, lang)} />}
      <ul className="list">
        {data.items.map((source) => (
          <li key={source.id}>
            <p className="head">
              <a href={linkTo(frame, source.href)}>{say(source.title, lang)}</a>
              <span className="small quiet">{say(source.published, lang)}</span>
            </p>
            <p className="small quiet">
              {say(source.publisherWords, lang)} · {say(source.licenceWords, lang)} ·{' '}
              {say(source.transcriptionWords, lang)} ·{' '}
              {tell(W.takenCount, lang, {
                observations: source.observations,
                indicators: source.indicators,
              })}
            </p>
          </li>
        ))}
      </ul>
      {data.nextCursor !== null && (
        <p className="pager">
          <a href={linkHere(frame, { cursor: data.nextCursor })} rel="next">
            {say(W.next, lang)}
          </a>
        </p>
      )}
    </div>
  )
}
