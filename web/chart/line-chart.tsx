import { extent } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { Lang } from '#platform/i18n'
import { say } from '#platform/i18n'
import { WORDS } from '../words.ts'
import { spread, textWidth } from './labels.ts'

type Provenance = 'published' | 'recorded' | 'simulated'

export type LinePoint = {
  /** Where it stands on the axis of time, in years. */
  readonly at: number
  readonly label: string
  readonly value: number
  /** The value in words of the language, exact; the number above only draws. */
  readonly text: string
  readonly here?: boolean
}

export type LineSeries = {
  readonly id: string
  readonly label: string
  readonly provenance: Provenance
  readonly points: readonly LinePoint[]
}

export type LineChartProps = {
  readonly lang: Lang
  /** The accessible name: what is drawn, of where, from when to when. */
  readonly title: string
  readonly series: readonly LineSeries[]
  readonly source?: string
  /** A value to compare with, drawn across. */
  readonly stated?: { readonly value: number; readonly text: string }
  readonly small?: boolean
}

/**
 * Lines drawn on the server, labelled where they end. It is drawn twice, for a wide and a narrow screen,
 * since text in a picture that shrinks can't be read; the stylesheet shows one.
 */
export function LineChart(props: LineChartProps) {
  const { lang, title, series, source, small = false } = props
  const drawn = series.filter((one) => one.points.length > 0)
  if (drawn.length === 0) return null
  return (
    <figure className="chart">
      <p className="caption">{title}</p>
      {small ? (
        <Lines {...props} series={drawn} width={350} height={150} className="" />
      ) : (
        <>
          <Lines {...props} series={drawn} width={720} height={300} className="wide" />
          <Lines {...props} series={drawn} width={340} height={230} className="narrow" />
        </>
      )}
      {source !== undefined && (
        <figcaption>
          {say(WORDS.source, lang)}: {source}
        </figcaption>
      )}
      <LineTable lang={lang} title={title} series={drawn} />
    </figure>
  )
}

type Size = { readonly width: number; readonly height: number; readonly className: string }

function Lines({ title, series, stated, width, height, className }: LineChartProps & Size) {
  const named = series.length > 1
  const ends = series.map((one) => {
    const last = one.points.at(-1)
    return { id: one.id, value: last?.value ?? 0, label: named ? one.label : (last?.text ?? '') }
  })
  const right = Math.min(width * 0.4, Math.max(...ends.map(({ label }) => textWidth(label)), 20) + 14)
  const all = series.flatMap(({ points }) => points)
  const [first = 0, last = 1] = extent(all, ({ at }) => at)
  const [low = 0, high = 1] = extent(
    [...all.map(({ value }) => value), ...(stated === undefined ? [] : [stated.value])],
    (value) => value,
  )
  const pad = (high - low || Math.abs(high) || 1) * 0.12
  const y = scaleLinear([low - pad, high + pad], [height - 26, 12])
  const x = scaleLinear(first === last ? [first - 1, last + 1] : [first, last], [10, width - right])
  const path = line<LinePoint>(
    ({ at }) => x(at),
    ({ value }) => y(value),
  )
  const labels = spread(
    ends.map(({ id, value, label }) => ({ id, label, y: y(value) })),
    14,
    [14, height - 30],
  )
  return (
    <svg
      className={className}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={title}
      focusable="false"
    >
      <line className="axis" x1={10} x2={width - right} y1={height - 22} y2={height - 22} />
      <TimeTicks points={all} x={x} y={height - 6} />
      {stated !== undefined && (
        <g>
          <line
            className="stated"
            x1={10}
            x2={width - right}
            y1={y(stated.value)}
            y2={y(stated.value)}
          />
          <text x={10} y={y(stated.value) - 5}>
            {stated.text}
          </text>
        </g>
      )}
      {series.map(({ id, provenance, points }, i) => (
        <g key={id}>
          <path
            className={`line line-${i} line-${provenance}`}
            d={path([...points]) ?? undefined}
          />
          {points.map((point) => (
            <circle
              key={point.label}
              className={`dot dot-${i}`}
              cx={x(point.at)}
              cy={y(point.value)}
              r={point.here === true ? 5 : points.length > 30 ? 0 : 2.5}
            >
              <title>{`${point.label}: ${point.text}`}</title>
            </circle>
          ))}
        </g>
      ))}
      {labels.map(({ id, label, y: at }) => (
        <text key={id} className="loud" x={width - right + 9} y={at + 4}>
          {label}
        </text>
      ))}
      {!named && <FirstLabel point={series[0]?.points[0]} x={x} y={y} />}
    </svg>
  )
}

type Scale = (value: number) => number

function FirstLabel(props: { readonly point: LinePoint | undefined; readonly x: Scale; readonly y: Scale }) {
  const { point, x, y } = props
  if (point === undefined) return null
  return (
    <text x={x(point.at)} y={y(point.value) - 9}>
      {point.text}
    </text>
  )
}

/** The first and the last period, and those between that have room: an axis made of the data's own periods. */
function TimeTicks({ points, x, y }: { readonly points: readonly LinePoint[]; readonly x: Scale; readonly y: number }) {
  const byTime = [...new Map(points.map((point) => [point.at, point])).values()].sort(
    (a, b) => a.at - b.at,
  )
  const last = byTime.at(-1)
  let free = -Infinity
  const shown = byTime.filter((point) => {
    const half = textWidth(point.label) / 2
    const room = last === undefined || point === last || x(point.at) + half < x(last.at) - textWidth(last.label) - 6
    if (x(point.at) - half < free || !room) return point === last
    free = x(point.at) + half + 10
    return true
  })
  return (
    <g>
      {shown.map((point) => (
        <text
          key={point.at}
          x={point === byTime[0] ? x(point.at) - 4 : point === last ? x(point.at) + 4 : x(point.at)}
          y={y}
          textAnchor={point === byTime[0] ? 'start' : point === last ? 'end' : 'middle'}
        >
          {point.label}
        </text>
      ))}
    </g>
  )
}

function LineTable({ lang, title, series }: Pick<LineChartProps, 'lang' | 'title' | 'series'>) {
  const rows = [
    ...new Map(series.flatMap(({ points }) => points.map((point) => [point.at, point.label] as const))),
  ].sort((a, b) => a[0] - b[0])
  return (
    <details className="as-table">
      <summary>{say(WORDS.asTable, lang)}</summary>
      <section className="scroll" aria-label={title} tabIndex={0}>
        <table className="grid">
          <caption className="sr">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{say(WORDS.period, lang)}</th>
              {series.map(({ id, label }) => (
                <th key={id} scope="col" className="n">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([at, label]) => (
              <tr key={at}>
                <th scope="row">{label}</th>
                {series.map(({ id, points }) => (
                  <td key={id} className="n">
                    {points.find((point) => point.at === at)?.text ?? '–'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
