import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { linkTo, tell } from '#web'
import type { InvitedAnswer, KeyMadeAnswer } from '../types.ts'
import { People } from './parts.tsx'
import { W } from './words.ts'

/** The answer to an invitation: where no mail takes the link there, it is shown, once. */
export function InvitedPage(props: { readonly data: InvitedAnswer; readonly frame: PageFrame }) {
  const { data, frame } = props
  const { lang } = frame
  const { email, path, expiresAt, organisation } = data
  return (
    <People frame={frame} title={say(W.invited, lang)}>
      {path === null ? (
        <p className="lead">{tell(W.invitedSent, lang, { email })}</p>
      ) : (
        <>
          <p className="lead">
            {tell(W.invitedLink, lang, { email, until: untilWords(expiresAt) })}
          </p>
          <Once text={`${frame.origin}/${lang}${path}`} frame={frame} />
        </>
      )}
      <p className="doors">
        <a href={linkTo(frame, `/organisations/${organisation}`)}>{say(W.back, lang)}</a>
      </p>
    </People>
  )
}

/** The text of a key, once. */
export function KeyMadePage(props: { readonly data: KeyMadeAnswer; readonly frame: PageFrame }) {
  const { data, frame } = props
  const { lang } = frame
  return (
    <People frame={frame} title={`${say(W.keyMade, lang)}: ${data.title}`}>
      <p className="lead">{tell(W.keyMadeText, lang, { until: untilWords(data.expiresAt) })}</p>
      <Once text={data.text} frame={frame} />
      <p className="doors">
        <a href={linkTo(frame, '/organisation')}>{say(W.back, lang)}</a>
      </p>
    </People>
  )
}

function Once({ text, frame }: { readonly text: string; readonly frame: PageFrame }) {
  return (
    <>
      <pre className="copy" id="once">
        {text}
      </pre>
      <p className="script-only">
        <button type="button" data-copy="#once">
          {say(W.copy, frame.lang)}
        </button>
      </p>
    </>
  )
}

// The day is enough; in which time zone it ends, nobody reads here.
function untilWords(instant: string): string {
  return `${instant.slice(0, 16).replace('T', ' ')} UTC`
}
