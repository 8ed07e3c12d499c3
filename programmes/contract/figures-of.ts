import type { Expression, Indicator } from '#engines/series'
import type { Region } from '#platform/region'
import type { Programme } from './types.ts'

/** In a programme's figures: the currency of whichever region is served. */
export const REGION_CURRENCY = 'region-currency'
/** In a programme's expressions: the place that the region belongs to. */
export const NATION = 'nation-place'

/** The figures of all programmes, with the region's own currency and nation in them. */
export function figuresOf(programmes: readonly Programme[], region: Region): readonly Indicator[] {
  return programmes
    .flatMap(({ figures }) => figures)
    .map((figure) => ({
      ...figure,
      unit: figure.unit === REGION_CURRENCY ? region.currency.code : figure.unit,
      variants: figure.variants.map((variant) => ({
        ...variant,
        expression: placed(variant.expression, region.nationPlace),
      })),
    }))
}

// An expression is plain JSON, so the place is put in wherever it stands, however deep.
function placed(expression: Expression, nation: string): Expression {
  return JSON.parse(JSON.stringify(expression), (key, value: unknown) =>
    key === 'place' && value === NATION ? nation : value,
  )
}
