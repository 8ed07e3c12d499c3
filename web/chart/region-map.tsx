import { scaleQuantile } from 'd3-scale'
import type { ExtendedFeature, ExtendedFeatureCollection, GeoGeometryObjects } from 'd3-geo'
import { geoMercator, geoPath } from 'd3-geo'
import type { Lang } from '#platform/i18n'
import { say } from '#platform/i18n'
import { WORDS } from '../words.ts'
import { textWidth } from './labels.ts'

export type MapPlace = {
  readonly id: string
  readonly name: string
  readonly value: number | null
  readonly text: string
  readonly geometry: GeoGeometryObjects
  readonly href?: string
  readonly here?: boolean
}

export type RegionMapProps = {
  readonly lang: Lang
  readonly title: string
  readonly places: readonly MapPlace[]
  readonly attribution: string
  readonly reviewNumber?: string | null
  readonly source?: string
  /** Says a value of the scale, for the steps below the map. */
  readonly sayValue: (value: number) => string
}

const STEPS = ['s0', 's1', 's2', 's3', 's4'] as const
const WIDTH = 560
const HEIGHT = 520

/** The places of the region, quiet, and their values, loud: five steps with equally many places each. */
export function RegionMap(props: RegionMapProps) {
  const { lang, title, places, attribution, reviewNumber, source, sayValue } = props
  const drawn = places.map((place) => ({ place, feature: featureOf(place) }))
  if (drawn.length === 0) return null
  const all: ExtendedFeatureCollection = {
    type: 'FeatureCollection',
    features: drawn.map(({ feature }) => feature),
  }
  const path = geoPath(geoMercator().fitExtent([[8, 8], [WIDTH - 8, HEIGHT - 8]], all)).digits(1)
  const known = places.flatMap(({ value }) => (value === null ? [] : [value]))
  const step = scaleQuantile<(typeof STEPS)[number]>(known, STEPS)
  const inOrder = drawn.toSorted((a, b) => Number(a.place.here === true) - Number(b.place.here === true))
  const classOf = ({ value, here }: MapPlace) =>
    `${value === null ? 'none' : step(value)}${here === true ? ' here' : ''}`
  return (
    <figure className="chart map">
      <p className="caption">{title}</p>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title} focusable="false">
        {inOrder.map(({ place, feature }) => (
          <path key={place.id} className={classOf(place)} d={path(feature) ?? undefined}>
            <title>{`${place.name}: ${place.value === null ? say(WORDS.noValue, lang) : place.text}`}</title>
          </path>
        ))}
        <Labels
          labels={labelled(places).map((place) => {
            const [x, y] = path.centroid(featureOf(place))
            return { id: place.id, name: place.name, text: place.text, x, y }
          })}
        />
      </svg>
      <Steps lang={lang} step={step} known={known} sayValue={sayValue} gap={known.length < places.length} />
      <figcaption>
        {source !== undefined && `${say(WORDS.source, lang)}: ${source} · `}
        {attribution}
        {reviewNumber !== null && reviewNumber !== undefined && ` · ${reviewNumber}`}
      </figcaption>
    </figure>
  )
}

function featureOf({ id, geometry }: MapPlace): ExtendedFeature {
  return { type: 'Feature', id, properties: {}, geometry }
}

/** The place asked for, and the three highest: a map with every name on it says nothing. */
function labelled(places: readonly MapPlace[]): readonly MapPlace[] {
  const top = places
    .filter(({ value }) => value !== null)
    .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
    .slice(0, 3)
  return [...new Set([...top, ...places.filter(({ here }) => here === true)])]
}

type MapLabel = { readonly id: string; readonly name: string; readonly text: string; readonly x: number; readonly y: number }

function Labels({ labels }: { readonly labels: readonly MapLabel[] }) {
  const placed = labels
    .toSorted((a, b) => a.y - b.y)
    .reduce<MapLabel[]>((done, label) => {
      const clash = done.filter(
        (other) =>
          Math.abs(other.x - label.x) <
            (textWidth(other.name + other.text) + textWidth(label.name + label.text)) / 2 &&
          Math.abs(other.y - label.y) < 15,
      )
      const below = Math.max(label.y, ...clash.map(({ y }) => y + 15))
      return [...done, { ...label, y: below }]
    }, [])
  return (
    <g aria-hidden="true">
      {placed.map(({ id, name, text, x, y }) => {
        const half = textWidth(`${name} ${text}`) / 2 + 4
        return (
          <text
            key={id}
            className="halo"
            x={Math.min(Math.max(x, half), WIDTH - half)}
            y={y}
            textAnchor="middle"
          >
            {name} {text}
          </text>
        )
      })}
    </g>
  )
}

function Steps(props: {
  readonly lang: Lang
  readonly known: readonly number[]
  readonly step: { readonly invertExtent: (step: (typeof STEPS)[number]) => [number, number] }
  readonly sayValue: (value: number) => string
  readonly gap: boolean
}) {
  const { lang, known, step, sayValue, gap } = props
  if (known.length < STEPS.length) return null
  return (
    <ul className="steps">
      {STEPS.map((name) => {
        const [from, to] = step.invertExtent(name)
        return (
          <li key={name}>
            <Swatch name={name} />
            {sayValue(from)}–{sayValue(to)}
          </li>
        )
      })}
      {gap && (
        <li>
          <Swatch name="none" />
          {say(WORDS.noValue, lang)}
        </li>
      )}
    </ul>
  )
}

function Swatch({ name }: { readonly name: string }) {
  return (
    <svg viewBox="0 0 18 14" aria-hidden="true" focusable="false">
      <rect className={name} width={18} height={14} />
    </svg>
  )
}
