import type { Lang } from '#platform/i18n'
import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import type { PlaceMap } from '#programmes/figures/types'
import { tell, WORDS } from '../words.ts'
import { textWidth } from './labels.ts'
import { Scroll } from './line-table.tsx'

type Area = PlaceMap['areas'][number]

/** Sized so that the labels keep 11 px at the width a map is usually shown at. */
const LABELS_MAX = 4

/** The places of the region, quiet, and their values, loud. The table under it holds every number. */
export function RegionMap({ frame, map }: { readonly frame: PageFrame; readonly map: PlaceMap }) {
  const { lang } = frame
  const title = tell(WORDS.mapTitle, lang, {
    indicator: say(map.indicator.title, lang),
    period: say(map.period.words, lang),
  })
  const inOrder = map.areas.toSorted((a, b) => Number(a.focus) - Number(b.focus))
  return (
    <figure className="chart map">
      <p className="caption">{title}</p>
      <svg viewBox={map.viewBox} role="img" aria-label={title} focusable="false">
        {inOrder.map((area) => (
          <path key={area.place.id} className={classOf(area)} d={area.path}>
            <title>{`${say(area.place.shortName, lang)}: ${wordsOf(area, lang)}`}</title>
          </path>
        ))}
        <Labels map={map} lang={lang} />
      </svg>
      <Key map={map} lang={lang} />
      <figcaption>
        {say(map.attribution, lang)} · {map.licence}
        {map.reviewNumber !== null && ` · ${map.reviewNumber}`}
      </figcaption>
      <MapTable map={map} title={title} lang={lang} />
    </figure>
  )
}

function classOf({ level, focus }: Area): string {
  return `${level === null ? 'none' : `s${level}`}${focus ? ' here' : ''}`
}

function wordsOf({ value }: Area, lang: Lang): string {
  return value === null ? say(WORDS.noValue, lang) : say(value.words, lang)
}

type Label = { readonly id: string; readonly text: string; readonly x: number; readonly y: number }

/** The place asked for and the highest three: a map with every name on it says nothing. */
function Labels({ map, lang }: { readonly map: PlaceMap; readonly lang: Lang }) {
  const scale = map.width / 560
  const top = map.areas
    .filter(({ value }) => value !== null)
    .toSorted((a, b) => (b.value?.number ?? 0) - (a.value?.number ?? 0))
    .slice(0, LABELS_MAX - 1)
  const chosen = [...new Set([...top, ...map.areas.filter(({ focus }) => focus)])]
  const placed: Label[] = []
  for (const area of chosen.toSorted((a, b) => a.labelY - b.labelY)) {
    const text = `${say(area.place.shortName, lang)} ${wordsOf(area, lang)}`
    const half = (textWidth(text) / 2 + 4) * scale
    const x = Math.min(Math.max(area.labelX, half), map.width - half)
    const clash = placed.filter((other) => Math.abs(other.x - x) < half * 2)
    const y = Math.max(area.labelY, ...clash.map((other) => other.y + 15 * scale))
    placed.push({ id: area.place.id, text, x, y })
  }
  return (
    <g aria-hidden="true" fontSize={12 * scale}>
      {placed.map(({ id, text, x, y }) => (
        <text
          key={id}
          className="halo"
          x={x.toFixed(1)}
          y={y.toFixed(1)}
          textAnchor="middle"
          strokeWidth={3 * scale}
        >
          {text}
        </text>
      ))}
    </g>
  )
}

function Key({ map, lang }: { readonly map: PlaceMap; readonly lang: Lang }) {
  return (
    <ul className="steps">
      {map.classes.map(({ level, from, to }) => (
        <li key={level}>
          <Swatch name={`s${level}`} />
          {say(from.words, lang)} – {say(to.words, lang)}
        </li>
      ))}
      {map.areas.some(({ level }) => level === null) && (
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

function MapTable(props: {
  readonly map: PlaceMap
  readonly title: string
  readonly lang: Lang
}) {
  const { map, title, lang } = props
  const rows = map.areas.toSorted((a, b) => (b.value?.number ?? 0) - (a.value?.number ?? 0))
  return (
    <details className="as-table">
      <summary>{say(WORDS.asTable, lang)}</summary>
      <Scroll label={title}>
        <table className="grid">
          <caption className="sr">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{say(WORDS.place, lang)}</th>
              <th scope="col" className="n">
                {say(WORDS.value, lang)}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((area) => (
              <tr key={area.place.id} className={area.focus ? 'here' : undefined}>
                <th scope="row">{say(area.place.shortName, lang)}</th>
                <td className="n">{wordsOf(area, lang)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  )
}
