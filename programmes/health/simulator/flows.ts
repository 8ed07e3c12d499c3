import { sumsOf } from './chance.ts'
import type { City } from './types.ts'

const EARTH_RADIUS_km = 6371
/** Cities next to each other aren't at no distance: nobody lives in the middle of one. */
const DISTANCE_ADDED_km = 30
/** How fast the will to go falls with distance, and how much more a large city draws than its share of persons. */
const DISTANCE_POWER = 1.5
const SIZE_POWER = 1.6

/** Who goes where: a gravity model, in which persons go from each city to those of other provinces. */
export type Flows = {
  /** By home: the weights of all persons who are treated elsewhere, summed up. */
  readonly homes: readonly number[]
  /** By home, then city of treatment, summed up. */
  readonly destinations: readonly (readonly number[])[]
}

export function flowsOf(cities: readonly City[]): Flows {
  const rows = cities.map((home) => cities.map((away) => pull(home, away)))
  return {
    homes: sumsOf(rows.map((row) => row.reduce((sum, weight) => sum + weight, 0))),
    destinations: rows.map(sumsOf),
  }
}

function pull(home: City, away: City): number {
  if (home.province === away.province) return 0
  const distance_km = distanceBetween(home, away) + DISTANCE_ADDED_km
  return (home.persons * away.persons ** SIZE_POWER) / distance_km ** DISTANCE_POWER
}

/** Along the great circle. */
export function distanceBetween(one: City, other: City): number {
  const [a, b] = [one, other].map(({ longitude, latitude }) => ({
    longitude: (longitude * Math.PI) / 180,
    latitude: (latitude * Math.PI) / 180,
  })) as [{ longitude: number; latitude: number }, { longitude: number; latitude: number }]
  const half =
    Math.sin((b.latitude - a.latitude) / 2) ** 2 +
    Math.cos(a.latitude) * Math.cos(b.latitude) * Math.sin((b.longitude - a.longitude) / 2) ** 2
  return 2 * EARTH_RADIUS_km * Math.asin(Math.sqrt(half))
}
