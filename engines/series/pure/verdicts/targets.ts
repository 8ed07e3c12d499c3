import { rationalOf, subtract } from '#platform/exact'
import { formatDay, formatQuantity, say } from '#platform/i18n'
import type { Evaluation, Knowledge, Target } from '../../types.ts'
import { evaluate } from '../evaluation/evaluate.ts'
import { meantBy } from '../evaluation/meaning.ts'
import { digitsShown } from '../evaluation/observed-in.ts'
import { getIndicator } from '../expressions/indicator.ts'
import type { Ground, TargetState, TargetWord } from '../types.ts'
import { getUnit } from '../units.ts'
import { withBound } from '../words/bound.ts'
import { inEveryLanguage } from '../words/explain.ts'
import { fulfils } from './bounds.ts'

/**
 * Whether a target is met with what was known: `met` as soon as the value of its period fulfils it, `missed` if it
 * doesn't and the due day has passed, else `open`. As with a claim, the document that set it and its echoes prove
 * nothing: where only they have a value that fulfils it, it is `said-met`.
 */
export function targetState(ground: Ground, target: Target, knowledge: Knowledge): TargetState {
  const { indicator, place, period } = target
  const request = { indicator, place, period, knowledge }
  const others = evaluate(ground, { ...request, without: [target.document] })
  const isIndependent = others.value !== null
  const evaluation = isIndependent ? others : evaluate(ground, request)
  const { value } = evaluation
  const word = wordOf(target, evaluation, { isIndependent, isOver: knowledge.asOf > target.due })
  return {
    word,
    reason: reasonOf(ground, target, { word, isIndependent }, evaluation),
    evaluation: value === null ? null : evaluation,
    off: value === null ? null : subtract(rationalOf(target.value), value),
    isIndependent,
  }
}

function wordOf(
  target: Target,
  evaluation: Evaluation,
  { isIndependent, isOver }: { readonly isIndependent: boolean; readonly isOver: boolean },
): TargetWord {
  if (evaluation.value === null) return 'open'
  const meant = meantBy({ ...target, precision: -target.value.scale })
  const isMet = fulfils(meant, evaluation, evaluation.value)
  if (isMet === true) return isIndependent ? 'met' : 'said-met'
  // A bound that leaves it open misses nothing.
  return isOver && isMet === false ? 'missed' : 'open'
}

type Found = Pick<TargetState, 'word' | 'isIndependent'>

function reasonOf(
  ground: Ground,
  target: Target,
  found: Found,
  evaluation: Evaluation,
): TargetState['reason'] {
  const { catalogue, region } = ground
  const unit = getUnit(catalogue.units, target.unit)
  const { value, bound } = evaluation
  const digits = digitsShown(evaluation, getIndicator(catalogue, target.indicator).digits)
  const title = catalogue.documents.get(target.document)?.title
  return inEveryLanguage(region, (lang) => {
    const due = formatDay(target.due, lang)
    const now =
      value === null ? null : withBound(bound, formatQuantity({ value, digits, unit, lang }), lang)
    const document = title === undefined ? target.document : say(title, lang)
    return lang.startsWith('zh')
      ? chinese(found, now, due, document)
      : english(found, now, due, document)
  })
}

function english(found: Found, now: string | null, due: string, document: string): string {
  if (now === null) return `Due by ${due}; there is no value yet.`
  const { word, isIndependent } = found
  if (word === 'said-met') return `Met, by the word of “${document}” alone: ${now}.`
  const whose = isIndependent ? '' : `, by the word of “${document}” alone`
  if (word === 'open') return `It stands at ${now}${whose}; due by ${due}.`
  return word === 'met'
    ? `Met: it stands at ${now}.`
    : `Missed: it stood at ${now} on ${due}${whose}.`
}

function chinese(found: Found, now: string | null, due: string, document: string): string {
  if (now === null) return `期限为${due}，尚无数值。`
  const { word, isIndependent } = found
  if (word === 'said-met') return `仅据“${document}”自述，已达到：${now}。`
  const whose = isIndependent ? '' : `仅据“${document}”自述，`
  if (word === 'open') return `${whose}目前为${now}，期限为${due}。`
  return word === 'met' ? `已达到：${now}。` : `${whose}未达到：${due}期满时为${now}。`
}
