import { HouseError } from '#platform/errors'
import { rationalOf, subtract } from '#platform/exact'
import type {
  Alternative,
  Knowledge,
  StatedFigure,
  ThenAndSince,
  Verdict,
  VerdictWord,
} from '../../types.ts'
import { alternativesIn } from '../evaluation/alternatives.ts'
import { openReading, type Reading } from '../evaluation/reading.ts'
import { getIndicator } from '../expressions/indicator.ts'
import type { Computed, Ground } from '../types.ts'
import { fitsUnit, getUnit } from '../units.ts'
import { type Standing, standingOf } from './bounds.ts'
import {
  reasonContradicted,
  reasonHolds,
  reasonInconsistent,
  reasonNoData,
  reasonOnlyIf,
} from './reasons.ts'
import { remarked } from './remarks.ts'

type Judged = {
  readonly computed: Computed
  readonly alternative: Alternative
  readonly standing: Standing['kind']
}

/**
 * What the data say about a stated figure, with what was known. The document that states it, what it
 * echoes and its echoes never support it, nor does a doubted observation.
 *
 * `holds`: the newest complete vintage of the first variant agrees, and no other variant's newest
 * disagrees. `holds-only-if`: some variant, vintage or truncated reading agrees. `contradicted`: none
 * does. `inconsistent`: no data but the document's own other figures, and they disagree. Throws
 * series.unknown-indicator, series.unit-mismatch and what `planOf` refuses.
 */
export function judge(ground: Ground, figure: StatedFigure, knowledge: Knowledge): Verdict {
  return remarked(ground, decided(ground, figure, knowledge))
}

function decided(ground: Ground, figure: StatedFigure, knowledge: Knowledge): Verdict {
  const indicator = getIndicator(ground.catalogue, figure.indicator)
  checkUnit(ground, figure, indicator.unit)
  if (figure.untestable !== undefined)
    return verdictOf(figure, 'untestable', figure.untestable, [], null)
  const reading = openReading(ground, {
    knowledge,
    without: [figure.document],
    doubted: 'never',
  })
  const judged = judgedIn(reading, figure, knowledge, [figure.document])
  const telling = judged.filter(({ standing }) => standing === 'agrees' || standing === 'differs')
  if (telling.length === 0) return withoutData(ground, figure, knowledge, judged)
  const alternatives = telling.map(({ alternative }) => alternative)
  const newest = alternatives.filter(({ superseded }) => !superseded)
  const shown = bestOf(alternatives)
  if (newest.length > 0 && newest.every(({ ok, reading }) => ok && reading === 'rounded') && shown)
    return verdictOf(figure, 'holds', reasonHolds(ground, figure, shown), alternatives, shown)
  if (shown !== null) {
    const reason = reasonOnlyIf(ground, figure, shown, alternatives)
    return verdictOf(figure, 'holds-only-if', reason, alternatives, shown)
  }
  // What the newest data leave open, older data don't settle.
  if (
    judged.some(({ standing, alternative }) => standing === 'undecided' && !alternative.superseded)
  )
    return withoutData(ground, figure, knowledge, judged)
  const reason = reasonContradicted(ground, figure, alternatives)
  return verdictOf(
    figure,
    'contradicted',
    reason,
    alternatives,
    newest[0] ?? alternatives[0] ?? null,
  )
}

/** On the document's day, and with what is known on a later one. */
export function judgeThenAndSince(
  ground: Ground,
  figure: StatedFigure,
  then: Knowledge,
  since: Knowledge,
): ThenAndSince {
  const before = judge(ground, figure, then)
  const after = judge(ground, figure, since)
  // biome-ignore lint/suspicious/noThenProperty: `then` is the law's own word here, and holds no function.
  return { then: before, since: after, changed: findingOf(before) !== findingOf(after) }
}

/**
 * The word with what it depends on, as a key: 'holds only if over the sum of the 31' and 'holds only if
 * over the national total' share the word and are different findings.
 */
export function findingOf({ word, chosen, alternatives }: Verdict): string {
  if (word !== 'holds-only-if' || chosen === null) return word
  const condition = (one: Alternative): string =>
    [
      one.evaluation.variant ?? '',
      one.reading ?? '',
      one.superseded ? one.evaluation.vintages.join('+') : '',
    ].join('|')
  const newest = alternatives.filter(({ ok, superseded }) => ok && !superseded).map(condition)
  return [word, ...(newest.length > 0 ? newest.sort() : [condition(chosen)])].join(' ')
}

function judgedIn(
  reading: Reading,
  figure: StatedFigure,
  knowledge: Knowledge,
  without: readonly string[],
): readonly Judged[] {
  const { indicator, place, period } = figure
  return alternativesIn(reading, { indicator, place, period, knowledge, without }).map(
    (computed) => {
      const standing = standingOf(figure, computed.evaluation)
      const { value } = computed.evaluation
      const alternative: Alternative = {
        evaluation: computed.evaluation,
        variantLabel: computed.variantLabel,
        vintageLabel: computed.vintageLabel,
        superseded: computed.superseded,
        ok: standing.kind === 'agrees',
        reading: standing.kind === 'agrees' ? standing.reading : null,
        off:
          value === null || standing.kind === 'undecided'
            ? null
            : subtract(rationalOf(figure.value), value),
      }
      return { computed, alternative, standing: standing.kind }
    },
  )
}

/** Newest before superseded, rounded before truncated, else in their order; null where none agrees. */
function bestOf(alternatives: readonly Alternative[]): Alternative | null {
  const agreeing = alternatives.filter(({ ok }) => ok)
  const weight = ({ superseded, reading }: Alternative): number =>
    Number(superseded) * 2 + Number(reading === 'truncated')
  let best: Alternative | null = null
  for (const one of agreeing) if (best === null || weight(one) < weight(best)) best = one
  return best
}

/** Nothing from outside; the document may still contradict itself, which is worth knowing. */
function withoutData(
  ground: Ground,
  figure: StatedFigure,
  knowledge: Knowledge,
  judged: readonly Judged[],
): Verdict {
  const own = inconsistencyIn(ground, figure, knowledge)
  if (own !== null)
    return verdictOf(figure, 'inconsistent', reasonInconsistent(ground, figure, own), [own], own)
  const alternatives = judged.map(({ alternative }) => alternative)
  const open = judged.find(({ standing }) => standing === 'undecided')?.alternative
  const shown = open ?? alternatives[0] ?? null
  const reason = reasonNoData(ground, figure, shown?.evaluation ?? null)
  return verdictOf(figure, 'no-data', reason, alternatives, shown)
}

/** A computed figure that the document's own other figures give otherwise; an observed one is its own evidence. */
function inconsistencyIn(
  ground: Ground,
  figure: StatedFigure,
  knowledge: Knowledge,
): Alternative | null {
  if (getIndicator(ground.catalogue, figure.indicator).variants.length === 0) return null
  const reading = openReading(ground, { knowledge, only: [figure.document], doubted: 'never' })
  const own = judgedIn(reading, figure, knowledge, [])
  const decided = own.filter(({ standing }) => standing === 'agrees' || standing === 'differs')
  const disagrees = decided.length > 0 && decided.every(({ standing }) => standing === 'differs')
  return disagrees ? (decided[0]?.alternative ?? null) : null
}

function verdictOf(
  figure: StatedFigure,
  word: VerdictWord,
  reason: Verdict['reason'],
  alternatives: readonly Alternative[],
  chosen: Alternative | null,
): Verdict {
  const isSupported = word === 'holds' || word === 'holds-only-if' || word === 'contradicted'
  return {
    figure,
    word,
    reason,
    alternatives,
    chosen,
    independentSources: isSupported ? (chosen?.evaluation.independentSources ?? 0) : 0,
    uncertainties: chosen?.evaluation.uncertainties ?? [],
  }
}

function checkUnit({ catalogue }: Ground, figure: StatedFigure, declared: string): void {
  if (!fitsUnit(getUnit(catalogue.units, figure.unit), getUnit(catalogue.units, declared)))
    throw new HouseError('series.unit-mismatch', { left: figure.unit, right: declared })
}
