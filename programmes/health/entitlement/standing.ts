import { HouseError } from '#platform/errors'
import type { Day } from '#platform/period'
import { ancestorsOf } from '#platform/region'
import type { Context } from '#programmes/contract'
import type { ChronicDisease, FilingKind } from '../pure/index.ts'
import type { Filing, Institution, InsuredPerson } from '../types.ts'

// Whether a visit may be settled at all, and by which filing: the same for a settlement, a trial and whoever asks beforehand.

export type Stretch = { readonly validFrom: Day; readonly validTo: Day | null }

export function holds({ validFrom, validTo }: Stretch, day: Day): boolean {
  return validFrom <= day && (validTo === null || day < validTo)
}

/** Throws `health.not-insured`, `health.not-designated`. */
export function requireStanding(person: InsuredPerson, institution: Institution, day: Day): void {
  if (!holds(person, day)) throw new HouseError('health.not-insured', { id: person.id, day })
  if (!holds(institution, day))
    throw new HouseError('health.not-designated', { code: institution.code, day })
}

/** Throws `health.not-entitled` where the visit is for a disease and none of its stretches holds that day. */
export function requireEntitled(
  stretches: readonly Stretch[],
  visit: {
    readonly insured: string
    readonly disease: ChronicDisease | null
    readonly day: Day
  },
): void {
  const { insured: id, disease, day } = visit
  if (disease !== null && !stretches.some((stretch) => holds(stretch, day)))
    throw new HouseError('health.not-entitled', { id, disease, day })
}

/** The better one for the person first; an emergency counts as filed. */
const BEST_FIRST = ['long-term', 'referral', 'emergency', 'other'] as const

/** The kind of the filing that counts; at home none does. */
export function filingFor(
  visit: { readonly day: Day; readonly emergency: boolean },
  person: InsuredPerson,
  institution: Institution,
  filings: readonly Filing[],
  covering: ReturnType<typeof coveringPlaces>,
): FilingKind {
  const valid = validFilings(visit.day, person, institution, filings, covering)
  const kinds = new Set<FilingKind>(valid.map(({ kind }) => kind))
  if (visit.emergency && person.place !== institution.place) kinds.add('emergency')
  return BEST_FIRST.find((kind) => kinds.has(kind)) ?? 'none'
}

/** Those that cover an institution on a day. */
export function validFilings(
  day: Day,
  person: InsuredPerson,
  institution: Institution,
  filings: readonly Filing[],
  covering: ReturnType<typeof coveringPlaces>,
): readonly Filing[] {
  if (person.place === institution.place || filings.length === 0) return []
  const places = covering(institution, day)
  return filings.filter((filing) => holds(filing, day) && places.has(filing.treatedPlace))
}

/** The places that a filing may name to cover an institution: its own and all above. */
export function coveringPlaces({ region }: Context) {
  const known = new Map<string, ReadonlySet<string>>()
  return ({ place }: Institution, day: Day): ReadonlySet<string> => {
    const key = `${place} ${day}`
    const found = known.get(key) ?? new Set([place, ...ancestorsOf(region, place, day)])
    known.set(key, found)
    return found
  }
}
