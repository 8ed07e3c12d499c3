import type { Relation } from '../../model.ts'
import { claimAt, isChinese, isRow, type Of, type Scale } from '../scale.ts'
import { isTightGrowth, isTightWay } from '../tight/change.ts'
import { isUncontested } from '../uncontested.ts'
import { isSureWay } from './direction.ts'
import { isSureGrowth } from './growth.ts'

/** A failing change without what its words don't surely say: the pair of its ends, or how far apart they are. */
export function weighChange(
  scale: Scale,
  told: Of<'change'>,
  checks: ReadonlySet<string>,
): Relation | null {
  const isOfSize = checks.has('growth') || checks.has('gap')
  const isProse = isEnglishProse(scale, told)
  const isAlone = told.isSole !== true && isProse && isUncontested(scale, told)
  const change: Of<'change'> = isAlone ? { ...told, isSole: true } : told
  const isSole = change.isSole === true
  const isTight = isSole || !isProse || isTightGrowth(scale, change)
  const isWayTight =
    isSole ||
    change.losses !== undefined ||
    (isTight && change.amount !== null) ||
    isTightWay(scale, change)
  const isSure =
    (!isOfSize || (isTight && isSureGrowth(scale, change))) &&
    (!checks.has('direction') || ((!isProse || isWayTight) && isSureWay(scale, change)))
  if (isSure) return change
  // The amount keeps what it is of; that of which it is said to be measured isn't sure.
  if (change.amount === null) return null
  const { difference: _, ...alone } = change
  return { ...alone, base: null }
}

function isEnglishProse(scale: Scale, { result, base, amount }: Of<'change'>): boolean {
  const claim = claimAt(scale, result ?? base ?? amount)
  return claim !== undefined && !isChinese(scale, claim) && !isRow(scale, claim)
}
