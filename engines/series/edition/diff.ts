import type { Region } from '#platform/region'
import type { Edition, EditionChange, EditionChangeCause, EditionFigure } from '../ports.ts'
import { inputLeaves } from '../pure/index.ts'
import type { Series } from '../series.ts'
import type { StatedFigure } from '../types.ts'
import { canonicalJson } from './canonical.ts'
import { reachOf } from './definitions.ts'
import { figureOf, frozen } from './freeze.ts'
import { statedOf } from './reproduce.ts'

/**
 * The figures of an edition that come out otherwise with what is known on `today`, and why: vintages and documents
 * that the edition did not have, and definitions that were changed since.
 */
export function diffEdition(
  edition: Edition,
  series: Pick<Series, 'catalogue' | 'observations' | 'judge'>,
  region: Region,
  today: string,
): readonly EditionChange[] {
  const changes: EditionChange[] = []
  for (const before of edition.figures) {
    const stated = statedOf(before.stated)
    const verdict = series.judge(stated, today)
    const after = figureOf(stated, verdict)
    if (outcomeOf(before) === outcomeOf(after)) continue
    const causes = [
      ...newInputs(edition, series, region, stated, today),
      ...changedDefinitions(edition, series, region, stated),
    ]
    changes.push({ figure: before.id, before, after, verdict, causes })
  }
  return changes
}

/** What a reader sees of a figure: what was found, and the number computed. */
function outcomeOf({ finding, value, bound = 'exact', unit, variant }: EditionFigure): string {
  return canonicalJson({ finding, value, bound, unit, variant })
}

function newInputs(
  edition: Edition,
  { catalogue, observations }: Pick<Series, 'catalogue' | 'observations'>,
  region: Region,
  stated: StatedFigure,
  today: string,
): readonly EditionChangeCause[] {
  if (stated.untestable !== undefined) return []
  const held = new Map(edition.inputs.observations.map((one) => [one.id, canonicalJson(one)]))
  const heldVintages = new Set(edition.inputs.observations.map(({ vintage }) => vintage))
  const heldDocuments = new Set(edition.inputs.observations.map(({ document }) => document))
  const vintages = new Set<string>()
  const documents = new Set<string>()
  const amended = new Set<string>()
  for (const leaf of inputLeaves({ source: observations, catalogue, region }, stated)) {
    for (const one of observations.cell(leaf.indicator, leaf.place, leaf.period)) {
      const before = held.get(String(one.id))
      if (before !== undefined && before !== canonicalJson(frozen(one))) amended.add(one.document)
      if (before !== undefined || (one.publishedAt?.to ?? one.firstSeen) > today) continue
      if (!heldVintages.has(one.vintage)) vintages.add(one.vintage)
      if (!heldDocuments.has(one.document)) documents.add(one.document)
    }
  }
  return [
    ...[...vintages].map((vintage) => ({ kind: 'new-vintage', vintage }) as const),
    ...[...documents].map((document) => ({ kind: 'new-document', document }) as const),
    ...[...amended].map((document) => ({ kind: 'amended', document }) as const),
  ]
}

function changedDefinitions(
  { inputs }: Edition,
  { catalogue }: Pick<Series, 'catalogue'>,
  region: Region,
  stated: StatedFigure,
): readonly EditionChangeCause[] {
  const reach = reachOf([stated.indicator], catalogue, region)
  const changed = (
    what: 'indicator' | 'composition' | 'parameter',
    now: readonly { readonly id: string }[],
    then: readonly { readonly id: string }[],
  ): readonly EditionChangeCause[] => {
    const before = new Map(then.map((one) => [one.id, canonicalJson(one)]))
    return now
      .filter((one) => before.get(one.id) !== canonicalJson(one))
      .map(({ id }) => ({ kind: 'changed-definition', what, id }))
  }
  return [
    ...changed('indicator', reach.indicators, inputs.indicators),
    ...changed('composition', reach.compositions, inputs.compositions),
    ...changed('parameter', reach.parameters, inputs.parameters),
  ]
}
