import type { ReadClaim } from '../../model.ts'
import type { Line } from '../../relate/part.ts'
import type { Scale } from '../scale.ts'

export type Sides = {
  readonly scale: Scale
  readonly line: Line
  readonly text: string
  readonly share: ReadClaim
  readonly part: ReadClaim
  readonly whole: ReadClaim
  /** What part is of the whole by their figures, and what it is said to be. */
  readonly ratio: number
  readonly said: number
}

/** Whether a ratio, rounded as the share is, is what it says. */
export function isStated({ share, said }: Sides, ratio: number): boolean {
  const step = 10 ** share.precision / (share.unit === 'percent' ? 100 : 1)
  return Math.abs(ratio - said) <= 0.6 * step + 0.002 * said
}

export function othersOf({ line, share, part, whole }: Sides): readonly ReadClaim[] {
  return line.parts
    .map(({ claim }) => claim)
    .filter(
      (claim) => claim.form === 'number' && claim !== share && claim !== part && claim !== whole,
    )
}
