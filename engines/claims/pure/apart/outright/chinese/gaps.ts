import { type Figure, isChange, type Scene } from '../../../derived/scene.ts'
import type { Relation } from '../../../model.ts'
import { apartBy } from '../../reckoned/made.ts'
import type { Frame } from '../frames.ts'
import { hanFramesIn } from './frames.ts'
import { namedAs } from './named.ts'

// 出口增幅大于进口D，高出全省外贸整体增速D: how far two rates lie apart that are told under these names.

const MORE = '大于|高于|高出|快于|超过'
const LESS = '小于|低于|慢于'
const RATE = '(?:增幅|增速|增长率|涨幅|增长速度)'
const OF_TWO = new RegExp(
  `(?:^|[，；。])(?:@，?)?(?<A>[^，。；QSDX@]{2,10})${RATE}(?<W>${MORE}|${LESS})(?<B>[^，。；QSDX@]{2,10}?)${RATE}?(?<D>D)(?=[，。；]|$)`,
  'dg',
)
const OWN = new RegExp(
  `(?<R>S)，(?:增速|增幅|涨幅)?(?<W>${MORE}|${LESS})(?<B>[^，。；QSDX@]{2,14}?)(?:整体|总体|平均)?${RATE}(?<D>D)(?=[，。；]|$)`,
  'dg',
)

export function gapsIn(scene: Scene): readonly Relation[] {
  return [
    ...hanFramesIn(scene, OF_TWO).flatMap((one) => ofTwo(scene, one)),
    ...hanFramesIn(scene, OWN).flatMap((one) => ownOf(scene, one)),
  ]
}

function ofTwo(scene: Scene, { figures: { D }, said: { A, B, W } }: Frame): readonly Relation[] {
  if (D === undefined || A === undefined || B === undefined) return []
  const [of, than] = [rateOf(scene, D, A, B), rateOf(scene, D, B, A)]
  return of === null || than === null ? [] : [apartBy(of, than, D, wayOf(W))]
}

function ownOf(scene: Scene, { figures: { R, D }, said: { B, W } }: Frame): readonly Relation[] {
  if (R === undefined || D === undefined || B === undefined || !isChange(R)) return []
  const rates = namedAs(scene, B, R).filter((one) => one !== R && isChange(one))
  const [than] = rates
  if (than === undefined || rates.some(({ size }) => size !== than.size)) return []
  if (than.claim.period !== R.claim.period) return []
  return [apartBy(R, than, D, wayOf(W))]
}

/** 进出口 is neither of its sides. */
const BOTH = /进出口/g

/**
 * The rate told last under the one name, and not under the other, in this paragraph: first of all one whose name is that alone, since
 * 高技术产品出口 is a part of 出口.
 */
function rateOf(scene: Scene, gap: Figure, name: string, other: string): Figure | null {
  const own = scene.pieces[gap.claim.sentence]
  const earlier = scene.figures.slice(0, gap.order).reverse()
  let last: Figure | null = null
  for (const one of earlier) {
    const piece = scene.pieces[one.claim.sentence]
    if (piece === undefined || piece.paragraph !== own?.paragraph) break
    if (one.sort !== 'S' || !isChange(one)) continue
    const led = scene.mask.slice(piece.from, one.at)
    const words = led.slice(led.lastIndexOf('；') + 1).replace(BOTH, '###')
    const at = words.lastIndexOf(name)
    if (at < 0 || at <= words.lastIndexOf(other) || /S/.test(words.slice(at))) continue
    if (ALONE.test(words.slice(0, at))) return one
    last ??= one
  }
  return last
}

/** What may stand before a name that stands alone. */
const ALONE = /(?:^|[，。：、@]|其中|同期|我[国省市区县]|全[国省市区县年])$/

function wayOf(word: string | undefined): 'up' | 'down' {
  return new RegExp(`^(?:${LESS})$`).test(word ?? '') ? 'down' : 'up'
}
