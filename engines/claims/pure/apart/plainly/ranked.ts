import type { Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { hanFramesIn } from '../outright/chinese/frames.ts'

// 甲、乙、丙分别为S、S和S，位列第三至第五: as many places as there are figures.

const RANKED =
  /分别(?<B>[^，。；]{0,40})(?:，[^，。；]{0,20}分别(?:为|达)?(?<C>[^，。；]{3,40}))?，(?:分别)?(?:位列|位居|排名|排在|排|居|列)(?:[^，。；OQ]{0,8})(?<F>O)[至到—](?<L>O)/dg
const LIST = /[QS](?:[、和及，]+[QS])+/

export function placesIn(scene: Scene): readonly Relation[] {
  return hanFramesIn(scene, RANKED).flatMap(({ figures: { F, L }, said }): readonly Relation[] => {
    const [list = ''] = LIST.exec(said.B ?? '') ?? []
    const many = list.replace(/[^QS]/g, '').length
    if (many < 2 || F?.claim.unit !== 'rank' || L?.claim.unit !== 'rank') return []
    const last = F.size + many - 1
    return [
      {
        kind: 'counted',
        check: 'rank',
        figure: L.claim.index,
        is: { least: last, most: last },
        by: `${F.size} + ${many} − 1`,
        beside: [F.claim.index],
        isTied: true,
        isOutright: true,
      },
    ]
  })
}
