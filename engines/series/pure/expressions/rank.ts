import { interval, type Rational, rationalOf } from '#platform/exact'
import type { Expression } from '../../types.ts'
import { getComposition, membersOn } from '../evaluation/composition.ts'
import { lastDayOf } from '../period-order.ts'
import { getUnit } from '../units.ts'
import { isFulfilled, mayFulfil } from './aggregate.ts'
import {
  type Combined,
  leewayIn,
  missingOf,
  type Outcome,
  PLAIN,
  type Plan,
  type PlanOf,
  type Scope,
} from './plan.ts'

/** The inputs are the members' values; that of the place asked for is required, the others are not. */
export function expandRank(expression: Extract<Expression, { kind: 'rank' }>, scope: Scope): Plan {
  const { ground, place, period } = scope
  const members = membersOn(getComposition(ground.region, expression.over), lastDayOf(period))
  return {
    ...PLAIN,
    expression,
    place,
    period,
    unit: getUnit(ground.catalogue.units, 'rank'),
    label: scope.label(expression, place, period),
    inputs: members.map((member) =>
      scope.expand(expression.of, {
        place: member,
        optional: scope.optional || member !== place,
      }),
    ),
    members,
  }
}

/**
 * 1 and the number of members that are ahead: equals share a rank, and the ranks after them are left
 * out. A member without a value may be ahead, and so may one of which only a bound is known: they widen the interval.
 */
export function computeRank(plan: PlanOf<'rank'>, inputs: readonly Outcome[]): Combined {
  const own = inputs[plan.members?.indexOf(plan.place) ?? -1]
  if (own === undefined) return notAMember(plan)
  if (own.value === null) return { value: null, interval: null, missing: missingOf(inputs) }
  const is = plan.expression.order === 'descending' ? '>' : '<'
  const isBounded = (other: Outcome): boolean => other.leeway !== null || own.leeway !== null
  let ahead = 0
  let certain = 0
  let possible = 0
  for (const other of inputs) {
    if (other === own) continue
    const isAhead = isFulfilled(other, own, is)
    const [theirs, ours] = [leewayIn(other), leewayIn(own)]
    if (isAhead) ahead += 1
    if (isBounded(other) ? !mayFulfil(theirs, ours, BEHIND[is]) : isAhead) certain += 1
    if (other.value === null || (isBounded(other) ? mayFulfil(theirs, ours, is) : isAhead))
      possible += 1
  }
  return {
    value: placed(ahead),
    interval: interval(placed(certain), placed(possible)),
    missing: missingOf(inputs),
  }
}

const BEHIND = { '>': '<=', '<': '>=' } as const

function placed(ahead: number): Rational {
  return rationalOf(ahead + 1)
}

function notAMember({ expression, place, period }: PlanOf<'rank'>): Combined {
  const reason = {
    en: 'The place is not among those that are ranked.',
    zh: '该地点不在排名范围之内。',
  }
  const missing = [{ indicator: expression.over, place, period, reason }]
  return { value: null, interval: null, missing }
}
