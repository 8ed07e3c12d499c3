import type { QuantityUnit, Text } from '#platform/i18n'

// Terms.
// grounds    what the tests of a request compare with: each item's own history, sums, growth; plain JSON, the same in a browser.
// past       the value of the same indicator and place in the same stretch of an earlier year.
// basis      the census or benchmark behind a value; a change between two bases is no growth.
// question   why a value looks wrong, with its arithmetic. Never a refusal: it is corrected, or confirmed with a reason.
// silence    a test that can't say anything, and why: silence must not look like assent.

export type QuestionKind =
  | 'unit'
  | 'sign'
  | 'jump'
  | 'parts'
  | 'share'
  | 'held'
  | 'returned'
  | 'growth'

export type Past = {
  /** How many years earlier. */
  readonly back: number
  readonly period: Text
  /** Decimal in base units. */
  readonly value: string
  readonly basis: string
  /** The series breaks at this value: it isn't compared with older ones. */
  readonly broken: boolean
}

export type ItemGround = {
  readonly item: number
  readonly indicator: Text
  readonly place: Text
  readonly period: Text
  readonly unit: QuantityUnit
  /** Power of ten of the unit in which it is asked. */
  readonly power: number
  /** The basis in which it is asked. */
  readonly basis: string
  /** By year, the newest first; at most one a year. */
  readonly history: readonly Past[]
  /** What is held of the very same cell already, in other vintages or from other documents. */
  readonly held: readonly { readonly value: string; readonly source: Text }[]
  /** What was sent in the round that the office returned, and why it did; `isAll`: of the whole answer, naming no item. */
  readonly returned: {
    readonly value: string
    readonly reason: string
    readonly isAll: boolean
  } | null
}

/** One side of a sum: an item of the request, or a value that is known. */
export type Member = {
  readonly item: number | null
  readonly name: Text
  /** Decimal in base units; null where it is an item, or not known. */
  readonly value: string | null
}

export type SumGround = {
  readonly whole: Member
  /** All the parts that make it. */
  readonly parts: readonly Member[]
  readonly unit: QuantityUnit
  readonly power: number
  /** In earlier years: by what part of the whole the sum of the parts was off it. */
  readonly offs: readonly number[]
}

/** A level and the growth over the year before that is given beside it. */
export type GrowthGround = {
  readonly level: Member
  readonly growth: Member
  /** The level of the year before, in base units. */
  readonly before: string
  readonly beforePeriod: Text
  readonly unit: QuantityUnit
  readonly power: number
}

export type Grounds = {
  readonly items: readonly ItemGround[]
  readonly sums: readonly SumGround[]
  readonly growths: readonly GrowthGround[]
}

/** What was answered: the value in base units, and the power of ten of the unit in which it was typed. */
export type Given = { readonly value: string; readonly power: number }
export type GivenAnswers = ReadonlyMap<number, Given>

export type Question = {
  readonly item: number
  readonly kind: QuestionKind
  readonly arithmetic: Text
}

export type Silence = {
  readonly item: number
  readonly kind: QuestionKind
  readonly why: Text
}

/** What a test found about one value. */
export type Finding = {
  readonly questions: readonly Question[]
  readonly silences: readonly Silence[]
}
