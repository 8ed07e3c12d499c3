import { changeBetween, type Figure, type Piece, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { areLevels, isLevel } from '../outright/frames.ts'
import { INVERSE, WORD, wayOf } from '../outright/words.ts'

// "Visits have risen every year: Q in 2022, Q in 2023 and Q in 2024", 火灾起数连续三年下降：2022年Q、2023年Q、2024年Q: levels of years that follow one another, of which
// words before the colon say which way each went.

const RUN = new RegExp(
  `\\b${WORD}(?: [a-z]+ly)? (?:in |for )?(?:every (?:single )?year|each year|year after year|the o (?:running|in a row)|o (?:running|in a row)|[qno] (?:years )?(?:running|in a row)|the [a-z]+ year (?:running|in a row)|[qno] consecutive years?|the o consecutive year)(?: since @)?: `,
  'i',
)
const CHINESE_RUN =
  /(?:逐年|年年|连续[Oo两三四五六QN]+年?)(?:持续|稳步|保持)?(?<W>上升|增长|增加|提高|增多|下降|减少|降低|回落)[：:]/
const UP = /^[上增提]/
const LEAST = 3

export function yearlyRunsIn(scene: Scene): readonly Relation[] {
  return scene.pieces.flatMap((piece) => (piece.figures.length < LEAST ? [] : runOf(scene, piece)))
}

function runOf(scene: Scene, piece: Piece): readonly Relation[] {
  const words = scene.mask.slice(piece.from, piece.to)
  const isZh = piece.grammar === 'zh'
  const run = (isZh ? CHINESE_RUN : RUN).exec(words)
  if (run === null || INVERSE.test(words)) return []
  const said = run.groups?.W ?? ''
  const way = isZh ? (UP.test(said) ? 'up' : 'down') : wayOf(said)
  const from = piece.from + run.index + run[0].length
  const listed = piece.figures.filter(({ at }) => at >= from)
  const inTime = listed.toSorted((a, b) => yearOf(a) - yearOf(b))
  const isRun =
    listed.length >= LEAST &&
    inTime.every(
      (one, at) =>
        one.sort === 'Q' &&
        isLevel(one) &&
        one.claim.periodFrom === 'stated' &&
        (at === 0 || isNext(scene, inTime[at - 1], one)),
    )
  if (!isRun) return []
  return inTime.slice(1).flatMap((result, at) => {
    const base = inTime[at]
    if (base === undefined) return []
    return [{ ...changeBetween({ result, base }, way, null), isTied: true, isOutright: true }]
  })
}

function isNext(scene: Scene, last: Figure | undefined, one: Figure): boolean {
  return last !== undefined && areLevels(scene, last, one) && yearOf(one) === yearOf(last) + 1
}

function yearOf({ claim: { period } }: Figure): number {
  return period === null ? Number.NaN : Number(period.slice(0, 4))
}
