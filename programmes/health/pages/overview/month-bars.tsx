import { numberFormat, say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { Scroll } from '#web'
import type { FlowRow, OverviewAnswer } from '../../types.ts'
import { WORDS_OF_OVERVIEW as W } from './words.ts'

type Given = { readonly data: OverviewAnswer; readonly frame: PageFrame }

const TIERS = ['primary', 'secondary', 'tertiary'] as const
/** Two years; the page of flows has them all. */
const MONTHS_MAX = 24
const BOX = { width: 400, height: 170, top: 16, bottom: 22, left: 44 } as const

type Month = {
  readonly month: string
  readonly tiers: { readonly [tier in (typeof TIERS)[number]]: FlowRow | undefined }
  readonly visits: number
}

/** Visits of each month, one bar of three tiers, and the same as a table. */
export function Months({ data, frame: { lang } }: Given) {
  const months = monthsOf(data.months)
  return (
    <figure className="chart months">
      <Bars months={months} lang={lang} />
      <figcaption>
        <ul className="keys">
          {TIERS.map((tier) => (
            <li key={tier}>
              <svg viewBox="0 0 8 8" aria-hidden="true">
                <rect className={`tier-${tier}`} width={8} height={8} />
              </svg>{' '}
              {say(W[tier], lang)}
            </li>
          ))}
        </ul>
      </figcaption>
      <details className="as-table">
        <summary>{say(W.asTable, lang)}</summary>
        <Table months={months} lang={lang} />
      </details>
    </figure>
  )
}

function monthsOf(rows: readonly FlowRow[]): readonly Month[] {
  const names = [...new Set(rows.flatMap(({ month }) => (month === null ? [] : [month])))]
  return names
    .toSorted()
    .slice(-MONTHS_MAX)
    .map((month) => {
      const own = rows.filter((row) => row.month === month)
      const at = (tier: string) => own.find((row) => row.tier === tier)
      return {
        month,
        tiers: {
          primary: at('primary'),
          secondary: at('secondary'),
          tertiary: at('tertiary'),
        },
        visits: own.reduce((sum, { visits }) => sum + (visits ?? 0), 0),
      }
    })
}

function Bars({ months, lang }: { readonly months: readonly Month[]; readonly lang: string }) {
  const most = Math.max(1, ...months.map(({ visits }) => visits))
  const floor = BOX.height - BOX.bottom
  const step = (BOX.width - BOX.left) / months.length
  const tall = (visits: number) => (visits / most) * (floor - BOX.top)
  /** So that words don't touch: about seven months get a name. */
  const every = Math.ceil(months.length / 7)
  return (
    <svg viewBox={`0 0 ${BOX.width} ${BOX.height}`} role="img">
      <title>{say(W.monthsPicture, lang)}</title>
      {[0, most].map((value) => (
        <g key={value}>
          <line
            className="axis"
            x1={BOX.left}
            x2={BOX.width}
            y1={floor - tall(value)}
            y2={floor - tall(value)}
          />
          <text x={BOX.left - 6} y={floor - tall(value) + 4} textAnchor="end">
            {numberFormat(String(value), lang)}
          </text>
        </g>
      ))}
      {months.map(({ month, tiers, visits }, index) => {
        const x = BOX.left + index * step + step * 0.12
        let top = floor
        return (
          <g key={month}>
            <title>{`${month}: ${numberFormat(String(visits), lang)}`}</title>
            {TIERS.map((tier) => {
              const height = tall(tiers[tier]?.visits ?? 0)
              top -= height
              return (
                <rect
                  key={tier}
                  className={`tier-${tier}`}
                  x={x.toFixed(1)}
                  y={top.toFixed(1)}
                  width={(step * 0.76).toFixed(1)}
                  height={height.toFixed(1)}
                />
              )
            })}
            {(months.length - 1 - index) % every === 0 && (
              <text x={(x + step * 0.38).toFixed(1)} y={BOX.height - 6} textAnchor="middle">
                {month.slice(2)}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}

function Table({ months, lang }: { readonly months: readonly Month[]; readonly lang: string }) {
  const shown = (row: FlowRow | undefined) => {
    if (row === undefined) return '–'
    return row.visits === null ? say(W.few, lang) : numberFormat(String(row.visits), lang)
  }
  return (
    <Scroll label={say(W.byMonth, lang)}>
      <table className="grid">
        <caption className="sr">{say(W.monthsPicture, lang)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(W.month, lang)}</th>
            {TIERS.map((tier) => (
              <th key={tier} scope="col" className="n">
                {say(W[tier], lang)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, tiers }) => (
            <tr key={month}>
              <th scope="row">{month}</th>
              {TIERS.map((tier) => (
                <td key={tier} className="n">
                  {shown(tiers[tier])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
