import type { Explained } from '#engines/rule/pure'
import type { Text } from '#platform/i18n'
import type { Day } from '#platform/period'
import type { DeskViewer } from './desk/types.ts'
import type { MonthAnswer, MonthSummary, StatementAnswer, WorklistAnswer } from './month/types.ts'
import type {
  CatalogueClass,
  ChronicDisease,
  Fen,
  FilingKind,
  InstitutionTier,
  OutpatientAmounts,
  PersonGroup,
  YearlyTotals,
} from './pure/index.ts'

// Terms.
// insured person  somebody insured in a place, by a pseudonymous id.
// operator        the organisation that runs the medical insurance of a place.
// institution     a designated hospital or pharmacy that settles directly.
// filing          that somebody will be treated elsewhere: for long, or by referral, in an emergency, otherwise.
// bill            what an institution asks for one visit, under a number of its own.
// settlement      a bill divided among those who pay it, once.
// trial           the same division, with nothing written.
// cancellation    a settlement undone whole; a reversal undoes one whose answer was lost.
// message         one call of an institution, by the id that it gave it: sent again, it is answered as the first time.
// holder          the person who signs in and is an insured person.

export type InsuredPerson = {
  readonly id: string
  readonly place: string
  readonly province: string
  readonly group: PersonGroup
  readonly bornOn: Day | null
  readonly familyDoctor: boolean | null
  readonly validFrom: Day
  readonly validTo: Day | null
}

export type Institution = {
  readonly code: string
  readonly name: { readonly [lang: string]: string }
  readonly tier: InstitutionTier
  readonly place: string
  readonly province: string
  readonly organisation: string | null
  readonly validFrom: Day
  readonly validTo: Day | null
}

export type Filing = {
  readonly id: string
  readonly insured: string
  readonly kind: Exclude<FilingKind, 'none'>
  readonly treatedPlace: string
  readonly validFrom: Day
  readonly validTo: Day | null
}

export type CatalogueItem = {
  readonly place: string
  readonly code: string
  readonly kind: 'drug' | 'item' | 'facility'
  readonly name: { readonly [lang: string]: string }
  readonly class: CatalogueClass
  readonly firstPay_bp: number
  readonly ceiling: Fen | null
  readonly validFrom: Day
  readonly validTo: Day | null
}

/** A line as it was asked: quantities in ten-thousandths of a unit. */
export type AskedLine = {
  readonly item: string
  readonly quantity_e4: bigint
  readonly amount: Fen
}

/** A bill to be settled, whatever interface it came by. */
export type AskedBill = {
  readonly kind: 'direct' | 'manual'
  /** Null where the caller has none: then only the bill's number keeps it from being settled twice. */
  readonly message: string | null
  readonly institution: string
  readonly bill: string
  readonly insured: string
  readonly day: Day
  readonly emergency: boolean
  readonly disease: ChronicDisease | null
  readonly useAccount: boolean
  readonly lines: readonly AskedLine[]
}

/** A line with what the catalogue said of it that day. */
export type SettledLine = AskedLine & {
  readonly class: CatalogueClass
  readonly ceiling: Fen | null
  readonly firstPay_bp: number
}

export type Settlement = {
  readonly id: string
  readonly kind: 'direct' | 'manual'
  readonly institution: string
  readonly bill: string
  readonly insured: string
  readonly insuredPlace: string
  readonly insuredProvince: string
  readonly treatedPlace: string
  readonly treatedProvince: string
  readonly group: PersonGroup
  readonly filing: FilingKind
  readonly tier: InstitutionTier
  readonly disease: ChronicDisease | null
  readonly emergency: boolean
  readonly useAccount: boolean
  readonly visitedOn: Day
  readonly settledOn: Day
  readonly settledAt: string
  readonly before: YearlyTotals
  readonly accountAvailable: Fen
  readonly amounts: OutpatientAmounts
}

/** Amounts as people and other systems read them: yuan with two decimals. */
export type AmountsAnswer = {
  readonly [name in keyof OutpatientAmounts]: name extends 'pooledRate_bp' ? number : string
}

/** What a settlement answers, and a trial of the same bill as well, but for `settlement`. */
export type SettlementAnswer = {
  /** Null of a trial. */
  readonly settlement: string | null
  readonly institution: string
  readonly bill: string
  readonly insured: string
  readonly insuredPlace: string
  readonly treatedPlace: string
  readonly group: PersonGroup
  readonly filing: FilingKind
  readonly tier: InstitutionTier
  readonly disease: ChronicDisease | null
  readonly visitedOn: Day
  /** Null of a trial. */
  readonly settledAt: string | null
  readonly amounts: AmountsAnswer
}

export type CancellationAnswer = {
  /** The cancellation; null where nothing was there to undo. */
  readonly cancellation: string | null
  readonly settlement: string | null
}

export type BillSummary = {
  readonly id: string
  readonly kind: 'direct' | 'manual'
  readonly institution: string
  readonly bill: string
  readonly insured: string
  readonly insuredPlace: string
  readonly treatedPlace: string
  readonly visitedOn: Day
  /** The day of it in the region's time zone. */
  readonly settledOn: Day
  readonly settledAt: string
  readonly cancelledAt: string | null
  readonly total: string
  readonly funds: string
  readonly person: string
}

export type BillsAnswer = {
  readonly items: readonly BillSummary[]
  readonly nextCursor: string | null
}

/** A settled bill with everything that it was computed from, so that it can be explained. */
export type BillAnswer = BillSummary & {
  readonly insuredProvince: string
  readonly treatedProvince: string
  readonly group: PersonGroup
  readonly filing: FilingKind
  readonly tier: InstitutionTier
  readonly disease: ChronicDisease | null
  readonly before: { readonly [name in keyof YearlyTotals]: string }
  readonly accountAvailable: string
  readonly amounts: AmountsAnswer
  readonly lines: readonly {
    readonly item: string
    readonly quantity: string
    readonly amount: string
    readonly class: CatalogueClass
    readonly ceiling: string | null
    readonly firstPay_bp: number
  }[]
}

export type PersonAnswer = Omit<InsuredPerson, 'province'> & {
  readonly filings: readonly Omit<Filing, 'insured'>[]
  readonly entitlements: readonly {
    readonly disease: string
    readonly validFrom: Day
    readonly validTo: Day | null
  }[]
  readonly totals: {
    readonly year: number
    readonly deductible: string
    readonly pooled: string
    readonly visits: number
  }
}

export type InstitutionsAnswer = {
  readonly items: readonly Omit<Institution, 'organisation'>[]
  readonly nextCursor: string | null
}

/** Settlements of one month, pair of provinces and tier, as far as asked for; counts are null of too few persons. */
export type FlowRow = {
  readonly month: string | null
  readonly insured: string | null
  readonly treated: string | null
  readonly tier: string | null
  readonly visits: number | null
  readonly persons: number | null
  /** What funds and accounts paid, so that patients didn't have to advance it. */
  readonly relief: string | null
}

export type FlowsAnswer = {
  readonly by: string
  readonly from: string | null
  readonly to: string | null
  /** Of what may be told; null where something was settled and none of it may. */
  readonly visits: number | null
  readonly persons: number | null
  readonly relief: string | null
  readonly rows: readonly FlowRow[]
  /** Names of the provinces in the rows. */
  readonly places: { readonly [id: string]: Text }
}

/** Names of what bills mention by code alone. */
export type BillNames = {
  readonly [kind in 'institutions' | 'places' | 'items']: { readonly [code: string]: Text }
}

export type BillPageAnswer = {
  readonly bill: BillAnswer
  readonly names: BillNames
  /** Each step with its grounds; null where `unexplained` says why there are none. */
  readonly explained: readonly Explained[] | null
  /** `not-yours`: steps tell facts about the person that the reader has no right to; `differs`: what is held now gives other amounts. */
  readonly unexplained: 'not-yours' | 'differs' | null
  /** The day on which it was cancelled, in the region's time zone; null: it stands. */
  readonly cancelledOn: Day | null
  /** Null: it stands as it was settled. */
  readonly anew: AnewAnswer | null
}

/** What came of dividing a bill anew: by a policy known later, or because an earlier visit was cancelled. */
export type AnewAnswer = {
  /** The day of the last time. */
  readonly on: Day
  /** By how much more, or less, funds pay of the bill. */
  readonly change: string
  /** Of the whole year: released and not confirmed by the bank yet, paid to the person, paid back by the person, and what is open; below nothing: owed by the person. */
  readonly year: number
  readonly approved: string
  readonly paid: string
  readonly repaid: string
  readonly open: string
}

export type BillListAnswer = BillsAnswer & { readonly names: BillNames }

/** A published value that stands beside what is counted here. */
export type PublishedBeside = {
  readonly indicator: string
  readonly title: Text
  readonly value: Text
  readonly period: Text
  readonly document: string
  readonly documentTitle: Text
  /** Null: nobody knows when. */
  readonly publishedOn: Text | null
}

export type OverviewAnswer = Pick<FlowsAnswer, 'visits' | 'persons' | 'relief' | 'places'> & {
  readonly pairs: readonly FlowRow[]
  /** By month and tier. */
  readonly months: readonly FlowRow[]
  readonly published: readonly PublishedBeside[]
}

/** A prefund beside what a province would have to pay. */
export type PrefundUse = {
  readonly province: string
  readonly exposure: string
  readonly prefund: string
  /** Null: nothing is put up. */
  readonly used_pct: number | null
  readonly level: 'green' | 'yellow' | 'red'
}

/** Shares of a prefund from which on somebody is told. */
export type DeskMarks = { readonly yellow_pct: number; readonly red_pct: number }

type NamesByCode = { readonly [code: string]: Text }

export type DeskAnswer = {
  readonly latest: BillsAnswer & {
    readonly names: { readonly institutions: NamesByCode; readonly places: NamesByCode }
  }
  readonly work: WorklistAnswer
  readonly months: readonly MonthSummary[]
  /** Null: nothing was settled between provinces yet. */
  readonly month: MonthAnswer | null
  readonly prefunds: readonly PrefundUse[]
  readonly marks: DeskMarks | null
  readonly places: NamesByCode
  readonly viewer: DeskViewer
}

export type StatementPageAnswer = {
  readonly statement: StatementAnswer
  readonly places: { readonly [id: string]: Text }
}
