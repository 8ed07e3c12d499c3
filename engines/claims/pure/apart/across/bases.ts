import { alike, type Figure, isChange, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { digitsOf } from '../../relate/evidence/figure.ts'
import { exchangedOf } from './exchanged.ts'

// "R births, D more than in 2031" and elsewhere "B were born in 2031": a change whose time is told, and a figure of its kind that is told of that time. A text has others
// of that time; so it is told only where a slip of the pen lies between.

export function basesElsewhere(scene: Scene): readonly Relation[] {
  return scene.relations.flatMap((one): readonly Relation[] => {
    if (one.kind !== 'change' || one.base !== null || one.amountIs !== 'absolute') return []
    if (one.result === null || one.amount === null || one.basePeriod === null) return []
    const [result, amount] = [one.result, one.amount].map((index) => scene.byClaim.get(index))
    if (result === undefined || amount === undefined || one.direction === null) return []
    if (isChange(result) || [result, amount].some(({ claim }) => claim.bound !== 'exact')) return []
    const was = result.size + (one.direction === 'up' ? -amount.size : amount.size)
    const found = scene.figures.filter((base) => isOf(scene, base, result, one.basePeriod))
    if (found.some(({ size }) => size === was)) return []
    const slip = found.find((base) => exchangedOf(base).includes(was))
    return slip === undefined
      ? []
      : [{ ...one, base: slip.claim.index, isTied: true, isOutright: true }]
  })
}

function isOf(scene: Scene, base: Figure, result: Figure, period: string | null): boolean {
  return (
    base !== result &&
    base.claim.period === period &&
    base.claim.periodFrom === 'stated' &&
    base.claim.bound === 'exact' &&
    base.claim.form === 'number' &&
    base.claim.unit === result.claim.unit &&
    !isChange(base) &&
    alike(scene, base, result) &&
    digitsOf(base.claim) >= DIGITS_MIN
  )
}

const DIGITS_MIN = 4
