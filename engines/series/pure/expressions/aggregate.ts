import {
  addIntervals,
  compare,
  divide,
  divideIntervals,
  type Interval,
  interval,
  multiply,
  multiplyIntervals,
  pointInterval,
  type Rational,
  rationalOf,
  sumOf,
  ZERO,
} from '#platform/exact'
import type { Comparator, Expression } from '../../types.ts'
import { getComposition, membersOn } from '../evaluation/composition.ts'
import { lastDayOf } from '../period-order.ts'
import { addUnits, getUnit, sameUnit } from '../units.ts'
import {
  type Combined,
  leewayIn,
  missingOf,
  type Outcome,
  PLAIN,
  type Plan,
  type PlanOf,
  type Scope,
  unlessComplete,
} from './plan.ts'

type Kind<K extends Expression['kind']> = Extract<Expression, { kind: K }>

export function expandSum(expression: Kind<'sum'>, scope: Scope): Plan {
  const members = membersIn(expression.over, scope)
  const inputs = members.map((place) => scope.expand(expression.of, { place }))
  const unit = inputs[0]?.unit ?? scope.expand(expression.of, {}).unit
  for (const input of inputs) addUnits(unit, input.unit)
  return planned(expression, scope, inputs, unit, members)
}

/** A sum with a missing part is no sum. */
export function computeSum(inputs: readonly Outcome[]): Combined {
  const incomplete = unlessComplete(inputs)
  if (incomplete !== null) return incomplete
  return {
    value: sumOf(inputs.map(numberIn)),
    interval: sumOfIntervals(inputs.map(({ interval: range }) => range)),
    missing: missingOf(inputs),
  }
}

/** The inputs are the members' values and, last, what they are compared with. */
export function expandCount(expression: Kind<'count'>, scope: Scope): Plan {
  const members = membersIn(expression.over, scope)
  const inputs = members.map((place) => scope.expand(expression.of, { place, optional: true }))
  const than = scope.expand(expression.than, {})
  for (const input of inputs) sameUnit(input.unit, than.unit)
  const unit = getUnit(scope.ground.catalogue.units, 'items')
  return planned(expression, scope, [...inputs, than], unit, members)
}

/**
 * How many of the members that have a value fulfil the condition. Those without one are named, and may
 * each fulfil it: they widen the interval upwards.
 */
export function computeCount(plan: PlanOf<'count'>, inputs: readonly Outcome[]): Combined {
  const than = inputs.at(-1)
  const members = inputs.slice(0, -1)
  if (than?.value === undefined || than.value === null || members.every((m) => m.value === null))
    return { value: null, interval: null, missing: missingOf(inputs) }
  let count = 0
  let certain = 0
  let possible = 0
  for (const member of members) {
    if (member.value === null) {
      possible += 1
      continue
    }
    const { is } = plan.expression
    if (isFulfilled(member, than, is)) count += 1
    if (mayFulfil(member.interval, than.interval, is)) possible += 1
    if (!mayFulfil(member.interval, than.interval, OPPOSITE[is])) certain += 1
  }
  return {
    value: rationalOf(count),
    interval: interval(rationalOf(certain), rationalOf(possible)),
    missing: missingOf(inputs),
  }
}

/** The inputs are the members' values, then their weights in the same order. */
export function expandWeightedMean(expression: Kind<'weighted-mean'>, scope: Scope): Plan {
  const members = membersIn(expression.over, scope)
  const values = members.map((place) => scope.expand(expression.of, { place }))
  const weights = members.map((place) => scope.expand(expression.weight, { place }))
  const unit = values[0]?.unit ?? scope.expand(expression.of, {}).unit
  for (const value of values) sameUnit(unit, value.unit)
  for (const weight of weights) addUnits(weights[0]?.unit ?? weight.unit, weight.unit)
  return planned(expression, scope, [...values, ...weights], unit, members)
}

export function computeWeightedMean(
  plan: PlanOf<'weighted-mean'>,
  inputs: readonly Outcome[],
): Combined {
  const incomplete = unlessComplete(inputs)
  if (incomplete !== null) return incomplete
  const values = inputs.slice(0, inputs.length / 2)
  const weights = inputs.slice(inputs.length / 2)
  const total = sumOf(weights.map(numberIn))
  if (total.num === 0n) return withoutWeight(plan)
  const products = values.map((value, i) => multiply(numberIn(value), numberIn(weights[i])))
  const ranges = values.map((value, i) => productOf(value.interval, weights[i]?.interval ?? null))
  const [top, bottom] = [sumOfIntervals(ranges), sumOfIntervals(weights.map((w) => w.interval))]
  return {
    value: divide(sumOf(products), total),
    interval: top === null || bottom === null ? null : divideIntervals(top, bottom),
    missing: missingOf(inputs),
  }
}

const OPPOSITE: { readonly [C in Comparator]: Comparator } = {
  '>=': '<',
  '<': '>=',
  '>': '<=',
  '<=': '>',
}

/** By their values, except where a bound decides: "more than 7" is more than 7. */
export function isFulfilled(left: Outcome, right: Outcome, is: Comparator): boolean {
  if (left.value === null || right.value === null) return false
  const isByValue = fulfils(compare(left.value, right.value), is)
  if (left.leeway === null && right.leeway === null) return isByValue
  const [a, b] = [leewayIn(left), leewayIn(right)]
  return isByValue ? mayFulfil(a, b, is) : !mayFulfil(a, b, OPPOSITE[is])
}

function fulfils(order: -1 | 0 | 1, is: Comparator): boolean {
  switch (is) {
    case '>=':
      return order >= 0
    case '>':
      return order > 0
    case '<=':
      return order <= 0
    case '<':
      return order < 0
  }
}

/** Whether some number of the first fulfils the condition against some number of the second. */
export function mayFulfil(left: Interval | null, right: Interval | null, is: Comparator): boolean {
  if (left === null || right === null) return true
  if (is === '<' || is === '<=') return mayFulfil(right, left, is === '<' ? '>' : '>=')
  const [most, least] = [left.high, right.low]
  if (most === null || least === null) return true
  const order = compare(most.at, least.at)
  return is === '>=' ? order > 0 || (order === 0 && !most.open && !least.open) : order > 0
}

function membersIn(over: string, { ground, period }: Scope): readonly string[] {
  return membersOn(getComposition(ground.region, over), lastDayOf(period))
}

function planned(
  expression: Expression,
  { place, period, label }: Scope,
  inputs: readonly Plan[],
  unit: Plan['unit'],
  members: readonly string[],
): Plan {
  return {
    ...PLAIN,
    expression,
    place,
    period,
    unit,
    label: label(expression, place, period),
    inputs,
    members,
  }
}

function numberIn(outcome: Outcome | undefined): Rational {
  return outcome?.value ?? ZERO
}

function sumOfIntervals(ranges: readonly (Interval | null)[]): Interval | null {
  let sum: Interval | null = pointInterval(ZERO)
  for (const range of ranges) sum = sum === null || range === null ? null : addIntervals(sum, range)
  return sum
}

function productOf(left: Interval | null, right: Interval | null): Interval | null {
  return left === null || right === null ? null : multiplyIntervals(left, right)
}

function withoutWeight({ expression, place, period }: PlanOf<'weighted-mean'>): Combined {
  const reason = { en: 'The weights add up to zero.', zh: '权数之和为零。' }
  return {
    value: null,
    interval: null,
    missing: [{ indicator: expression.over, place, period, reason }],
  }
}
