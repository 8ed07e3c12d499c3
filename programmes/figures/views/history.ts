import type { Evaluation, Indicator } from '#engines/series'
import { evaluate, type Ground, inputLeaves } from '#engines/series/pure'
import type { Text } from '#platform/i18n'
import {
  comparePeriods,
  daysBetween,
  endOf,
  parsePeriod,
  periodKindOf,
  startOf,
} from '#platform/period'
import type { History, HistoryLine, HistoryPoint, Quantity } from '../types.ts'
import { evaluatedQuantity } from './incomplete.ts'
import { indicatorCard, labelsOf, periodRef, placeRef, variantRef, vintageRef } from './refs.ts'

/** A line has at most so many points: the newest. */
const POINTS_MAX = 80

type Subject = { readonly indicator: string; readonly place: string }

/** Periods for which something is held that the figure may be computed from, oldest first. */
export function candidatePeriods(ground: Ground, { indicator, place }: Subject): readonly string[] {
  const { source } = ground
  const found = ground.catalogue.indicators.get(indicator)
  const own = source.periodsOf(indicator, place)
  if (found === undefined || found.variants.length === 0) return inOrder(own)
  const codes = new Set<string>()
  for (const leaf of new Map(
    inputLeaves(ground, { indicator, place, period: SAMPLE }).map((one) => [one.indicator, one]),
  ).values())
    for (const code of source.periodsOf(leaf.indicator, leaf.place)) codes.add(code)
  return inOrder([...codes])
}

// Any year will do to see which cells an expression reads.
const SAMPLE = '2020'

/** The line of a figure over the periods of one kind, by the newest vintage known of each. */
export function historyOf(
  ground: Ground,
  indicator: Indicator,
  asked: {
    readonly place: string
    readonly period: string
    readonly asOf: string
    readonly variant: string | null
  },
): History | null {
  const { place, period, variant } = asked
  const chosen = variant ?? indicator.variants[0]?.id ?? null
  const ids = indicator.variants.length === 0 ? [null] : indicator.variants.map(({ id }) => id)
  const lines = ids
    .map((id) =>
      lineOf(ground, indicator, {
        place,
        period,
        asOf: asked.asOf,
        variant: id,
        main: id === chosen,
      }),
    )
    .filter(({ points }) => points.length > 0)
  if (!lines.some(({ points }) => points.length > 1)) return null
  return {
    unit: indicatorCard(ground, indicator).unit,
    lines: lines.toSorted((a, b) => Number(b.main) - Number(a.main)),
    focus: period,
  }
}

/** One figure of several places, each a line. */
export function comparisonOf(
  ground: Ground,
  indicator: Indicator,
  asked: {
    readonly places: readonly string[]
    readonly period: string
    readonly asOf: string
    readonly variant: string | null
  },
): History | null {
  const lines = asked.places.map((place, at) => ({
    ...lineOf(ground, indicator, {
      place,
      period: asked.period,
      asOf: asked.asOf,
      variant: asked.variant,
      main: at === 0,
    }),
    key: place,
    label: placeRef(ground, place).shortName,
  }))
  if (lines.length < 2) return null
  return { unit: indicatorCard(ground, indicator).unit, lines, focus: asked.period }
}

function lineOf(
  ground: Ground,
  indicator: Indicator,
  asked: {
    readonly place: string
    readonly period: string
    readonly asOf: string
    readonly variant: string | null
    readonly main: boolean
  },
): HistoryLine {
  const { place, variant, main } = asked
  const kind = periodKindOf(asked.period)
  const knowledge = { asOf: asked.asOf, loadedBy: null }
  const points: HistoryPoint[] = []
  const codes = candidatePeriods(ground, { indicator: indicator.id, place }).filter(
    (code) => periodKindOf(code) === kind && isComparable(code, asked.period),
  )
  for (const code of codes.slice(-POINTS_MAX)) {
    const evaluation = evaluate(ground, {
      indicator: indicator.id,
      place,
      period: code,
      knowledge,
      ...(variant === null ? {} : { variant }),
    })
    const value = evaluatedQuantity(ground, evaluation, indicator.digits)
    if (value !== null) points.push(pointOf(ground, evaluation, value, points.at(-1)))
  }
  const ref = variantRef(indicator, variant)
  const label: Text = ref?.label ?? indicator.title
  return {
    key: variant ?? 'observed',
    label,
    place: placeRef(ground, place),
    variant: ref,
    main,
    points,
  }
}

// January to October is compared with January to October: cumulative periods of other lengths are other figures.
function isComparable(code: string, focus: string): boolean {
  const [a, b] = [parsePeriod(code), parsePeriod(focus)]
  if (a.kind === 'quarters' && b.kind === 'quarters') return a.last === b.last
  if (a.kind === 'months' && b.kind === 'months') return a.last === b.last
  return true
}

function pointOf(
  ground: Ground,
  evaluation: Evaluation,
  value: Quantity,
  before: HistoryPoint | undefined,
): HistoryPoint {
  const { period } = evaluation.request
  const basis = evaluation.vintages.map((id) => vintageRef(ground, id).basis).join('+')
  return {
    period: periodRef(ground, period),
    x: middleOf(period),
    value,
    vintageLabel: labelsOf(ground, evaluation.vintages),
    basis,
    breakBefore:
      evaluation.uncertainties.some(({ kind }) => kind === 'series-break') ||
      (before !== undefined && before.basis !== basis),
  }
}

const YEAR_DAYS = 365.25

function middleOf(code: string): number {
  const period = parsePeriod(code)
  const end = endOf(period)
  const start = startOf(period) ?? end
  const year = Number(start.slice(0, 4))
  const days = daysBetween(`${start.slice(0, 4)}-01-01`, start) + daysBetween(start, end) / 2
  return year + days / YEAR_DAYS
}

function inOrder(codes: readonly string[]): readonly string[] {
  return codes
    .map((code) => ({ code, period: parsePeriod(code) }))
    .toSorted((a, b) => comparePeriods(a.period, b.period))
    .map(({ code }) => code)
}
