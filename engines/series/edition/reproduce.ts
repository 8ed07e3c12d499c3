import { HouseError } from '#platform/errors'
import { parseDecimal } from '#platform/exact'
import type { Region } from '#platform/region'
import type { Edition, EditionFigure, FrozenFigure } from '../ports.ts'
import { type Ground, judge, ObservationIndex } from '../pure/index.ts'
import type { StatedFigure } from '../types.ts'
import { canonicalJson } from './canonical.ts'
import { figureOf, sealed } from './freeze.ts'

export type Reproduction = {
  readonly same: boolean
  /** The figures as computed now, from the frozen inputs alone. */
  readonly figures: readonly EditionFigure[]
  /** Ids of the figures that came out otherwise. */
  readonly differing: readonly string[]
}

/**
 * Computes an edition's figures again from what was frozen with it; nothing of today's store enters, and of the region
 * only its places. Throws `series.edition-broken` if its text doesn't have the hash it says it has.
 */
export function reproduceEdition(edition: Edition, region: Region): Reproduction {
  const { hash, hashes, ...open } = edition
  if (sealed(open).hash !== hash)
    throw new HouseError('series.edition-broken', { edition: edition.id, hash })
  const ground = groundOf(edition, region)
  const knowledge = { asOf: edition.asOf, loadedBy: null }
  const figures = edition.figures.map(({ stated }) => {
    const figure = statedOf(stated)
    return figureOf(figure, judge(ground, figure, knowledge))
  })
  const differing = figures
    .filter((figure, at) => canonicalJson(figure) !== canonicalJson(edition.figures[at] ?? null))
    .map(({ id }) => id)
  return { same: differing.length === 0, figures, differing }
}

/** The frozen inputs as something that can be evaluated: for tracing an old figure down to its inputs. */
export function groundOf({ inputs }: Edition, region: Region): Ground {
  return {
    source: new ObservationIndex(
      inputs.observations.map(({ id, value, bound, ...rest }) => ({
        ...rest,
        bound: bound ?? 'exact',
        id: BigInt(id),
        value: parseDecimal(value),
      })),
    ),
    catalogue: {
      indicators: new Map(inputs.indicators.map((one) => [one.id, one])),
      documents: new Map(inputs.documents.map((one) => [one.id, one])),
      vintages: new Map(inputs.vintages.map((one) => [one.id, one])),
      units: new Map(inputs.units.map((one) => [one.code, one])),
      targets: [],
    },
    region: {
      ...region,
      compositions: new Map(inputs.compositions.map((one) => [one.id, one])),
      parameters: new Map(inputs.parameters.map((one) => [one.id, one])),
    },
  }
}

/** A frozen figure as the judge reads it. */
export function statedOf({ value, valueHigh, ...rest }: FrozenFigure): StatedFigure {
  return {
    ...rest,
    value: parseDecimal(value),
    ...(valueHigh === null ? {} : { valueHigh: parseDecimal(valueHigh) }),
  }
}
