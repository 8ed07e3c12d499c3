import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { Empty, linkTo, tell } from '#web'
import type { SentenceItem, SentencesAnswer } from '../types.ts'
import { MarkedSentence } from './inline.tsx'
import { ThenAndSince } from './then-and-since.tsx'
import { WORDS_OF_BULLETIN as W } from './words.ts'

/** Published sentences whose verdict a new vintage changed. */
export function SentencesPage(props: {
  readonly data: SentencesAnswer
  readonly frame: PageFrame
}) {
  const { data, frame } = props
  const { lang } = frame
  return (
    <div className="wide-page">
      <h1>{say(W.sentencesTitle, lang)}</h1>
      <p className="lead">{say(W.sentencesLead, lang)}</p>
      <p className="meta">
        {tell(W.looked, lang, { n: data.looked })} <a href={data.feed}>{say(W.feedAll, lang)}</a>
      </p>
      {data.items.length === 0 ? (
        <Empty title={say(W.noSentences, lang)} />
      ) : (
        <ol className="list">
          {data.items.map((item) => (
            <Sentence
              key={`${item.bulletin.id} ${item.figure}`}
              item={item}
              data={data}
              frame={frame}
            />
          ))}
        </ol>
      )}
    </div>
  )
}

function Sentence(props: {
  readonly item: SentenceItem
  readonly data: SentencesAnswer
  readonly frame: PageFrame
}) {
  const { item, data, frame } = props
  const { lang } = frame
  const figures = { ...data.figures, [item.figure]: item.mark }
  return (
    <li>
      <p className="small quiet">
        <a href={linkTo(frame, item.bulletin.href)}>{say(item.bulletin.dateWords, lang)}</a>
        {' · '}
        {say(item.mark.title, lang)} · {say(item.directionWords, lang)}
      </p>
      <blockquote className="quote">
        <MarkedSentence inlines={item.sentence} figures={figures} frame={frame} />
      </blockquote>
      <ThenAndSince then={item.then} since={item.since} lang={lang} />
      <p className="small">
        {tell(W.changedBy, lang, {
          day: say(item.changedOnWords, lang),
          by: say(item.changedBy, lang),
        })}
      </p>
      <ul className="doors small">
        <li>
          <a href={linkTo(frame, item.href)}>{say(W.open, lang)}</a>
        </li>
        <li>
          <a href={`/${lang}${item.feed}`}>{say(W.feedOne, lang)}</a>
        </li>
      </ul>
    </li>
  )
}
