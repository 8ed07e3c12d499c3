import {
  alike,
  before,
  type Figure,
  isChange,
  isChinese,
  type Scene,
  sizeOf,
} from '../derived/scene.ts'
import type { Relation } from '../model.ts'

// "Property contributed 2.91 billion (60.4 %) to premiums, life 1.36 billion (28.2 %) and health the remaining 0.55 billion": members of a list that
// are shares of one whole, told above, and the one that is left of it.

type Parts = Extract<Relation, { kind: 'parts' }>
type Full = { readonly share: Figure; readonly part: Figure; readonly whole: Figure }

const REST =
  /(?:\b(?:the|its|their) (?:remaining|other|rest)|\bthe remainder of|, leaving)(?: (?:of|about|some|only))* $|(?:其余|余下|剩余|剩下|其他|其它|另外)的?[^，。；、QSDX]{0,10}$/
const SPLIT = /(?:看|按|分)[^，。；：QSDX]{1,8}(?:——|：|，|看，|分，)[^，。；QSDX]{0,12}$/
const OPEN = /等[^，。；QSDX]{0,4}$|\b(?:includ|such as|among)/

export function restOfShares(scene: Scene, last: Figure, fulls: readonly Full[]): Parts | null {
  const piece = scene.pieces[last.claim.sentence]
  if (piece === undefined || last.sort !== 'Q' || isChange(last)) return null
  const isRest = REST.test(before(scene, last, 40))
  const own = piece.figures.filter((one) => alike(scene, one, last) && !isChange(one))
  const first = own[0]
  if (first === undefined || (own.at(-1) !== last && !isRest)) return null
  if (!isRest && !SPLIT.test(before(scene, first, 40))) return null
  const near = fulls.filter(
    ({ part, whole }) => isAbove(scene, part, last) && whole.order < part.order,
  )
  const wholes = new Set(near.map(({ whole }) => whole))
  const [whole] = wholes
  if (whole === undefined || wholes.size > 1 || own.includes(whole) || !alike(scene, whole, last))
    return null
  const shared = near.map(({ part }) => part)
  const members = [...new Set([...shared, ...own])].toSorted((a, b) => a.order - b.order)
  const between = scene.figures.slice(members[0]?.order, last.order)
  if (
    members.length < 3 ||
    between.some((one) => alike(scene, one, last) && !members.includes(one) && !isChange(one))
  )
    return null
  const words = scene.mask.slice(members[0]?.at, last.at)
  if (OPEN.test(words) || /其中|\bof (?:which|whom|these|them)\b/.test(words)) return null
  if (members.filter((one) => sizeOf(one) >= sizeOf(whole)).length > 1) return null
  return {
    kind: 'parts',
    whole: whole.claim.index,
    parts: members.map(({ claim }) => claim.index),
    complete: true,
    isTied: true,
  }
}

function isAbove(scene: Scene, part: Figure, last: Figure): boolean {
  const [a, b] = [scene.pieces[part.claim.sentence], scene.pieces[last.claim.sentence]]
  return (
    part.order < last.order &&
    a?.paragraph === b?.paragraph &&
    isChinese(scene, part) === isChinese(scene, last)
  )
}
