import { geoMercator, geoPath } from 'd3-geo'
import type { PlaceMap } from '#programmes/figures/types'

type Area = PlaceMap['areas'][number]

/** A place as it is drawn; `level` is the class of its value, 0 (low) to 4 (high), null without a value. */
export type DrawnArea = {
  readonly area: Area
  readonly path: string
  readonly x: number
  readonly y: number
  readonly level: number | null
}

export const MAP_WIDTH = 560
export const MAP_HEIGHT = 520
const MARGIN = 8
const CLASSES = 5

/**
 * The outlines on a plane. Boundaries come with the winding of GeoJSON (RFC 7946), where d3 wants the
 * opposite and would take each place for the rest of the globe; so the rings are turned first.
 */
export function project(areas: readonly Area[]): readonly DrawnArea[] {
  const shapes = areas.map((area) => ({ area, shape: wound(area.geometry) }))
  const all = {
    type: 'GeometryCollection' as const,
    geometries: shapes.map(({ shape }) => shape),
  }
  const plane = geoMercator().fitExtent(
    [
      [MARGIN, MARGIN],
      [MAP_WIDTH - MARGIN, MAP_HEIGHT - MARGIN],
    ],
    all,
  )
  const path = geoPath(plane).digits(1)
  const levels = levelsOf(areas)
  return shapes.map(({ area, shape }) => {
    const [x, y] = path.centroid(shape)
    return { area, path: path(shape) ?? '', x, y, level: levels.get(area.place.id) ?? null }
  })
}

/** Five classes with equally many places each, equal values in one class. */
export function levelsOf(areas: readonly Area[]): ReadonlyMap<string, number> {
  const known = areas
    .flatMap(({ place, value }) => (value === null ? [] : [{ id: place.id, value: value.number }]))
    .toSorted((a, b) => a.value - b.value)
  const firstOf = new Map<number, number>()
  known.forEach(({ value }, place) => {
    if (!firstOf.has(value)) firstOf.set(value, place)
  })
  return new Map(
    known.map(({ id, value }) => [
      id,
      Math.floor(((firstOf.get(value) ?? 0) * CLASSES) / known.length),
    ]),
  )
}

function wound(geometry: Area['geometry']): Area['geometry'] {
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: ringsOf(geometry.coordinates) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map(ringsOf) }
}

/** Outer ring clockwise as seen on a map, holes the other way: what d3 calls the inside. */
function ringsOf(rings: number[][][]): number[][][] {
  return rings.map((ring, place) => (area2(ring) > 0 === (place === 0) ? ring.toReversed() : ring))
}

/** Twice the signed area of a ring in degrees: positive where it runs counter-clockwise. */
function area2(ring: number[][]): number {
  return ring.reduce((sum, [x1 = 0, y1 = 0], place) => {
    const [x2 = 0, y2 = 0] = ring[(place + 1) % ring.length] ?? []
    return sum + (x1 * y2 - x2 * y1)
  }, 0)
}
