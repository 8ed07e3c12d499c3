import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { Empty, linkHere, linkTo, Scroll, tell } from '#web'
import type { ListAnswer } from '../types.ts'
import { Due, StateTag, Ways } from './parts.tsx'
import { WORDS_OF_COLLECTION as W } from './words.ts'

/** Requests of the organisation that is acted for. */
export function ListPage({
  data,
  frame,
}: {
  readonly data: ListAnswer
  readonly frame: PageFrame
}) {
  const { lang } = frame
  return (
    <div className="wide-page">
      <h1>{say(W.title, lang)}</h1>
      <p className="lead">{say(W.lead, lang)}</p>
      <Ways frame={frame} mayAsk={data.mayAsk} />
      {data.items.length === 0 ? (
        <Empty title={say(W.none, lang)} />
      ) : (
        <Scroll label={say(W.requests, lang)}>
          <table className="grid stacked">
            <thead>
              <tr>
                <th scope="col">{say(W.request, lang)}</th>
                <th scope="col">{say(W.from, lang)}</th>
                <th scope="col">{say(W.due, lang)}</th>
                <th scope="col">{say(W.state, lang)}</th>
                <th scope="col" className="n">
                  {say(W.answered, lang)}
                </th>
              </tr>
            </thead>
            <tbody>
              {data.items.map((request) => (
                <tr key={request.id}>
                  <th scope="row">
                    <a href={linkTo(frame, `/collection/requests/${request.id}`)}>
                      {say(request.title, lang)}
                    </a>
                  </th>
                  <td data-label={say(W.from, lang)}>{say(request.addressed.title, lang)}</td>
                  <td data-label={say(W.due, lang)}>
                    <Due of={request} lang={lang} />
                  </td>
                  <td data-label={say(W.state, lang)}>
                    <StateTag state={request.state} lang={lang} />
                    {request.round > 1 && (
                      <span className="from">
                        {tell(W.roundOf, lang, { round: request.round })}
                      </span>
                    )}
                  </td>
                  <td className="n" data-label={say(W.answered, lang)}>
                    {tell(W.answeredOf, lang, {
                      answered: request.answered,
                      items: request.items,
                    })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
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
