import type { Figure, Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import type { Test } from '../outright/frames.ts'
import { madeUp } from '../reckoned/made.ts'
import { choicesOf, isNearSum, slipOf, totalOf } from './digits.ts'
import { likeBefore, type Telling, tellingsOf } from './tellings.ts'

// 现有B，再建D，届时总数将达W; 原有B，撤销C，新增D，目前共有W: what there was, what came, what went, and what there is then.

const CAME =
  /新增|增加|新[开建辟添设购招办推签]|再|引进|增[设开配添派]|添|扩|追加|加[开密装]|在建|又|净增|还(?:要|将|有)|设|拟|接收|入列/
const WENT = /减少?|撤[销并]|停[招办用开]|关[闭停]|退役|拆除|注销|退出|完工|报废|淘汰|取消|已完|流失/
const THEN =
  /届时|至此|目前|眼下|总数|总量|总产能|总运力|总里程|总规模|规模|里程|累计|共有|合共|将[达有增升扩]|达到?|增[至到加]|扩[至大]|使|在建/
const BACK = 8
const ROUNDED = 0.03

export function stocksIn(scene: Scene, test: Test): readonly Relation[] {
  return tellingsOf(scene).flatMap((then) => {
    const { figure, lead } = then
    const isThen = figure.sort === 'Q' && figure.claim.bound === 'exact' && THEN.test(lead)
    return isThen && figure.claim.form === 'number' && !CAME.test(lead.replace(/增[至到加]到?/, ''))
      ? (stockOf(scene, test, then) ?? [])
      : []
  })
}

function stockOf(scene: Scene, test: Test, then: Telling): Relation | null {
  const before = likeBefore(scene, then, BACK, false, ABOVE)
  const whole = then.figure
  if (isReached(whole, before, test)) return null
  const moves = before.filter(
    ({ lead, sentence }) =>
      then.sentence - sentence <= 1 && (CAME.test(lead) || WENT.test(lead)) && !THEN.test(lead),
  )
  const first = moves.at(-1)
  if (first === undefined || moves.length > 3) return null
  const base = before.find((one) => one.figure.order < first.figure.order)
  if (base === undefined) return null
  const less = moves.filter(({ lead }) => WENT.test(lead)).map(({ figure }) => figure)
  const more = [base, ...moves.filter(({ lead }) => !WENT.test(lead))].map(({ figure }) => figure)
  const off = whole.size + totalOf(less) - totalOf(more)
  const members = [whole, ...more, ...less]
  const slip = slipOf(members, (at) => {
    const own = members[at]?.size ?? 0
    return at === 0 || less.includes(members[at] as Figure) ? own - off : own + off
  })
  const isNear = isNearSum(whole, more, NEAR) && base.figure.size > totalOf(less)
  return slip !== null && isNear ? withLess(whole, more, less) : null
}

const ABOVE = 3
const NEAR = 1.6

function withLess(
  whole: Figure,
  more: readonly Figure[],
  less: readonly Figure[],
): Relation {
  const sum = madeUp(whole, more)
  return less.length === 0 ? sum : ({ ...sum, less: less.map(({ claim }) => claim.index) } as Relation)
}

/** Whether any of the figures, one of them taken off or none, come to it. */
function isReached(whole: Figure, before: readonly Telling[], test: Test): boolean {
  const figures = before.map(({ figure }) => figure)
  for (const some of choicesOf(figures, 2, 4)) {
    const sum = totalOf(some)
    for (const less of [null, ...some]) {
      const size = less === null ? sum : sum - 2 * less.size
      if (Math.abs(size - whole.size) > whole.size * ROUNDED) continue
      const more = some.filter((one) => one !== less)
      if (more.length === 0) continue
      if (test(withLess(whole, more, less === null ? [] : [less])) === true) return true
    }
  }
  return false
}
