import type { Evaluation, Observation, Trace, Uncertainty } from '#engines/series'
import { explainEvaluation, type Ground } from '#engines/series/pure'
import { say } from '#platform/i18n'
import type { Caution, DocumentRef, EvaluationView, TraceNode } from '../types.ts'
import { countedQuantity, evaluatedQuantity } from './incomplete.ts'
import {
  documentRef,
  labelsOf,
  observationView,
  periodRef,
  placeRef,
  quantityOf,
  statedQuantity,
  variantRef,
  vintageRef,
} from './refs.ts'
import { CAUTION, filled, inLanguages, PROVENANCE, wordsOf } from './words.ts'

/** Digits of steps in between: enough to see why a rounded result is what it is. */
const STEP_DIGITS = 4

/** An evaluation with its formula in words and its trace down to documents. */
export function evaluationView(ground: Ground, evaluation: Evaluation): EvaluationView {
  const indicator = ground.catalogue.indicators.get(evaluation.request.indicator)
  const digits = indicator?.digits ?? 2
  return {
    value: evaluatedQuantity(ground, evaluation, digits),
    variant: indicator === undefined ? null : variantRef(indicator, evaluation.variant),
    vintages: evaluation.vintages.map((id) => vintageRef(ground, id)),
    vintageLabel: labelsOf(ground, evaluation.vintages),
    mixed: evaluation.mixed,
    provenance: evaluation.provenance,
    provenanceWords: wordsOf(PROVENANCE, evaluation.provenance, ground.region),
    formula: explainEvaluation(ground, evaluation),
    trace: traceNode(ground, evaluation.trace, digits),
    cautions: cautionsOf(ground, evaluation.uncertainties),
    missing: evaluation.missing.map(({ place, period, reason }) => ({
      place: placeRef(ground, place),
      period: periodRef(ground, period),
      reason,
    })),
    independentSources: evaluation.independentSources,
    sources: sourcesOf(ground, evaluation.trace),
  }
}

export function cautionsOf(
  ground: Ground,
  uncertainties: readonly Uncertainty[],
): readonly Caution[] {
  return uncertainties.map((uncertainty) => cautionOf(ground, uncertainty))
}

/** Every observation of a trace, in its order. */
export function observationsIn(trace: Trace): readonly Observation[] {
  const own = trace.observation === null ? [] : [trace.observation]
  return [...own, ...trace.inputs.flatMap(observationsIn)]
}

/** The documents that a trace goes down to, each once. */
export function sourcesOf(ground: Ground, trace: Trace): readonly DocumentRef[] {
  const ids = new Set(observationsIn(trace).map(({ document }) => document))
  return [...ids].map((id) => documentRef(ground, id))
}

function traceNode(ground: Ground, trace: Trace, digits: number): TraceNode {
  const value =
    trace.value === null
      ? null
      : trace.observation === null
        ? countedQuantity(
            ground,
            trace,
            quantityOf(ground, trace.value, trace.unit, stepDigits(ground, trace.unit, digits)),
          )
        : statedQuantity(ground, trace.observation.value, trace.unit, trace.observation.precision)
  return {
    kind: trace.kind,
    label: trace.label,
    place: placeRef(ground, trace.place),
    period: periodRef(ground, trace.period),
    value,
    observation: trace.observation === null ? null : observationView(ground, trace.observation),
    backing: trace.backing.map(({ document }) => documentRef(ground, document)),
    disagreeing: trace.disagreeing.map((other) => observationView(ground, other)),
    inputs: trace.inputs.map((input) => traceNode(ground, input, digits)),
  }
}

function stepDigits({ catalogue }: Ground, unit: string, digits: number): number {
  const dimension = catalogue.units.get(unit)?.dimension ?? ''
  const isRate =
    dimension === 'percent' || dimension === 'percentage-point' || dimension === 'ratio'
  return isRate ? Math.max(digits, Math.min(STEP_DIGITS, digits + 2)) : 0
}

function cautionOf(ground: Ground, uncertainty: Uncertainty): Caution {
  const { region, catalogue } = ground
  const template = CAUTION[uncertainty.kind] ?? {}
  return {
    kind: uncertainty.kind,
    words: filled(template, region, (lang): { readonly [name: string]: string } => {
      switch (uncertainty.kind) {
        case 'date-uncertain':
        case 'recalled':
          return { what: say(documentRef(ground, uncertainty.document).title, lang) }
        case 'doubted':
          return {
            what: say(documentRef(ground, uncertainty.document).title, lang),
            note: say(uncertainty.note, lang),
          }
        case 'series-break':
          return {
            what: say(uncertainty.note, lang),
            place: say(placeRef(ground, uncertainty.place).shortName, lang),
            period: say(periodRef(ground, uncertainty.period).words, lang),
          }
        case 'composition-change': {
          const title = region.compositions.get(uncertainty.composition)?.title
          return {
            what: title === undefined ? uncertainty.composition : say(title, lang),
            from: String(uncertainty.from),
            to: String(uncertainty.to),
          }
        }
        case 'mixed-vintages':
          return {
            what: uncertainty.vintages
              .map((id) =>
                say(catalogue.vintages.get(id)?.label ?? inLanguages(region, () => id), lang),
              )
              .join(lang.startsWith('zh') ? '、' : ', '),
          }
      }
    }),
  }
}
