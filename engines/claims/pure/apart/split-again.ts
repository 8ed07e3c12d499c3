import {
  alike,
  before,
  behind,
  between,
  type Figure,
  isChange,
  isChinese,
  type Piece,
  type Scene,
  sizeOf,
} from '../derived/scene.ts'
import type { Relation } from '../model.ts'
import { areTwoSides } from '../relate/share/two-sides.ts'

// "By segment, pumps …, valves … and services …. By region, Europe generated 1,377 million, North America 826 million and Asia 551 million": a whole that
// was split already, once more. Such a list may leave something out, but it can't be more than its whole.

type Parts = Extract<Relation, { kind: 'parts' }>

const SPLIT =
  /^\W*(?:by [a-z]+(?: [a-z]+){0,3}|broken down by [a-z ]{3,30}|geographically),[^QSDX]{0,60}$|^[^，。；QSDX]{0,4}(?:分|按)[^，。；QSDX]{1,10}(?:看|分|划分)，[^，。；QSDX]{0,16}$/
const OPEN =
  /等|其中|包括|\b(?:includ|such as|among|of which|of whom|both)\b|\b(?:mainly|mostly|up|down|from)\b|增长|下降|同比/
const JOIN =
  /^[^.;。；QSDX]{0,40}[,，、][^.;。；QSDX]{0,40}$|^[^.;。；QSDX]{0,20} and [^.;。；QSDX]{0,40}$/

/** How much more than the whole they may be by an error. */
const MORE_MAX = 1.6

export function splitAgain(scene: Scene, piece: Piece, wholes: readonly Figure[]): Parts | null {
  const parts = piece.figures.filter((one) => one.sort === 'Q' && !isChange(one))
  const [first, second] = parts
  if (first === undefined || second === undefined || !SPLIT.test(before(scene, first, 90)))
    return null
  if (parts.length < piece.figures.filter(({ sort }) => sort !== 'O').length) return null
  if (OPEN.test(scene.mask.slice(first.at, piece.to))) return null
  const isList = parts.slice(1).every((one, at) => JOIN.test(between(scene, parts[at] ?? one, one)))
  if (
    !isList ||
    (!isChinese(scene, first) &&
      !/ and /.test(between(scene, parts.at(-2) ?? first, parts.at(-1) ?? first)))
  )
    return null
  const near = wholes.filter(
    (one) =>
      one.order < first.order &&
      parts.every((part) => alike(scene, part, one) && part.claim.period === one.claim.period) &&
      (scene.pieces[first.claim.sentence]?.paragraph ?? 0) -
        (scene.pieces[one.claim.sentence]?.paragraph ?? 0) <=
        PARAGRAPHS_BACK,
  )
  const whole = near.at(-1)
  if (whole === undefined || near.some((one) => sizeOf(one) !== sizeOf(whole))) return null
  const ratio = parts.reduce((sum, one) => sum + sizeOf(one), 0) / sizeOf(whole)
  const isAll = parts.length === 2 && areTwoSides(scene.doc.text, first.claim, second.claim)
  if (ratio > MORE_MAX || ratio < (isAll ? 1 / MORE_MAX : 1)) return null
  if (/^[^.。]{0,30}(?:等|among others)/.test(behind(scene, parts.at(-1) ?? first))) return null
  return {
    kind: 'parts',
    whole: whole.claim.index,
    parts: parts.map(({ claim }) => claim.index),
    complete: true,
    isTied: true,
  }
}

const PARAGRAPHS_BACK = 3
