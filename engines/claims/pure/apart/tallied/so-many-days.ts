import { between, type Figure, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { isTold } from '../complete/sums.ts'
import { meanOf } from '../reckoned/made.ts'
import { isOneDigitOff } from './digits.ts'

// 前15天发送T，日均M: days told right before what they have in all, and what comes to each of them.

const DAYS = /^[^，。；QSDX@]{0,14}$/
const DAILY = /^[^，。；QSDX]{0,4}，(?:日均|平均每[天日])[^，。；QSDX]{0,8}$/
/** What is further off is the mean of something else. */
const NEAR = 3

export function ofSoManyDays(scene: Scene): readonly Relation[] {
  return scene.pieces.flatMap(({ figures, grammar }) =>
    grammar === 'zh' ? figures.flatMap((days, at) => dailyOf(scene, figures, days, at)) : [],
  )
}

function dailyOf(
  scene: Scene,
  figures: readonly Figure[],
  days: Figure,
  at: number,
): readonly Relation[] {
  const [total, mean] = figures.slice(at + 1, at + 3)
  if (days.claim.unit !== 'days' || total?.sort !== 'Q' || mean?.sort !== 'Q') return []
  if (days.size < 2 || ![days, total, mean].every(({ claim }) => claim.bound === 'exact')) return []
  if (total.claim.unit !== mean.claim.unit || !isTold(scene, total)) return []
  if (!DAYS.test(between(scene, days, total)) || !DAILY.test(between(scene, total, mean))) return []
  const each = total.size / days.size
  const isNear = each < NEAR * mean.size && mean.size < NEAR * each
  return isNear || isOneDigitOff(mean, each) ? [meanOf(mean, total, days)] : []
}
