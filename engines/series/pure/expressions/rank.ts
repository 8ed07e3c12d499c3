import { compare, interval, type Rational, rationalOf } from '#platform/exact'
import type { Expression } from '../../types.ts'
import { getComposition, membersOn } from '../evaluation/composition.ts'
import { lastDayOf } from '../period-order.ts'
import { getUnit } from '../units.ts'
import { missingOf, type Outcome, PLAIN, type Plan, type PlanOf, type Scope } from './plan.ts'

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
 * out. A member without a value may be ahead: it widens the interval.
 */
export function computeRank(plan: PlanOf<'rank'>, inputs: readonly Outcome[]): Outcome {
  const own = inputs[plan.members?.indexOf(plan.place) ?? -1]
  if (own === undefined) return notAMember(plan)
  if (own.value === null) return { value: null, interval: null, missing: missingOf(inputs) }
  const sign = plan.expression.order === 'descending' ? 1 : -1
  let ahead = 0
  let possible = 0
  for (const other of inputs) {
    if (other === own) continue
    if (other.value === null) possible += 1
    else if (compare(other.value, own.value) === sign) {
      ahead += 1
      possible += 1
    }
  }
  return {
    value: placed(ahead),
    interval: interval(placed(ahead), placed(possible)),
    missing: missingOf(inputs),
  }
}

function placed(ahead: number): Rational {
  return rationalOf(ahead + 1)
}

function notAMember({ expression, place, period }: PlanOf<'rank'>): Outcome {
  const reason = {
    en: 'The place is not among those that are ranked.',
    zh: '该地点不在排名范围之内。',
  }
  const missing = [{ indicator: expression.over, place, period, reason }]
  return { value: null, interval: null, missing }
}
