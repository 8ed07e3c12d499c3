import { type Scene, sizeOf } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'

// How much more something is, beside how many times as much.

type Multiple = Extract<Relation, { kind: 'multiple' }>

/** 由60家增加到240家，增加180家，是原来的3倍: so many more is no level that words call so many times another. */
export function stepOf({ relations }: Scene, { of, base }: Multiple): number | null {
  const step = relations.find(
    (one) =>
      one.kind === 'change' &&
      one.amountIs === 'absolute' &&
      one.result === of &&
      one.base === base &&
      one.amount !== null,
  )
  return step?.kind === 'change' ? step.amount : null
}

/** 9420人次，比去年多3140人次，恰为去年的1.5倍: of what it was before. */
export function isStepTimes({ byClaim }: Scene, { times, of, base }: Multiple): boolean {
  const [many, to, step] = [times, of, base].map((index) => byClaim.get(index ?? -1))
  if (many === undefined || to === undefined || step === undefined) return false
  if (many.claim.precision >= 0) return false
  const is = sizeOf(to) / (sizeOf(to) - sizeOf(step))
  return Math.abs(is - sizeOf(many)) <= 0.6 * 10 ** many.claim.precision
}
