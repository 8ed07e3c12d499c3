import type { ReadClaim } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import { areCounts, isCutShort, isPer, type Part } from '../part.ts'

/** As many sentences of one figure are kept; more of them are a table. */
export const REPEATED_MAX = 12

/** Too few words say too little: "number", 数量. */
export function isKnown({ measureKey }: ReadClaim): boolean {
  return measureKey.length >= 2 || (measureKey[0]?.length ?? 0) >= 3
}

/** What a figure is of: its measure, its place and the dimension of its unit. */
export function keyOf(claim: ReadClaim): string {
  const place = claim.place === null ? '' : (claim.place.id ?? claim.place.words)
  return `${claim.measureKey.join(' ')}|${place}|${dimensionOf(claim.unit)}`
}

/** Of one unit and one value, digit for digit. */
export function sameValue(a: ReadClaim, b: ReadClaim): boolean {
  return (
    a.unit === b.unit &&
    a.value.coefficient === b.value.coefficient &&
    a.value.scale === b.value.scale
  )
}

/** A figure as it may be told twice, and not what it was before. */
export function isFigure({ claim, role, mark }: Part): boolean {
  return (
    claim.form === 'number' &&
    (role === 'level' || role === 'target' || role === 'share') &&
    mark !== 'from' &&
    mark !== 'than'
  )
}

export function areOneUnit(a: ReadClaim, b: ReadClaim): boolean {
  return (
    a.unit === b.unit ||
    (isCounted(a) && isCounted(b)) ||
    areCounts(a, b) ||
    isPer(a, b) ||
    isCutShort(a, b)
  )
}

const COUNTED: ReadonlySet<string> = new Set(
  'count person firm place person-time household vehicle ship aircraft train station'.split(' '),
)

export function isCounted({ unit }: ReadClaim): boolean {
  return COUNTED.has(dimensionOf(unit))
}

/** How many digits a number has before its zeros. */
export function digitsOf({ value }: ReadClaim): number {
  return String(value.coefficient).replace('-', '').replace(/0+$/, '').length
}

const PLACE_ZH = /([㐀-鿿]{2,6}?[区县市省镇乡村港州])[^，。；、\d]{0,12}$/

/** 白水寨景区接待 and 青岭景区接待: places of one kind and of two names. */
export function areOfTwoPlaces(text: string, a: ReadClaim, b: ReadClaim): boolean {
  const [left, right] = [a, b].map(
    ({ start }) => PLACE_ZH.exec(text.slice(Math.max(0, start - 24), start))?.[1],
  )
  return left !== undefined && left !== right && left.at(-1) === right?.at(-1)
}
