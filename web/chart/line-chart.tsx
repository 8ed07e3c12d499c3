import { extent } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import type { Lang } from '#platform/i18n'
import { say } from '#platform/i18n'
import { WORDS } from '../words.ts'
import { firstLabelAt, spread, textWidth } from './labels.ts'
import { type Scale, SeriesLine, StatedLine, TimeTicks } from './line-parts.tsx'
import { LineTable } from './line-table.tsx'

export type LinePoint = {
  /** Where it stands on the axis of time, in years. */
  readonly at: number
  readonly label: string
  readonly value: number
  /** The value in words of the language, exact; the number above only draws. */
  readonly text: string
  /** Members lack a value: drawn hollow and joined to nothing; `brief` is its label where room is short. */
  readonly incomplete?: { readonly brief: string }
  /** The vintage, for the table. */
  readonly note?: string
  readonly here?: boolean
  /** Not comparable with the point before: the line is interrupted. */
  readonly breakBefore?: boolean
}

export type LineSeries = {
  readonly id: string
  readonly label: string
  readonly provenance: 'published' | 'recorded' | 'simulated'
  /** An alternative to what is shown, drawn thinner. */
  readonly faint?: boolean
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
        <Lines {...props} series={drawn} width={350} height={150} className="only" />
      ) : (
        <>
          <Lines {...props} series={drawn} width={720} height={300} className="wide" />
          <Lines {...props} series={drawn} width={330} height={220} className="narrow" />
        </>
      )}
      {source !== undefined && source !== '' && (
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
  const ends = series.map((one) => endOf(one, named))
  const widest = Math.max(
    ...ends.map(({ value, name }) => Math.max(textWidth(value), textWidth(name))),
  )
  const right = Math.round(Math.min(width / 2, widest + 18))
  const all = series.flatMap(({ points }) => points)
  const x = timeScale(all, [10, width - right])
  const y = valueScale(all, stated?.value, [height - 26, 16])
  const labels = spread(
    ends.map((end) => ({ ...end, y: y(end.number) })),
    named ? 28 : 14,
    [14, height - (named ? 44 : 30)],
  )
  const first = named || stated !== undefined ? undefined : series[0]?.points[0]
  const firstAt =
    first === undefined || all.length < 2
      ? null
      : firstLabelAt(
          textWidth(briefOf(first)),
          [all.map((point) => ({ x: x(point.at), y: y(point.value) }))],
          { left: 0, right: width - right + 4, top: 2, bottom: height - 23 },
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
        <StatedLine
          text={stated.text}
          from={10}
          to={width - right}
          y={y(stated.value)}
          under={stated.value < (all[0]?.value ?? 0)}
        />
      )}
      {series.map((one, i) => (
        <SeriesLine key={one.id} series={one} place={i} x={x} y={y} />
      ))}
      {labels.map(({ id, value, name, y: at, faint }) => (
        <text key={id} className={faint ? undefined : 'loud'} y={(at + 4).toFixed(1)}>
          <tspan x={(width - right + 10).toFixed(1)}>{value}</tspan>
          {name !== '' && (
            <tspan className="name" x={(width - right + 10).toFixed(1)} dy={13}>
              {fitted(name, right - 12)}
            </tspan>
          )}
        </text>
      ))}
      {first !== undefined && firstAt !== null && (
        <text x={firstAt.x.toFixed(1)} y={firstAt.y.toFixed(1)}>
          {briefOf(first)}
        </text>
      )}
    </svg>
  )
}

function briefOf({ text, incomplete }: LinePoint): string {
  return incomplete?.brief ?? text
}

/** What stands where a line ends: its last value and, among several lines, its name under it. */
function endOf(series: LineSeries, named: boolean) {
  const last = series.points.at(-1)
  return {
    id: series.id,
    number: last?.value ?? 0,
    faint: series.faint === true,
    value: last === undefined ? '' : briefOf(last),
    name: named ? series.label : '',
  }
}

function timeScale(points: readonly LinePoint[], range: readonly [number, number]): Scale {
  const [first = 0, last = 1] = extent(points, ({ at }) => at)
  return scaleLinear(first === last ? [first - 1, last + 1] : [first, last], range)
}

function valueScale(
  points: readonly LinePoint[],
  stated: number | undefined,
  range: readonly [number, number],
): Scale {
  const values = points.map(({ value }) => value)
  const [low = 0, high = 1] = extent(stated === undefined ? values : [...values, stated])
  const pad = (high - low || Math.abs(high) || 1) * 0.12
  return scaleLinear([low - pad, high + pad], range)
}

/** A label cut where its room ends: the whole of it is in the table. */
function fitted(label: string, room: number): string {
  if (textWidth(label) <= room) return label
  let kept = ''
  for (const character of label) {
    if (textWidth(`${kept}${character}…`) > room) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}
