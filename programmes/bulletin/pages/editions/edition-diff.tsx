import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { Empty, linkTo, tell, VerdictTag } from '#web'
import type { EditionChange, EditionDiffAnswer } from '../../types.ts'
import { WORDS_OF_BULLETIN as W } from '../words.ts'

/** Which figures of a frozen edition would come out otherwise today, and why. */
export function EditionDiffPage(props: {
  readonly data: EditionDiffAnswer
  readonly frame: PageFrame
}) {
  const { data, frame } = props
  const { lang } = frame
  return (
    <article className="wide-page">
      <p className="standing">
        <a href={linkTo(frame, data.edition.href)}>
          {tell(W.edition, lang, { n: data.edition.number })}
        </a>{' '}
        · {say(data.bulletin.title, lang)}
      </p>
      <h1>{tell(W.diffTitle, lang, { n: data.edition.number })}</h1>
      {data.changes.length === 0 ? (
        <Empty title={say(W.noChanges, lang)} />
      ) : (
        <ol className="list">
          {data.changes.map((change) => (
            <Change key={change.figure} change={change} frame={frame} />
          ))}
        </ol>
      )}
      <p className="meta">
        {tell(W.unchanged, lang, { n: data.unchanged })} <a href={data.links.json}>JSON</a>
      </p>
    </article>
  )
}

function Change({ change, frame }: { readonly change: EditionChange; readonly frame: PageFrame }) {
  const { lang } = frame
  return (
    <li>
      <p className="head">
        <a href={linkTo(frame, change.href)}>{say(change.title, lang)}</a>
        <span className="amount">{say(change.shown, lang)}</span>
      </p>
      <dl className="facts">
        {[
          { label: say(W.was, lang), side: change.was },
          { label: say(W.now, lang), side: change.now },
        ].map(({ label, side }) => (
          <div key={label} className="then-since">
            <dt>{label}</dt>
            <dd>
              <VerdictTag verdict={side.verdict} words={say(side.words, lang)} />{' '}
              {side.value !== null && say(side.value, lang)}{' '}
              {side.under !== null && <span className="quiet">{say(side.under, lang)}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p className="small">{say(change.why, lang)}</p>
      {change.documents.length > 0 && (
        <p className="small quiet">
          {say(W.newDocuments, lang)}:{' '}
          {change.documents.map(({ id, title, href }, place) => (
            <span key={id}>
              {place > 0 && '; '}
              <a href={linkTo(frame, href)}>{say(title, lang)}</a>
            </span>
          ))}
        </p>
      )}
    </li>
  )
}
