import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { linkTo, ProvenanceTag, Scroll, tell } from '#web'
import { periodWords } from '../../formats/reading-words.ts'
import type { DataFinding, DataObservation } from '../../types.ts'
import { WORDS_OF_REPORT as W } from '../words.ts'

type Props = { readonly data: DataFinding; readonly frame: PageFrame }

/** The observations behind the figure that it was compared with; what those of one document share is told once. */
export function Inputs({ data, frame }: Props) {
  const { lang } = frame
  const { observations } = data
  if (observations.length === 0) return null
  const groups = [...Map.groupBy(observations, sharedKey).values()]
  const more = (data.inputs ?? 0) - observations.length
  const documents = new Set(observations.map((one) => one.document)).size
  return (
    <details className="fold">
      <summary>{say(W.observations, lang)}</summary>
      {documents > data.then.independentSources && (
        <p className="small quiet">{say(W.oneSource, lang)}</p>
      )}
      <Scroll label={say(W.observations, lang)}>
        <table className="alternatives inputs">
          <thead className="sr">
            <tr>
              <th scope="col">{say(W.place, lang)}</th>
              <th scope="col">{say(W.observed, lang)}</th>
            </tr>
          </thead>
          {groups.map((rows) => (
            <Group key={sharedKey(rows[0])} rows={rows} frame={frame} />
          ))}
        </table>
      </Scroll>
      {/* A sum over the provinces has more than are given here. */}
      {more > 0 && (
        <p className="small quiet">
          <a href={linkTo(frame, data.href)}>{tell(W.moreInputs, lang, { n: more })}</a>
        </p>
      )}
    </details>
  )
}

function sharedKey(one: DataObservation | undefined): string {
  return one === undefined
    ? ''
    : `${one.document} ${one.period} ${say(one.vintageLabel, 'en')} ${one.provenance}`
}

type GroupProps = { readonly rows: readonly DataObservation[]; readonly frame: PageFrame }

function Group({ rows, frame }: GroupProps) {
  const { lang } = frame
  const [first] = rows
  if (first === undefined) return null
  const { title, href, period, vintageLabel, publishedAt, provenance } = first
  const shared = [
    periodWords(period, lang) ?? period,
    say(vintageLabel, lang),
    publishedAt === null ? null : periodWords(publishedAt.slice(0, 10), lang),
  ]
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={2}>
          <a href={linkTo(frame, href)}>{say(title, lang)}</a>
          <span className="from">
            {shared.filter((words) => words !== null).join(' · ')}{' '}
            {provenance !== 'published' && <ProvenanceTag provenance={provenance} lang={lang} />}
          </span>
        </th>
      </tr>
      {rows.map((one) => (
        <tr key={`${say(one.place, 'en')} ${say(one.value, 'en')}`}>
          <th scope="row">{say(one.place, lang)}</th>
          <td className="n">{say(one.value, lang)}</td>
        </tr>
      ))}
    </tbody>
  )
}
