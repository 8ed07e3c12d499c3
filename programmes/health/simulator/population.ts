import { weekdayOf } from '#platform/calendar'
import { addDays, type Day } from '#platform/period'
import { DISEASES } from '../inputs.ts'
import type { ChronicDisease, PersonGroup } from '../pure/index.ts'
import { type Chance, chanceOf, idOf, sumsOf } from './chance.ts'
import type { City, SimulatedPerson } from './types.ts'
import type { Model } from './visits.ts'

const GROUPS: readonly PersonGroup[] = ['working', 'retired', 'resident']
const OF_GROUP = sumsOf([0.46, 0.3, 0.24])
const AGES: { readonly [group in PersonGroup]: readonly [number, number] } = {
  working: [22, 59],
  retired: [56, 92],
  resident: [1, 88],
}
/** Who lives elsewhere for long has filed so; of the others some have filed nothing. */
const FILINGS = ['long-term', 'referral', 'other', null] as const
const OF_FILING = sumsOf([0.57, 0.14, 0.21, 0.08])
const TEMPORARY_DAYS = [190, 365] as const
const LONG_TERM_DAYS_BEFORE = 900
/** How common each disease is among those who have one, in the order of `DISEASES`; who is dialysed a share of its own says. */
const OF_DISEASE = sumsOf([38, 26, 8, 0, 1, 6, 4, 9, 3, 2])
/** Of the most active; of the least active, none. */
const CHRONIC_SHARE = 0.55
const SECOND_DISEASE_SHARE = 0.25
const ACCOUNT_SHARE = 0.2
const CREDIT_fen = [40_000, 240_000] as const
/** Monday, Wednesday and Friday, or Tuesday, Thursday and Saturday, whatever holiday it is. */
const LAST_SESSION_weekday = 6
const DAYS_IN_YEAR = 365.25

/**
 * The person of a number, by themselves: no other person need be made for it. Low numbers are those who come often, and
 * have a chronic disease more often.
 */
export function personAt(model: Omit<Model, 'institutions'>, number: number): SimulatedPerson {
  const { cities, flows, begin } = model
  const { seed, persons } = model.scale
  const isDialysed = dialysedEvery(model) > 0 && (number + 1) % dialysedEvery(model) === 0
  const chance = chanceOf(seed, 'person', number)
  const at = chance.weighted(flows.homes)
  const home = cities[at]
  const away = cities[chance.weighted(flows.destinations[at] ?? [])]
  if (home === undefined || away === undefined) throw new RangeError('no city to be insured in')
  const group = GROUPS[chance.weighted(OF_GROUP)] ?? 'resident'
  const [youngest, oldest] = AGES[group]
  const age_days = Math.round((youngest + chance.next() * (oldest - youngest)) * DAYS_IN_YEAR)
  const drawn = diseasesOf(chance, 1 - number / persons)
  const filing = filingOf(chance, away, begin, isDialysed)
  return {
    id: idOf(seed, 'person', number),
    home,
    away,
    group,
    bornOn: addDays(begin, -age_days),
    familyDoctor: chance.happens(0.4),
    diseases: isDialysed ? ['dialysis'] : drawn,
    filing,
    credit:
      group !== 'resident' && chance.happens(ACCOUNT_SHARE)
        ? BigInt(between(chance, CREDIT_fen))
        : null,
  }
}

/** The dialysed are every so many: who they are is known without making anybody. Zero: there are none. */
function dialysedEvery({ shares }: Pick<Model, 'shares'>): number {
  return shares.dialysis > 0 ? Math.max(1, Math.round(1 / shares.dialysis)) : 0
}

/** The numbers of those whose course has a session on this day: every second of them on Mondays, the others on Tuesdays. */
export function coursesOn(
  model: Pick<Model, 'scale' | 'shares'>,
  day: Day,
  count_max: number,
): readonly number[] {
  const weekday = weekdayOf(day)
  const every = dialysedEvery(model)
  if (weekday > LAST_SESSION_weekday || every === 0) return []
  const first = weekday % 2 === 1 ? every - 1 : 2 * every - 1
  const count = Math.ceil((model.scale.persons - first) / (2 * every))
  return Array.from(
    { length: Math.max(0, Math.min(count, count_max)) },
    (_, index) => first + index * 2 * every,
  )
}

function diseasesOf(chance: Chance, activity: number): readonly ChronicDisease[] {
  if (!chance.happens(CHRONIC_SHARE * activity)) return []
  const first = DISEASES[chance.weighted(OF_DISEASE)] ?? 'hypertension'
  const second = DISEASES[chance.weighted(OF_DISEASE)] ?? 'hypertension'
  return chance.happens(SECOND_DISEASE_SHARE) && second !== first ? [first, second] : [first]
}

function filingOf(
  chance: Chance,
  away: City,
  begin: Day,
  isDialysed: boolean,
): SimulatedPerson['filing'] {
  const drawn = FILINGS[chance.weighted(OF_FILING)] ?? null
  // Nobody goes home three times a week.
  const kind = isDialysed ? 'long-term' : drawn
  if (kind === null) return null
  if (kind === 'long-term') {
    const validFrom = addDays(begin, -chance.below(LONG_TERM_DAYS_BEFORE))
    return { kind, place: away.id, validFrom, validTo: null }
  }
  const validFrom = addDays(begin, chance.below(200) - 60)
  return {
    kind,
    place: away.id,
    validFrom,
    validTo: addDays(validFrom, between(chance, TEMPORARY_DAYS)),
  }
}

function between(chance: Chance, [low, high]: readonly [number, number]): number {
  return low + chance.below(high - low + 1)
}
