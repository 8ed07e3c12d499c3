import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { linkTo, Scroll, tell, WORDS } from '#web'
import type { MessageAnswer, MessagesAnswer } from '../types.ts'
import { Act, clockWords, People } from './parts.tsx'
import { W } from './words.ts'

/** Messages that could not be sent. */
export function MessagesPage(props: { readonly data: MessagesAnswer; readonly frame: PageFrame }) {
  const { data, frame } = props
  const { lang } = frame
  return (
    <People frame={frame} title={say(WORDS.messages, lang)}>
      <p className="lead">{say(W.messagesLead, lang)}</p>
      {data.items.length === 0 ? (
        <p className="notice">{say(W.noMessages, lang)}</p>
      ) : (
        <Scroll label={say(WORDS.messages, lang)}>
          <table className="grid stacked">
            <thead>
              <tr>
                <th scope="col">{say(W.recipient, lang)}</th>
                <th scope="col">{say(W.subject, lang)}</th>
                <th scope="col">{say(W.sentOn, lang)}</th>
                <th scope="col">{say(W.until, lang)}</th>
                <th scope="col">{say(W.read, lang)}</th>
              </tr>
            </thead>
            <tbody>
              {data.items.map(({ id, to, subject, keptAt, expiresAt }) => (
                <tr key={id}>
                  <th scope="row">{to}</th>
                  <td data-label={say(W.subject, lang)}>{subject}</td>
                  <td data-label={say(W.sentOn, lang)}>{clockWords(keptAt, data.timeZone)}</td>
                  <td data-label={say(W.until, lang)}>
                    {expiresAt === null ? '' : clockWords(expiresAt, data.timeZone)}
                  </td>
                  <td>
                    <Act
                      to={`/messages/${id}/take`}
                      frame={frame}
                      words={W.read}
                      label={tell(W.readOf, lang, { name: to })}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </People>
  )
}

/** One of them, once. */
export function MessagePage(props: { readonly data: MessageAnswer; readonly frame: PageFrame }) {
  const { data, frame } = props
  const { lang } = frame
  return (
    <People frame={frame} title={data.subject}>
      <p className="lead">{tell(W.passOn, lang, { email: data.to })}</p>
      <pre className="copy">{data.text}</pre>
      <p className="doors">
        <a href={linkTo(frame, '/messages')}>{say(WORDS.messages, lang)}</a>
      </p>
    </People>
  )
}
