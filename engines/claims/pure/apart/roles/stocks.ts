import type { Figure, Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import type { Test } from '../outright/frames.ts'
import { madeUp } from '../reckoned/made.ts'
import { choicesOf, isNearSum, slipOf, totalOf } from './digits.ts'
import { areAlike, COMPARED, EACH, type Telling, tellingsOf } from './tellings.ts'

// 现有B，再建D，届时总数将达W; 原有B，撤销C，新增D，目前共有W: what there was, what came, what went, and what there is then.

const CAME =
  /新增|增加|新[开建辟添设购招办推签]|再|引进|增[设开配添派]|添|扩|追加|加[开密装]|在建|又|净增|还(?:要|将|有)|设|拟|接收|入列/
const WENT =
  /减少?|撤[销并]|停[招办用开]|关[闭停]|退役|拆除|注销|退出|完工|报废|淘汰|取消|已完|流失/
const THEN =
  /届时|至此|目前|眼下|总数|总量|总产能|总运力|总里程|总规模|规模|里程|累计|共有|合共|将[达有增升扩]|达到?|增[至到加]|扩[至大]|使|在建/
const BACK = 8
const ROUNDED = 0.03

export function stocksIn(scene: Scene, test: Test): readonly Relation[] {
  return tellingsOf(scene).flatMap((then) => {
    const { figure, lead } = then
    const isThen = figure.sort === 'Q' && figure.claim.bound === 'exact' && THEN.test(lead)
    const isMove = CAME.test(lead.replace(REACHED, ''))
    return isThen && figure.claim.form === 'number' && !isMove
      ? (stockOf(scene, test, then) ?? [])
      : []
  })
}

const REACHED = /增[至到]|增[加长][至到]/

type Move = Telling & { readonly isOut: boolean }

function stockOf(scene: Scene, test: Test, then: Telling): Relation | null {
  const all = tellingsOf(scene)
  const at = all.indexOf(then)
  const before = all
    .slice(Math.max(0, at - FAR), at)
    .filter((one) => isOfStock(scene, one, then))
    .toReversed()
  const after = all.slice(at + 1, at + 3).filter((one) => isOfStock(scene, one, then) && one.isBase)
  const whole = then.figure
  if (isReached(scene, whole, [...after, ...before].slice(0, BACK), test)) return null
  const moves = before.flatMap((one) => moveOf(one, then) ?? [])
  if (moves.length === 0 || moves.length > 3) return null
  const base = baseOf(scene, [...after, ...before], moves)
  if (base === null) return null
  const less = moves.filter(({ isOut }) => isOut).map(({ figure }) => figure)
  const more = [base, ...moves.filter(({ isOut }) => !isOut)].map(({ figure }) => figure)
  const off = whole.size + totalOf(less) - totalOf(more)
  const members = [whole, ...more, ...less]
  const slip = slipOf(members, (index) => {
    const own = members[index]
    if (own === undefined) return null
    return index === 0 || less.includes(own) ? own.size - off : own.size + off
  })
  const isNear = slip === 'scale' || isNearSum(whole, more, NEAR)
  return slip !== null && isNear && base.figure.size > totalOf(less)
    ? withLess(whole, more, less)
    : null
}

function isOfStock(scene: Scene, one: Telling, then: Telling): boolean {
  const { figure } = one
  const isNumber = figure.claim.form === 'number' && figure.claim.bound === 'exact'
  return figure.sort === 'Q' && isNumber && areAlike(scene, one, then) && !EACH.test(one.lead)
}

/** In its sentence, or the one before. */
function moveOf(one: Telling, then: Telling): Move | null {
  if (then.sentence - one.sentence > 1 || one.paragraph !== then.paragraph) return null
  if (COMPARED.test(one.lead) || one.isBase) return null
  const words = one.clause.replace(REACHED, '')
  const isOut = WENT.test(one.lead)
  const isIn = CAME.test(words) || OPENS_LATER.test(one.tail)
  return isOut || (isIn && !THEN.test(one.lead)) ? { ...one, isOut } : null
}

const OPENS_LATER = /^[^，。；]{0,8}(?:开通|投产|投用|交付|落成|启用)/

/** What was there: said to be of before, or the nearest that didn't move; a whole rather than one of its parts. */
function baseOf(
  scene: Scene,
  others: readonly Telling[],
  moves: readonly Telling[],
): Telling | null {
  const still = others.filter(
    (one) =>
      !moves.some(({ figure }) => figure === one.figure) &&
      !COMPARED.test(one.lead) &&
      !CAME.test(one.lead.replace(/累计建成|现有|拥有/, '')),
  )
  const [first] = still
  if (first === undefined) return null
  const [whole] = scene.relations.flatMap((one) =>
    one.kind === 'parts' && one.complete && one.parts.includes(first.figure.claim.index)
      ? still.filter(({ figure }) => figure.claim.index === one.whole)
      : [],
  )
  return whole ?? first
}

const FAR = 20
const NEAR = 1.6

function withLess(whole: Figure, more: readonly Figure[], less: readonly Figure[]): Relation {
  const sum = madeUp(whole, more)
  return less.length === 0
    ? sum
    : ({ ...sum, less: less.map(({ claim }) => claim.index) } as Relation)
}

/** Whether any of the figures, one of them taken off or none, come to it. */
function isReached(scene: Scene, whole: Figure, before: readonly Telling[], test: Test): boolean {
  const figures = before.map(({ figure }) => figure)
  for (const some of choicesOf(figures, 2, 4)) {
    if (areOfOneWhole(scene, some)) continue
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

/** A whole and one of its parts don't add up to anything. */
export function areOfOneWhole({ relations }: Scene, some: readonly Figure[]): boolean {
  return relations.some(
    (one) =>
      one.kind === 'parts' &&
      one.complete &&
      some.some(({ claim }) => claim.index === one.whole) &&
      some.some(({ claim }) => one.parts.includes(claim.index)),
  )
}
