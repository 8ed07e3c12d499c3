import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { linkTo, tell, typed } from '#web'
import type { SubscribedAnswer, SubscribingAnswer } from '../../subscriptions/types.ts'
import { Act } from './form.tsx'
import { W } from './words.ts'

/** Where somebody says where mail about something should go. */
export function SubscribePage(props: {
  readonly data: SubscribingAnswer
  readonly frame: PageFrame
}) {
  const { data, frame } = props
  const { lang } = frame
  const { followed, email } = data
  const { bulletin, figure } = followed
  const hidden = {
    lang,
    ...(bulletin === null || figure === null ? {} : { bulletin: bulletin.id, figure: figure.id }),
  }
  return (
    <article className="wide-page narrow">
      <h1>{say(W.title, lang)}</h1>
      <p className="lead">{tell(W.what, lang, { what: say(followed.words, lang) })}</p>
      <p>{say(W.lead, lang)}</p>
      <Act frame={frame} to="/subscriptions" words={say(W.follow, lang)} hidden={hidden}>
        {email === null ? <Address frame={frame} /> : <p>{tell(W.own, lang, { email })}</p>}
      </Act>
      {figure !== null && (
        <p className="small">
          <a href={linkTo(frame, '/subscribe')}>{say(W.followAll, lang)}</a>
        </p>
      )}
      <h2>{say(W.feeds, lang)}</h2>
      <ul className="doors small">
        <li>
          <a href={`/${lang}/bulletins.atom`}>{say(W.feedEditions, lang)}</a>
        </li>
        <li>
          <a href={`/${lang}/sentences.atom`}>{say(W.feedSentences, lang)}</a>
        </li>
      </ul>
    </article>
  )
}

function Address({ frame }: { readonly frame: PageFrame }) {
  const { lang } = frame
  return (
    <p className="field">
      <label htmlFor="email">{say(W.address, lang)}</label>
      <input
        id="email"
        name="email"
        defaultValue={typed(frame, '/subscriptions', 'email')}
        type="email"
        autoComplete="email"
        required
        maxLength={254}
        spellCheck={false}
        aria-describedby="email-hint"
      />
      <span className="hint" id="email-hint">
        {say(W.addressHint, lang)}
      </span>
    </p>
  )
}

/** What came of it. */
export function SubscribedPage(props: {
  readonly data: SubscribedAnswer
  readonly frame: PageFrame
}) {
  const { data, frame } = props
  const { lang } = frame
  const what = say(data.followed.words, lang)
  return (
    <article className="wide-page narrow">
      <h1>{say(data.toConfirm ? W.askedTitle : W.doneTitle, lang)}</h1>
      <p className="lead">{tell(data.toConfirm ? W.asked : W.done, lang, { what })}</p>
      <Back data={data} frame={frame} />
    </article>
  )
}

export function Back(props: {
  readonly data: Pick<SubscribedAnswer, 'followed'>
  readonly frame: PageFrame
}) {
  const { data, frame } = props
  const { bulletin, words } = data.followed
  if (bulletin === null) return null
  return (
    <p>
      <a href={linkTo(frame, bulletin.href)}>{say(bulletin.title ?? words, frame.lang)}</a>
    </p>
  )
}
