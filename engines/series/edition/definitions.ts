import type { Composition, Parameter, Region } from '#platform/region'
import type { Catalogue, Expression, Indicator } from '../types.ts'

/** What the figures of some indicators are defined by, down to the observed ones. */
export type Reach = {
  readonly indicators: readonly Indicator[]
  readonly compositions: readonly Composition[]
  readonly parameters: readonly Parameter[]
}

/** Everything that the definitions of these indicators name, each once, by id. */
export function reachOf(
  roots: readonly string[],
  catalogue: Pick<Catalogue, 'indicators'>,
  region: Pick<Region, 'compositions' | 'parameters'>,
): Reach {
  const indicators = new Map<string, Indicator>()
  const compositions = new Map<string, Composition>()
  const parameters = new Map<string, Parameter>()
  const waiting = [...roots]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const indicator = catalogue.indicators.get(id)
    if (indicator === undefined || indicators.has(id)) continue
    indicators.set(id, indicator)
    keep(compositions, region.compositions.get(indicator.composition ?? ''))
    for (const { expression } of indicator.variants) {
      for (const step of stepsOf(expression)) {
        if ('indicator' in step) waiting.push(step.indicator)
        if ('over' in step) keep(compositions, region.compositions.get(step.over))
        if (step.kind === 'parameter') keep(parameters, region.parameters.get(step.parameter))
      }
    }
  }
  return {
    indicators: sorted(indicators),
    compositions: sorted(compositions),
    parameters: sorted(parameters),
  }
}

/** An expression and all inside of it. */
function stepsOf(expression: Expression): readonly Expression[] {
  const inner = Object.values(expression).filter(isExpression)
  return [expression, ...inner.flatMap(stepsOf)]
}

function isExpression(value: unknown): value is Expression {
  return typeof value === 'object' && value !== null && 'kind' in value
}

function keep<T extends { readonly id: string }>(map: Map<string, T>, one: T | undefined): void {
  if (one !== undefined) map.set(one.id, one)
}

function sorted<T extends { readonly id: string }>(map: ReadonlyMap<string, T>): readonly T[] {
  return [...map.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
