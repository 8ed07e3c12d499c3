import type { Text } from '#platform/i18n'
import type { Day } from '#platform/period'

// Terms.
// parameter   a number that a government could change. Code declares what it is; what it was when and where, a pack says.
// version     one value of a parameter: for a place, in a layer, valid for a stretch of time, known from a day on.
// known       the day from which a version could be known; with it, one asks what the rule was believed to be.
// cell        one number of a version, found by the members of the parameter's dimensions.
// band        a stretch of a measured quantity, such as an age, in which cells hold; found by search, never by scanning.
// layer       versions of one kind: base law, local law, a proposal, what is assumed for a simulation.
// set         layers, the lowest first, that are read together as one law.
// standing    how far a document may be believed.
// formula     typed code that computes from parameters, valid for a stretch of time; it says which parameters it reads.
// decision    rules of which exactly one must apply once exceptions have displaced what they except from.
// In stretches of time null means open.

/** A stretch of time: `from` included, `to` excluded. */
export type Dated = { readonly from: Day | null; readonly to: Day | null }

/** Not known, which is neither false nor nought nor none. */
export type Unknown = 'unknown'

/** What a parameter depends on: a closed list of members, such as the tiers of hospitals. */
export type Dimension<M extends string = string> = {
  readonly id: string
  readonly title: Text
  readonly members: readonly M[]
  readonly names: { readonly [member in M]: Text }
}

/** `fen`: money in hundredths; `share`, `points`: parts of ten thousand; `flag`: 1 or 0; `count`: whole numbers. */
export type ParameterUnit = 'fen' | 'share' | 'points' | 'flag' | 'count'

export type Parameter = {
  readonly id: string
  readonly title: Text
  readonly unit: ParameterUnit
  readonly by: readonly Dimension[]
  /** The measured quantity that its values may be banded by, such as an age in years; null: none. */
  readonly bands: { readonly id: string; readonly title: Text } | null
}

/** Whole: fen, or parts of ten thousand. `none`: the law sets no limit. `unknown`: there is a number, which isn't held here. */
export type Cell = number | 'none' | Unknown

/** `read`: we read it. `recalled`: written down from memory. `unverified`: reported by others, the document not seen. */
export type Standing = 'read' | 'recalled' | 'unverified' | 'proposed' | 'assumed'

export type RuleDocument = {
  readonly id: string
  readonly title: Text
  readonly number: string | null
  readonly standing: Standing
  readonly published: Day | null
  /** The day by which it was known; what comes from it is known from then on, unless a version says otherwise. */
  readonly firstSeen: Day
  readonly url: string | null
  readonly note: Text | null
}

export type LayerKind = 'law' | 'local' | 'proposal' | 'assumed'
export type Layer = { readonly id: string; readonly kind: LayerKind; readonly title: Text }

export type RuleSet = {
  readonly id: string
  readonly title: Text
  /** The lowest first: a higher one wins wherever it says something for the place or for one that the place belongs to. */
  readonly layers: readonly string[]
}

export type ParameterVersion = Dated & {
  readonly parameter: string
  readonly layer: string
  readonly place: string
  readonly from: Day
  readonly known: Day
  readonly document: string
  readonly clause: Text | null
  /** Lower ends of the bands, rising; one end, null, where the value isn't banded. */
  readonly bands: readonly (number | null)[]
  /** Band by band, in the order of the dimensions' members, the last dimension running fastest. */
  readonly cells: readonly Cell[]
}

/** A place as the law sees it: what it belongs to, and when. */
export type Jurisdiction = {
  readonly id: string
  readonly name: Text
  readonly parents: readonly (Dated & { readonly place: string })[]
}

/** All rules of a region as plain JSON: the same on the server, in a test, in a browser. */
export type RuleBook = {
  readonly documents: readonly RuleDocument[]
  readonly layers: readonly Layer[]
  readonly sets: readonly RuleSet[]
  readonly places: readonly Jurisdiction[]
  readonly versions: readonly ParameterVersion[]
}

/** Which law: a set, as it was known on a day. */
export type Stand = { readonly set: string; readonly asOf: Day }

/** A version that an answer rests on, with the cell that was read. */
export type Ground = {
  readonly parameter: string
  readonly title: Text
  readonly place: string
  readonly placeName: Text
  readonly layer: string
  readonly layerTitle: Text
  readonly validFrom: Day
  readonly validTo: Day | null
  readonly document: string
  readonly documentTitle: Text
  readonly standing: Standing
  readonly clause: Text | null
  /** As people write it: `75 %`, `500.00`. */
  readonly value: Text
}

/** A rule that did not apply, and what was wanting. */
export type Missed = { readonly rule: Text; readonly wanting: Text }

/** One node of an explanation. `why` are the parameters that it read itself; its parts have their own. */
export type Explained = {
  readonly step: string
  readonly title: Text
  readonly value: Text
  readonly unit: ParameterUnit
  /** The arithmetic with its numbers, such as `(500.00 − 120.00) × 75 % = 285.00`; empty where there is none. */
  readonly arithmetic: Text
  readonly why: readonly Ground[]
  readonly nearest: readonly Missed[]
  readonly parts: readonly Explained[]
}
