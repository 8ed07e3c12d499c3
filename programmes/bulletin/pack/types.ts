import type { Catalogue, StatedFigure } from '#engines/series'
import type { Lang, Text } from '#platform/i18n'
import type { Block, Inline } from '../types.ts'

// Terms.
// stated     a figure as the bulletin states it, with the words that stand for it where digits don't.
// sentence   the inlines between two full stops; the least that a verdict can turn round.

export type Comparison = {
  readonly kind: 'rise' | 'fall' | 'growth' | 'target'
  readonly of: string | null
  readonly with: string
}

export type Stated = {
  readonly figure: StatedFigure
  /** The programme that runs what is stated. */
  readonly programme: string
  /** Words for it in the text, e.g. 'one third'; null where it is written in digits. */
  readonly display: Text | null
  readonly note: Text | null
  readonly comparison: Comparison | null
  /** The indicator that counts the same thing from this installation's own records; left out: none does. */
  readonly counted?: string
}

export type Sentence = {
  readonly inlines: readonly Inline[]
  /** Ids of its figures, in their order. */
  readonly figures: readonly string[]
}

export type BulletinText = {
  readonly blocks: readonly Block[]
  readonly sentences: readonly Sentence[]
  /** Each figure once, in the order of the text, with the form it first stands in. */
  readonly order: ReadonlyMap<string, 'number' | 'words'>
  /** The line of the file on which each line of the text begins, counted from 1; as `inlineRunsOf` has them. */
  readonly lines: readonly number[]
}

export type Bulletin = {
  readonly id: string
  /** Which text of this id it is: of the pack, of an edition; what is remembered of it goes by this. */
  readonly version: string
  /** Who published it; null where the pack's documents say so. */
  readonly publisher: Text | null
  readonly date: string
  readonly document: string
  readonly title: Text
  readonly kind: 'account-of-press-conference' | 'bulletin'
  readonly figures: ReadonlyMap<string, Stated>
  readonly texts: ReadonlyMap<Lang, BulletinText>
  /** What it was read from, by name: `bulletin.yaml`, `en.md`, ... */
  readonly files: { readonly [name: string]: string }
}

/** What a bulletin may name of the series; null where its names aren't checked. */
export type KnownSeries = Pick<Catalogue, 'indicators' | 'units'> & {
  readonly documents: { readonly has: (id: string) => boolean }
}
