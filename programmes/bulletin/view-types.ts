import type { Text } from '#platform/i18n'
import type { Quantity } from '#programmes/figures/types'

// Terms.
// mark      what the text shows of a stated figure: its words, its verdict, one sentence why.
// then      judged with what was known on the bulletin's date; `since`, with all that is known today.
// edition   a bulletin frozen at publication with the hashes of its inputs.
// erratum   an edition that corrects an earlier one, and says what it corrects.
// embargo   the time in which an edition is frozen and seen by its organisation alone.
// note      the evidence of a figure in a few words, for paper: verdict, what was computed, vintage, sources.

export type VerdictName =
  | 'holds'
  | 'holds-only-if'
  | 'inconsistent'
  | 'contradicted'
  | 'no-data'
  | 'untestable'

/** A figure as it stands in the text, as of the knowledge date. */
export type FigureMark = {
  readonly id: string
  /** As stated: '24.4 %', '24.4%'; or its words ('one third'). */
  readonly shown: Text
  readonly title: Text
  readonly verdict: VerdictName
  /** 'holds on a condition' / '有条件成立'; 'only reported' / '仅见于发布'. */
  readonly verdictWords: Text
  readonly reason: Text
  readonly provenance: string
  readonly computed: Quantity | null
  /** The denominator (or other variant) and vintage under which it is computed, in words. */
  readonly under: Text | null
  /** The verdict as of this date isn't the one on the bulletin's date. */
  readonly changedSinceThen: boolean
  /** `/bulletins/:id/figures/:figure` without the language prefix. */
  readonly href: string
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'figure'; readonly figure: string; readonly form: 'number' | 'words' }

export type Block =
  | {
      readonly kind: 'heading'
      readonly level: number
      readonly id: string
      readonly children: readonly Inline[]
    }
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly entries: readonly (readonly Block[])[]
    }
  | { readonly kind: 'quote'; readonly children: readonly Block[] }

export type VerdictCount = {
  readonly verdict: VerdictName
  readonly words: Text
  readonly count: number
}

export type BulletinRef = {
  readonly id: string
  readonly date: string
  readonly dateWords: Text
  readonly title: Text
  /** `/bulletins/:id` */
  readonly href: string
}

export type EditionRef = {
  readonly id: string
  readonly bulletin: string
  readonly number: number
  /** The moment from which anybody may see it. */
  readonly publishedAt: string
  readonly publishedWords: Text
  readonly asOf: string
  readonly hash: string
  /** What it corrects, in words; null where it is no erratum. */
  readonly change: Text | null
  /** The edition that it corrects: its id. */
  readonly corrects: string | null
  /** `/editions/:id` */
  readonly href: string
}

/** The evidence of a figure for paper. */
export type FigureNote = {
  /** Counted from 1 in the order of the text. */
  readonly number: number
  readonly figure: string
  /** 'holds: 24.39 %, of the sum of the 31 provinces; first published. Statistical communiqué 2023 (National Bureau of Statistics).' */
  readonly words: Text
}

/** What the checker found in a bulletin's own text, over its languages. */
export type OwnCheck = {
  readonly claims: number
  readonly inconsistent: number
  readonly contradicted: number
}

// ---- bulletin.list
