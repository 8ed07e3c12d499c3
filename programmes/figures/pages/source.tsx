import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { linkHere, linkTo, Scroll } from '#web'
import type { DocumentRef, ObservationView, SourceAnswer } from '../types.ts'
import { WORDS_OF_FIGURES as W } from './words.ts'

type Given = { readonly data: SourceAnswer; readonly frame: PageFrame }

/** One document: what it is, how it is held, and each value taken from it. */
export function SourcePage({ data, frame }: Given) {
  const { lang } = frame
  return (
    <article className="wide-page">
      <h1>{say(data.source.title, lang)}</h1>
      <About data={data} frame={frame} />
      <ul className="doors small print-none">
        <li>
          <a href={data.links.csv}>CSV</a>
        </li>
        <li>
          <a href={data.links.json}>JSON</a>
        </li>
      </ul>
      <h2>{say(W.taken, lang)}</h2>
      <Taken data={data} frame={frame} />
      {data.nextCursor !== null && (
        <p className="pager">
          <a href={linkHere(frame, { cursor: data.nextCursor })} rel="next">
            {say(W.next, lang)}
          </a>
        </p>
      )}
    </article>
  )
}

function About({ data, frame }: Given) {
  const { lang } = frame
  const { source, echoOf, echoes } = data
  const rows: readonly (readonly [string, React.ReactNode])[] = [
    [say(W.publisher, lang), say(source.publisherWords, lang)],
    ...(say(source.originWords, lang) === say(source.publisherWords, lang)
      ? []
      : [[say(W.origin, lang), say(source.originWords, lang)] as const]),
    [say(W.published, lang), say(source.published, lang)],
    [say(W.firstSeen, lang), source.firstSeen],
    [say(W.licence, lang), say(source.licenceWords, lang)],
    [say(W.heldAs, lang), say(source.transcriptionWords, lang)],
    ...(source.url === null
      ? []
      : [
          [
            say(W.address, lang),
            <a key="url" href={source.url} rel="external noreferrer">
              {source.url}
            </a>,
          ] as const,
        ]),
    ...(source.note === null ? [] : [[say(W.note, lang), say(source.note, lang)] as const]),
    ...(echoOf === null
      ? []
      : [[say(W.echoOf, lang), <Names key="of" documents={[echoOf]} frame={frame} />] as const]),
    ...(echoes.length === 0
      ? []
      : [[say(W.echoes, lang), <Names key="by" documents={echoes} frame={frame} />] as const]),
  ]
  return (
    <>
      <dl className="facts">
        {rows.map(([label, value]) => (
          <div key={label} className="fact">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {(echoOf !== null || echoes.length > 0) && <p className="small">{say(W.echoNote, lang)}</p>}
    </>
  )
}

function Names(props: { readonly documents: readonly DocumentRef[]; readonly frame: PageFrame }) {
  const { documents, frame } = props
  return documents.map(({ id, href, title }, place) => (
    <span key={id}>
      {place > 0 && '; '}
      <a href={linkTo(frame, href)}>{say(title, frame.lang)}</a>
    </span>
  ))
}

/** One table for all: a document of fifty figures is still one document. */
function Taken({ data, frame }: Given) {
  const { lang } = frame
  return (
    <Scroll label={say(W.taken, lang)}>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{say(W.place, lang)}</th>
            <th scope="col">{say(W.period, lang)}</th>
            <th scope="col" className="n">
              {say(W.value, lang)}
            </th>
            <th scope="col">{say(W.vintage, lang)}</th>
            <th scope="col">{say(W.location, lang)}</th>
          </tr>
        </thead>
        {data.taken.map(({ indicator, observations }) => (
          <tbody key={indicator.id}>
            <tr>
              <th scope="rowgroup" colSpan={5}>
                <a href={linkTo(frame, indicator.href)}>{say(indicator.title, lang)}</a>
              </th>
            </tr>
            {observations.map((row) => (
              <Row
                key={`${row.place.id} ${row.period.code} ${row.vintage.id}`}
                row={row}
                lang={lang}
              />
            ))}
          </tbody>
        ))}
      </table>
    </Scroll>
  )
}

function Row({ row, lang }: { readonly row: ObservationView; readonly lang: string }) {
  return (
    <tr>
      <td>{say(row.place.shortName, lang)}</td>
      <td>{say(row.period.words, lang)}</td>
      <td className="n">{say(row.value.words, lang)}</td>
      <td>{say(row.vintage.label, lang)}</td>
      <td>
        {row.location}
        {row.doubt !== null && <span className="from">{say(row.doubt, lang)}</span>}
        {row.note !== null && <span className="from">{say(row.note, lang)}</span>}
      </td>
    </tr>
  )
}
