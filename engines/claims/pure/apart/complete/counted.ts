import { between, type Figure, type Piece, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { areSumOf } from '../../relate/whole/slip.ts'
import type { Test } from '../outright/frames.ts'
import { madeUp } from '../reckoned/made.ts'

// "14 warehouses: six in A, seven in B and three in C": so many things, and behind a colon how many of them are where.

const HEAD = /^[^.;:]{1,90}: ?$/
const NEXT =
  /^ (?:[a-z]+ )?(?:in|at|on|for|from|to|by|with|under|near|of them|were|are|is|was)\b[^.;:QSDXN]{1,50}(?:,|,? and) $/
const LAST =
  /^ (?:[a-z]+ )?(?:in|at|on|for|from|to|by|with|under|near|of them|were|are|is|was)\b[^.;:,QSDXN]{1,50}(?:\.|$)/
const PARTS_MAX = 8

export function countedIn(scene: Scene, test: Test): readonly Relation[] {
  return scene.pieces.flatMap((piece) => {
    if (piece.grammar !== 'en' || piece.figures.length < 3) return []
    if (!scene.mask.slice(piece.from, piece.to).includes(': ')) return []
    return piece.figures.flatMap((first, at) => countsOf(scene, test, piece, first, at))
  })
}

function countsOf(
  scene: Scene,
  test: Test,
  piece: Piece,
  first: Figure,
  at: number,
): readonly Relation[] {
  if (
    !isCount(first) ||
    !HEAD.test(scene.mask.slice(Math.max(piece.from, first.at - 90), first.at))
  )
    return []
  const parts = [first]
  for (const one of piece.figures.slice(at + 1)) {
    const last = parts.at(-1) ?? first
    if (!isCount(one) || !NEXT.test(between(scene, last, one))) break
    parts.push(one)
  }
  const [before, last] = parts.slice(-2)
  if (before === undefined || last === undefined || parts.length < 2 || parts.length > PARTS_MAX)
    return []
  if (!/\band $/.test(between(scene, before, last))) return []
  if (!LAST.test(scene.mask.slice(last.at + 1, piece.to).trimEnd())) return []
  const wholes = piece.figures.slice(0, at).filter(isCount)
  const sum = parts.reduce((all, { size }) => all + size, 0)
  if (wholes.some((whole) => areSumOf(whole, parts) || whole.size === sum)) return []
  const near = wholes.filter(({ size }) => sum > size / FAR && sum < size * FAR)
  const [whole, ...more] = near
  if (whole === undefined || more.length > 0) return []
  const meant = madeUp(whole, parts)
  return test(meant) === null ? [] : [meant]
}

const FAR = 2

/** A number of things, small enough to be counted on one's fingers. */
function isCount({ sort, claim, size }: Figure): boolean {
  const isPlain = claim.unit === 'items' || claim.unit === 'stations' || claim.unit === 'firms'
  return (
    (sort === 'N' || sort === 'Q') &&
    isPlain &&
    claim.bound === 'exact' &&
    Number.isInteger(size) &&
    size < COUNT_MAX
  )
}

const COUNT_MAX = 100
