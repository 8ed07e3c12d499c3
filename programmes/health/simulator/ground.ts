import { isWorkingDay, weekdayOf } from '#platform/calendar'
import { addDays, type Day } from '#platform/period'
import { getPlace, membersOf, nameOf, packFiles, type Region } from '#platform/region'
import type { Context } from '#programmes/contract'
import { provinceOf } from '../places.ts'
import type { City, DayOfYear, Ground } from './types.ts'

const CITIES = 'region-cities'
const POPULATION = 'registered-population'
/** Of a city whose persons nobody counted. */
const PERSONS_ASSUMED = 3_000_000
/** Where nothing says where a city lies: all at one spot, so that distance says nothing. */
const SOMEWHERE: Point = [0, 0]
const SATURDAY = 6

type Point = readonly [longitude: number, latitude: number]

/** What the region's pack and its published figures say of it: the newest count of persons that is known today. */
export function groundOf(ctx: Context, from: Day, to: Day): Ground {
  return { cities: citiesOf(ctx), days: daysOf(ctx.region, from, to) }
}

function citiesOf(ctx: Context): readonly City[] {
  const { region, today } = ctx
  const middles = middlesOf(region)
  const composition = region.compositions.get(CITIES)
  const ids = composition === undefined ? [] : membersOf(composition, today)
  return ids.map((id) => {
    const place = getPlace(region, id)
    const [longitude, latitude] = middles.get(id) ?? SOMEWHERE
    return {
      id,
      code: id.replaceAll(/[^A-Z0-9]/g, ''),
      province: provinceOf(region, id, today),
      name: Object.fromEntries(region.languages.map((lang) => [lang, nameOf(place, lang)])),
      persons: personsIn(ctx, id),
      longitude,
      latitude,
    }
  })
}

function personsIn({ series, today }: Context, place: string): number {
  const { observations } = series
  const newest = observations.periodsOf(POPULATION, place).at(-1)
  if (newest === undefined) return PERSONS_ASSUMED
  const known = observations
    .cell(POPULATION, place, newest)
    .findLast(({ firstSeen }) => firstSeen <= today)
  if (known === undefined) return PERSONS_ASSUMED
  return Math.round(Number(known.value.coefficient) / 10 ** known.value.scale)
}

/** The middle of each outline: the mean of its first ring's points is near enough for distances between cities. */
function middlesOf(region: Region): ReadonlyMap<string, Point> {
  if (region.boundaries === null) return new Map()
  const { features }: Outlines = JSON.parse(packFiles(region).readText(region.boundaries.file))
  return new Map(
    features.map(({ id, geometry }) => {
      const ring =
        geometry.type === 'Polygon' ? geometry.coordinates[0] : geometry.coordinates[0]?.[0]
      return [id, meanOf(ring ?? [])]
    }),
  )
}

type Ring = readonly Point[]
type Outlines = {
  readonly features: readonly {
    readonly id: string
    readonly geometry:
      | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
      | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] }
  }[]
}

function meanOf(points: Ring): Point {
  const sum = points.reduce(
    ([x, y]: Point, [longitude, latitude]): Point => [x + longitude, y + latitude],
    [0, 0],
  )
  const count = Math.max(1, points.length)
  return [sum[0] / count, sum[1] / count]
}

function daysOf(region: Region, from: Day, to: Day): readonly DayOfYear[] {
  const days: DayOfYear[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const weekday = weekdayOf(day)
    days.push({ day, weekday, isWorked: isWorked(region, day, weekday) })
  }
  return days
}

// Of a year that wasn't announced holidays are unknown: its weeks are all alike.
function isWorked({ calendar }: Region, day: Day, weekday: number): boolean {
  if (calendar === undefined || !calendar.years.has(Number(day.slice(0, 4))))
    return weekday < SATURDAY
  return isWorkingDay(calendar, day)
}
