import type { Cells, RuleBook } from '#engines/rule/pure'
import type { Day } from '#platform/period'
import { RATE } from '../../pure/declared.ts'
import type { OutpatientPolicies } from '../../pure/settle.ts'

/** The places of a set that have rates of their own on a day: a nation's stand for everybody's. */
export function placesWithOwnPolicy(
  { book, stand, at }: OutpatientPolicies,
  day: Day,
): readonly string[] {
  const layers = book.sets.find(({ id }) => id === stand.set)?.layers ?? []
  const named = book.versions
    .filter(({ parameter, layer }) => parameter === RATE.id && layers.includes(layer))
    .map(({ place }) => place)
  return [...new Set(named)].filter((place) => at(place, day).given.rate?.version != null)
}

/** The parameters that the formula reads, with the cells of each place, in the order of the formula. */
export function tableOf(
  policies: OutpatientPolicies,
  places: readonly string[],
  day: Day,
): readonly { readonly name: string; readonly cells: readonly (Cells | null)[] }[] {
  const bounds = places.map((place) => policies.at(place, day))
  return Object.keys(bounds[0]?.formula.reads ?? {}).map((name) => ({
    name,
    cells: bounds.map(({ given }) => given[name] ?? null),
  }))
}

/** The person groups of which the place's rates are held. */
export function groupsHeld(
  policies: OutpatientPolicies,
  place: string,
  day: Day,
): readonly number[] {
  const { rate } = policies.at(place, day).given
  if (rate === undefined || rate.version === null) return []
  const tiers = rate.width / (RATE.by[0]?.members.length ?? 1)
  return Array.from({ length: rate.width / tiers }, (_, group) => group).filter((group) =>
    [...rate.values.subarray(group * tiers, (group + 1) * tiers)].some(
      (cell) => !Number.isNaN(cell),
    ),
  )
}

export function nameOfPlace(book: RuleBook, place: string) {
  return book.places.find(({ id }) => id === place)?.name ?? { en: place, zh: place }
}
