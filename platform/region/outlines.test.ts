import { readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadRegion } from './load-region.ts'
import { getComposition, membersOf } from './lookups.ts'

const REGIONS = fileURLToPath(new URL('../../regions/', import.meta.url))
const TODAY = '2024-12-04'

type Point = readonly [number, number]
type Ring = readonly Point[]
type Edge = { readonly from: Point; readonly to: Point; readonly place: string }
type Feature = {
  readonly id: string
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] }
}

describe.each(['yangtze-delta', 'template'])('the outlines of %s', (name) => {
  const region = loadRegion(REGIONS + name)
  const path = `${REGIONS + name}/boundaries.geojson`
  const features: readonly Feature[] = JSON.parse(readFileSync(path, 'utf8')).features
  const byId = new Map(features.map((one) => [one.id, one]))
  const membersOn = (id: string): readonly string[] => membersOf(getComposition(region, id), TODAY)
  const cities = membersOn('region-cities')
  const edges = cities.flatMap((id) => edgesOf(id, byId.get(id)))

  test('stay under 120 kB', () => {
    expect(statSync(path).size).toBeLessThan(120_000)
  })

  test('show every province and city of the region', () => {
    for (const id of [...membersOn('region'), ...cities]) expect(byId.has(id), id).toBe(true)
  })

  test('wind their exterior rings counter-clockwise and close every ring', () => {
    for (const feature of features)
      for (const polygon of polygonsOf(feature))
        for (const [index, ring] of polygon.entries()) {
          expect(ring[0], feature.id).toEqual(ring.at(-1))
          expect(ring.length, feature.id).toBeGreaterThanOrEqual(4)
          expect(areaOf(ring) > 0, feature.id).toBe(index === 0)
        }
  })

  test('never use one edge twice in one direction: neighbours meet and do not overlap', () => {
    const seen = new Set<string>()
    const twice = edges.map(keyOf).filter((key) => seen.size === seen.add(key).size)
    expect(twice).toEqual([])
  })

  test('cross nowhere', () => {
    expect(crossings(edges)).toEqual([])
  })

  test('leave no sliver between a province and its cities', () => {
    const provinces = membersOn('region').filter((id) => !cities.includes(id))
    for (const province of provinces) {
      const own = cities.filter((id) =>
        region.places.get(id)?.parents.some(({ place }) => place === province),
      )
      const covered = own.reduce((sum, id) => sum + totalArea(byId.get(id)), 0)
      const whole = totalArea(byId.get(province))
      expect(Math.abs(covered / whole - 1), province).toBeLessThan(0.001)
    }
  })
})

test('the 41 cities share most of their borders, vertex by vertex', () => {
  const region = loadRegion(`${REGIONS}yangtze-delta`)
  const text = readFileSync(`${REGIONS}yangtze-delta/boundaries.geojson`, 'utf8')
  const features: readonly Feature[] = JSON.parse(text).features
  const cities = membersOf(getComposition(region, 'region-cities'), TODAY)
  const byId = new Map(features.map((one) => [one.id, one]))
  const edges = cities.flatMap((id) => edgesOf(id, byId.get(id)))
  const keys = new Set(edges.map(keyOf))
  const shared = edges.filter(({ from, to }) => keys.has(`${to}>${from}`))
  // The rest is coast and the outer border, about a fifth of all edges.
  expect(shared.length / edges.length).toBeGreaterThan(0.75)
})

function polygonsOf(feature: Feature | undefined): readonly (readonly Ring[])[] {
  if (feature === undefined) return []
  const { geometry } = feature
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
}

function edgesOf(place: string, feature: Feature | undefined): readonly Edge[] {
  return polygonsOf(feature)
    .flat()
    .flatMap((ring) => ring.slice(1).map((to, index) => ({ from: ring[index] ?? to, to, place })))
}

function keyOf({ from, to }: Edge): string {
  return `${from}>${to}`
}

function areaOf(ring: Ring): number {
  return ring.slice(1).reduce((sum, [x, y], index) => {
    const [fromX, fromY] = ring[index] ?? [x, y]
    return sum + (fromX * y - x * fromY) / 2
  }, 0)
}

function totalArea(feature: Feature | undefined): number {
  return polygonsOf(feature)
    .flat()
    .reduce((sum, ring) => sum + areaOf(ring), 0)
}

/** Pairs of edges that cross inside both: swept from west to east, or 4,600 edges would be ten million pairs. */
function crossings(edges: readonly Edge[]): readonly string[] {
  const west = ({ from, to }: Edge): number => Math.min(from[0], to[0])
  const sorted = edges.toSorted((a, b) => west(a) - west(b))
  const found: string[] = []
  for (const [index, one] of sorted.entries()) {
    const east = Math.max(one.from[0], one.to[0])
    for (let next = index + 1; next < sorted.length; next++) {
      const other = sorted[next]
      if (other === undefined || west(other) > east) break
      if (cross(one, other)) found.push(`${one.place} ${keyOf(one)} ${other.place} ${keyOf(other)}`)
    }
  }
  return found
}

function cross(one: Edge, other: Edge): boolean {
  const apart = (edge: Edge, a: Point, b: Point): boolean => sideOf(edge, a) * sideOf(edge, b) < 0
  return apart(one, other.from, other.to) && apart(other, one.from, one.to)
}

function sideOf({ from, to }: Edge, point: Point): number {
  return Math.sign(
    (to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0]),
  )
}
