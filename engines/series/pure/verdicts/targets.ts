import { contains, rationalOf, subtract } from '#platform/exact'
import { formatDay, formatQuantity } from '#platform/i18n'
import type { Evaluation, Knowledge, StatedFigure, Target } from '../../types.ts'
import { evaluate } from '../evaluation/evaluate.ts'
import { getIndicator } from '../expressions/indicator.ts'
import type { Ground, TargetState, TargetWord } from '../types.ts'
import { getUnit } from '../units.ts'
import { inEveryLanguage } from '../words/explain.ts'
import { readingsOf } from './bounds.ts'

/**
 * Whether a target is met with what was known: `met` as soon as the value of its period fulfils it,
 * `missed` if it doesn't and the due day has passed, else `open`.
 */
export function targetState(ground: Ground, target: Target, knowledge: Knowledge): TargetState {
  const { indicator, place, period } = target
  const evaluation = evaluate(ground, { indicator, place, period, knowledge })
  const { value } = evaluation
  const isOver = knowledge.asOf > target.due
  const isFulfilled = value !== null && fulfils(target, evaluation)
  const word: TargetWord = isFulfilled ? 'met' : isOver && value !== null ? 'missed' : 'open'
  return {
    word,
    reason: reasonOf(ground, target, word, evaluation),
    evaluation: value === null ? null : evaluation,
    off: value === null ? null : subtract(rationalOf(target.value), value),
  }
}

function fulfils(target: Target, { value }: Evaluation): boolean {
  if (value === null) return false
  const stated: StatedFigure = { ...target, precision: -target.value.scale }
  return readingsOf(stated).some(
    ([reading, meant]) => reading === 'rounded' && contains(meant, value),
  )
}

function reasonOf(
  ground: Ground,
  target: Target,
  word: TargetWord,
  { value }: Evaluation,
): TargetState['reason'] {
  const unit = getUnit(ground.catalogue.units, target.unit)
  const { digits } = getIndicator(ground.catalogue, target.indicator)
  return inEveryLanguage(ground.region, (lang) => {
    const due = formatDay(target.due, lang)
    const now = value === null ? null : formatQuantity({ value, digits, unit, lang })
    return lang.startsWith('zh') ? chinese(word, now, due) : english(word, now, due)
  })
}

function english(word: TargetWord, now: string | null, due: string): string {
  if (now === null) return `Due by ${due}; there is no value yet.`
  if (word === 'open') return `It stands at ${now}; due by ${due}.`
  return word === 'met' ? `Met: it stands at ${now}.` : `Missed: it stood at ${now} on ${due}.`
}

function chinese(word: TargetWord, now: string | null, due: string): string {
  if (now === null) return `期限为${due}，尚无数值。`
  if (word === 'open') return `目前为${now}，期限为${due}。`
  return word === 'met' ? `已达到：${now}。` : `未达到：${due}期满时为${now}。`
}
