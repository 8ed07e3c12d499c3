import { formatDecimal, formatExact } from '#platform/exact'
import type { Region } from '#platform/region'
import type {
  Edition,
  EditionFigure,
  EditionParts,
  FrozenFigure,
  FrozenObservation,
} from '../ports.ts'
import { findingOf, type Ground, inputLeaves } from '../pure/index.ts'
import type { Series } from '../series.ts'
import type { Catalogue, Observation, SeriesDocument, StatedFigure, Verdict } from '../types.ts'
import { sha256Of } from './canonical.ts'
import { reachOf } from './definitions.ts'

const ECHOES_MAX = 16

/**
 * Freezes a bulletin: its text, its figures as judged on the day, and every input that decided them: all observations
 * of every cell that any variant reads, as known that day, with their documents, vintages and definitions.
 */
export function freezeEdition(
  parts: EditionParts,
  series: Pick<Series, 'catalogue' | 'observations' | 'judge'>,
  region: Region,
): Edition {
  const { catalogue, observations: source } = series
  const ground: Ground = { source, catalogue, region }
  const observations = observationsOf(parts, ground)
  const reach = reachOf(
    parts.figures.map(({ indicator }) => indicator),
    catalogue,
    region,
  )
  const documents = documentsOf(parts, observations, catalogue)
  const accounts = new Set(reach.indicators.map(({ account }) => account))
  const figures = parts.figures.map((stated) => figureOf(stated, series.judge(stated, parts.asOf)))
  return sealed({
    format: 'onedelta-edition/1',
    id: parts.id,
    bulletin: parts.bulletin,
    document: parts.document,
    asOf: parts.asOf,
    frozenAt: parts.frozenAt,
    texts: parts.texts,
    figures,
    inputs: {
      observations: observations.map(frozen),
      documents,
      vintages: byId([...catalogue.vintages.values()].filter((one) => accounts.has(one.account))),
      units: [...catalogue.units.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
      ...reach,
    },
  })
}

/** The edition with its hashes. */
export function sealed(edition: Omit<Edition, 'hashes' | 'hash'>): Edition {
  const { observations, ...definitions } = edition.inputs
  const hashes = {
    texts: sha256Of(edition.texts),
    figures: sha256Of(edition.figures),
    observations: sha256Of(observations),
    definitions: sha256Of(definitions),
  }
  return { ...edition, hashes, hash: sha256Of({ ...edition, hashes }) }
}

/** A figure with what was found of it, in plain JSON. */
export function figureOf(stated: StatedFigure, verdict: Verdict): EditionFigure {
  const evaluation = verdict.chosen?.evaluation ?? null
  const bound = evaluation?.bound ?? null
  const isExact = evaluation === null || bound === 'exact'
  return {
    id: stated.id,
    stated: frozenFigure(stated),
    word: verdict.word,
    finding: findingOf(verdict),
    value: evaluation === null || evaluation.value === null ? null : formatExact(evaluation.value),
    ...(isExact ? {} : { bound }),
    unit: evaluation?.unit ?? stated.unit,
    variant: evaluation?.variant ?? null,
    vintages: evaluation?.vintages ?? [],
  }
}

function frozenFigure({ value, valueHigh, ...rest }: StatedFigure): FrozenFigure {
  return {
    ...rest,
    value: formatDecimal(value),
    valueHigh: valueHigh === undefined ? null : formatDecimal(valueHigh),
  }
}

/** An observation in plain JSON; exact is left out, so that editions from before there were bounds keep their hashes. */
export function frozen({ id, value, bound, ...rest }: Observation): FrozenObservation {
  const limits = bound === 'exact' ? {} : { bound }
  return { ...rest, ...limits, id: String(id), value: formatDecimal(value) }
}

function observationsOf({ figures, asOf }: EditionParts, ground: Ground): readonly Observation[] {
  const found = new Map<bigint, Observation>()
  for (const { untestable, ...figure } of figures) {
    if (untestable !== undefined) continue
    for (const { indicator, place, period } of inputLeaves(ground, figure)) {
      for (const one of ground.source.cell(indicator, place, period)) {
        // A stretch of days that has begun makes an answer uncertain, so its observation counts among the inputs.
        const first = one.publishedAt?.from ?? one.firstSeen
        if (first <= asOf) found.set(one.id, one)
      }
    }
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The documents that were read or quoted, with what they echo, and their echoes: those may support nothing either. */
function documentsOf(
  parts: EditionParts,
  observations: readonly Observation[],
  { documents }: Pick<Catalogue, 'documents'>,
): readonly SeriesDocument[] {
  const wanted = new Set([
    parts.document,
    ...parts.figures.map(({ document }) => document),
    ...observations.map(({ document }) => document),
  ])
  for (const id of [...wanted]) {
    let next = documents.get(id)?.echoOf ?? null
    for (let step = 0; next !== null && step < ECHOES_MAX; step++) {
      wanted.add(next)
      next = documents.get(next)?.echoOf ?? null
    }
  }
  return byId([...documents.values()].filter(({ id }) => wanted.has(id)))
}

function byId<T extends { readonly id: string }>(list: readonly T[]): readonly T[] {
  return list.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
