import type { Explained, RuleBook, Stand } from '#engines/rule/pure'
import type { Text } from '#platform/i18n'
import type { Day } from '#platform/period'
import type { AmountName } from '../fields.ts'
import type { ChronicDisease, Fen, FilingKind, InstitutionTier, PersonGroup } from '../types.ts'

// Terms.
// slip      what stands on a paper bill, as far as a person typed it in; what was left empty isn't known.
// finding   one thing that was looked at: it holds, it is wrong, or the slip leaves it open.
// fit       circumstances under which the rules held here give exactly the amounts of the slip.

export type MoneyName = Exclude<AmountName, 'pooledRate_bp'>

export type Slip = {
  readonly day: Day | null
  readonly insuredPlace: string | null
  readonly treatmentPlace: string | null
  readonly group: PersonGroup | null
  readonly filing: FilingKind | null
  readonly tier: InstitutionTier | null
  readonly chronicDisease: ChronicDisease | null
  readonly age: number | null
  readonly familyDoctor: boolean | null
  /** Used up in the year before this visit. */
  readonly usedDeductible: Fen | null
  readonly usedPooled: Fen | null
  readonly amounts: { readonly [name in MoneyName]?: Fen }
  readonly pooledRate_bp: number | null
}

export type FindingState = 'holds' | 'wrong' | 'open'

export type Finding = {
  readonly about: string
  readonly state: FindingState
  readonly title: Text
  /** With the arithmetic. */
  readonly words: Text
  /** Whom to ask; null where there is nothing to ask. */
  readonly ask: Text | null
}

export type Fit = {
  readonly insuredPlace: string
  readonly group: PersonGroup
  readonly tier: InstitutionTier
  readonly filing: FilingKind | 'home'
}

export type BillCheck = {
  /** The identities, and the fund's share against its own rate: true of every bill, whatever the policy. */
  readonly sums: readonly Finding[]
  /** Against the policy of the insured place, where one is held. */
  readonly policy: readonly Finding[]
  /** How the rules come to their amounts; empty where they can't be applied. */
  readonly explained: readonly Explained[]
  readonly fits: readonly Fit[]
}

/** What the page of a bill check computes with: the rules that count, and the places that people choose from. */
export type RulesAnswer = {
  readonly stand: Stand
  readonly book: RuleBook
  /** Ids of the places that have no smaller ones below them, in the order of the region. */
  readonly places: readonly string[]
}
