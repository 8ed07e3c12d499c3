import type { Text } from '#platform/i18n'
import type { Evaluation, Expression } from '../../types.ts'
import type { Ground } from '../types.ts'

/** The name of what a share is a share of; null where the evaluation is of no share. */
export function denominatorOf({ catalogue }: Ground, evaluation: Evaluation): Text | null {
  const { variants } = catalogue.indicators.get(evaluation.request.indicator) ?? { variants: [] }
  const expression = variants.find(({ id }) => id === evaluation.variant)?.expression
  return expression === undefined ? null : denominatorIn(expression)
}

function denominatorIn(expression: Expression): Text | null {
  if (expression.kind === 'share') return expression.denominator
  return expression.kind === 'at' ? denominatorIn(expression.of) : null
}
