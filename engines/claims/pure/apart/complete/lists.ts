import { before, between, type Figure, type Piece, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import type { Test } from '../outright/frames.ts'
import { chanceOfSlip } from './slip.ts'
import { areOfOne, isTold, isVouched, levelsAbove, type Sum, slippedSum } from './sums.ts'

// "W fires. There were A in homes, B in cars and C on open land": all levels of a sentence, one beside the other, that one digit keeps from making up the level
// before them. No word says that they are all of it: the digits do.

const JOIN =
  /^[^.;:()QDX]{0,50}(?:,|;|,? and) (?:and |while )?[^.;:()QSDX]{0,50}$|^[^.;:()QDX]{0,20} \(S\)(?:,|;|,? and) (?:and )?[^.;:()QSDX]{0,50}$/
const HAN_JOIN =
  /^[^。：（）QSDX]{0,6}[，；、和及][^。：（）QSDX@]{0,16}$|^，[^。，；QDX]{0,6}S[，；、][^。：（）QSDX@]{0,16}$/
const OPEN =
  /\b(?:from|than|to|by|up|down|rose|fell|grew|increas\w+|decreas\w+|declin\w+|averag\w+|per|each|compared|against|includ\w+|such as|mainly|mostly|of which|of whom|another|more|also)\b|其中|等[^，。；QSDX]{0,6}[，。；]|包括|主要|均|每|同比|增|减|降|升|率|价|@/
const PARTS_MIN = 3
const PARTS_MAX = 9
const SENTENCES = 2
const CHANCE_MAX = 2

export function listsIn(scene: Scene, test: Test): readonly Relation[] {
  return scene.pieces.flatMap((piece) => {
    const list = listOf(scene, piece)
    const [first] = list
    if (first === undefined) return []
    const sums: readonly Sum[] = levelsAbove(scene, first, SENTENCES)
      .filter((one) => !list.includes(one) && isNear(scene, piece, one, first))
      .filter((one) => !isVouched(scene, one, list))
      .map((whole) => ({ whole, parts: list }))
    return sums.some((one) => chanceOfSlip(one.whole, one.parts) !== null)
      ? slippedSum(scene, test, sums, CHANCE_MAX)
      : []
  })
}

/** The levels with which a sentence ends, all of one kind and joined to each other. */
function listOf(scene: Scene, piece: Piece): readonly Figure[] {
  const kind = scene.doc.paragraphs[piece.paragraph]?.kind
  const last = piece.figures.findLast(({ sort }) => sort === 'Q')
  if (kind === 'row' || last === undefined || !isPart(scene, last)) return []
  const join = piece.grammar === 'zh' ? HAN_JOIN : JOIN
  const list = [last]
  for (let order = last.order - 1; order >= (piece.figures[0]?.order ?? 0); order -= 1) {
    const [one, next] = [scene.figures[order], list[0]]
    if (one === undefined || next === undefined || one.sort !== 'Q') continue
    const words = between(scene, one, next)
    if (!isPart(scene, one) || !areOfOne(scene, one, next) || !join.test(words)) break
    if (
      one.claim.unit !== next.claim.unit &&
      one.claim.unit !== 'items' &&
      next.claim.unit !== 'items'
    )
      break
    if (OPEN.test(words)) break
    list.unshift(one)
  }
  if (list.length < PARTS_MIN || list.length > PARTS_MAX) return []
  const [a, b] = list.slice(-2)
  const isClosed =
    piece.grammar === 'zh' ||
    (a !== undefined && b !== undefined && /\band\b/.test(between(scene, a, b)))
  const rest = scene.mask.slice(last.at + 1, piece.to)
  return isClosed && !/[QDX]|\bothers?\b|\bamong others\b/.test(rest) ? list : []
}

function isPart(scene: Scene, one: Figure): boolean {
  return one.claim.bound === 'exact' && isTold(scene, one)
}

/** In its own sentence the whole stands right before them; what comes before those of another sentence is told as it is. */
function isNear(scene: Scene, piece: Piece, whole: Figure, first: Figure): boolean {
  if (whole.claim.sentence !== first.claim.sentence)
    return !OPEN.test(before(scene, first, 40).replace(/@/g, ''))
  return (
    !/[.;。；]/.test(between(scene, whole, first)) && whole.order >= (piece.figures[0]?.order ?? 0)
  )
}
