import type { Text } from '#platform/i18n'
import type { CheckedClaim } from '../types.ts'

const SUPERLATIVE: Text = {
  en: 'No data can decide this: it is a superlative, and nobody keeps a list of all others.',
  zh: '没有数据可以判断：这是“首个”“最”一类的说法，没有涵盖全部对象的统计。',
}
const TARGET: Text = {
  en: 'No data can decide this yet: it is an aim or a forecast.',
  zh: '目前没有数据可以判断：这是目标或预计。',
}
const OTHER: Text = {
  en: 'No data can decide this: it is a forecast, or counts what nobody counts.',
  zh: '没有数据可以判断：属预计，或无从统计。',
}

/** Why no data can decide a claim. */
export function untestableWords({ comparison }: Pick<CheckedClaim, 'comparison'>): Text {
  if (comparison.kind === 'superlative') return SUPERLATIVE
  return comparison.kind === 'target' ? TARGET : OTHER
}
