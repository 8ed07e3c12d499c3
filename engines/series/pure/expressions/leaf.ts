import { parseDecimal, pointInterval, rationalOf } from '#platform/exact'
import type { Expression, Missing } from '../../types.ts'
import { getParameter, parameterOn } from '../evaluation/composition.ts'
import type { CellValue } from '../evaluation/reading.ts'
import { lastDayOf } from '../period-order.ts'
import { getUnit } from '../units.ts'
import { getIndicator } from './indicator.ts'
import { type Combined, type Outcome, PLAIN, type Plan, type PlanOf, type Scope } from './plan.ts'

export function expandObserved(
  expression: Extract<Expression, { kind: 'observed' }>,
  { ground, place, period, optional, label }: Scope,
): Plan {
  const indicator = getIndicator(ground.catalogue, expression.indicator)
  return {
    ...PLAIN,
    expression,
    place,
    period,
    unit: getUnit(ground.catalogue.units, indicator.unit),
    label: label(expression, place, period),
    inputs: [],
    leaf: { indicator: indicator.id, place, period },
    optional,
  }
}

export function computeObserved(found: CellValue | null, missing: Missing): Outcome {
  if (found === null) return { ...NOTHING, missing: [missing] }
  const { observation, interval } = found
  const { bound, value } = observation
  const leeway = bound === 'exact' ? null : interval
  return { value: rationalOf(value), interval, missing: [], bound, leeway }
}

const NOTHING = { value: null, interval: null, bound: 'exact', leeway: null } as const

/** A number of the region's pack, as it stood at the end of the period. */
export function expandParameter(
  expression: Extract<Expression, { kind: 'parameter' }>,
  { ground, place, period, label }: Scope,
): Plan {
  const parameter = getParameter(ground.region, expression.parameter)
  const written = parameterOn(parameter, lastDayOf(period))
  return {
    ...PLAIN,
    expression,
    place,
    period,
    unit: getUnit(ground.catalogue.units, parameter.unit),
    label: label(expression, place, period),
    inputs: [],
    constant: written === null ? null : rationalOf(parseDecimal(written)),
  }
}

export function computeParameter({
  constant,
  expression,
  place,
  period,
}: PlanOf<'parameter'>): Combined {
  if (constant !== null) return { value: constant, interval: pointInterval(constant), missing: [] }
  const reason = {
    en: 'The parameter has no value at the end of the period.',
    zh: '该参数在期末没有取值。',
  }
  const missing = [{ indicator: expression.parameter, place, period, reason }]
  return { value: null, interval: null, missing }
}
