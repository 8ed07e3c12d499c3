import { type Lang, say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { linkTo, ProvenanceTag, Scroll, tell } from '#web'
import { periodWords } from '../../formats/reading-words.ts'
import type { DataFinding, DataObservation } from '../../types.ts'
import { WORDS_OF_REPORT as W } from '../words.ts'

/** The server gives so many observations at most; a sum over the provinces has more. */
const GIVEN_MAX = 12

type Props = { readonly data: DataFinding; readonly frame: PageFrame }

/** The observations behind the figure that it was compared with, by the document that they stand in. */
export function Inputs({ data, frame }: Props) {
  const { lang } = frame
  const { observations } = data
  if (observations.length === 0) return null
  const documents = [...Map.groupBy(observations, (one) => one.document).values()]
  return (
    <details className="fold">
      <summary>{say(W.observations, lang)}</summary>
      {documents.length > data.then.independentSources && (
        <p className="small quiet">{say(W.oneSource, lang)}</p>
      )}
      <Scroll label={say(W.observations, lang)}>
        <table className="alternatives inputs">
          <thead>
            <tr>
              <th scope="col">{say(W.place, lang)}</th>
              <th scope="col">{say(W.status, lang)}</th>
              <th scope="col" className="n">
                {say(W.observed, lang)}
              </th>
            </tr>
          </thead>
          {documents.map((rows) => (
            <OfDocument key={rows[0]?.document} rows={rows} frame={frame} />
          ))}
        </table>
      </Scroll>
      {observations.length >= GIVEN_MAX && (
        <p className="small quiet">{tell(W.firstInputs, lang, { n: observations.length })}</p>
      )}
    </details>
  )
}

type DocumentProps = { readonly rows: readonly DataObservation[]; readonly frame: PageFrame }

function OfDocument({ rows, frame }: DocumentProps) {
  const { lang } = frame
  const [first] = rows
  if (first === undefined) return null
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3}>
          <a href={linkTo(frame, first.href)}>{say(first.title, lang)}</a>
          <span className="from">{publishedWords(first, lang)}</span>
        </th>
      </tr>
      {rows.map((one) => (
        <tr key={`${say(one.place, 'en')} ${one.period} ${say(one.value, 'en')}`}>
          <th scope="row">{say(one.place, lang)}</th>
          <td>
            <span className="from">
              {[periodWords(one.period, lang) ?? one.period, say(one.vintageLabel, lang)].join(
                ' · ',
              )}
            </span>
            {one.provenance !== 'published' && (
              <ProvenanceTag provenance={one.provenance} lang={lang} />
            )}
          </td>
          <td className="n">{say(one.value, lang)}</td>
        </tr>
      ))}
    </tbody>
  )
}

function publishedWords({ publishedAt }: DataObservation, lang: Lang): string {
  return publishedAt === null ? '' : (periodWords(publishedAt.slice(0, 10), lang) ?? '')
}
