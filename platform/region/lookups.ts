import { HouseError, nearest } from '#platform/errors'
import type { Lang } from '#platform/i18n'
import type { Day } from '#platform/period'
import type { Composition, Dated, Parameter, Place, Region } from './types.ts'

/** Whether a stretch of time holds the day: from included, to excluded. */
export function holdsOn(stretch: Dated, day: Day): boolean {
  return (stretch.from === null || stretch.from <= day) && (stretch.to === null || day < stretch.to)
}

const NEAR_MAX = 5

/** Throws region.unknown-place, which names what is near. */
export function getPlace(region: Region, place: string): Place {
  const found = region.places.get(place)
  if (found === undefined)
    throw new HouseError('region.unknown-place', {
      region: region.id,
      place,
      near: nearest(place, region.places.keys(), NEAR_MAX).join(', '),
    })
  return found
}

/** The place's full name; English, then any other language, where it has none in the one asked for. */
export function nameOf(place: Place, lang: Lang): string {
  return place.name[lang] ?? place.name.en ?? Object.values(place.name)[0] ?? place.id
}

/** The place's code in a system on a day; undefined where it had none. */
export function codeAt(place: Place, system: string, day: Day): string | undefined {
  return place.codes.find((code) => code.system === system && holdsOn(code, day))?.code
}

/** Throws region.unknown-composition, which names those there are. */
export function getComposition(region: Region, composition: string): Composition {
  const found = region.compositions.get(composition)
  if (found !== undefined) return found
  const known = [...region.compositions.keys()].join(', ')
  throw new HouseError('region.unknown-composition', { region: region.id, composition, known })
}

/** Ids of the members on a day (for a period: its last day), in the order of the pack. */
export function membersOf(composition: Composition, day: Day): readonly string[] {
  return composition.members.filter((member) => holdsOn(member, day)).map(({ place }) => place)
}

type ParameterValue = Parameter['values'][number]

/** The parameter's value on a day; undefined where it has none. */
export function findParameterAt(
  region: Region,
  parameter: string,
  day: Day,
): ParameterValue | undefined {
  return region.parameters.get(parameter)?.values.find((value) => holdsOn(value, day))
}

/** The places that a place belongs to on a day, nearest first. */
export function ancestorsOf(region: Region, place: string, day: Day): readonly string[] {
  const found: string[] = []
  let next = parentsOf(region, place, day)
  while (next.length > 0) {
    found.push(...next)
    next = next
      .flatMap((above) => parentsOf(region, above, day))
      .filter((above) => !found.includes(above))
  }
  return found
}

function parentsOf(region: Region, place: string, day: Day): readonly string[] {
  const parents = region.places.get(place)?.parents ?? []
  return parents.filter((parent) => holdsOn(parent, day)).map((parent) => parent.place)
}
