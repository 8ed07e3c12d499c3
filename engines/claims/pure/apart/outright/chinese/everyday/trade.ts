import { alike, before, type Figure, type Scene } from '../../../../derived/scene.ts'
import type { Relation } from '../../../../model.ts'
import { madeUp } from '../../../reckoned/made.ts'
import { areNear, type Frame, isLevel } from '../../frames.ts'
import { hanFramesIn } from '../frames.ts'

// 进出口总值W，增长S。其中，出口A，增长S；进口B: both sides of trade are all of it, told in the sentence behind.

const SUM = '(?:总[值额]|额)?(?:为|达到?|完成|实现)?'
const GROWN = '(?:，[^，。；QSDX]{0,12}[SDX][^，。；QSDX]{0,6}){0,2}'
const SIDES = new RegExp(
  `^(?:其中[：，]?)(?:货物|服务)?(?:出口${SUM}(?<A>Q)${GROWN}[，；、](?:货物|服务)?进口|进口${SUM}(?<C>Q)${GROWN}[，；、](?:货物|服务)?出口)${SUM}(?<B>Q)`,
  'dg',
)
const BOTH = /进出口(?:总[值额])?(?:为|达到?|完成|实现|累计|共计?)*$/
/** As far off as a slip of a digit takes it. */
const NEAR = 1.4

export function tradeIn(scene: Scene): readonly Relation[] {
  return /进出口/.test(scene.mask)
    ? hanFramesIn(scene, SIDES).flatMap((one) => sidesOf(scene, one))
    : []
}

/** The only figure of both that the sentence before tells. */
function sidesOf(scene: Scene, { figures: { A, C, B } }: Frame): readonly Relation[] {
  const first = A ?? C
  if (!isExact(first) || !isExact(B)) return []
  const [own, last] = [scene.pieces[B.claim.sentence], scene.pieces[B.claim.sentence - 1]]
  if (last === undefined || last.paragraph !== own?.paragraph) return []
  const told = last.figures.filter((one) => one.sort === 'Q')
  const [both, ...more] = told.filter((one) => BOTH.test(before(scene, one, 24)))
  if (!isExact(both) || more.length > 0 || !alike(scene, first, both) || !alike(scene, B, both))
    return []
  if ([first, B].some(({ claim }) => claim.period !== both.claim.period)) return []
  const sum = { ...both, size: first.size + B.size }
  return areNear(sum, both, NEAR) ? [madeUp(both, [first, B])] : []
}

function isExact(one: Figure | undefined): one is Figure {
  return isLevel(one) && one.sort === 'Q' && one.claim.bound === 'exact'
}
