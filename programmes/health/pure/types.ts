import type { Unknown } from '#engines/rule/pure'
import type { Day } from '#platform/period'

// Terms.
// visit          an outpatient visit that is to be settled; places are the region's ids.
// insured place  the place whose policy says what the fund pays: deductible, rates, cap, chronic diseases.
// class          of the catalogue at the place of treatment: A payable, B payable after a first share, C wholly own.
// filing         what the person registered before being treated elsewhere; nothing counts as none.
// bp             parts of ten thousand: 75 % is 7,500.
// Money is bigint of fen.

export type Fen = bigint

export type PersonGroup = 'working' | 'retired' | 'resident'
/** `long-term` residents elsewhere; temporary: `referral`, `emergency`, `other`. At home a filing doesn't matter. */
export type FilingKind = 'long-term' | 'referral' | 'emergency' | 'other' | 'none'
export type InstitutionTier = 'primary' | 'secondary' | 'tertiary'
export type CatalogueClass = 'A' | 'B' | 'C'
export type ChronicDisease =
  | 'hypertension'
  | 'diabetes'
  | 'malignant-tumour'
  | 'dialysis'
  | 'transplant'
  | 'copd'
  | 'rheumatoid-arthritis'
  | 'coronary-disease'
  | 'viral-hepatitis'
  | 'ankylosing-spondylitis'

export type OutpatientLine = {
  readonly class: CatalogueClass
  readonly amount: Fen
  /** The most of this line that is payable (a unit's ceiling times the quantity); null: no ceiling. */
  readonly ceiling: Fen | null
  /** The share that the person bears first, of class B; 0 for the other classes. */
  readonly firstPayShare_bp: number
}

/** What a person has used up in the year of the visit; kept by the insured place, changed by each settlement. */
export type YearlyTotals = {
  readonly deductible: Fen
  /** Paid by the pooled fund for outpatient care. */
  readonly pooled: Fen
  /** Paid by the pooled fund for stays in hospital: some caps count both. */
  readonly inpatientPooled: Fen
}

export type OutpatientVisit = {
  readonly day: Day
  readonly insuredPlace: string
  readonly treatmentPlace: string
  readonly group: PersonGroup
  readonly filing: FilingKind
  readonly tier: InstitutionTier
  readonly chronicDisease: ChronicDisease | null
  readonly lines: readonly OutpatientLine[]
  readonly before: YearlyTotals
  /** Years of age on the day; left out: unknown, which refuses only where the policy depends on it. */
  readonly age?: number | Unknown
  /** Whether signed up with a family doctor; left out: unknown, which refuses only where the policy depends on it. */
  readonly familyDoctor?: boolean | Unknown
  /** What may be taken from the person's account, then from the family's; left out: nothing. */
  readonly accountAvailable?: Fen
  readonly familyAccountAvailable?: Fen
}

/** Every amount of the national interface's answer; `fields.ts` has their names there. */
export type OutpatientAmounts = {
  readonly total: Fen
  readonly whollyOwn: Fen
  readonly aboveCeiling: Fen
  readonly firstPay: Fen
  readonly inScope: Fen
  readonly deductible: Fen
  /** The fund's rate for this visit; 0 where nothing was left for the fund to pay. */
  readonly pooledRate_bp: number
  readonly pooled: Fen
  readonly civilServants: Fen
  readonly enterprise: Fen
  readonly seriousIllness: Fen
  readonly largeSums: Fen
  readonly disabled: Fen
  readonly medicalAid: Fen
  readonly otherFunds: Fen
  readonly funds: Fen
  readonly person: Fen
  readonly account: Fen
  readonly familyAccount: Fen
  readonly cash: Fen
  readonly hospital: Fen
}

export type OutpatientSettlement = {
  readonly amounts: OutpatientAmounts
  /** The yearly totals after this visit: what the insured place stores. */
  readonly after: YearlyTotals
}

export type IdentityName =
  | 'parts-of-total'
  | 'payers-of-total'
  | 'parts-of-funds'
  | 'parts-of-person'

/** An identity that doesn't hold: both sides, and the arithmetic in words. */
export type BrokenIdentity = {
  readonly identity: IdentityName
  readonly left: Fen
  readonly right: Fen
  /** Left less right. */
  readonly difference: Fen
  readonly arithmetic: { readonly en: string; readonly zh: string }
}

// The promise of the module, beside these types:
// openPolicies(book, { set: 'in-force' | 'simulated', asOf })  => OutpatientPolicies, compiled once for all places and days
// settleOutpatient(policies, visit)   => OutpatientSettlement; throws HouseError: health.no-policy, rule.no-value, rule.input-unknown, …
// explainOutpatient(policies, visit)  => Explained of `#engines/rule/pure`
// checkIdentities(amounts)            => readonly BrokenIdentity[], empty where all hold
// The book of a region: `readRuleBook(region, packFiles(region), parameters)` of `#engines/rule`.
