import { line } from 'd3-shape'
import { textWidth } from './labels.ts'
import type { LinePoint, LineSeries } from './line-chart.tsx'

export type Scale = (value: number) => number

/** More points than this are drawn as a line alone. */
const DOTS_MAX = 30

export function SeriesLine(props: {
  readonly series: LineSeries
  readonly place: number
  readonly x: Scale
  readonly y: Scale
}) {
  const { series, place, x, y } = props
  const { points, provenance, faint = false } = series
  const tone = faint ? 'faint' : String(place)
  const path = line<LinePoint>(
    ({ at }) => x(at),
    ({ value }) => y(value),
  ).digits(1)
  return (
    <g>
      {stretches(points).map((stretch) => (
        <path
          key={stretch[0]?.at}
          className={`line line-${tone} line-${provenance}`}
          d={path(stretch) ?? undefined}
        />
      ))}
      {points.map((point) => (
        <circle
          key={`${point.at}-${point.label}`}
          className={`dot dot-${tone}${point.incomplete === undefined ? '' : ' hollow'}`}
          cx={x(point.at).toFixed(1)}
          cy={y(point.value).toFixed(1)}
          r={
            point.here === true
              ? 5
              : points.length > DOTS_MAX && point.incomplete === undefined
                ? 0
                : faint
                  ? 2
                  : 3
          }
        >
          <title>{`${point.label}: ${point.text}`}</title>
        </circle>
      ))}
    </g>
  )
}

/** What was stated, across the chart; its words stand on the side of the line where no data are. */
export function StatedLine(props: {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly y: number
  readonly under: boolean
}) {
  const { text, from, to, y, under } = props
  return (
    <g>
      <line className="stated" x1={from} x2={to} y1={y.toFixed(1)} y2={y.toFixed(1)} />
      <text x={from} y={(under ? y + 14 : y - 5).toFixed(1)}>
        {text}
      </text>
    </g>
  )
}

/** The points between breaks: a line never joins what can't be compared, nor a count that lacks members. */
export function stretches(points: readonly LinePoint[]): LinePoint[][] {
  const parts: LinePoint[][] = [[]]
  for (const point of points) {
    const isApart = point.incomplete !== undefined
    if (point.breakBefore === true || isApart) parts.push([])
    if (!isApart) parts.at(-1)?.push(point)
  }
  return parts.filter((part) => part.length > 0)
}

/** The first and the last period, and those between that have room: an axis made of the data's own periods. */
export function TimeTicks(props: {
  readonly points: readonly LinePoint[]
  readonly x: Scale
  readonly y: number
}) {
  const { points, x, y } = props
  const byTime = [...new Map(points.map((point) => [point.at, point])).values()].sort(
    (a, b) => a.at - b.at,
  )
  const first = byTime[0]
  const last = byTime.at(-1)
  if (first === undefined || last === undefined) return null
  if (first === last) {
    return (
      <text x={x(first.at)} y={y} textAnchor="middle">
        {first.label}
      </text>
    )
  }
  const limit = x(last.at) - textWidth(last.label) - 4
  let free = x(first.at) + textWidth(first.label) + 6
  const between = byTime.slice(1, -1).filter((point) => {
    const half = textWidth(point.label) / 2
    if (x(point.at) - half < free || x(point.at) + half > limit) return false
    free = x(point.at) + half + 10
    return true
  })
  const crowded = free > limit && between.length === 0
  return (
    <g>
      <text x={(x(first.at) - 4).toFixed(1)} y={y}>
        {first.label}
      </text>
      {between.map((point) => (
        <text key={point.at} x={x(point.at).toFixed(1)} y={y} textAnchor="middle">
          {point.label}
        </text>
      ))}
      {(!crowded || limit > x(first.at) + textWidth(first.label)) && (
        <text x={(x(last.at) + 4).toFixed(1)} y={y} textAnchor="end">
          {last.label}
        </text>
      )}
    </g>
  )
}
