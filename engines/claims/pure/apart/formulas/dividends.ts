import { rational } from '#platform/exact'
import type { Scene } from '../../derived/scene.ts'
import { onlyLed, paragraphsOf, type Tied } from './said.ts'

// 以总股本412,500,000股为基数，向全体股东每10股派发现金红利3.20元（含税），合计派发13,200.00万元: the dividend of a share by the shares that get it.

const SHARES = /(?:总股本|股份总数|股本总额|股份总额)(?:为|共|的)?$/
const TEN = /每(?:10|十)股(?:派发?|派送|分配|派付|派息)[^，。；qs]{0,14}$/
const ONE = /每股(?:派发?|派送|分配|派付|派息)[^，。；qs]{0,14}$/
const ALL =
  /(?:合计|共计?|总计|总额)(?:拟|将|约)?(?:派发|派现|分配|派送|派付|派息|分红)[^，。；qs]{0,12}$/
/** Shares that were bought back get none, and how many those are needn't be told. */
const LESS = /扣除|扣减|剔除|回购专[户用]|参与分配/

export function dividendIn(scene: Scene): readonly Tied<'mean'>[] {
  return paragraphsOf(scene).flatMap((figures): readonly Tied<'mean'>[] => {
    const [shares, total] = [onlyLed(scene, figures, SHARES), onlyLed(scene, figures, ALL)]
    if (shares === null || total === null) return []
    const ten = onlyLed(scene, figures, TEN)
    const mean = ten ?? onlyLed(scene, figures, ONE)
    if (mean === null || mean.claim.unit !== 'CNY' || total.claim.unit !== 'CNY') return []
    const [first, last] = [shares, mean, total].toSorted((a, b) => a.order - b.order)
    if (first === undefined || last === undefined) return []
    const { start = 0 } = scene.doc.sentences[first.claim.sentence] ?? {}
    if (LESS.test(scene.doc.text.slice(start, total.claim.start))) return []
    return [
      {
        kind: 'mean',
        mean: mean.claim.index,
        total: total.claim.index,
        count: shares.claim.index,
        per: rational(ten === null ? 1n : 10n),
        isExact: true,
        isTied: true,
      },
    ]
  })
}
