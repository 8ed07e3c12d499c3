import type { Text } from '#platform/i18n'
import type { Region } from '#platform/region'
import type { Jurisdiction } from '../pure/index.ts'

/** Every place of the region with what it belongs to; `above` puts a place between members of a composition and theirs. */
export function jurisdictionsOfRegion(
  region: Region,
  above: { readonly [place: string]: string },
  report: (message: Text) => void,
): readonly Jurisdiction[] {
  for (const [place, composition] of Object.entries(above))
    if (!region.places.has(place) || !region.compositions.has(composition))
      report({
        en: `above: ${place} or the composition ${composition} is unknown. Correct the id.`,
        zh: `above：地方 ${place} 或区域构成 ${composition} 不存在。请改正标识。`,
      })
  return [...region.places.values()].map(({ id, name, parents }) => ({
    id,
    name,
    // What stands between comes first, since the nearest is asked first.
    parents: [
      ...Object.entries(above).flatMap(([place, composition]) =>
        (region.compositions.get(composition)?.members ?? [])
          .filter((member) => member.place === id && place !== id)
          .map(({ from, to }) => ({ place, from, to })),
      ),
      ...parents,
    ],
  }))
}
