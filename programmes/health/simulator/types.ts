import type { Day } from '#platform/period'
import type { ChronicDisease, FilingKind, InstitutionTier, PersonGroup } from '../pure/index.ts'

// Terms.
// ground   what a simulation goes by: cities with their persons and where they lie, which days are worked on.
// scale    how much is made: persons, visits, from which day to which, by which seed.
// home     the city that insures a person; away: the city where the person is mostly treated.

export type City = {
  readonly id: string
  /** Capitals and digits, for the codes of its institutions. */
  readonly code: string
  readonly province: string
  readonly name: { readonly [lang: string]: string }
  readonly persons: number
  readonly longitude: number
  readonly latitude: number
}

export type DayOfYear = { readonly day: Day; readonly isWorked: boolean; readonly weekday: number }

export type Ground = { readonly cities: readonly City[]; readonly days: readonly DayOfYear[] }

export type Scale = {
  readonly seed: number
  readonly persons: number
  readonly visits: number
}

export type SimulatedInstitution = {
  readonly code: string
  readonly name: { readonly [lang: string]: string }
  readonly tier: InstitutionTier
  readonly city: City
}

export type SimulatedPerson = {
  readonly id: string
  readonly home: City
  readonly away: City
  readonly group: PersonGroup
  readonly bornOn: Day
  readonly familyDoctor: boolean
  readonly diseases: readonly ChronicDisease[]
  readonly filing: {
    readonly kind: Exclude<FilingKind, 'none'>
    readonly place: string
    readonly validFrom: Day
    readonly validTo: Day | null
  } | null
  /** What is put on the account, in fen; null: there is none. */
  readonly credit: bigint | null
}

/** What becomes of the call that settles a bill. */
export type Fate = 'plain' | 'repeated' | 'unanswered' | 'cancelled' | 'disputed'

export type SimulatedVisit = {
  readonly message: string
  readonly bill: string
  readonly institution: string
  readonly person: SimulatedPerson
  readonly day: Day
  readonly minute: number
  readonly emergency: boolean
  readonly disease: ChronicDisease | null
  readonly useAccount: boolean
  readonly fate: Fate
  readonly lines: readonly {
    readonly item: string
    readonly quantity: number
    readonly amount: bigint
  }[]
}
