import type { Lang } from '#platform/i18n'
import { say } from '#platform/i18n'
import type { History, HistoryLine } from '#programmes/figures/types'
import { LineChart, type LineSeries } from './line-chart.tsx'

type Provenance = LineSeries['provenance']

export type HistoryChartProps = {
  readonly lang: Lang
  readonly title: string
  readonly history: History
  readonly provenance?: string
  readonly stated?: { readonly value: number; readonly text: string }
  readonly source?: string
  readonly small?: boolean
  /** Lines of equal weight: places set beside each other. */
  readonly equal?: boolean
}

/** A figure over time; the line of what is shown is loud, its alternatives are faint. */
export function HistoryChart(props: HistoryChartProps) {
  const { lang, title, history, provenance, small, source, stated } = props
  const weighted = props.equal !== true
  return (
    <LineChart
      lang={lang}
      title={title}
      {...(source === undefined ? {} : { source })}
      {...(stated === undefined ? {} : { stated })}
      small={small === true}
      series={history.lines.map((line) => ({
        id: line.key,
        label: say(line.label, lang),
        faint: weighted && !line.main,
        provenance: provenanceOf(provenance),
        points: pointsOf(line, history.focus, lang),
      }))}
    />
  )
}

function pointsOf(line: HistoryLine, focus: string, lang: Lang) {
  return line.points.map((point) => ({
    at: point.x,
    label: say(point.period.words, lang),
    value: point.value.number,
    text: say(point.value.words, lang),
    ...(point.value.incomplete === undefined
      ? {}
      : { incomplete: { brief: say(point.value.incomplete.brief, lang) } }),
    note: say(point.vintageLabel, lang),
    here: line.main && point.period.code === focus,
    breakBefore: point.breakBefore,
  }))
}

function provenanceOf(word: string | undefined): Provenance {
  return word === 'recorded' || word === 'simulated' ? word : 'published'
}
