import { HouseError } from '#platform/errors'
import { endOf, parsePeriod, periodCode, yearsBefore } from '#platform/period'
import { getIndicator } from '../pure/index.ts'
import type { Catalogue, Expression } from '../types.ts'
import {
  constantNode,
  type Draft,
  type Leaf,
  moved,
  notInSql,
  observedNode,
  openDraft,
  type Step,
  spread,
  type Where,
  whole,
} from './draft.ts'
import { lawOfVintages } from './law.ts'
import { countOf, differenceOf, growthOf, meanOf, type Node, quotientOf, sumOf } from './nodes.ts'

// Terms.
// scope  a relation (ask, member, place, period): where and when a part of the expression is evaluated.
// step   what moves the period, spreads over members or reads a parameter; its rows are bound when asked.
// leaf   an observed indicator within a scope: the cells that are read.

/** One statement for any number of places and periods; what depends on them is bound by `evaluateInSql`. */
export type CompiledIndicator = {
  readonly indicator: string
  readonly variant: string | null
  readonly text: string
  /** By number, which is that of the scope a step makes; 0 is what was asked. */
  readonly steps: ReadonlyMap<number, Step>
  readonly leaves: readonly Leaf[]
  /** Whether it counts members by a condition anywhere. */
  readonly counts: boolean
}

const INDICATORS_DEEP_MAX = 20

/**
 * Compiles an indicator's expression to one SQL statement: the law of vintages included, exact to the last digit.
 * Throws `series.not-in-sql` for `rank`, for an aggregate inside another, and for a sum or mean of quotients.
 */
export function compileIndicator(
  catalogue: Catalogue,
  indicator: string,
  variant: string | null = null,
): CompiledIndicator {
  const draft = openDraft(indicator, catalogue)
  const start = { scope: 0, insideOf: null, optional: false }
  const root = named(draft, indicator, variant, start, 0)
  const { scopes, needs, steps, leaves, counts } = draft
  const text = lawOfVintages(scopes, needs, root.sql)
  return { indicator, variant, text, steps, leaves, counts: counts.size > 0 }
}

function named(
  draft: Draft,
  id: string,
  variant: string | null,
  where: Where,
  depth: number,
): Node {
  const found = getIndicator(draft.catalogue, id)
  if (depth > INDICATORS_DEEP_MAX) throw new HouseError('series.circular-indicator', { path: id })
  const [first] = found.variants
  if (first === undefined) return observedNode(draft, id, where)
  const own = variant === null ? first : found.variants.find((one) => one.id === variant)
  if (own !== undefined) return expand(draft, own.expression, where, depth + 1)
  const known = found.variants.map((one) => one.id).join(', ')
  throw new HouseError('series.unknown-variant', { indicator: id, variant, known })
}

function expand(draft: Draft, expression: Expression, where: Where, depth: number): Node {
  const inner = (of: Expression, there = where): Node => expand(draft, of, there, depth)
  switch (expression.kind) {
    case 'observed':
      return observedNode(draft, expression.indicator, where)
    case 'indicator':
      return named(draft, expression.indicator, expression.variant ?? null, where, depth)
    case 'parameter':
      return constantNode(draft, expression.parameter, where)
    case 'at':
      return inner(expression.of, moved(draft, where, moveOf(expression), expression.place))
    case 'growth': {
      const { yearsBack } = expression
      const before = (asked: string) => periodCode(yearsBefore(parsePeriod(asked), yearsBack))
      return growthOf(inner(expression.of), inner(expression.of, moved(draft, where, before)))
    }
    case 'sum':
    case 'count':
    case 'weighted-mean':
      return aggregated(draft, expression, where, inner)
    case 'share':
      return quotientOf(inner(expression.part), inner(expression.whole), 100)
    case 'ratio': {
      const isPercent = draft.catalogue.units.get(expression.unit)?.dimension === 'percent'
      return quotientOf(inner(expression.of), inner(expression.to), isPercent ? 100 : 1)
    }
    case 'per-head':
      return quotientOf(inner(expression.of), inner(expression.population), 1)
    case 'difference':
    case 'gap':
      return differenceOf(inner(expression.of), inner(expression.minus))
    case 'rank':
      throw notInSql(draft, 'rank')
  }
}

function aggregated(
  draft: Draft,
  expression: Extract<Expression, { kind: 'sum' | 'count' | 'weighted-mean' }>,
  where: Where,
  inner: (of: Expression, there?: Where) => Node,
): Node {
  const { kind, over } = expression
  const inside = spread(draft, kind, over, where)
  const member = (of: Expression, optional = where.optional): Node =>
    whole(draft, inner(of, { ...inside, optional }), kind)
  switch (expression.kind) {
    case 'sum':
      return sumOf(inside.scope, member(expression.of))
    case 'count':
      draft.counts.add(over)
      return countOf(member(expression.of, true), expression.is, inner(expression.than))
    case 'weighted-mean':
      return meanOf(inside.scope, member(expression.of), member(expression.weight))
  }
}

function moveOf({
  period,
  yearsBack = 0,
  annual = false,
}: Extract<Expression, { kind: 'at' }>): (asked: string) => string {
  return (asked) => {
    const earlier = yearsBefore(parsePeriod(period ?? asked), yearsBack)
    return annual ? endOf(earlier).slice(0, 4) : periodCode(earlier)
  }
}
