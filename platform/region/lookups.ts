import { HouseError } from '#platform/errors'
import type { Lang } from '#platform/i18n'
import type { Day } from '#platform/period'
import type { Composition, Dated, Parameter, Place, Region } from './types.ts'

/** Whether a stretch of time holds the day: from included, to excluded. */
export function holdsOn(stretch: Dated, day: Day): boolean {
  return (stretch.from === null || stretch.from <= day) && (stretch.to === null || day < stretch.to)
}

/** Throws region.unknown-place. */
export function getPlace(region: Region, place: string): Place {
  const found = region.places.get(place)
  if (found === undefined)
    throw new HouseError('region.unknown-place', { region: region.id, place })
  return found
}

/** The place, if it exists on that day. */
export function placeAt(region: Region, place: string, day: Day): Place | undefined {
  const found = region.places.get(place)
  return found !== undefined && holdsOn(found, day) ? found : undefined
}

/** The place's full name; English, then any other language, where it has none in the one asked for. */
export function nameOf(place: Place, lang: Lang): string {
  return place.name[lang] ?? place.name.en ?? Object.values(place.name)[0] ?? place.id
}

export function shortNameOf(place: Place, lang: Lang): string {
  return place.shortName[lang] ?? nameOf(place, lang)
}

/** The place's code in a system on a day; undefined where it had none. */
export function codeAt(place: Place, system: string, day: Day): string | undefined {
  return place.codes.find((code) => code.system === system && holdsOn(code, day))?.code
}

/**
 * The place that a code stood for on a day. Without a day: whoever has it now (its stretch is open), else
 * whoever had it last. A code may pass from one place to another.
 */
export function placeByCode(
  region: Region,
  system: string,
  code: string,
  day?: Day,
): Place | undefined {
  let last: { readonly place: Place; readonly to: Day } | undefined
  for (const place of region.places.values())
    for (const held of place.codes) {
      if (held.system !== system || held.code !== code) continue
      if (day === undefined ? held.to === null : holdsOn(held, day)) return place
      if (held.to !== null && (last === undefined || last.to < held.to))
        last = { place, to: held.to }
    }
  return day === undefined ? last?.place : undefined
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

export type MembersChanged = {
  readonly joined: readonly string[]
  readonly left: readonly string[]
  /** How many members there are on each of the two days. */
  readonly from: number
  readonly to: number
}

/** Who joined and who left between two days; null if nobody did. */
export function membersChanged(
  composition: Composition,
  dayA: Day,
  dayB: Day,
): MembersChanged | null {
  const before = membersOf(composition, dayA)
  const after = membersOf(composition, dayB)
  const joined = after.filter((place) => !before.includes(place))
  const left = before.filter((place) => !after.includes(place))
  if (joined.length === 0 && left.length === 0) return null
  return { joined, left, from: before.length, to: after.length }
}

export type ParameterValue = Parameter['values'][number]

/** The parameter's value on a day; undefined where it has none. */
export function findParameterAt(
  region: Region,
  parameter: string,
  day: Day,
): ParameterValue | undefined {
  return region.parameters.get(parameter)?.values.find((value) => holdsOn(value, day))
}

/** The same; throws region.unknown-parameter. The unit is the parameter's own. */
export function parameterAt(
  region: Region,
  parameter: string,
  day: Day,
): ParameterValue & { readonly unit: string } {
  const value = findParameterAt(region, parameter, day)
  const unit = region.parameters.get(parameter)?.unit
  if (value === undefined || unit === undefined)
    throw new HouseError('region.unknown-parameter', { region: region.id, parameter, day })
  return { ...value, unit }
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
