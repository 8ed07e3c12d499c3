import type { Grammar, PeriodMention, ReadClaim, Reading, Sentence, Span } from '../model.ts'
import type { Window } from './window.ts'

export type Mention = Span & {
  readonly window: Window
  readonly role: PeriodMention['role']
  readonly sentence: number
}

/** Of one claim: what was read of when it is. */
export type Read = {
  readonly claim: ReadClaim
  readonly window: Window | null
  /** As `periodFrom` tells it; `untold`: nothing in the text did. */
  readonly from: 'none' | 'stated' | 'inherited' | 'release' | 'untold'
}

/** What is asked of a text again and again. */
export type Ground = {
  readonly reading: Reading
  /** In simplified characters. */
  readonly text: string
  readonly lang: Grammar
  readonly release: number
  readonly reads: readonly Read[]
  readonly mentions: readonly Mention[]
  readonly bySentence: readonly (readonly Mention[])[]
  /** By the id of windows (`NOTHING` for none): how many claims were read so, and how often they are named. */
  readonly counts: ReadonlyMap<number, number>
  readonly named: ReadonlyMap<number, number>
  /** Of when most claims are. */
  readonly main: Window | null
  readonly mainShare: number
  /** The first time of the first sentences that isn't yet to come, nor the day of the release. */
  readonly lead: Window | null
  readonly headed: ReadonlySet<number>
  readonly led: ReadonlySet<number>
  /** Those named in the first sentences behind the headlines. */
  readonly opening: readonly Mention[]
}

/** The id of no window at all: a rule, a size, what always holds. */
export const NOTHING = -1

export type Candidate = {
  readonly window: Window | null
  /** How a reader comes to it: see `WAYS`. */
  readonly way: number
  /** The mention that it was made of. */
  readonly mention: Mention | null
}

/** One claim with what stands around it. */
export type Place = {
  readonly ground: Ground
  readonly read: Read
  readonly sentence: Sentence
  /** The times that its sentence names near it, and those of the sentence before it in its paragraph. */
  readonly own: readonly Mention[]
  readonly before: readonly Mention[]
}
