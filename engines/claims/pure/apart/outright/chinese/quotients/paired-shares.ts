import {
  before,
  between,
  type Figure,
  isChange,
  type Piece,
  type Scene,
  tiedShare,
} from '../../../../derived/scene.ts'
import type { Relation } from '../../../../model.ts'
import { isLevel, type Test } from '../../frames.ts'

// 回收问卷W份。其中A家（S）持平，B家（S）增长，C家（S）下降: counts with their shares are of one whole, which most of them tell, whatever it is counted by. And what a
// poll tells of 全部受访者 is of all who answered.

type Pair = { readonly part: Figure; readonly share: Figure }

/** A（S, A，占S. */
const LINK = /^[^，。；QSDX（]{0,4}(?:（(?:占比?)?|，占比?)$/
const PAIRS_MIN = 3

export function pairedSharesIn(scene: Scene, test: Test): readonly Relation[] {
  return [
    ...scene.pieces.flatMap((piece, at) =>
      piece.grammar === 'zh' ? ofPairs(scene, test, piece, at) : [],
    ),
    ...ofAnswers(scene),
  ]
}

function ofPairs(scene: Scene, test: Test, piece: Piece, at: number): readonly Relation[] {
  const pairs = pairsIn(scene, piece)
  const [first, last] = [pairs[0], pairs.at(-1)]
  if (first === undefined || last === undefined || pairs.length < PAIRS_MIN) return []
  // Parts of a part.
  if (/其中/.test(scene.mask.slice(first.part.at, last.part.at))) return []
  const whole = wholeBefore(scene, piece, at, first.part)
  if (whole === null) return []
  const shares = pairs.map(({ part, share }) => tiedShare(share, part, whole))
  const off = shares.filter((one) => test(one) === false)
  const areOne = off.length === shares.length && areOfOneWhole(pairs)
  const isSlip = off.length === 1 && shares.length - off.length >= PAIRS_MIN - 1
  return areOne || isSlip ? off.map((one) => ({ ...one, isOutright: true })) : []
}

function pairsIn(scene: Scene, { figures }: Piece): readonly Pair[] {
  return figures.flatMap((part, at) => {
    const share = figures[at + 1]
    if (!isExact(part) || part.sort !== 'Q' || share === undefined || !isExact(share)) return []
    return share.sort === 'S' && LINK.test(between(scene, part, share)) ? [{ part, share }] : []
  })
}

function isExact(one: Figure): boolean {
  return isLevel(one) && one.claim.bound === 'exact'
}

/** The last level before the list, in its sentence or the one before it. */
function wholeBefore(
  scene: Scene,
  own: Piece,
  index: number,
  { order, at, claim, size }: Figure,
): Figure | null {
  const last = scene.pieces[index - 1]
  const near = own.figures.filter((one) => one.order < order)
  const isBehind = /^\s*其中/.test(scene.mask.slice(own.from, own.from + 8))
  const told = isBehind && last?.paragraph === own.paragraph ? last.figures : near
  const whole = told.findLast((one) => one.sort === 'Q' && !isChange(one))
  if (whole === undefined || !isExact(whole)) return null
  if (!isBehind && whole.claim.period !== claim.period) return null
  if (isPartItself(scene, whole, at)) return null
  return whole.size > size || whole.claim.unit === claim.unit ? whole : null
}

/** A起，占总数的S；B起，占S: what has a share of its own is one of them, unless the others are told to be of it. */
function isPartItself(scene: Scene, one: Figure, next: number): boolean {
  const share = scene.figures[one.order + 1]
  if (share?.sort !== 'S' || share.at > next) return false
  return (
    /^[，（]?占/.test(between(scene, one, share)) &&
    !/其中|中，/.test(scene.mask.slice(share.at, next))
  )
}

/** Each says what the whole is; they agree where their ranges meet. */
function areOfOneWhole(pairs: readonly Pair[]): boolean {
  const ranges = pairs.map(({ part, share }) => {
    const half = 10 ** share.claim.precision
    return {
      low: part.size / (share.size + half),
      high: part.size / Math.max(share.size - half, half),
    }
  })
  const [low, high] = [
    Math.max(...ranges.map((one) => one.low)),
    Math.min(...ranges.map((one) => one.high)),
  ]
  return low <= high
}

const ANSWERS = /(?:有效)?(?:样本|问卷|受访者|被访者)$/
/** 在全部受访者中，P人…，占S. */
const OF_ANSWERS = /(?:全部|全体|所有)(?:受访|被访|调查对象)[^，。；QSDX]{0,2}中，$/

function ofAnswers(scene: Scene): readonly Relation[] {
  if (!scene.doc.text.includes('访者')) return []
  const counts = scene.figures.filter(
    (one) => isExact(one) && one.sort === 'Q' && ANSWERS.test(before(scene, one, 12)),
  )
  const [whole, ...more] = counts
  if (whole === undefined || more.some(({ size }) => size !== whole.size)) return []
  return scene.figures.flatMap((part) => {
    if (part.claim.unit !== 'persons' || !isExact(part)) return []
    if (!OF_ANSWERS.test(before(scene, part, 16))) return []
    const share = scene.pieces[part.claim.sentence]?.figures.find(
      (one) => one.order > part.order && one.sort === 'S',
    )
    if (share === undefined || !isExact(share) || !/，占$/.test(before(scene, share, 4))) return []
    return [{ ...tiedShare(share, part, whole), isOutright: true }]
  })
}
