import type { Figure } from '../../derived/scene.ts'
import { sizeIn } from '../guess/sizes.ts'
import type { Guess } from '../types.ts'

// What a figure would have to be for a guess to fit, if the others are right. Of one error several guesses say the same.

export type Repair = {
  readonly figure: Figure
  /** In its own unit. */
  readonly value: number
  /** How far off it may be, by how the others are printed, as a part of it. */
  readonly reach: number
}

export function repairsOf(guess: Guess): readonly Repair[] {
  const { kind, roles, off } = guess
  const [derived, a, b = a] = roles
  if (derived === undefined || a === undefined || b === undefined || !(off > 0)) return []
  switch (kind) {
    case 'growth':
      return endsOf(guess, [derived, a, b])
    case 'average':
      return isPercent(derived) ? endsOf(guess, [derived, a, b]) : []
    case 'step':
      return stepOf(guess, [derived, a, b])
    case 'share':
    case 'multiple':
    case 'mean':
      return quotientOf(guess, [derived, a, b])
    case 'points':
    case 'difference':
      return sumOf(b, [derived, a])
    case 'sum':
      return sumOf(derived, roles.slice(1))
    case 'same':
      return [
        { figure: derived, value: sizeIn(a, derived), reach: reachOf(a) },
        { figure: a, value: sizeIn(derived, a), reach: reachOf(derived) },
      ]
    default:
      return []
  }
}

type Three = readonly [derived: Figure, a: Figure, b: Figure]

/** As a part of its size. */
function reachOf({ range, size }: Figure): number {
  return (range.high - range.low) / (2 * size)
}

/** Both levels by the rate between them, and the rate. */
function endsOf({ computed, off, years = 1 }: Guess, [rate, base, result]: Three): Repair[] {
  const by = isPercent(rate) ? 100 : 1
  const said = computed / off / by
  const isFall = sizeIn(result, base) < base.size
  const factor = (isFall ? 1 - said : 1 + said) ** years
  const [ofRate, ofBase, ofResult] = [reachOf(rate), reachOf(base), reachOf(result)]
  const moved = (ofRate * said * years) / (1 + said)
  return [
    {
      figure: rate,
      value: rate.size * off,
      reach: ((1 + said) / said / years) * (ofBase + ofResult),
    },
    { figure: base, value: sizeIn(result, base) / factor, reach: moved + ofResult },
    { figure: result, value: sizeIn(base, result) * factor, reach: moved + ofBase },
  ]
}

/** By how much, what it came to, and how much that is of what was before. */
function stepOf({ computed, off, isFall }: Guess, [rate, step, level]: Three): Repair[] {
  const said = computed / off / 100
  const factor = isFall === true ? said / (1 - said) : said / (1 + said)
  const [ofRate, ofStep, ofLevel] = [reachOf(rate), reachOf(step), reachOf(level)]
  return [
    { figure: rate, value: rate.size * off, reach: ofStep + ofLevel },
    { figure: step, value: sizeIn(level, step) * factor, reach: ofRate + ofLevel },
    { figure: level, value: sizeIn(step, level) / factor, reach: ofRate + ofStep },
  ]
}

function quotientOf({ kind, off }: Guess, [derived, a, b]: Three): Repair[] {
  const [of, ofA, ofB] = [reachOf(derived), reachOf(a), reachOf(b)]
  // A multiple is of the larger, its second; a share and a mean are of the first.
  const up = kind === 'multiple' ? 1 / off : off
  return [
    { figure: derived, value: derived.size * off, reach: ofA + ofB },
    { figure: a, value: a.size / up, reach: of + ofB },
    { figure: b, value: b.size * up, reach: of + ofA },
  ]
}

function sumOf(whole: Figure, parts: readonly Figure[]): Repair[] {
  let [sum, width] = [0, 0]
  for (const figure of parts) {
    const size = sizeIn(figure, whole)
    sum += size
    width += reachOf(figure) * size
  }
  const own = reachOf(whole) * whole.size
  const found: Repair[] = [{ figure: whole, value: sum, reach: width / sum }]
  for (const figure of parts) {
    const size = sizeIn(figure, whole)
    const rest = whole.size - sum + size
    if (!(rest > 0) || !(size > 0)) continue
    const reach = (own + width - reachOf(figure) * size) / rest
    found.push({ figure, value: (rest / size) * figure.size, reach })
  }
  return found
}

function isPercent({ sort }: Figure): boolean {
  return sort === 'S'
}
