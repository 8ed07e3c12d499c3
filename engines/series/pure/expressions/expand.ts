import { HouseError } from '#platform/errors'
import { parsePeriod, periodCode } from '#platform/period'
import type { Expression, Indicator, Variant } from '../../types.ts'
import type { Ground } from '../types.ts'
import { fitsUnit, getUnit } from '../units.ts'
import { labellerOf } from '../words/explain.ts'
import { expandCount, expandSum, expandWeightedMean } from './aggregate.ts'
import { expandAt, expandDifference, expandGap, expandGrowth } from './change.ts'
import { checkPlace, getIndicator } from './indicator.ts'
import { expandObserved, expandParameter } from './leaf.ts'
import { PLAIN, type Plan, type Scope, type ScopeChange } from './plan.ts'

import { expandRank } from './rank.ts'
import { expandPerHead, expandRatio, expandShare } from './ratio.ts'

type Asked = { readonly indicator: string; readonly place: string; readonly period: string }

/**
 * The plan of an indicator in one variant, for a place and a period. Throws series.unknown-indicator,
 * series.unknown-variant, series.unknown-place, series.circular-indicator, period.unreadable and what units refuse.
 */
export function planOf(ground: Ground, ask: Asked, variant: string | null): Plan {
  const { plans } = ground
  const key = [ask.indicator, variant ?? '', ask.place, ask.period].join('\n')
  const kept = plans?.get(key)
  if (kept !== undefined) return kept
  const plan = expandAsked(ground, ask, variant)
  if (plans !== undefined) {
    if (plans.size >= PLANS_MAX) plans.clear()
    plans.set(key, plan)
  }
  return plan
}

/** A plan holds a step for every member of every composition: so many of them take some 50 MB. */
export const PLANS_MAX = 1000

function expandAsked(
  ground: Ground,
  { indicator, place, period: asked }: Asked,
  variant: string | null,
): Plan {
  // Cells are stored by canonical codes: who asks for January to June asks for the first half.
  const period = periodCode(parsePeriod(asked))
  checkPlace(ground.region, place)
  const expression: Expression = {
    kind: 'indicator',
    indicator,
    ...(variant === null ? {} : { variant }),
  }
  const fixed = { ground, label: labellerOf(ground) }
  return scopeOf(fixed, { place, period, optional: false, path: [] }).expand(expression, {})
}

function scopeOf(fixed: Pick<Scope, 'ground' | 'label'>, at: Required<ScopeChange>): Scope {
  return {
    ...fixed,
    ...at,
    expand: (expression, change) =>
      expandExpression(expression, scopeOf(fixed, { ...at, ...change })),
  }
}

function expandExpression(expression: Expression, scope: Scope): Plan {
  switch (expression.kind) {
    case 'observed':
      return expandObserved(expression, scope)
    case 'indicator':
      return expandReference(expression, scope)
    case 'parameter':
      return expandParameter(expression, scope)
    case 'at':
      return expandAt(expression, scope)
    case 'sum':
      return expandSum(expression, scope)
    case 'count':
      return expandCount(expression, scope)
    case 'weighted-mean':
      return expandWeightedMean(expression, scope)
    case 'share':
      return expandShare(expression, scope)
    case 'ratio':
      return expandRatio(expression, scope)
    case 'difference':
      return expandDifference(expression, scope)
    case 'gap':
      return expandGap(expression, scope)
    case 'growth':
      return expandGrowth(expression, scope)
    case 'per-head':
      return expandPerHead(expression, scope)
    case 'rank':
      return expandRank(expression, scope)
  }
}

/** An indicator by name: its cell if it is observed, else its variant's expression. */
function expandReference(
  expression: Extract<Expression, { kind: 'indicator' }>,
  scope: Scope,
): Plan {
  const { catalogue } = scope.ground
  const indicator = getIndicator(catalogue, expression.indicator)
  const variant = variantOf(indicator, expression.variant)
  if (variant === null) return expandObserved({ kind: 'observed', indicator: indicator.id }, scope)
  if (scope.path.includes(indicator.id))
    throw new HouseError('series.circular-indicator', {
      path: [...scope.path, indicator.id].join(' → '),
    })
  const input = scope.expand(variant.expression, { path: [...scope.path, indicator.id] })
  const declared = getUnit(catalogue.units, indicator.unit)
  if (!fitsUnit(input.unit, declared))
    throw new HouseError('series.unit-mismatch', { left: input.unit.code, right: declared.code })
  return {
    ...PLAIN,
    expression,
    place: scope.place,
    period: scope.period,
    unit: declared,
    label: scope.label(expression, scope.place, scope.period),
    inputs: [input],
  }
}

function variantOf(indicator: Indicator, asked: string | undefined): Variant | null {
  const found =
    asked === undefined
      ? (indicator.variants[0] ?? null)
      : indicator.variants.find(({ id }) => id === asked)
  if (found !== undefined) return found
  throw new HouseError('series.unknown-variant', {
    indicator: indicator.id,
    variant: asked,
    known: indicator.variants.map(({ id }) => id).join(', ') || '—',
  })
}
