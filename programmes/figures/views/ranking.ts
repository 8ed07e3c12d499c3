import type { Evaluation, Expression, Trace } from '#engines/series'
import { evaluate, type Ground } from '#engines/series/pure'
import { compare } from '#platform/exact'
import { endOf, parsePeriod } from '#platform/period'
import { membersOf as membersOnDay } from '#platform/region'
import type { PlaceMap, Ranking } from '../types.ts'
import type { Outlines } from './outlines.ts'
import { indicatorCard, labelsOf, periodRef, placeRef, quantityOf } from './refs.ts'

type Row = { readonly place: string; readonly trace: Trace }

/** The members that a figure was computed from, or an observed figure's peers, in order; null where it isn't by place. */
export function rankingOf(
  ground: Ground,
  evaluation: Evaluation,
  outlines: Outlines | null,
): { readonly ranking: Ranking | null; readonly map: PlaceMap | null } {
  const members = membersOf(ground, evaluation)
  if (members === null || members.rows.length < 2) return { ranking: null, map: null }
  const ranking = rankedOf(ground, evaluation, members)
  return { ranking, map: outlines === null ? null : mapOf(ground, evaluation, ranking, outlines) }
}

type Members = {
  readonly composition: string
  readonly indicator: string
  readonly rows: readonly Row[]
  readonly threshold: Trace | null
  readonly vintages: readonly string[]
}

function membersOf(ground: Ground, evaluation: Evaluation): Members | null {
  const { request } = evaluation
  const indicator = ground.catalogue.indicators.get(request.indicator)
  if (indicator === undefined) return null
  if (indicator.variants.length === 0) return peersOf(ground, evaluation)
  const variant =
    indicator.variants.find(({ id }) => id === evaluation.variant) ?? indicator.variants[0]
  const spread = variant === undefined ? null : firstSpread(ground, variant.expression)
  const step = spread === null ? null : firstStep(evaluation.trace, spread.expression.kind)
  if (spread === null || step === null) return null
  const inputs = step.inputs
  const { kind } = spread.expression
  const rows =
    kind === 'weighted-mean'
      ? inputs.slice(0, inputs.length / 2)
      : kind === 'count'
        ? inputs.slice(0, -1)
        : inputs
  return {
    composition: spread.expression.over,
    indicator: spread.indicator,
    rows: rows.map((trace) => ({ place: trace.place, trace })),
    threshold: kind === 'count' ? (inputs.at(-1) ?? null) : null,
    vintages: evaluation.vintages,
  }
}

type Spread = Extract<Expression, { readonly over: string }>

/** The first step of an expression that runs over a composition, and the indicator that it reads there. */
function firstSpread(
  ground: Ground,
  expression: Expression,
): { readonly expression: Spread; readonly indicator: string } | null {
  switch (expression.kind) {
    case 'sum':
    case 'count':
    case 'weighted-mean':
    case 'rank':
      return { expression, indicator: indicatorIn(expression.of) }
    case 'indicator': {
      const inner = ground.catalogue.indicators.get(expression.indicator)?.variants[0]
      return inner === undefined ? null : firstSpread(ground, inner.expression)
    }
    case 'share':
      return firstSpread(ground, expression.part)
    case 'ratio':
    case 'difference':
    case 'gap':
    case 'growth':
    case 'per-head':
    case 'at':
      return firstSpread(ground, expression.of)
    case 'observed':
    case 'parameter':
      return null
  }
}

function indicatorIn(expression: Expression): string {
  if (expression.kind === 'indicator' || expression.kind === 'observed') return expression.indicator
  return 'of' in expression ? indicatorIn(expression.of) : ''
}

function firstStep(trace: Trace, kind: Expression['kind']): Trace | null {
  if (trace.kind === kind) return trace
  for (const input of trace.inputs) {
    const found = firstStep(input, kind)
    if (found !== null) return found
  }
  return null
}

// An observed figure is set beside its peers: places of its level, all in the vintage that is the newest of most of them.
// Who hasn't got it (a province revised before its cities) is left without a value, and never out of sight.
function peersOf(ground: Ground, { request }: Evaluation): Members | null {
  const level = ground.region.places.get(request.place)?.level
  const id = level === 'province' || level === 'nation' ? 'nation-provinces' : 'region-cities'
  const composition = ground.region.compositions.get(id)
  if (composition === undefined) return null
  const { indicator, period, knowledge } = request
  const places = membersOnDay(composition, endOf(parsePeriod(period)))
  const isHeld = (place: string): boolean => ground.source.cell(indicator, place, period).length > 0
  const newest = places
    .filter(isHeld)
    .map((place) => evaluate(ground, { indicator, place, period, knowledge }))
    .filter(({ value }) => value !== null)
  if (newest.length === 0) return null
  const vintage = request.vintage ?? mostCommon(newest.flatMap(({ vintages }) => vintages))
  return {
    composition: id,
    indicator,
    rows: places.map((place) => {
      const asked = { indicator, place, period, knowledge }
      const inVintage = vintage !== null && isHeld(place) ? { ...asked, vintage } : asked
      return { place, trace: evaluate(ground, inVintage).trace }
    }),
    threshold: null,
    vintages: vintage === null ? [] : [vintage],
  }
}

function mostCommon(names: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

function rankedOf(ground: Ground, evaluation: Evaluation, members: Members): Ranking {
  const { request } = evaluation
  const indicator = ground.catalogue.indicators.get(members.indicator)
  const down = indicator?.direction === 'down'
  const limit = members.threshold?.value ?? null
  const valued = members.rows
    .flatMap(({ place, trace }) =>
      trace.value === null ? [] : [{ place, trace, value: trace.value }],
    )
    .toSorted((a, b) => (down ? compare(a.value, b.value) : compare(b.value, a.value)))
  const composition = ground.region.compositions.get(members.composition)
  return {
    composition: members.composition,
    compositionTitle: composition?.title ?? {},
    indicator: {
      id: members.indicator,
      title: indicator?.title ?? {},
      href: `/figures/${members.indicator}`,
    },
    period: periodRef(ground, request.period),
    vintageLabel: labelsOf(ground, members.vintages),
    rows: valued.map(({ place, trace, value }, at) => ({
      rank: at + 1,
      place: placeRef(ground, place),
      value: quantityOf(ground, value, trace.unit, indicator?.digits ?? 0, trace.bound),
      counted: limit === null ? null : compare(value, limit) >= 0,
      focus: place === request.place,
      href: `/places/${place}`,
    })),
    missing: members.rows
      .filter(({ trace }) => trace.value === null)
      .map(({ place }) => placeRef(ground, place)),
    threshold:
      limit === null || members.threshold === null
        ? null
        : quantityOf(ground, limit, members.threshold.unit, 0),
  }
}

function mapOf(
  ground: Ground,
  { request }: Evaluation,
  ranking: Ranking,
  outlines: Outlines,
): PlaceMap | null {
  const values = new Map(ranking.rows.map((row) => [row.place.id, row.value]))
  const places = [...values.keys(), ...ranking.missing.map(({ id }) => id)]
  const areas = places.flatMap((id) => {
    const geometry = outlines.shapes.get(id)
    if (geometry === undefined) return []
    return [
      {
        place: placeRef(ground, id),
        geometry,
        value: values.get(id) ?? null,
        focus: id === request.place,
        href: `/places/${id}`,
      },
    ]
  })
  const indicator = ground.catalogue.indicators.get(ranking.indicator.id)
  if (areas.length < 2 || indicator === undefined) return null
  return {
    indicator: ranking.indicator,
    period: ranking.period,
    vintageLabel: ranking.vintageLabel,
    areas,
    unit: indicatorCard(ground, indicator).unit,
    attribution: outlines.attribution,
    licence: outlines.licence,
    reviewNumber: outlines.reviewNumber,
  }
}
