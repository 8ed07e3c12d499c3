import type { Lang } from '#platform/i18n'
import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import type { Ranking } from '#programmes/figures/types'
import { linkTo } from '../links.ts'
import { tell, WORDS } from '../words.ts'
import { Scroll } from './line-table.tsx'

type Row = Ranking['rows'][number]

export type RankingTableProps = {
  readonly frame: PageFrame
  readonly ranking: Ranking
  readonly provenance?: string
}

/** Places by value: a table that everybody can read, with a bar in each row. */
export function RankingTable({ frame, ranking, provenance = 'published' }: RankingTableProps) {
  const { lang } = frame
  const { rows, threshold, missing } = ranking
  if (rows.length === 0) return null
  const title = rankingTitle(ranking, lang)
  const top = Math.max(...rows.map(({ value }) => value.number), threshold?.number ?? 0) || 1
  const counted = rows.filter((row) => row.counted === true).length
  return (
    <figure className="chart">
      <Scroll label={title}>
        <table className="grid ranking">
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
              <td className="bar-cell" />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.place.id} className={classOf(row)}>
                <td className="n">{row.rank}</td>
                <th scope="row">
                  <a href={linkTo(frame, row.href)}>{say(row.place.shortName, lang)}</a>
                </th>
                <td className="n">{say(row.value.words, lang)}</td>
                <td className="bar-cell">
                  <Bar row={row} top={top} threshold={threshold?.number} provenance={provenance} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <figcaption>
        {threshold !== null && (
          <p>
            {tell(WORDS.reach, lang, {
              count: counted,
              of: rows.length,
              threshold: say(threshold.words, lang),
            })}
          </p>
        )}
        <p>{say(ranking.vintageLabel, lang)}</p>
        {missing.length > 0 && (
          <p>
            {tell(WORDS.missingPlaces, lang, {
              places: missing
                .map(({ shortName }) => say(shortName, lang))
                .join(say(WORDS.comma, lang)),
            })}
          </p>
        )}
      </figcaption>
    </figure>
  )
}

function rankingTitle(ranking: Ranking, lang: Lang): string {
  return tell(WORDS.rankingTitle, lang, {
    indicator: say(ranking.indicator.title, lang),
    composition: say(ranking.compositionTitle, lang),
    period: say(ranking.period.words, lang),
  })
}

function classOf({ focus, counted }: Row): string | undefined {
  return [focus && 'here', counted === false && 'uncounted'].filter(Boolean).join(' ') || undefined
}

function Bar(props: {
  readonly row: Row
  readonly top: number
  readonly threshold: number | undefined
  readonly provenance: string
}) {
  const { row, top, threshold, provenance } = props
  const width = (Math.max(row.value.number, 0) / top) * 100
  const loud = row.focus || row.counted === true
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect
        className={`bar bar-${provenance}${loud ? ' here' : ''}`}
        width={width.toFixed(2)}
        height={10}
      />
      {threshold !== undefined && (
        <line
          className="stated"
          x1={((threshold / top) * 100).toFixed(2)}
          x2={((threshold / top) * 100).toFixed(2)}
          y1={0}
          y2={10}
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  )
}
