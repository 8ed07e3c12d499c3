import type { ReactNode } from 'react'
import type { Lang } from '#platform/i18n'
import { say } from '#platform/i18n'
import { WORDS } from '../words.ts'
import type { LineSeries } from './line-chart.tsx'

/** What a chart draws, to be read, copied and heard: one key (`t`) or one click away. */
export function LineTable(props: {
  readonly lang: Lang
  readonly title: string
  readonly series: readonly LineSeries[]
}) {
  const { lang, title, series } = props
  const rows = [
    ...new Map(
      series.flatMap(({ points }) => points.map((point) => [point.at, point.label] as const)),
    ),
  ].sort((a, b) => a[0] - b[0])
  return (
    <details className="as-table">
      <summary>{say(WORDS.asTable, lang)}</summary>
      <Scroll label={title}>
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
                {series.map(({ id, points }) => {
                  const point = points.find((one) => one.at === at)
                  return (
                    <td key={id} className="n">
                      {point?.text ?? '–'}
                      {point?.note !== undefined && <span className="from">{point.note}</span>}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  )
}

/** A stretch that scrolls sideways by itself, reachable by keyboard, so that the page never does. */
export function Scroll(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups what is filled in; this groups what is read.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls must be reachable by keyboard.
    <div className="scroll" role="group" aria-label={props.label} tabIndex={0}>
      {props.children}
    </div>
  )
}
