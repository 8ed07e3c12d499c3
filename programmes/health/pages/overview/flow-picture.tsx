import { linkHorizontal } from 'd3-shape'
import { numberFormat, say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { Scroll, tell } from '#web'
import type { FlowRow, OverviewAnswer } from '../../types.ts'
import { layOut, PICTURE, type Ribbon, type Stop } from './flow-layout.ts'
import { WORDS_OF_OVERVIEW as W } from './words.ts'

type Given = { readonly data: OverviewAnswer; readonly frame: PageFrame }

/** Who was insured where and treated where: one picture, and the same numbers as a table beside it. */
export function Flows({ data, frame }: Given) {
  return (
    <div className="flows-pair">
      <Picture data={data} frame={frame} />
      <Matrix data={data} frame={frame} />
    </div>
  )
}

const path = linkHorizontal<Ribbon, readonly [number, number]>()
  .source(({ from }) => [PICTURE.left + PICTURE.bar, from])
  .target(({ to }) => [PICTURE.right - PICTURE.bar, to])
  .x(([x]) => x)
  .y(([, y]) => y)

function Picture({ data, frame: { lang } }: Given) {
  const { left, right, ribbons, height } = layOut(data.pairs)
  const name = nameIn(data, lang)
  return (
    <figure className="chart flows">
      <svg viewBox={`0 0 ${PICTURE.width} ${height.toFixed(0)}`} role="img">
        <title>{say(W.flowsPicture, lang)}</title>
        <text x={PICTURE.left + PICTURE.bar} y={11} textAnchor="end">
          {say(W.insured, lang)}
        </text>
        <text x={PICTURE.right - PICTURE.bar} y={11}>
          {say(W.treated, lang)}
        </text>
        {ribbons.map((ribbon) => (
          <path
            key={`${ribbon.insured} ${ribbon.treated}`}
            className={`flow flow-${ribbon.shade % SHADES}`}
            d={path(ribbon) ?? undefined}
            strokeWidth={Math.max(0.5, ribbon.width).toFixed(1)}
          >
            <title>
              {tell(W.flow, lang, {
                insured: name(ribbon.insured),
                treated: name(ribbon.treated),
                visits: numberFormat(String(ribbon.visits), lang),
              })}
            </title>
          </path>
        ))}
        {left.map((stop, index) => (
          <Bar
            key={stop.id}
            {...{ stop, lang, name: name(stop.id), side: 'left' }}
            tone={`flow-bar-${index % SHADES}`}
          />
        ))}
        {right.map((stop) => (
          <Bar
            key={stop.id}
            {...{ stop, lang, name: name(stop.id), side: 'right' }}
            tone="flow-bar"
          />
        ))}
      </svg>
    </figure>
  )
}

const SHADES = 4

function Bar(props: {
  readonly stop: Stop
  readonly name: string
  readonly side: 'left' | 'right'
  readonly tone: string
  readonly lang: string
}) {
  const { stop, name, side, tone, lang } = props
  const isLeft = side === 'left'
  const words = {
    x: isLeft ? PICTURE.left - 6 : PICTURE.right + 6,
    textAnchor: isLeft ? ('end' as const) : ('start' as const),
  }
  return (
    <g>
      <rect
        className={tone}
        x={isLeft ? PICTURE.left : PICTURE.right - PICTURE.bar}
        y={stop.y.toFixed(1)}
        width={PICTURE.bar}
        height={Math.max(1, stop.height).toFixed(1)}
      />
      <text className="loud" {...words} y={(stop.wordsAt - 2).toFixed(1)}>
        {name}
      </text>
      <text {...words} y={(stop.wordsAt + 13).toFixed(1)}>
        {numberFormat(String(stop.visits), lang)}
      </text>
    </g>
  )
}

function Matrix({ data, frame: { lang } }: Given) {
  const name = nameIn(data, lang)
  const places = Object.keys(data.places).toSorted()
  const cell = (insured: string, treated: string) =>
    data.pairs.find((row) => row.insured === insured && row.treated === treated)
  return (
    <Scroll label={say(W.matrix, lang)}>
      <table className="grid matrix">
        <caption>{say(W.matrix, lang)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(W.insured, lang)}</th>
            {places.map((place) => (
              <th key={place} scope="col" className="n">
                {name(place)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((insured) => (
            <tr key={insured}>
              <th scope="row">{name(insured)}</th>
              {places.map((treated) => (
                <td key={treated} className="n">
                  {visitsOf(cell(insured, treated), lang)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function visitsOf(row: FlowRow | undefined, lang: string): string {
  if (row === undefined) return '–'
  return row.visits === null ? say(W.few, lang) : numberFormat(String(row.visits), lang)
}

function nameIn({ places }: OverviewAnswer, lang: string): (id: string) => string {
  return (id) => say(places[id] ?? { en: id, zh: id }, lang)
}
