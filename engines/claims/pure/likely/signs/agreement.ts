import type { Figure, Scene } from '../../derived/scene.ts'
import { GUESS_KINDS, type Guess, spanOf } from '../types.ts'
import { below } from './counts.ts'
import { type Repair, repairsOf } from './repairs.ts'
import { magnitude, most } from './steps.ts'

// An error is in several relations at once: what one guess says that a figure should have been, another says as well. By chance they
// hardly agree to three digits.

/** Further off nothing is known of a figure. */
const REACH_MAX = 0.02
/** As good as exact. */
const REACH_LEAST = 0.0005
/** Figures are told apart over so many magnitudes, in natural logarithms. */
const SPREAD = 2
/** How often chance brings it about: the seldomer, the more it says. */
const CHANCES = [0.2, 0.05, 0.012]
/** What a figure should have been stands in the text as another figure: that one is meant, and this one isn't wrong. */
const STANDS = CHANCES.length + 2
const MANY = 4

/**
 * `ofDerived`, `ofOthers`: of which figure another guess of other figures says the same; four steps of how seldom that is by chance, and one
 * more where the value stands in the text. `many`: how many say so. `near`: how near by the nearest of them stands. `kind`: of that one.
 */
export type Agreed = {
  ofDerived: number
  ofOthers: number
  many: number
  near: number
  kind: number
}
export type Agreement = (guess: Guess) => {
  readonly agreed: Readonly<Agreed>
  readonly repairs: readonly Repair[]
}

/** What a guess says of its figures, and what others do. */
type Own = {
  readonly guess: Guess
  /** How near by it stands. */
  readonly near: number
  readonly repairs: readonly Repair[]
  readonly agreed: Agreed
}
/** What a guess says that a figure should have been. */
type Said = { readonly value: number; readonly reach: number; readonly own: Own }

export function agreementOf(
  scene: Scene,
  guesses: readonly Guess[],
  progress?: (done: number, of: number) => void,
): Agreement {
  const byFigure = scene.figures.map((): Said[] => [])
  const known = new Map<Guess, Own>()
  for (const guess of guesses) {
    const repairs = repairsOf(guess)
    if (repairs.length === 0) continue
    const near = 1 + magnitude(spanOf(guess) / 8)
    const own = { guess, near, repairs, agreed: { ...NONE } }
    known.set(guess, own)
    for (const { figure, value, reach } of repairs)
      if (value > 0 && reach < REACH_MAX) byFigure[figure.order]?.push({ value, reach, own })
  }
  const sizes = sizesBy(scene.figures)
  for (const [order, said] of byFigure.entries()) {
    const figure = scene.figures[order]
    progress?.(order, byFigure.length)
    if (figure !== undefined && said.length > 1) agree(figure, sizes, said)
  }
  return (guess) => known.get(guess) ?? { agreed: NONE, repairs: repairsOf(guess) }
}

const NONE: Readonly<Agreed> = { ofDerived: 0, ofOthers: 0, many: 0, near: 0, kind: 0 }

function agree(figure: Figure, sizes: Sizes, said: Said[]): void {
  sort(said)
  for (let at = 0; at < said.length; at += 1) {
    const one = said[at]
    if (one === undefined) continue
    const { value, reach: own } = one
    const limit = value * (1 + own + REACH_MAX)
    const last = Math.min(said.length, at + 1 + NEXT_MAX)
    for (let next = at + 1; next < last; next += 1) {
      const other = said[next]
      if (other === undefined || other.value > limit) break
      const reach = Math.max(REACH_LEAST, own + other.reach)
      if (other.value > value * (1 + reach) || !areApart(figure, one.own.guess, other.own.guess))
        continue
      const step = stands(sizes, figure, value, reach)
        ? STANDS
        : stepOf((said.length * 2 * reach) / SPREAD)
      tell(figure, one.own, other.own, step)
      tell(figure, other.own, one.own, step)
    }
  }
}

/** In releases no more than some thirty say nearly the same; where one line is said over and over, thousands do. */
const NEXT_MAX = 64

/** By value; most lists are short. */
function sort(said: Said[]): void {
  if (said.length > SHORT_MAX) {
    said.sort((a, b) => a.value - b.value)
    return
  }
  for (let from = 1; from < said.length; from += 1) {
    const one = said[from]
    if (one === undefined) return
    let at = from
    for (; at > 0; at -= 1) {
      const last = said[at - 1]
      if (last === undefined || last.value <= one.value) break
      said[at] = last
    }
    said[at] = one
  }
}

const SHORT_MAX = 40

function stepOf(chance: number): number {
  let step = 1
  for (const least of CHANCES) if (chance < least) step += 1
  return step
}

/** Their other figures are others: "up 12.3, or 12.6 %, to 110.1" says the same of any figure that is put for the base. */
function areApart(figure: Figure, { roles: a }: Guess, { roles: b }: Guess): boolean {
  for (const one of a) if (one !== figure && b.includes(one)) return false
  return true
}

/** Of each unit the sizes of its figures, the least first. */
type Sizes = ReadonlyMap<string, Float64Array>

function sizesBy(figures: readonly Figure[]): Sizes {
  const found = new Map<string, number[]>()
  for (const { claim, size } of figures) {
    const own = found.get(claim.unit)
    if (own === undefined) found.set(claim.unit, [size])
    else own.push(size)
  }
  return new Map([...found].map(([unit, own]) => [unit, Float64Array.from(own).sort()]))
}

/** Whether another figure of the unit is as large. */
function stands(sizes: Sizes, { claim, size: own }: Figure, value: number, reach: number): boolean {
  const all = sizes.get(claim.unit)
  if (all === undefined) return false
  const [low, high] = [value * (1 - reach), value * (1 + reach)]
  const least = low <= own && own <= high ? 2 : 1
  // The first from there on and, beside the figure itself, the next one.
  return (all[below(all, low) + least - 1] ?? Number.POSITIVE_INFINITY) <= high
}

function tell(figure: Figure, { guess, agreed }: Own, other: Own, step: number): void {
  if (guess.roles[0] === figure) agreed.ofDerived = surer(agreed.ofDerived, step)
  else agreed.ofOthers = surer(agreed.ofOthers, step)
  agreed.many = most(agreed.many + 1, MANY)
  if (agreed.near !== 0 && agreed.near <= other.near) return
  agreed.near = other.near
  agreed.kind = 1 + GUESS_KINDS.indexOf(other.guess.kind)
}

/** One that stands elsewhere says less than any that doesn't. */
function surer(a: number, b: number): number {
  return rankOf(b) > rankOf(a) ? b : a
}

function rankOf(step: number): number {
  return step === STANDS ? 0.5 : step
}
