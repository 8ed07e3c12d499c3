import type { Lang } from '#platform/i18n'
import { say } from '#platform/i18n'
import { WORDS } from '../words.ts'

export type RankingRow = {
  readonly id: string
  readonly rank: number | null
  readonly name: string
  readonly href?: string
  readonly value: number | null
  readonly text: string
  readonly provenance: 'published' | 'recorded' | 'simulated'
  readonly here?: boolean
}

export type RankingProps = {
  readonly lang: Lang
  readonly title: string
  readonly rows: readonly RankingRow[]
  readonly source?: string
  /** A line that some rows reach: drawn through the bars. */
  readonly threshold?: { readonly value: number; readonly text: string }
}

/** Places by value: a table that everybody can read, with a bar in each row. */
export function Ranking({ lang, title, rows, source, threshold }: RankingProps) {
  if (rows.length === 0) return null
  const top = Math.max(...rows.map(({ value }) => value ?? 0), threshold?.value ?? 0, 0) || 1
  return (
    <figure className="chart">
      <section className="scroll" aria-label={title} tabIndex={0}>
        <table className="grid">
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col" className="n">
                {say(WORDS.rank, lang)}
              </th>
              <th scope="col">{say(WORDS.place, lang)}</th>
              <th scope="col" className="n">
                {say(WORDS.value, lang)}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} className={row.here === true ? 'here' : undefined}>
                <td className="n">{row.rank ?? '–'}</td>
                <th scope="row">
                  {row.href === undefined ? row.name : <a href={row.href}>{row.name}</a>}
                  {row.provenance === 'simulated' && (
                    <span className="sim">{say(WORDS.simMark, lang)}</span>
                  )}
                </th>
                <td className="n">{row.value === null ? say(WORDS.noValue, lang) : row.text}</td>
                <td className="bar-cell">
                  <Bar row={row} top={top} threshold={threshold?.value ?? null} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {(source !== undefined || threshold !== undefined) && (
        <figcaption>
          {threshold !== undefined && <span>┊ {threshold.text} </span>}
          {source !== undefined && `${say(WORDS.source, lang)}: ${source}`}
        </figcaption>
      )}
    </figure>
  )
}

function Bar(props: {
  readonly row: RankingRow
  readonly top: number
  readonly threshold: number | null
}) {
  const { row, top, threshold } = props
  const width = (Math.max(row.value ?? 0, 0) / top) * 100
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect
        className={row.here === true ? 'bar here' : 'bar'}
        width={width}
        height={10}
        strokeDasharray={row.provenance === 'recorded' ? '3 2' : undefined}
        fillOpacity={row.provenance === 'simulated' ? 0.45 : undefined}
      />
      {threshold !== null && (
        <line
          className="stated"
          x1={(threshold / top) * 100}
          x2={(threshold / top) * 100}
          y1={0}
          y2={10}
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  )
}
