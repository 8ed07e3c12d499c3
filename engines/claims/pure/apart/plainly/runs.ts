import { changeBetween, type Figure, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { hanFramesIn } from '../outright/chinese/frames.ts'
import { areLevels, framesIn } from '../outright/frames.ts'
import { INVERSE, WORD, wayOf } from '../outright/words.ts'

// "Eased for the third month in a row, from A in February to B in March, C in April and D in May": so many steps, and each of them goes the way that is told.

const RUN = new RegExp(
  `\\b${WORD}(?: [a-z]+ly)? for (?:the |an? )?(?<N>[OQ])(?: (?:in a row|running|in succession))?,? (?<L>from Q? ?[QS] in @ to [QS] in @(?:, [QS] in @){0,10},? and [QS] in @)`,
  'dg',
)
const HAN_RUN =
  /连续(?<N>Q)(?<W>上升|增长|增加|提高|回升|下降|减少|降低|回落)[，：:](?<L>@[为是]?[QS](?:[，、；]@[为是]?[QS]){2,10})(?=[，。；]|$)/dg
const HAN_UP = /^[上增提]|回升/
const LEAST = 3

export function runsIn(scene: Scene): readonly Relation[] {
  return [
    ...framesIn(scene, RUN).flatMap(({ figures: { N }, said, at, to }) => {
      if (INVERSE.test(scene.mask.slice(at, to))) return []
      const listed = listedIn(scene, to - (said.L ?? '').length, to)
      const steps = stepsOf(scene, listed, wayOf(said.W))
      return steps.length === 0 || N === undefined ? steps : [...steps, countOf(N, listed)]
    }),
    ...hanFramesIn(scene, HAN_RUN).flatMap(({ said, to }) => {
      const listed = listedIn(scene, to - (said.L ?? '').length, to)
      const inTime = listed.toSorted((a, b) => monthOf(a) - monthOf(b))
      const areNext = inTime.every(
        (one, at) => at === 0 || monthOf(one) - monthOf(inTime[at - 1]) === stepIn(inTime),
      )
      return areNext ? stepsOf(scene, inTime, HAN_UP.test(said.W ?? '') ? 'up' : 'down') : []
    }),
  ]
}

function listedIn({ figures }: Scene, from: number, to: number): readonly Figure[] {
  return figures.filter(({ at, sort }) => at >= from && at < to && (sort === 'Q' || sort === 'S'))
}

function stepsOf(scene: Scene, listed: readonly Figure[], way: 'up' | 'down'): readonly Relation[] {
  const isRun =
    listed.length >= LEAST &&
    listed.every(
      (one, at) =>
        one.claim.bound === 'exact' && (at === 0 || areLevels(scene, listed[at - 1], one)),
    )
  if (!isRun) return []
  return listed.slice(1).flatMap((result, at) => {
    const base = listed[at]
    if (base === undefined) return []
    return [{ ...changeBetween({ result, base }, way, null), isTied: true, isOutright: true }]
  })
}

/** From the first of them on all are told. */
function countOf({ claim }: Figure, listed: readonly Figure[]): Relation {
  const steps = listed.length - 1
  return {
    kind: 'counted',
    check: 'span',
    figure: claim.index,
    is: { least: steps, most: steps },
    by: `${listed.length} − 1`,
    beside: listed.map((one) => one.claim.index),
    isTied: true,
    isOutright: true,
  }
}

/** Since the year 0; of a year, its last. */
function monthOf(one: Figure | undefined): number {
  const [, year, month = '12'] = /^(\d{4})(?:-(\d\d))?$/.exec(one?.claim.period ?? '') ?? []
  return year === undefined ? Number.NaN : 12 * Number(year) + Number(month)
}

function stepIn(inTime: readonly Figure[]): number {
  const isYears = inTime.every(({ claim }) => claim.period?.length === 4)
  return isYears ? 12 : 1
}
