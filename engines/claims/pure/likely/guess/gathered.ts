import { type Figure, isChange } from '../../derived/scene.ts'
import { isNearBy } from '../off.ts'
import { addSpan, type Guess, type GuessKind, noSpans, type Spans } from '../types.ts'

// The guesses at one figure: some hundred, of which most neither fit nor come near. Of those it is kept where they stand, which says how many
// others there are, and nothing is made of them.

/** Of one kind. */
export type OfKind = {
  readonly kind: GuessKind
  /** Of all of them. */
  readonly spans: Spans
  readonly fitting: Guess[]
  /** Those that don't fit, and are no further off than an error may be. */
  readonly near: Guess[]
}

export type Gathered = {
  /** That of the first guess first. */
  readonly kinds: OfKind[]
  /** Of which figures the derived one wasn't computed. */
  readonly isOut: ((others: readonly Figure[]) => boolean) | null
}

export function gather(isOut: Gathered['isOut'] = null): Gathered {
  return { kinds: [], isOut }
}

/** Notes a guess; whether it is worth keeping. `isWide`: what lies between two levels is soon much less, or much more, if one of them is wrong. */
export function isWorth(
  all: Gathered,
  kind: GuessKind,
  span: number,
  fits: boolean,
  off: number,
  isWide = false,
): boolean {
  addSpan(ofKind(all, kind).spans, span)
  return fits || isNearBy(off, isWide)
}

export function keep(all: Gathered, guess: Guess): void {
  const { fitting, near } = ofKind(all, guess.kind)
  if (guess.fits) fitting.push(guess)
  else near.push(guess)
}

export function ofKind({ kinds }: Gathered, kind: GuessKind): OfKind {
  for (const own of kinds) if (own.kind === kind) return own
  const made: OfKind = { kind, spans: noSpans(), fitting: [], near: [] }
  kinds.push(made)
  return made
}

export function fittingIn({ kinds }: Gathered): number {
  let count = 0
  for (const { fitting } of kinds) count += fitting.length
  return count
}

/** Of every kind. */
export function fittingOf({ kinds }: Gathered): readonly Guess[] {
  return kinds.flatMap(({ fitting }) => fitting)
}

/** How many signs of the text lie between the first of three figures, or of four, and the last. */
export function spanOfThree(
  { at: a }: Figure,
  { at: b }: Figure,
  { at: c }: Figure,
  { at: d } = { at: a },
): number {
  return Math.max(a, b, c, d) - Math.min(a, b, c, d)
}

/** "3,200 new pupils", "3,200 of them new": one figure that is told twice, and no difference from itself. */
export function areTwice(one: Figure, other: Figure): boolean {
  return one.size === other.size && one.claim.sentence !== other.claim.sentence && !isChange(other)
}
