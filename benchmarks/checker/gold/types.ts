import type { ClaimBound, ComparisonKind } from '../../../engines/claims/types.ts'

// Terms.
// gold text   a release written for this benchmark, with every claim marked and read by hand.
// relation    what its claims say of each other, by the names that the text gives them; it holds in the text as written.
// alternative a second reading that is as right as the first ('2024/@2024-12-31'); a claim is judged right by either.

export type GoldSpan = { readonly start: number; readonly end: number }

export type GoldClaim = GoldSpan & {
  readonly words: string
  /** By which relations name it. */
  readonly id: string | null
  readonly value: string
  readonly valueHigh: string | null
  /** Any of these is right. */
  readonly units: readonly string[]
  readonly bound: ClaimBound
  /** The right codes, null for "none"; empty where the period isn't judged. */
  readonly periods: readonly (string | null)[]
  readonly kinds: readonly ComparisonKind[]
  /** null where they aren't judged. */
  readonly base: string | null
  readonly basePeriod: string | null
  /** What it measures: the names that are right (see `names/`); null where that isn't judged. */
  readonly name: string | null
}

export type GoldRelation = {
  readonly kind: RelationKind
  /** By role: 'from', 'to', 'by', ...; lists have one entry for each member. */
  readonly roles: { readonly [role: string]: readonly GoldClaim[] }
  /** What isn't a claim: the direction word, the number of years, what is said of a target. */
  readonly words: { readonly [role: string]: string }
}

/** The roles that each kind of relation must have, and those that it may have; 'dir' is a word of the text. */
export const RELATIONS = {
  /** `to` = `from` changed `by` so much; any two of the three. */
  change: { must: [], may: ['from', 'to', 'by'], words: ['dir'] },
  gap: { must: ['of', 'than', 'by'], may: [], words: ['dir'] },
  share: { must: ['share', 'part', 'whole'], may: [], words: [] },
  /** The parts make up the whole. */
  parts: { must: ['whole', 'parts'], may: [], words: [] },
  /** Each part lies within the whole. */
  among: { must: ['whole', 'parts'], may: [], words: [] },
  average: { must: ['rate', 'from', 'to'], may: [], words: ['years'] },
  multiple: { must: ['times', 'of', 'than'], may: [], words: [] },
  rank: { must: ['rank', 'list'], may: [], words: [] },
  /** `said`: met or missed; `wants`: the value shall be 'low' or 'high'. */
  target: { must: ['value', 'target'], may: [], words: ['said', 'wants'] },
  enumeration: { must: ['count', 'names'], may: [], words: [] },
  length: { must: ['span', 'length'], may: [], words: [] },
  same: { must: ['claims'], may: [], words: [] },
  /** `factor`: what one of the left is in units of the right. */
  equivalent: { must: ['left', 'right'], may: [], words: ['factor'] },
} as const

export type RelationKind = keyof typeof RELATIONS

export type GoldText = {
  readonly name: string
  readonly style: string
  readonly lang: 'en' | 'zh'
  /** The release's day. */
  readonly date: string
  readonly text: string
  readonly claims: readonly GoldClaim[]
  /** Words of which it is open whether they are a claim: no loss if found, none if not. */
  readonly spared: readonly GoldSpan[]
  readonly relations: readonly GoldRelation[]
}
