import type { Day } from '#platform/period'
import { TIERS } from '../inputs.ts'
import type { ChronicDisease, InstitutionTier } from '../pure/index.ts'
import { fateOf } from './calls/fate.ts'
import type { Shares } from './calls/shares.ts'
import { itemsFor, type Occasion, priceOf, type SimulatedItem } from './catalogue.ts'
import { type Chance, chanceOf, sumsOf } from './chance.ts'
import type { Flows } from './flows.ts'
import type { Institutions } from './institutions.ts'
import { coursesOn, personAt } from './population.ts'
import type { City, Scale, SimulatedPerson, SimulatedVisit } from './types.ts'

/** A few come often, but nobody more than this many times as often as the mean, however many persons there are. */
const ACTIVITY_MAX = 8
const ACTIVITY_POWER = 2.5
const AWAY_SHARE = 0.86
const DISEASE_SHARE = 0.62
/** Who is referred goes to a large hospital, who lives there mostly to one nearby. In the order of `TIERS`. */
const OF_TIER: { readonly [filing: string]: readonly number[] } = {
  'long-term': sumsOf([0.36, 0.27, 0.37]),
  referral: sumsOf([0.02, 0.13, 0.85]),
  other: sumsOf([0.16, 0.28, 0.56]),
}
const OF_TIER_UNFILED = sumsOf([0.22, 0.3, 0.48])
const OPENS_minute = 7 * 60 + 30
const OPEN_minutes = 9.5 * 60
const DAY_minutes = 24 * 60
/** Most come in the morning. */
const MORNING_POWER = 1.5
const COURSES_SHARE_MAX = 0.5
/** What is given with a session, but not with each. */
const BESIDE_SESSION_SHARE = 0.4
const COLD_MONTHS = new Set(['11', '12', '01', '02', '03'])

/** What visits are made of. */
export type Model = {
  readonly scale: Scale
  readonly cities: readonly City[]
  readonly flows: Flows
  readonly institutions: Institutions
  readonly begin: Day
  readonly shares: Shares
}

/**
 * The visits of a day, in the order of their minutes. `first`: how many there were before that day. Sessions of courses come
 * first, but never are most of a day.
 */
export function visitsOn(
  model: Model,
  day: Day,
  count: number,
  first: number,
): readonly SimulatedVisit[] {
  const courses = coursesOn(model, day, Math.floor(count * COURSES_SHARE_MAX))
  return Array.from({ length: count }, (_, index) =>
    visitAt(model, day, first + index, courses[index] ?? null),
  ).sort((a, b) => a.minute - b.minute)
}

/** The number of a visit's bill, and the id of the call that settles it. */
export function messageOf(seed: number, number: number): string {
  return `SIM-${seed}-${number}`
}

/** The visit of a number, by itself; `onCourse`: whose session it is, if it is one of a course. */
export function visitAt(
  model: Model,
  day: Day,
  number: number,
  onCourse: number | null = null,
): SimulatedVisit {
  const { scale, shares } = model
  const chance = chanceOf(scale.seed, 'visit', number)
  const drawn = Math.floor(activityOf(chance.next()) * scale.persons)
  const person = personAt(model, onCourse ?? drawn)
  const { institution, tier, city } =
    onCourse === null ? anywhere(chance, model, person) : whereAlways(model, person, onCourse)
  const chronic = person.diseases.find((one) => one !== 'dialysis')
  const isForDisease = chance.happens(DISEASE_SHARE)
  const usual = isForDisease ? (chronic ?? null) : null
  const disease = onCourse === null ? usual : 'dialysis'
  const emergency = disease === null && chance.happens(shares.emergency)
  const bill = messageOf(scale.seed, number)
  return {
    ...{ message: bill, bill, institution, person, day },
    minute: emergency
      ? chance.below(DAY_minutes)
      : Math.floor(OPENS_minute + chance.next() ** MORNING_POWER * OPEN_minutes),
    ...{ emergency, disease },
    useAccount: person.credit !== null && chance.happens(0.7),
    fate: fateOf(shares, scale.seed, number),
    lines: linesOf(chance, { day, disease, emergency, tier, city }),
  }
}

type Where = {
  readonly institution: string
  readonly tier: InstitutionTier
  readonly city: City
}

function anywhere(chance: Chance, model: Model, person: SimulatedPerson): Where {
  const city = chance.happens(AWAY_SHARE) ? person.away : otherCity(chance, person, model)
  return whereIn(chance, model, person, city)
}

/** A course is at one institution from its first session to its last. */
function whereAlways(model: Model, person: SimulatedPerson, number: number): Where {
  return whereIn(chanceOf(model.scale.seed, 'course', number), model, person, person.away)
}

function whereIn(
  chance: Chance,
  { institutions }: Model,
  person: SimulatedPerson,
  city: City,
): Where {
  const weights = OF_TIER[person.filing?.kind ?? ''] ?? OF_TIER_UNFILED
  const tier = TIERS[chance.weighted(weights)] ?? 'tertiary'
  return { institution: chance.pick(institutions.at(city, tier)).code, tier, city }
}

/** From chance to where among all persons, the most active first, somebody stands. */
function activityOf(drawn: number): number {
  return drawn / ACTIVITY_MAX + (1 - 1 / ACTIVITY_MAX) * drawn ** ACTIVITY_POWER
}

function otherCity(chance: Chance, person: SimulatedPerson, { cities, flows }: Model): City {
  const row = flows.destinations[cities.indexOf(person.home)] ?? []
  return cities[chance.weighted(row)] ?? person.away
}

type Need = {
  readonly day: Day
  readonly disease: ChronicDisease | null
  readonly emergency: boolean
  readonly tier: InstitutionTier
  readonly city: City
}

function linesOf(chance: Chance, need: Need): SimulatedVisit['lines'] {
  const chosen = new Map<string, { readonly item: SimulatedItem; readonly quantity: number }>()
  const add = (occasion: Occasion, count: number) => {
    for (let left = count; left > 0; left--) {
      const item = chance.pick(itemsFor(occasion))
      chosen.set(item.code, { item, quantity: 1 + chance.below(item.count_max) })
    }
  }
  add('visit', 1)
  if (need.disease === null) {
    const isCold = chance.happens(COLD_MONTHS.has(need.day.slice(5, 7)) ? 0.5 : 0.22)
    add(isCold ? 'cold' : 'common', 1 + chance.below(3))
    add('test', chance.below(need.tier === 'primary' ? 2 : 3) + (need.emergency ? 1 : 0))
  } else if (need.disease === 'dialysis') {
    const [session, ...besides] = itemsFor('dialysis')
    if (session !== undefined) chosen.set(session.code, { item: session, quantity: 1 })
    for (const item of besides)
      if (chance.happens(BESIDE_SESSION_SHARE))
        chosen.set(item.code, { item, quantity: 1 + chance.below(item.count_max) })
  } else {
    add(need.disease, 1 + chance.below(2))
    if (chance.happens(0.3)) add('test', 1)
  }
  if (chance.happens(0.08)) add('own', 1)
  return [...chosen.values()].map(({ item, quantity }) => ({
    item: item.code,
    quantity,
    amount: BigInt(priceOf(item, need.city.province, need.tier) * quantity),
  }))
}
