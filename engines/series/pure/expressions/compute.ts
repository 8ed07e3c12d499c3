import type { Missing, Trace } from '../../types.ts'
import { ANYTHING, boundFrom } from '../evaluation/meaning.ts'
import type { CellValue, Leaf } from '../evaluation/reading.ts'
import { computeCount, computeSum, computeWeightedMean } from './aggregate.ts'
import { computeDifference, computeGrowth } from './change.ts'
import { computeObserved, computeParameter } from './leaf.ts'
import { type Combined, leewayIn, type Outcome, type Plan, type PlanOf } from './plan.ts'
import { computeRank } from './rank.ts'
import { computeRatio } from './ratio.ts'

/** What a cell gives in the vintage chosen for it, or why it gives nothing. */
export type Found = { readonly value: CellValue | null; readonly missing: Missing }

export type Computation = { readonly outcome: Outcome; readonly trace: Trace }

/** The value of a plan with what `read` gives for its cells; a cell is read once for each time it stands there. */
export function compute(plan: Plan, read: (leaf: Leaf) => Found): Computation {
  const inputs = plan.inputs.map((input) => compute(input, read))
  const outcomes = inputs.map(({ outcome }) => outcome)
  const found = plan.leaf === null ? null : read(plan.leaf)
  const outcome =
    found === null ? outcomeOf(plan, outcomes) : computeObserved(found.value, found.missing)
  return {
    outcome,
    trace: {
      kind: plan.leaf === null ? plan.expression.kind : 'observation',
      label: plan.label,
      place: plan.place,
      period: plan.period,
      value: outcome.value,
      bound: outcome.bound,
      unit: plan.unit.code,
      observation: found?.value?.observation ?? null,
      backing: found?.value?.backing ?? [],
      disagreeing: found?.value?.disagreeing ?? [],
      inputs: inputs.map(({ trace }) => trace),
    },
  }
}

/** The value of a step, its interval, and what the bounds of its inputs leave open of it. */
function outcomeOf(plan: Plan, inputs: readonly Outcome[]): Outcome {
  const { kind } = plan.expression
  const [only] = inputs
  if ((kind === 'indicator' || kind === 'at' || kind === 'observed') && only !== undefined)
    return only
  const combined = combine(plan, inputs)
  const isBounded = inputs.some(({ leeway }) => leeway !== null)
  if (combined.value === null || !isBounded) return { ...combined, bound: 'exact', leeway: null }
  // The same arithmetic over the bounds alone: what digits leave open widens the interval, not what is said of the value.
  const bounds = inputs.map((input) => ({ ...input, interval: leewayIn(input) }))
  const leeway = combine(plan, bounds).interval ?? ANYTHING
  const interval = combined.interval ?? ANYTHING
  return { ...combined, interval, leeway, bound: boundFrom(combined.value, leeway) }
}

function combine(plan: Plan, inputs: readonly Outcome[]): Combined {
  const { kind } = plan.expression
  switch (kind) {
    case 'observed':
    case 'indicator':
    case 'at':
      return NOTHING
    case 'parameter':
      return computeParameter(plan as PlanOf<'parameter'>)
    case 'sum':
      return computeSum(inputs)
    case 'count':
      return computeCount(plan as PlanOf<'count'>, inputs)
    case 'weighted-mean':
      return computeWeightedMean(plan as PlanOf<'weighted-mean'>, inputs)
    case 'share':
    case 'ratio':
    case 'per-head':
      return computeRatio(plan, inputs)
    case 'difference':
    case 'gap':
      return computeDifference(inputs)
    case 'growth':
      return computeGrowth(plan, inputs)
    case 'rank':
      return computeRank(plan as PlanOf<'rank'>, inputs)
  }
}

const NOTHING: Combined = { value: null, interval: null, missing: [] }

export function leavesOf(
  plan: Plan,
): readonly { readonly leaf: Leaf; readonly optional: boolean }[] {
  if (plan.leaf !== null) return [{ leaf: plan.leaf, optional: plan.optional }]
  return plan.inputs.flatMap(leavesOf)
}
