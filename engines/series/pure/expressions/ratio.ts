import {
  divide,
  divideIntervals,
  multiply,
  type Rational,
  rationalOf,
  scaleInterval,
} from '#platform/exact'
import type { Expression, Unit } from '../../types.ts'
import { getUnit, perHeadUnit, ratioUnit } from '../units.ts'
import {
  type Combined,
  missingOf,
  type Outcome,
  PLAIN,
  type Plan,
  type Scope,
  unlessComplete,
} from './plan.ts'

type Kind<K extends Expression['kind']> = Extract<Expression, { kind: K }>

const HUNDRED = rationalOf(100)
const UNSCALED = rationalOf(1)

/** In per cent; the denominator's identity is in the expression. */
export function expandShare(expression: Kind<'share'>, scope: Scope): Plan {
  const [part, whole] = [scope.expand(expression.part, {}), scope.expand(expression.whole, {})]
  const percent = getUnit(scope.ground.catalogue.units, 'percent')
  return planned(expression, scope, part, whole, ratioUnit(part.unit, whole.unit, percent))
}

export function expandRatio(expression: Kind<'ratio'>, scope: Scope): Plan {
  const [of, to] = [scope.expand(expression.of, {}), scope.expand(expression.to, {})]
  const stated = getUnit(scope.ground.catalogue.units, expression.unit)
  return planned(expression, scope, of, to, ratioUnit(of.unit, to.unit, stated))
}

export function expandPerHead(expression: Kind<'per-head'>, scope: Scope): Plan {
  const [of, heads] = [scope.expand(expression.of, {}), scope.expand(expression.population, {})]
  const unit = perHeadUnit(scope.ground.catalogue.units, of.unit, heads.unit)
  return planned(expression, scope, of, heads, unit)
}

/** The first input over the second, times a hundred where the unit is per cent. */
export function computeRatio(plan: Plan, inputs: readonly Outcome[]): Combined {
  return quotientOf(plan, inputs, plan.unit.dimension === 'percent' ? HUNDRED : UNSCALED)
}

export function quotientOf(plan: Plan, inputs: readonly Outcome[], scale: Rational): Combined {
  const incomplete = unlessComplete(inputs)
  if (incomplete !== null) return incomplete
  const [top, bottom] = inputs
  if (top?.value == null || bottom?.value == null || bottom.value.num === 0n)
    return overNothing(plan)
  const range =
    top.interval === null || bottom.interval === null
      ? null
      : divideIntervals(top.interval, bottom.interval)
  return {
    value: multiply(divide(top.value, bottom.value), scale),
    interval: range === null ? null : scaleInterval(range, scale),
    missing: missingOf(inputs),
  }
}

function overNothing({ inputs, place, period }: Plan): Combined {
  const reason = { en: 'The denominator is zero.', zh: '分母为零。' }
  const indicator = inputs[1]?.leaf?.indicator ?? inputs[1]?.expression.kind ?? ''
  return { value: null, interval: null, missing: [{ indicator, place, period, reason }] }
}

function planned(
  expression: Expression,
  { place, period, label }: Scope,
  first: Plan,
  second: Plan,
  unit: Unit,
): Plan {
  return {
    ...PLAIN,
    expression,
    place,
    period,
    unit,
    label: label(expression, place, period),
    inputs: [first, second],
  }
}
