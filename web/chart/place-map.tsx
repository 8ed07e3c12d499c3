import type { Lang } from '#platform/i18n'
import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import type { PlaceMap } from '#programmes/figures/types'
import { linkTo } from '../links.ts'
import { tell, WORDS } from '../words.ts'
import { textWidth, withRoom } from './labels.ts'
import { Scroll } from './line-table.tsx'
import { type DrawnArea, MAP_HEIGHT, MAP_WIDTH, project } from './project.ts'

type Area = PlaceMap['areas'][number]

/** Beside the place in focus: a map with every name on it says nothing. */
const LABELLED_TOP = 3

/** Labels of a map are 13 px and bold, which is so much wider than the 11 px that are measured. */
const WIDER = 1.25

/** The places of the region, quiet, and their values, loud. The table under it holds every number. */
export function RegionMap({ frame, map }: { readonly frame: PageFrame; readonly map: PlaceMap }) {
  const { lang } = frame
  if (map.areas.length === 0) return null
  const title = tell(WORDS.mapTitle, lang, {
    indicator: say(map.indicator.title, lang),
    period: say(map.period.words, lang),
  })
  const drawn = project(map.areas)
  const inOrder = drawn.toSorted((a, b) => Number(a.area.focus) - Number(b.area.focus))
  return (
    <figure className="chart map">
      <p className="caption">{title}</p>
      <svg
        viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}
        role="img"
        aria-label={title}
        focusable="false"
      >
        {inOrder.map(({ area, path, level }) => (
          <path
            key={area.place.id}
            className={`${level === null ? 'none' : `s${level}`}${area.focus ? ' here' : ''}`}
            d={path}
          >
            <title>{`${say(area.place.shortName, lang)}: ${wordsOf(area, lang)}`}</title>
          </path>
        ))}
        <Labels drawn={drawn} lang={lang} />
      </svg>
      <Key drawn={drawn} lang={lang} />
      <figcaption>
        <p>{say(map.vintageLabel, lang)}</p>
        <p>
          {say(map.attribution, lang)}
          {map.licence !== '' && ` · ${map.licence}`}
          {map.reviewNumber !== null && ` · ${map.reviewNumber}`}
        </p>
      </figcaption>
      <MapTable frame={frame} map={map} title={title} />
    </figure>
  )
}

function wordsOf({ value }: Area, lang: Lang): string {
  return value === null ? say(WORDS.noValue, lang) : say(value.words, lang)
}

/** The place in focus and the highest few, in this order, as far as they have room. */
function Labels({ drawn, lang }: { readonly drawn: readonly DrawnArea[]; readonly lang: Lang }) {
  const top = drawn
    .filter(({ area }) => area.value !== null)
    .toSorted((a, b) => (b.area.value?.number ?? 0) - (a.area.value?.number ?? 0))
    .slice(0, LABELLED_TOP)
  const chosen = [...new Set([...drawn.filter(({ area }) => area.focus), ...top])]
  const labels = chosen.map(({ area, x, y }) => {
    const text = `${say(area.place.shortName, lang)} ${wordsOf(area, lang)}`
    return { id: area.place.id, text, x, y, width: textWidth(text) * WIDER + 8 }
  })
  const frame = { left: 0, right: MAP_WIDTH, top: 0, bottom: MAP_HEIGHT }
  return (
    <g className="labels">
      {withRoom(labels, frame).map(({ id, text, x, y }) => (
        <text key={id} className="halo" x={x.toFixed(1)} y={y.toFixed(1)} textAnchor="middle">
          {text}
        </text>
      ))}
    </g>
  )
}

/** Each class from its lowest to its highest place: words of real values, not of invented limits. */
function Key({ drawn, lang }: { readonly drawn: readonly DrawnArea[]; readonly lang: Lang }) {
  const levels = [...new Set(drawn.flatMap(({ level }) => (level === null ? [] : [level])))].sort()
  return (
    <ul className="steps">
      {levels.map((level) => {
        const members = drawn
          .filter((one) => one.level === level)
          .toSorted((a, b) => (a.area.value?.number ?? 0) - (b.area.value?.number ?? 0))
        const low = members[0]
        const high = members.at(-1)
        if (low === undefined || high === undefined) return null
        const [from, to] = [wordsOf(low.area, lang), wordsOf(high.area, lang)]
        return (
          <li key={level}>
            <Swatch name={`s${level}`} />
            {from === to ? from : `${from} – ${to}`}
          </li>
        )
      })}
      {drawn.some(({ level }) => level === null) && (
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
  readonly frame: PageFrame
  readonly map: PlaceMap
  readonly title: string
}) {
  const { frame, map, title } = props
  const { lang } = frame
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
                <th scope="row">
                  <a href={linkTo(frame, area.href)}>{say(area.place.shortName, lang)}</a>
                </th>
                <td className="n">{wordsOf(area, lang)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  )
}
