import type { Text } from '#platform/i18n'
import type { Fen } from '../pure/index.ts'

export const PROPOSAL_STATES = ['proposed', 'accepted', 'replaced'] as const
export type ProposalState = (typeof PROPOSAL_STATES)[number]

/** What the prefund of a province should be in a year, with what that rests on. */
export type Proposal = {
  readonly id: string
  readonly province: string
  readonly year: number
  /** What it owed in the clearing of October, November and December of the year before. */
  readonly quarter: readonly [Fen, Fen, Fen]
  /** How many mean months it covers, and where the pack has that from. */
  readonly times: string
  readonly source: string
  readonly amount: Fen
  /** What was put up when it was proposed. */
  readonly held: Fen
  readonly state: ProposalState
  readonly proposedAt: string
  readonly changedAt: string | null
  /** What was put up when it was accepted, below nothing what was taken back; null: it isn't accepted. */
  readonly moved: Fen | null
}

export type ProposalView = {
  readonly id: string
  readonly province: string
  readonly year: number
  readonly months: readonly { readonly month: string; readonly owed: string }[]
  readonly times: string
  readonly source: string
  readonly amount: string
  readonly held: string
  /** What is to be put up for it, or was; below nothing: taken back. */
  readonly change: string
  readonly state: ProposalState
  readonly proposedAt: string
  readonly changedAt: string | null
  /** How the amount comes about, and what of it is assumed: sentence by sentence. */
  readonly why: readonly Text[]
}

export type ProposalsAnswer = { readonly items: readonly ProposalView[] }
