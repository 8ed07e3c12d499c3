import { between, type Figure, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { areSumOf } from '../../relate/whole/slip.ts'
import { areOfOne } from '../complete/sums.ts'
import { isLevel, type Test } from '../outright/frames.ts'
import { madeUp } from '../reckoned/made.ts'
import { isOneDigitOff } from './digits.ts'

// 业务收入X，业务支出Y，收益Z; 缴存总额X，提取总额Y，余额Z: what came, what went by the same name, and right behind them what is left, if one digit makes it that.

const SIDES: readonly (readonly [RegExp, RegExp])[] = [
  [/([㐀-鿿]{0,6})收入(?:为|达|共)?$/, /([㐀-鿿]{0,6})(?:支出|成本|费用)(?:为|达|共)?$/],
  [
    /([㐀-鿿]{0,2})(?:缴存|归集|筹集|征缴)(?:总额|额)(?:为|达)?$/,
    /([㐀-鿿]{0,2})(?:提取|支取|支付|使用)(?:总额|额)(?:为|达)?$/,
  ],
]
const LEFT =
  /^，[^，。；QSDX]{0,4}(?:余额|结余|结存|收益|增值收益|利润|差额|净额|顺差|结转)(?:为|达)?$/

export function accountsIn(scene: Scene, test: Test): readonly Relation[] {
  return scene.pieces.flatMap(({ figures, grammar }) =>
    grammar === 'zh' ? figures.flatMap((came, at) => leftOf(scene, test, figures, came, at)) : [],
  )
}

function leftOf(
  scene: Scene,
  test: Test,
  figures: readonly Figure[],
  came: Figure,
  at: number,
): readonly Relation[] {
  const [went, left] = figures.slice(at + 1, at + 3)
  if (went === undefined || left === undefined || ![came, went, left].every(isExact)) return []
  const led = scene.mask.slice(Math.max(0, came.at - NAME_MAX), came.at)
  const words = between(scene, came, went)
  const areSides = SIDES.some(
    ([plus, minus]) => plus.test(led) && /^，[^，。；]{2,12}$/.test(words) && minus.test(words),
  )
  if (!areSides || !LEFT.test(between(scene, went, left))) return []
  if (!areOfOne(scene, came, went) || !areOfOne(scene, came, left)) return []
  if (areSumOf(came, [went, left])) return []
  const slips: readonly (readonly [Figure, number])[] = [
    [left, came.size - went.size],
    [went, came.size - left.size],
    [came, went.size + left.size],
  ]
  if (!slips.some(([one, meant]) => isOneDigitOff(one, meant))) return []
  const sum = madeUp(came, [went, left])
  return test(sum) === false ? [sum] : []
}

function isExact(one: Figure): boolean {
  return isLevel(one) && one.sort === 'Q' && one.claim.bound === 'exact'
}

const NAME_MAX = 16
