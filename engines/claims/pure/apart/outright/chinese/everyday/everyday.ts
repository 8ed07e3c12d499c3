import type { Scene } from '../../../../derived/scene.ts'
import type { Relation } from '../../../../model.ts'
import { eachIn } from './each.ts'
import { withinIn } from './inside.ts'
import { oneOfIn } from './one-of.ts'
import { openingsIn } from './openings.ts'
import { pricesIn } from './prices.ts'
import { scoresIn } from './scores.ts'
import { stocksIn } from './stocks.ts'
import { togetherIn } from './together.ts'
import { tradeIn } from './trade.ts'

/** What everybody reckons while reading: a price with its discount, a score, a middle between two ends, the share of two together. */
export function everydayIn(scene: Scene): readonly Relation[] {
  return [
    ...pricesIn(scene),
    ...withinIn(scene),
    ...scoresIn(scene),
    ...togetherIn(scene),
    ...oneOfIn(scene),
    ...eachIn(scene),
    ...stocksIn(scene),
    ...openingsIn(scene),
    ...tradeIn(scene),
  ]
}
