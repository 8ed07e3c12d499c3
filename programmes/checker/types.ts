import type { Claim, ClaimVerdict, Lexicon, Report } from '#engines/claims/pure'
import type { Lang, Text } from '#platform/i18n'

// Terms.
// candidate   an indicator that a claim may be about, with how sure we are and why.
// alias       words that a person said mean an indicator; remembered with its author.
// finding     what the data say about a claim: on the release's day, and since.
// addition    a claim that a person added to the series as a published observation of the release.
// receipt     one sentence, checked and kept as it was found, at a permanent address.

export type Candidate = {
  readonly indicator: string
  readonly title: Text
  readonly place: string
  readonly placeName: Text
  readonly period: string
  readonly periodWords: Text
  /** 0 to 1. */
  readonly confidence: number
  /** Which words, unit, place and period led to it. */
  readonly why: Text
  readonly chosen: boolean
  /** Where a person's correction led to it. */
  readonly alias: { readonly words: string; readonly author: string; readonly at: string } | null
}

export type DataVerdict = {
  readonly asOf: string
  readonly verdict: ClaimVerdict
  readonly reason: Text
  readonly independentSources: number
}

/** One variant (denominator) in one vintage, and whether the claim is true of it. */
export type DataAlternative = {
  readonly variant: string | null
  readonly variantLabel: Text | null
  readonly vintageLabel: Text
  readonly known: 'then' | 'since'
  /** The computed value in words with its unit: '24.39 %'. */
  readonly value: Text
  readonly ok: boolean
  readonly reading: 'rounded' | 'truncated' | null
  /** Stated minus computed, in words with sign and unit; null where it fits. */
  readonly off: Text | null
  readonly chosen: boolean
  readonly independentSources: number
  /** `/figures/:id?…` that computes exactly this, without the language prefix. */
  readonly href: string
}

/** An observation that stands behind the alternative shown first. */
export type DataObservation = {
  readonly document: string
  readonly title: Text
  readonly publisher: string
  readonly publishedAt: string | null
  readonly vintageLabel: Text
  readonly place: Text
  readonly period: string
  readonly value: Text
  readonly provenance: 'published' | 'recorded' | 'simulated'
  readonly href: string
}

export type DataFinding = {
  readonly then: DataVerdict
  readonly since: DataVerdict
  /** The data turned it round after the release. */
  readonly changed: boolean
  readonly alternatives: readonly DataAlternative[]
  /** The first of them. */
  readonly observations: readonly DataObservation[]
  /** How many there are in all; receipts that were kept before it was told lack it. */
  readonly inputs?: number
  /** `/figures/:id?…` of the indicator, place and period. */
  readonly href: string
}

/** A sentence as it would be true, tested with the same engine before it is offered; in the language of the text. */
export type Amended = {
  readonly sentence: string
  /** What is new in it, by offsets in `sentence`, and the words of the text that stood there; of this claim and others. */
  readonly changes: readonly {
    readonly start: number
    readonly end: number
    readonly from: string
    readonly to: string
    /** The claim that is amended, by its index. */
    readonly claim: number
  }[]
  /** As likely as another sentence that is offered for the same contradiction, in its place: one of them, not both. */
  readonly instead?: true
}

/** A claim with everything that a person may want to see of it. */
export type CheckedClaim = Claim & {
  readonly index: number
  readonly placeName: Text | null
  readonly periodWords: Text | null
  readonly unitName: Text
  readonly candidates: readonly Candidate[]
  readonly data: DataFinding | null
  /**
   * What would be true instead: the whole amended sentence, in the language of the text whichever is asked for; of a claim
   * that holds on a condition, what each condition makes of it. Null where nothing better can be said.
   */
  readonly wording: Text | null
  /** The amended sentence with what is new in it, where the claim itself was changed. */
  readonly amended?: Amended
  /** False where its words name nothing but a place or a time: no correction can be made of them. Left out: true. */
  readonly correctable?: false
  /** What a person said that its words mean, also where that is no indicator at all; left out: nobody did. */
  readonly correction?: {
    readonly id: string
    readonly words: string
    readonly indicator: string | null
    readonly author: string
    /** ISO 8601, UTC. */
    readonly at: string
  }
  /** No data yet, but an indicator, place and period: a person may add it. */
  readonly addable: boolean
}

/** Where the text came from and how it was read. */
export type CheckSource = {
  readonly format: 'text' | 'html' | 'docx' | 'pdf'
  readonly name: string | null
  /** UTF-16 code units of the text that was read. */
  readonly characters: number
  /** In what it was taken to be written, where bytes of plain text or HTML were given. */
  readonly encoding?: string
  /** How many stretches of the bytes were none of that encoding; each stands as U+FFFD. Left out: none. */
  readonly unreadable?: number
}

export type CheckAnswer = Omit<Report, 'claims'> & {
  readonly claims: readonly CheckedClaim[]
  readonly source: CheckSource
  /** Documents of the series that are this text, or an echo of it: they supported nothing. */
  readonly excluded: readonly { readonly document: string; readonly title: Text }[]
  /** The text that offsets count in; null where it is what was given: text, or a file of UTF-8 without a mark. */
  readonly text: string | null
}

/** What the page of the checker needs before anybody has given it a text. */
export type DeskAnswer = {
  readonly lang: Lang
  readonly asOf: string
  readonly today: string
  readonly lexicon: Lexicon
}

// ---- receipts

export type ReceiptAnswer = {
  readonly lang: Lang
  readonly asOf: string
  readonly id: string
  /** ISO instant; and the day in words. */
  readonly madeAt: string
  readonly madeWords: Text
  readonly sentence: string
  readonly date: string | null
  /** As it was found when the receipt was made; never computed again. */
  readonly check: CheckAnswer
  /** `/receipts/:id` without the language prefix; and its picture, and the bare page for other sites. */
  readonly href: string
  readonly picture: string
  readonly embed: string
  readonly links: { readonly json: string; readonly permanent: string }
}
