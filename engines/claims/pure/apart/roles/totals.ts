import type { Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import type { Test } from '../outright/frames.ts'
import { madeUp } from '../reckoned/made.ts'
import { isMadeUpOf, isNearSum, slipOfSum } from './digits.ts'
import { likeBefore, type Telling, tellingsOf } from './tellings.ts'

// 甲A，乙B，丙C。三类合计W: what some figures told before make up. Of how many the words may say.

const NUMBERS = '两二三四五六七八九十'
const SAID = '(?:合计|共计|总计|合共|总共|加起来|合起来|相加|累计|一共|共)'
/** 三类案件合计, 两项共. */
const OF_SO_MANY = new RegExp(
  `^(?:以上|上述|这|前述|前)?(?<N>[${NUMBERS}])(?:者|[类项种个家地大座场批期天日轮款条站市区县国所间只块部份路季月][㐀-鿿]{0,8}?)${SAID}[^占]{0,10}$`,
)
const OF_ALL = /^[^，]{0,8}?(?:合计|共计|总计|合共|总共|加起来|合起来|相加|一共)[^占均每]{0,10}$/
const BACK = 8

export function totalsIn(scene: Scene, test: Test): readonly Relation[] {
  return tellingsOf(scene).flatMap((total) => {
    if (!total.isPlain) return []
    const number = OF_SO_MANY.exec(total.lead)?.groups?.N
    if (number === undefined && !OF_ALL.test(total.lead)) return []
    const many = number === undefined ? null : Math.max(2, NUMBERS.indexOf(number) + 1)
    return totalOf(scene, test, total, many) ?? []
  })
}

function totalOf(scene: Scene, test: Test, total: Telling, many: number | null): Relation | null {
  const before = likeBefore(scene, total, BACK, true)
  const whole = total.figure
  const figures = before.map(({ figure }) => figure)
  if (isMadeUpOf(whole, figures, test, { least: 2 })) return null
  const meant = before
    .filter(({ sentence }) => total.sentence - sentence <= (many === null ? 0 : 1))
    .slice(0, many ?? BACK)
  if (meant.length < (many ?? 2)) return null
  const parts = meant.map(({ figure }) => figure).toReversed()
  const isSlip = slipOfSum(whole, parts) !== null
  return isSlip || (many !== null && isNearSum(whole, parts)) ? madeUp(whole, parts) : null
}
