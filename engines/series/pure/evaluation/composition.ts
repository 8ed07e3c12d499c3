import { HouseError } from '#platform/errors'
import type { Day } from '#platform/period'
import type { Composition, Dated, Parameter, Region } from '#platform/region'

// The same look-ups stand in the region part, whose front door reaches the file system; these run in a browser.

/** Throws series.unknown-composition. */
export function getComposition(region: Region, id: string): Composition {
  const found = region.compositions.get(id)
  if (found !== undefined) return found
  const known = [...region.compositions.keys()].join(', ')
  throw new HouseError('series.unknown-composition', { composition: id, known })
}

/** The members on a day, in the pack's order. */
export function membersOn(composition: Composition, day: Day): readonly string[] {
  return composition.members.filter((member) => isWithin(member, day)).map(({ place }) => place)
}

/** Throws series.unknown-parameter. */
export function getParameter(region: Region, id: string): Parameter {
  const found = region.parameters.get(id)
  if (found === undefined) throw new HouseError('series.unknown-parameter', { parameter: id })
  return found
}

/** The value as written, on a day; null where it had none. */
export function parameterOn(parameter: Parameter, day: Day): string | null {
  return parameter.values.find((value) => isWithin(value, day))?.value ?? null
}

function isWithin({ from, to }: Dated, day: Day): boolean {
  return (from === null || from <= day) && (to === null || day < to)
}
