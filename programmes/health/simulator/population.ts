import { addDays, type Day } from '#platform/period'
import { DISEASES } from '../inputs.ts'
import type { ChronicDisease, PersonGroup } from '../pure/index.ts'
import { type Chance, chanceOf, idOf, sumsOf } from './chance.ts'
import type { Flows } from './flows.ts'
import type { City, Scale, SimulatedPerson } from './types.ts'

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
/** How common each disease is among those who have one, in the order of `DISEASES`. */
const OF_DISEASE = sumsOf([38, 26, 8, 3, 1, 6, 4, 9, 3, 2])
/** Of the most active; of the least active, none. */
const CHRONIC_SHARE = 0.55
const SECOND_DISEASE_SHARE = 0.25
const ACCOUNT_SHARE = 0.2
const CREDIT_fen = [40_000, 240_000] as const
const DAYS_IN_YEAR = 365.25

/**
 * The person of a number, by themselves: no other person need be made for it. Low numbers are those who come often, and
 * have a chronic disease more often.
 */
export function personAt(
  { seed, persons }: Scale,
  cities: readonly City[],
  flows: Flows,
  begin: Day,
  number: number,
): SimulatedPerson {
  const chance = chanceOf(seed, 'person', number)
  const at = chance.weighted(flows.homes)
  const home = cities[at]
  const away = cities[chance.weighted(flows.destinations[at] ?? [])]
  if (home === undefined || away === undefined) throw new RangeError('no city to be insured in')
  const group = GROUPS[chance.weighted(OF_GROUP)] ?? 'resident'
  const [youngest, oldest] = AGES[group]
  const age_days = Math.round((youngest + chance.next() * (oldest - youngest)) * DAYS_IN_YEAR)
  const diseases = diseasesOf(chance, 1 - number / persons)
  return {
    id: idOf(seed, 'person', number),
    home,
    away,
    group,
    bornOn: addDays(begin, -age_days),
    familyDoctor: chance.happens(0.4),
    diseases,
    filing: filingOf(chance, away, begin),
    credit:
      group !== 'resident' && chance.happens(ACCOUNT_SHARE)
        ? BigInt(between(chance, CREDIT_fen))
        : null,
  }
}

function diseasesOf(chance: Chance, activity: number): readonly ChronicDisease[] {
  if (!chance.happens(CHRONIC_SHARE * activity)) return []
  const first = DISEASES[chance.weighted(OF_DISEASE)] ?? 'hypertension'
  const second = DISEASES[chance.weighted(OF_DISEASE)] ?? 'hypertension'
  return chance.happens(SECOND_DISEASE_SHARE) && second !== first ? [first, second] : [first]
}

function filingOf(chance: Chance, away: City, begin: Day): SimulatedPerson['filing'] {
  const kind = FILINGS[chance.weighted(OF_FILING)] ?? null
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
