import type { Text } from '#platform/i18n'
import { packFiles, type Region } from '#platform/region'
import type { Outline } from '../types.ts'

/** The outlines of a pack's places, by place. */
export type Outlines = {
  readonly shapes: ReadonlyMap<string, Outline>
  readonly attribution: Text
  readonly licence: string
  readonly reviewNumber: string | null
}

/** The pack was checked when it was loaded, so what is read here has the form of GeoJSON; null where it has none. */
export function outlinesOf(region: Region): Outlines | null {
  const { boundaries } = region
  if (boundaries === null) return null
  const { features } = JSON.parse(packFiles(region).readText(boundaries.file)) as {
    readonly features: readonly { readonly id: string; readonly geometry: Outline }[]
  }
  return {
    shapes: new Map(features.map(({ id, geometry }) => [id, geometry])),
    attribution: boundaries.attribution,
    licence: boundaries.licence,
    reviewNumber: boundaries.reviewNumber,
  }
}
