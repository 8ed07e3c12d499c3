import { extent } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { History } from '#programmes/figures/types'

const WIDTH = 120
const HEIGHT = 28

/** A line without words, beside the number that it leads to; hidden from those who hear the number. */
export function Sparkline({ history }: { readonly history: History }) {
  const points = history.lines.find(({ main }) => main)?.points ?? []
  if (points.length < 2) return null
  const [first = 0, last = 1] = extent(points, ({ x }) => x)
  const [low = 0, high = 1] = extent(points, ({ value }) => value.number)
  const x = scaleLinear([first, last], [3, WIDTH - 4])
  const y = scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [HEIGHT - 4, 4])
  const path = line<(typeof points)[number]>(
    (point) => x(point.x),
    (point) => y(point.value.number),
  ).digits(1)
  const end = points.at(-1)
  return (
    <svg
      className="spark"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
      focusable="false"
    >
      <path className="line" d={path(points) ?? undefined} />
      {end !== undefined && <circle className="dot" cx={x(end.x)} cy={y(end.value.number)} r={3} />}
    </svg>
  )
}
