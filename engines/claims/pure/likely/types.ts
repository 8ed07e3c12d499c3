import type { Figure, Scene } from '../derived/scene.ts'
import type { Known } from './known.ts'
import type { Agreement } from './signs/agreement.ts'
import type { Traits } from './traits.ts'
import type { WayWord } from './way/words.ts'

// Terms.
// guess    one reading of what a figure was computed from, made of nothing but the kinds of figures around.
// derived  the figure that was computed; of one that is told twice, the later telling.
// sign     what speaks for a guess or against it, as a number; what it weighs was counted in texts.

/**
 * `growth` a rate, its base and result · `step` a rate, by how much, and the level · `average` a yearly rate, its ends, the years · `share` a
 * share, its part and whole · `points`, `difference` what lies between two · `multiple` times, the smaller, the larger · `mean` one, all, how many
 * · `sum`, `even` a whole or mean of a list · `same` a figure told twice · `part` a part and its whole · `way` what is said to be more, or less, and
 * than what.
 */
export type GuessKind =
  | 'growth'
  | 'step'
  | 'average'
  | 'share'
  | 'points'
  | 'difference'
  | 'multiple'
  | 'mean'
  | 'sum'
  | 'even'
  | 'same'
  | 'part'
  | 'way'

export const GUESS_KINDS: readonly GuessKind[] = [
  'growth',
  'step',
  'average',
  'share',
  'points',
  'difference',
  'multiple',
  'mean',
  'sum',
  'even',
  'same',
  'part',
  'way',
]

export type Guess = {
  readonly kind: GuessKind
  /** The derived figure, then the others in the order above. */
  readonly roles: readonly Figure[]
  /** What the others give, in the unit of the derived figure. */
  readonly computed: number
  /** That, over what is said. */
  readonly off: number
  readonly fits: boolean
  /** Of a step, that it was taken off. */
  readonly isFall?: boolean
  /** Of an average, over how many years; `roles` has them too, where a figure tells them. */
  readonly years?: number
  /** Of a way, the word that says it. */
  readonly said?: WayWord
}

/** A text with what is asked of all of it once. */
export type Ground = {
  readonly scene: Scene
  /** Relations that don't fail, by claim. */
  readonly known: ReadonlyMap<number, readonly Known[]>
  readonly traits: (figure: Figure) => Traits
  /** How many guesses of three figures hold of a pair of levels. */
  readonly explained: ReadonlyMap<number, number>
  readonly tied: Tied
  /** How surely another guess says the same of a figure of this one. */
  readonly agreement: Agreement
}

/** What is asked of all guesses at one figure that are of one kind. */
export type Rivals = {
  /** Of any kind, those that fit. */
  readonly fitting: readonly Guess[]
  readonly fittingOwn: number
  readonly spans: Spans
}

/** How many guesses there are, and how far apart the figures of the nearest of them stand, the nearest first. */
export type Spans = { count: number; readonly nearest: number[] }

/** Further ones are only counted. */
const NEAREST_MAX = 9

export function noSpans(): Spans {
  return { count: 0, nearest: [] }
}

export function addSpan(spans: Spans, span: number): void {
  const { nearest } = spans
  spans.count += 1
  let at = nearest.length
  if (at === NEAREST_MAX) {
    if (span >= (nearest[at - 1] ?? 0)) return
    at -= 1
  }
  for (; at > 0 && (nearest[at - 1] ?? 0) > span; at -= 1) nearest[at] = nearest[at - 1] ?? 0
  nearest[at] = span
}

/** How many signs of the text lie between the first figure of a guess and its last. */
export function spanOf({ roles }: Guess): number {
  let [least, greatest] = [Number.POSITIVE_INFINITY, 0]
  for (const { at } of roles) {
    if (at < least) least = at
    if (at > greatest) greatest = at
  }
  return greatest - least
}

/** One number for two figures, whichever comes first. */
export function pairKey({ figures }: Scene, { order: a }: Figure, { order: b }: Figure): number {
  return Math.min(a, b) * figures.length + Math.max(a, b)
}

/** Of each guess that fits its figures in their order, by the first and the last of them: many are of the first figures of a text. */
export type Tied = ReadonlyMap<number, readonly (readonly Figure[])[]>

/** Whether some figures, in their order, are those of a guess that fits. */
export function isTied(tied: Tied, scene: Scene, figures: readonly Figure[]): boolean {
  const [first, last] = [figures[0], figures.at(-1)]
  if (first === undefined || last === undefined) return false
  const own = tied.get(pairKey(scene, first, last)) ?? []
  return own.some(
    (others) =>
      others.length === figures.length && others.every((one, place) => one === figures[place]),
  )
}
