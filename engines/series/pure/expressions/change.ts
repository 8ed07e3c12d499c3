import { HouseError } from '#platform/errors'
import { pointInterval, rationalOf, subtract, subtractIntervals } from '#platform/exact'
import { endOf, parsePeriod, periodCode, yearsBefore } from '#platform/period'
import type { Expression, Unit } from '../../types.ts'
import { differenceUnit, gapUnit, getUnit, sameUnit } from '../units.ts'
import { checkPlace } from './indicator.ts'
import {
  type Combined,
  missingOf,
  type Outcome,
  PLAIN,
  type Plan,
  type Scope,
  unlessComplete,
} from './plan.ts'
import { quotientOf } from './ratio.ts'

type Kind<K extends Expression['kind']> = Extract<Expression, { kind: K }>

const HUNDRED = rationalOf(100)

/** The same expression at another place or period; the reference period moves, never a row. */
export function expandAt(expression: Kind<'at'>, scope: Scope): Plan {
  const { ground } = scope
  const place = expression.place ?? scope.place
  checkPlace(ground.region, place)
  const named = expression.period ?? scope.period
  const moved = yearsBefore(parsePeriod(named), expression.yearsBack ?? 0)
  const period = expression.annual === true ? endOf(moved).slice(0, 4) : periodCode(moved)
  const input = scope.expand(expression.of, { place, period })
  return planned(expression, scope, [input], input.unit)
}

export function expandDifference(expression: Kind<'difference'>, scope: Scope): Plan {
  const [of, minus] = [scope.expand(expression.of, {}), scope.expand(expression.minus, {})]
  const unit = differenceUnit(scope.ground.catalogue.units, of.unit, minus.unit)
  return planned(expression, scope, [of, minus], unit)
}

export function expandGap(expression: Kind<'gap'>, scope: Scope): Plan {
  const [of, minus] = [scope.expand(expression.of, {}), scope.expand(expression.minus, {})]
  const unit = gapUnit(scope.ground.catalogue.units, of.unit, minus.unit)
  return planned(expression, scope, [of, minus], unit)
}

/** The first input less the second. */
export function computeDifference(inputs: readonly Outcome[]): Combined {
  const incomplete = unlessComplete(inputs)
  if (incomplete !== null) return incomplete
  const [of, minus] = inputs
  if (of?.value == null || minus?.value == null)
    return { value: null, interval: null, missing: missingOf(inputs) }
  return {
    value: subtract(of.value, minus.value),
    interval:
      of.interval === null || minus.interval === null
        ? null
        : subtractIntervals(of.interval, minus.interval),
    missing: missingOf(inputs),
  }
}

/**
 * Growth in per cent over the same period of an earlier year. Levels at current prices hold the prices'
 * change too: theirs is nominal growth, and must be asked for as such.
 */
export function expandGrowth(expression: Kind<'growth'>, scope: Scope): Plan {
  const before = periodCode(yearsBefore(parsePeriod(scope.period), expression.yearsBack))
  const now = scope.expand(expression.of, {})
  const then = scope.expand(expression.of, { period: before })
  sameUnit(now.unit, then.unit)
  if (!expression.nominal && now.unit.dimension.startsWith('money') && !isConstant(now.unit))
    throw new HouseError('series.growth-of-current-prices', { unit: now.unit.code })
  const percent = getUnit(scope.ground.catalogue.units, 'percent')
  return planned(expression, scope, [now, then], percent)
}

export function computeGrowth(plan: Plan, inputs: readonly Outcome[]): Combined {
  const ratio = quotientOf(plan, inputs, HUNDRED)
  if (ratio.value === null) return ratio
  return {
    value: subtract(ratio.value, HUNDRED),
    interval:
      ratio.interval === null ? null : subtractIntervals(ratio.interval, pointInterval(HUNDRED)),
    missing: ratio.missing,
  }
}

function isConstant({ dimension }: Unit): boolean {
  return dimension.startsWith('money-constant')
}

function planned(
  expression: Expression,
  { place, period, label }: Scope,
  inputs: readonly Plan[],
  unit: Unit,
): Plan {
  return {
    ...PLAIN,
    expression,
    place,
    period,
    unit,
    label: label(expression, place, period),
    inputs,
  }
}
