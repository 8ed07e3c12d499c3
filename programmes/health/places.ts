import { HouseError } from '#platform/errors'
import type { Day } from '#platform/period'
import { ancestorsOf, getPlace, holdsOn, type Region } from '#platform/region'

/** The national interface names places by the codes of this system. */
const CODES = 'gbt-2260'

/** The province that a place lies in, or is. Throws `region.unknown-place`, `health.no-province`. */
export function provinceOf(region: Region, place: string, day: Day): string {
  const { level } = getPlace(region, place)
  if (level === 'province') return place
  const province = ancestorsOf(region, place, day).find(
    (above) => region.places.get(above)?.level === 'province',
  )
  if (province === undefined) throw new HouseError('health.no-province', { place })
  return province
}

/** The code by which the national interface knows a place; its id where it has none. */
export function codeOfPlace(region: Region, place: string, day: Day): string {
  const known = region.places.get(place)
  return known?.codes.find((one) => one.system === CODES && holdsOn(one, day))?.code ?? place
}
