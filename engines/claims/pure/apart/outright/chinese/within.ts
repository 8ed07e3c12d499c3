import { alike, type Figure, type Scene } from '../../../derived/scene.ts'
import type { Relation } from '../../../model.ts'
import { partIn } from '../../reckoned/made.ts'
import { type Frame, isLevel } from '../frames.ts'
import { hanFramesIn } from './frames.ts'

// 最高溢价率W，平均溢价率P; 五市合计W，仅甲市一地就有P; 故事影片P，影片总产量W: what can't be more than what is told beside it.

const MOST =
  /最高(?<N>[^，。；、QSDX@]{2,10})(?:为|达)?(?<W>[QS])，(?:而)?平均\k<N>(?:为|仅)?(?<P>[QS])/dg
const ALONE =
  /(?:合计|共计|总计|共)[^，。；QSDX@]{0,14}(?<W>Q)，[^。；Q]{0,20}仅[^，。；QSDX@]{2,10}一[地市县区省家项国]就有?[^，。；QSDX@]{0,6}(?<P>Q)/dg
const TOTAL =
  /[^，。；、QSDX@](?<N>[^，。；、QSDX@]{2})(?<P>Q)，\k<N>总(?:产量|量|数|额|计)(?:为|达|共)?(?<W>Q)/dg

export function withinIn(scene: Scene): readonly Relation[] {
  return [MOST, ALONE, TOTAL].flatMap((words) =>
    hanFramesIn(scene, words).flatMap((one) => partOf(scene, one)),
  )
}

function partOf(scene: Scene, { figures: { W, P } }: Frame): readonly Relation[] {
  if (!isExact(W) || !isExact(P) || W.sort !== P.sort || !alike(scene, P, W)) return []
  return [partIn(W, P)]
}

function isExact(one: Figure | undefined): one is Figure {
  return isLevel(one) && one.claim.bound === 'exact'
}
