import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { Empty, PeopleSections, tell } from '#web'
import type {
  DeliveriesAnswer,
  SubscriptionAnswer,
  SubscriptionEnded,
  SubscriptionsAnswer,
} from '../../subscriptions/types.ts'
import { Act } from './form.tsx'
import { Back } from './subscribe.tsx'
import { W } from './words.ts'

type Given<Data> = { readonly data: Data; readonly frame: PageFrame }

/** What a link in a mail leads to: the buttons confirm and end, since mail is opened by machines as well. */
export function SubscriptionPage({ data, frame }: Given<SubscriptionAnswer>) {
  const { lang } = frame
  const { followed, address, confirmed, token } = data
  const values = { address, what: say(followed.words, lang) }
  const path = `/subscriptions/${token}`
  return (
    <article className="wide-page narrow">
      <h1>{say(W.one, lang)}</h1>
      <p className="lead">{tell(confirmed ? W.follows : W.toConfirm, lang, values)}</p>
      {!confirmed && <Act frame={frame} to={`${path}/confirm`} words={say(W.confirm, lang)} />}
      <Act frame={frame} to={`${path}/end`} words={say(W.end, lang)} plain={!confirmed} />
      <Act
        frame={frame}
        to={`${path}/end`}
        words={say(W.endAll, lang)}
        hidden={{ all: 'true' }}
        plain
      />
    </article>
  )
}

export function SubscriptionEndedPage({ data, frame }: Given<SubscriptionEnded>) {
  const { lang } = frame
  const what = say(data.followed.words, lang)
  return (
    <article className="wide-page narrow">
      <h1>{say(W.endedTitle, lang)}</h1>
      <p className="lead">{data.all ? say(W.endedAll, lang) : tell(W.ended, lang, { what })}</p>
      <Back data={data} frame={frame} />
    </article>
  )
}

/** What whoever is signed in follows. */
export function SubscriptionsPage({ data, frame }: Given<SubscriptionsAnswer>) {
  const { lang } = frame
  return (
    <article className="wide-page">
      <h1>{say(W.mine, lang)}</h1>
      {data.items.length === 0 && <Empty title={say(W.none, lang)} />}
      <ul className="list">
        {data.items.map(({ id, token, followed, address, confirmed }) => (
          <li key={id}>
            <p className="head">
              {say(followed.words, lang)}
              <span className="small quiet">
                {address}
                {!confirmed && ` · ${say(W.unconfirmed, lang)}`}
              </span>
            </p>
            <Act frame={frame} to={`/subscriptions/${token}/end`} words={say(W.end, lang)} plain />
          </li>
        ))}
      </ul>
    </article>
  )
}

/** For administrators: mails to subscribers that didn't go out. */
export function DeliveriesPage({ data, frame }: Given<DeliveriesAnswer>) {
  const { lang } = frame
  return (
    <div className="people">
      <PeopleSections frame={frame} />
      <h1>{say(W.deliveries, lang)}</h1>
      <p className="lead">{say(W.deliveriesLead, lang)}</p>
      {data.items.length === 0 && <p className="notice">{say(W.noDeliveries, lang)}</p>}
      <ul className="list">
        {data.items.map(({ id, to, subject, text, madeAt, state }) => (
          <li key={id}>
            <details>
              <summary>
                {subject} · {to} · {madeAt.slice(0, 16).replace('T', ' ')} UTC ·{' '}
                {say(state === 'waiting' ? W.waiting : W.kept, lang)}
              </summary>
              <pre className="copy">{text}</pre>
            </details>
          </li>
        ))}
      </ul>
    </div>
  )
}
